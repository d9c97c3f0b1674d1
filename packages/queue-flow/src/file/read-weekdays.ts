import type { ByWeekday } from '../days/queue-model.ts'
import { readNumbers } from '../json/fields.ts'
import { complain, fieldOf, type Reader } from '../json/reader.ts'

/** Seven numbers, Monday first; null when left out. */
export const readByWeekday = (reader: Reader, name: string, least = 0): ByWeekday | null => {
  if (fieldOf(reader, name) === undefined) return null
  const values = readNumbers(reader, name, { least, most: 100_000 }, [])
  if (values.length !== 7) complain(reader, name, 'must have 7 numbers, Monday first')
  return values
}
