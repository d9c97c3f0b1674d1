import { randomUUID } from 'node:crypto'
import { epochMs, type Id, type Instant, id } from '@yhdella/kernel'

/** Digits of the milliseconds since 1970 in an id of version 7. */
const timeDigits = 12

/**
 * A new id that begins with its moment (UUID version 7, RFC 9562 5.7): what is written together lies together in every
 * index, where ids drawn at random would each touch a page of their own. It is no secret, and is never taken for one.
 */
export const freshId = <Of extends string>(now: Instant): Id<Of> => {
  const time = epochMs(now).toString(16).padStart(timeDigits, '0')
  return id(`${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`)
}
