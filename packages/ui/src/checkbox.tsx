import type { ReactNode } from 'react'

export type CheckboxProps = {
  readonly id: string
  readonly name: string
  readonly value?: string
  readonly label: ReactNode
  readonly defaultChecked?: boolean
}

export const Checkbox = ({ id, name, value = 'true', label, defaultChecked }: CheckboxProps) => (
  <div className="choice">
    <input type="checkbox" id={id} name={name} value={value} defaultChecked={defaultChecked} />
    <label htmlFor={id}>{label}</label>
  </div>
)
