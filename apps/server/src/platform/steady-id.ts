import { createHash } from 'node:crypto'
import { type Id, id } from '@yhdella/kernel'

/** The same name has the same id in every instance and after every loading. */
export const steadyId = <Of extends string>(name: string): Id<Of> => {
  const hash = createHash('sha256').update(name).digest('hex')
  // The digits of version 8 (made by the program's own rule) and of the variant, RFC 9562 5.8.
  const digits = `${hash.slice(0, 12)}8${hash.slice(13, 16)}8${hash.slice(17, 32)}`
  return id(digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'))
}
