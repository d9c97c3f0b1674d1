import { useTexts } from './language.ts'
import { platformTexts } from './messages.ts'

/** 'tel:080000000', as telephones read a number. */
export const telHref = (number: string): string => `tel:${number.replaceAll(/[^+\d]/g, '')}`

/** A number that a tap calls. */
export const Tel = ({ number }: { readonly number: string }) => {
  const { call } = useTexts(platformTexts)
  return (
    <a className="target" href={telHref(number)}>
      {call(number)}
    </a>
  )
}
