/**
 * Mends what the writer of slides leaves open: the header row of a table is marked as one, every picture and table has
 * words in its place, nothing that was not measured stands as an empty number, ids differ, notes have paragraphs, the
 * language is told, and no moment of making is left in the file.
 */
import type { Language, PlainDate } from '@yhdella/kernel'
import { languageTags } from './deck-look.ts'
import { openArchive, packArchive } from './steady-zip.ts'

type Mend = (xml: string) => string

const isSlide = (name: string): boolean => /^ppt\/slides\/slide\d+\.xml$/.test(name)
const isNotes = (name: string): boolean => /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name)
const isChart = (name: string): boolean => /^ppt\/charts\/chart\d+\.xml$/.test(name)

/** The header row is told to programs that read the table aloud (ECMA-376, 21.1.3.15: tblPr). */
const markHeaderRows: Mend = xml => xml.replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')

/** A table carries its caption as its name; those who cannot see it hear the same. */
const describeTables: Mend = xml =>
  xml.replace(/(<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="\d+" name="([^"]*)")\/>/g, '$1 descr="$2"/>')

/** A shape's id is its own on the slide; the first is the slide's tree itself. */
const numberShapes: Mend = xml => {
  let nth = 0
  return xml.replace(/<p:cNvPr id="\d+"/g, () => {
    nth += 1
    return `<p:cNvPr id="${nth}"`
  })
}

/** The title is the slide's one title, with no index of its own (ECMA-376, 19.3.1.36: ph). */
const nameTitles: Mend = xml =>
  xml.replace(/<p:ph\s+idx="\d+"\s+type="title"[^>]*\/>/g, '<p:ph type="title"/>')

/** A point without a value is left out, so that the line has a gap; an empty value is a damaged file to some programs. */
const dropEmptyPoints: Mend = xml => xml.replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')

/** Each line of a note is a paragraph. */
const divideNotes: Mend = xml =>
  xml.replace(/<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>/g, (_all, look: string, text: string) =>
    text
      .split('\n')
      .map(line => `<a:p><a:r>${look}<a:t>${line}</a:t></a:r>`)
      .join('</a:p>'),
  )

const sayLanguage =
  (language: Language): Mend =>
  xml =>
    xml.replaceAll(' altLang="en-US"', '').replaceAll('lang="en-US"', `lang="${languageTags[language]}"`)

/** The day of the figures in place of the moment of making. */
const fixMoments =
  (asOf: PlainDate): Mend =>
  xml =>
    xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${asOf}T00:00:00Z`)

const mendsFor = (name: string, language: Language, asOf: PlainDate): readonly Mend[] => {
  if (isSlide(name)) return [markHeaderRows, describeTables, nameTitles, numberShapes, sayLanguage(language)]
  if (isNotes(name)) return [divideNotes, sayLanguage(language)]
  if (isChart(name)) return [dropEmptyPoints, sayLanguage(language)]
  if (name === 'docProps/core.xml') return [fixMoments(asOf)]
  return name.endsWith('.xml') ? [nameTitles, sayLanguage(language)] : []
}

/** A chart's own figures lie in a workbook inside the deck; it too is packed anew. */
const steadyWorkbook = async (bytes: Uint8Array, asOf: PlainDate): Promise<Uint8Array> => {
  const files = [...(await openArchive(bytes))].map(
    ([name, contents]) =>
      [name, typeof contents === 'string' ? fixMoments(asOf)(contents) : contents] as const,
  )
  return packArchive(new Map(files))
}

const polished = async (
  name: string,
  contents: string | Uint8Array,
  language: Language,
  asOf: PlainDate,
): Promise<string | Uint8Array> => {
  if (typeof contents !== 'string') return name.endsWith('.xlsx') ? steadyWorkbook(contents, asOf) : contents
  return mendsFor(name, language, asOf).reduce((xml, mend) => mend(xml), contents)
}

const chartName = /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.(?:xml|xlsx))/g

/**
 * The writer of slides numbers its charts on from deck to deck as long as the program runs; here they are numbered
 * from one, wherever they are named.
 */
const numberCharts = (names: Iterable<string>): Mend => {
  const numbers = new Set(
    [...names].flatMap(name => [...name.matchAll(chartName)].map(([, , nth]) => Number(nth))),
  )
  const order = [...numbers].toSorted((one, other) => one - other)
  return text =>
    text.replace(chartName, (_all, name: string, nth: string) => `${name}${order.indexOf(Number(nth)) + 1}`)
}

/** Only these name other parts of the deck. */
const namesParts = (name: string): boolean => name.endsWith('.rels') || name === '[Content_Types].xml'

/** The same deck, mended, and the same bytes whenever it is made. */
export const polishDeck = async (
  bytes: Uint8Array,
  language: Language,
  asOf: PlainDate,
): Promise<Uint8Array> => {
  const opened = await openArchive(bytes)
  const numbered = numberCharts(opened.keys())
  const mended: [string, string | Uint8Array][] = []
  for (const [name, contents] of opened) {
    const named = typeof contents === 'string' && namesParts(name) ? numbered(contents) : contents
    mended.push([numbered(name), await polished(name, named, language, asOf)])
  }
  return packArchive(new Map(mended))
}
