import { isPlainDate, type PlainDate } from '@yhdella/kernel'
import { isBlank, itemNumber, itemText, type Reading, readingOf, type SourceLine } from '../source-line.ts'
import { fieldLabelled, type PageField, type PageFieldId, pageFields } from './page-field.ts'

export type PageText = { readonly line: number; readonly text: string }

/** A subheading within a field, such as an investment, and what stands under it. */
export type PagePart = {
  readonly heading: PageText | null
  readonly texts: readonly PageText[]
  readonly items: readonly (PageText & { readonly number: number | null })[]
}

export type ReadField = {
  readonly id: PageFieldId
  readonly line: number
  readonly parts: readonly PagePart[]
}

export type ProgrammePage = {
  readonly title: PageText | null
  readonly lead: readonly PageText[]
  /** Without the fields that hold persons' data. */
  readonly fields: readonly ReadField[]
  readonly created: PlainDate | null
  readonly edited: PlainDate | null
}

// What the page's own buttons and pictures leave in a copied text.
const interfaceText = /^(?:icon\/|.*Created with Sketch\.)|^\s*(?:logo|kuva|bild|image)\s*$/iu

export const isInterfaceText = (text: string): boolean => interfaceText.test(text)

// A heading within a field: short, and it neither ends like a sentence nor goes on like one.
const longestHeading = 40
const endsSentence = /[.!?,;]\s*$/u

const isSubheading = (text: string): boolean => {
  const bare = text.trim()
  return bare.length <= longestHeading && /^\p{Lu}/u.test(bare) && !endsSentence.test(bare)
}

const asRead = (text: string, field: PageField): Reading => {
  if (isBlank(text)) return { as: 'blank' }
  if (isInterfaceText(text)) return { as: 'interface' }
  if (field.holds === 'person' || field.holds === 'contact') return { as: 'contact', of: field.id }
  if (field.holds === 'date') return { as: readDate(text) === null ? 'text' : 'date', of: field.id }
  if (field.holds === 'values') return { as: 'value', of: field.id }
  const reading = readingOf(text, field.id)
  return reading.as === 'text' && isSubheading(text) ? { as: 'heading', of: field.id } : reading
}

/** Tells line by line what a programme page's text is; null for what stands before or outside everything known. */
export const readPageLines = (lines: readonly SourceLine[]): readonly (Reading | null)[] => {
  const known = lines.some(({ text }) => fieldLabelled(text) !== undefined)
  let field: PageField | undefined
  let titled = false
  return lines.map(({ text }): Reading | null => {
    if (isBlank(text)) return { as: 'blank' }
    const named = fieldLabelled(text)
    if (named !== undefined) {
      field = named
      return { as: 'heading', of: named.id }
    }
    if (field !== undefined) return asRead(text, field)
    if (!known) return null
    if (isInterfaceText(text)) return { as: 'interface' }
    if (titled) return { as: 'text', of: 'lead' }
    titled = true
    return { as: 'title' }
  })
}

/** A Finnish date, `1.3.2023` or `01.03.2023`; null where it is none. */
export const readDate = (text: string): PlainDate | null => {
  const found = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*$/u.exec(text)
  if (found === null) return null
  const [, day = '', month = '', year = ''] = found
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isPlainDate(written) ? written : null
}

type Held = { readonly line: SourceLine; readonly reading: Reading | null }

const asText = ({ line }: Held): PageText => ({ line: line.line, text: line.text.trim() })

const partsOf = (held: readonly Held[]): readonly PagePart[] => {
  const parts: { heading: PageText | null; texts: PageText[]; items: PagePart['items'][number][] }[] = []
  const last = () => parts.at(-1) ?? { heading: null, texts: [], items: [] }
  for (const each of held) {
    const as = each.reading?.as
    if (parts.length === 0 || as === 'heading')
      parts.push({ heading: as === 'heading' ? asText(each) : null, texts: [], items: [] })
    if (as === 'item' || as === 'numbered') {
      const { text, line } = each.line
      last().items.push({ line, text: itemText(text), number: itemNumber(text) ?? null })
    } else if (as === 'text' || as === 'value' || as === 'date') last().texts.push(asText(each))
  }
  return parts
}

/** Gathers the read lines into the page's fields. Fields of persons' data are not among them. */
export const gatherPage = (
  lines: readonly SourceLine[],
  readings: readonly (Reading | null)[],
): ProgrammePage => {
  const held = lines.map((line, at) => ({ line, reading: readings[at] ?? null }))
  const fields = pageFields.flatMap(({ id, holds }): readonly ReadField[] => {
    const isHead = ({ line, reading }: Held) => reading?.of === id && fieldLabelled(line.text)?.id === id
    const own = held.filter(each => each.reading?.of === id && !isHead(each))
    const head = held.find(isHead)
    if (head === undefined || holds === 'person' || holds === 'contact') return []
    return [{ id, line: head.line.line, parts: partsOf(own) }]
  })
  const dateOf = (id: PageFieldId) =>
    readDate(fields.find(each => each.id === id)?.parts[0]?.texts[0]?.text ?? '')
  const title = held.find(({ reading }) => reading?.as === 'title')
  return {
    title: title === undefined ? null : asText(title),
    lead: held.filter(({ reading }) => reading?.of === 'lead').map(asText),
    fields,
    created: dateOf('created'),
    edited: dateOf('edited'),
  }
}
