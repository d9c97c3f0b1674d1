/** A new key for a form that is being made: the form may be sent twice and is heard once. */
export const newCommandKey = (): string => crypto.randomUUID()

/** UUIDs of version 8 (RFC 9562) hold bits of one's own choosing. */
const asUuid = (bytes: Uint8Array): string => {
  const hex = [...bytes.slice(0, 16)].map(byte => byte.toString(16).padStart(2, '0')).join('')
  const variant = '89ab'[Number.parseInt(hex.slice(16, 17), 16) % 4]
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/**
 * The key of what a form says: the same form with the same words is one command however often it is sent, and
 * whoever goes back, mends the words and sends again has given a new one.
 */
export const commandKeyOf = async (...words: readonly string[]): Promise<string> => {
  const said = new TextEncoder().encode(words.join('\u0000'))
  return asUuid(new Uint8Array(await crypto.subtle.digest('SHA-256', said)))
}
