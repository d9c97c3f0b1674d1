import { useActionData } from 'react-router'
import type { Returned } from './form.ts'

/** What came back to this page, if it was this form; a page of several matters tells which by `about`. */
export const useReturnedTo = (
  intent: string,
  about: Readonly<Record<string, string>> = {},
): Returned | undefined => {
  const returned = useActionData<Returned | undefined>()
  const isMine =
    returned?.values.intent === intent &&
    Object.entries(about).every(([name, value]) => returned.values[name] === value)
  return isMine ? returned : undefined
}
