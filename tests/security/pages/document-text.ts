/** The words of whatever was answered: of a page what it shows, of a file what stands in it, however it is packed. */
import { inflateSync } from 'node:zlib'
import JSZip from 'jszip'
import { shownIn } from './page-reading.ts'
import type { Answer } from './pages-world.ts'

const wordsOfXml = (xml: string): string => xml.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&')

/** Workbooks and slides are archives of XML; their words are between the tags. */
const wordsOfArchive = async (bytes: Buffer): Promise<string> => {
  const zip = await JSZip.loadAsync(bytes)
  const parts = Object.values(zip.files).filter(({ name }) => /\.(xml|rels|txt|vml)$/.test(name))
  if (parts.length === 0) throw new Error('The archive has no words in it')
  const texts = await Promise.all(parts.map(part => part.async('string')))
  return texts.map(wordsOfXml).join('\n')
}

const streamsOf = (bytes: Buffer): readonly string[] => {
  const text = bytes.toString('latin1')
  return [...text.matchAll(/stream\r?\n(.*?)\r?\nendstream/gs)].flatMap(([, body = '']) => {
    try {
      return [inflateSync(Buffer.from(body, 'latin1')).toString('latin1')]
    } catch {
      // Fonts and pictures are packed otherwise; there are no words in them.
      return []
    }
  })
}

const hexToText = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** Which letters a font's numbers stand for (ISO 32000-2, 9.10.3): ranges whose letters are listed one by one. */
const lettersOf = (map: string): ReadonlyMap<number, string> => {
  const letters = new Map<number, string>()
  for (const [, from = '', , list = ''] of map.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*\[([^\]]*)\]/gi))
    for (const [at, [, hex = '']] of [...list.matchAll(/<([0-9a-f]+)>/gi)].entries())
      letters.set(Number.parseInt(from, 16) + at, hexToText(hex))
  return letters
}

const drawn = (content: string, letters: ReadonlyMap<number, string>): string =>
  [...content.matchAll(/\[((?:<[0-9a-f]*>|[^\]<])*)\]\s*TJ/gi)]
    .map(([, run = '']) =>
      [...run.matchAll(/<([0-9a-f]*)>/gi)]
        .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
        .map(code => letters.get(Number.parseInt(code, 16)) ?? '')
        .join(''),
    )
    .join('\n')

/** Text in a PDF is numbers of letters in fonts; each font's own table is tried on all that is drawn. */
const wordsOfPdf = (bytes: Buffer): string => {
  const streams = streamsOf(bytes)
  const fonts = streams.filter(stream => stream.includes('begincmap')).map(lettersOf)
  const contents = streams.filter(stream => /\bTJ\b/.test(stream))
  const words = fonts.flatMap(letters => contents.map(content => drawn(content, letters))).join('\n')
  if (words.trim() === '') throw new Error('No words were found in the PDF')
  return words
}

/** Text lines of a calendar are folded (RFC 5545, 3.1). */
const unfolded = (text: string): string => text.replaceAll(/\r\n[ \t]/g, '')

export const wordsOf = async ({ type, body }: Answer): Promise<string> => {
  if (type.startsWith('text/html')) return shownIn(body.toString())
  if (type.startsWith('application/pdf')) return wordsOfPdf(body)
  if (/openxmlformats/.test(type)) return wordsOfArchive(body)
  if (/^(text|application\/(problem\+)?json)/.test(type)) return unfolded(body.toString())
  throw new Error(`Nobody has said how the words of ${type} are read`)
}
