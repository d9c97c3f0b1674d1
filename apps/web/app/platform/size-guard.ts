import { type FormEvent, useState } from 'react'

export type SizeGuard = {
  /** Whether the file that was chosen is larger than may be sent. */
  readonly tooLarge: boolean
  readonly guard: (event: FormEvent<HTMLFormElement>) => void
}

/** Stops a form whose file, in the field `file`, is larger than so many bytes. Where no script runs the server tells it. */
export const useSizeGuard = (most: number): SizeGuard => {
  const [tooLarge, setTooLarge] = useState(false)
  const guard = (event: FormEvent<HTMLFormElement>): void => {
    const file = new FormData(event.currentTarget).get('file')
    const isTooLarge = file instanceof File && file.size > most
    setTooLarge(isTooLarge)
    if (!isTooLarge) return
    event.preventDefault()
    event.stopPropagation()
  }
  return { tooLarge, guard }
}
