/** Office files are zip archives. Packed with one fixed date, the same contents are the same bytes whenever they are made. */
import JSZip from 'jszip'

/** The first moment that a zip archive can tell (its dates begin in 1980). */
const fixedDate = new Date(Date.UTC(1980, 0, 1))

export type ArchiveFiles = ReadonlyMap<string, string | Uint8Array>

/** The files of an archive in its own order, folders left out; XML and relations as text, the rest as bytes. */
export const openArchive = async (bytes: Uint8Array): Promise<Map<string, string | Uint8Array>> => {
  const zip = await JSZip.loadAsync(bytes)
  const files = Object.values(zip.files).filter(({ dir }) => !dir)
  const read = files.map(async file => {
    const isText = /\.(xml|rels)$/.test(file.name)
    return [file.name, await file.async(isText ? 'string' : 'uint8array')] as const
  })
  return new Map(await Promise.all(read))
}

/** Packs the files in the order given. */
export const packArchive = async (files: ArchiveFiles): Promise<Uint8Array> => {
  const zip = new JSZip()
  for (const [name, contents] of files) zip.file(name, contents, { date: fixedDate, createFolders: false })
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 6 } })
}
