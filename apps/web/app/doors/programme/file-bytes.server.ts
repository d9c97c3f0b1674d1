/** The bytes of a sent file, as the contract takes them. */
export const base64Of = async (file: File): Promise<string> =>
  Buffer.from(await file.arrayBuffer()).toString('base64')
