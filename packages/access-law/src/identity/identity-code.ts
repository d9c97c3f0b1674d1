import { isPlainDate, type PlainDate } from '@yhdella/kernel'

/** What a personal identity code tells. `artificial`: given for testing or temporarily, never to a person for good. */
export type IdentityCode = {
  readonly code: string
  readonly bornOn: PlainDate
  readonly artificial: boolean
}

// VNa 128/2010 2 § as amended by 690/2022: the sign between the birth date and the individual number tells the century,
// and since 1.1.2023 there are several for each.
const centuries: Readonly<Record<string, string>> = {
  '+': '18',
  ...Object.fromEntries(['-', 'Y', 'X', 'W', 'V', 'U'].map(sign => [sign, '19'])),
  ...Object.fromEntries(['A', 'B', 'C', 'D', 'E', 'F'].map(sign => [sign, '20'])),
}

// The same section: the nine digits as one number, modulo 31, give the check character.
const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY'

// Individual numbers begin from 002; 900-999 are not given to people for good.
const firstNumber = 2
const firstArtificial = 900

const shape = /^(\d{2})(\d{2})(\d{2})([-+A-FU-Y])(\d{3})([0-9A-FHJ-NPR-Y])$/

/** Reads a code of eleven characters, in capitals. Null where it is not one: a wrong day, sign or check character too. */
export const readIdentityCode = (text: string): IdentityCode | null => {
  const [, day = '', month = '', year = '', sign = '', number = '', check = ''] = shape.exec(text) ?? []
  const bornOn = `${centuries[sign] ?? ''}${year}-${month}-${day}`
  if (!isPlainDate(bornOn) || Number(number) < firstNumber) return null
  if (checkCharacters[Number(`${day}${month}${year}${number}`) % 31] !== check) return null
  return { code: text, bornOn, artificial: Number(number) >= firstArtificial }
}
