import type { ComponentPropsWithRef, ReactNode } from 'react'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'alert'

const classOf = (look: ButtonLook, wide: boolean): string => `button ${look}${wide ? ' wide' : ''}`

export type ButtonProps = Omit<ComponentPropsWithRef<'button'>, 'className'> & {
  readonly look?: ButtonLook
  readonly wide?: boolean
}

/** Sends the form it stands in, unless `type` says otherwise. Its words are a verb and an object. */
export const Button = ({ look = 'primary', wide = false, type = 'submit', ...rest }: ButtonProps) => (
  <button {...rest} type={type} className={classOf(look, wide)} />
)

export type LinkButtonProps = Omit<ComponentPropsWithRef<'a'>, 'className' | 'href'> & {
  readonly href: string
  readonly look?: ButtonLook
  readonly wide?: boolean
}

/** Goes somewhere (a page, a telephone call) and looks like the main thing to do. */
export const LinkButton = ({ look = 'primary', wide = false, children, ...rest }: LinkButtonProps) => (
  <a {...rest} className={classOf(look, wide)}>
    {children}
  </a>
)

/** Buttons side by side where there is room, one under the other where there is not. */
export const Buttons = ({ children }: { readonly children: ReactNode }) => (
  <div className="buttons">{children}</div>
)
