/** FNV-1a, 32 bits: the same text gives the same number, and like texts give numbers far apart. Hides nothing. */
export const spreadOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash
}
