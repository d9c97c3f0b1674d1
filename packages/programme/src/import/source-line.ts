/** What a line was taken for. */
export type ReadingKind =
  | 'blank'
  | 'title'
  | 'heading'
  | 'text'
  | 'item'
  | 'numbered'
  | 'date'
  | 'value'
  | 'contact'
  | 'tableHeading'
  | 'tableRow'
  | 'evaluation'
  | 'funnelStep'
  | 'definition'
  | 'interface'

export type Reading = {
  readonly as: ReadingKind
  /** The field, section or work package that the line belongs to, by its id. */
  readonly of?: string
}

/** One line of the source. All of them, `text` and `end` one after the other, are the source again. */
export type SourceLine = {
  readonly line: number
  readonly text: string
  /** The line end as it stands: `\n`, `\r\n`, `\r`, or nothing at the end of the source. */
  readonly end: string
  readonly slide?: number
}

const lineEnd = /\r\n|\n|\r/gu

export const splitLines = (source: string): readonly SourceLine[] => {
  const lines: SourceLine[] = []
  let from = 0
  for (const found of source.matchAll(lineEnd)) {
    lines.push({ line: lines.length + 1, text: source.slice(from, found.index), end: found[0] })
    from = found.index + found[0].length
  }
  return [...lines, { line: lines.length + 1, text: source.slice(from), end: '' }]
}

export const joinLines = (lines: readonly Pick<SourceLine, 'text' | 'end'>[]): string =>
  lines.map(({ text, end }) => text + end).join('')

// No word, link or gap of a real text is as long; a longer run would only make the patterns slow.
const LONGEST_RUN = 400
const longRun = new RegExp(String.raw`\S{${LONGEST_RUN},}|[^\S\n]{${LONGEST_RUN},}`, 'gu')

/** The text as the patterns see it: an endless run of letters, marks or blanks is one mark. */
export const withoutLongRuns = (text: string): string => text.replace(longRun, '…')

/** Changes a text between its endless runs, which stay as they are. */
export const changeBetweenLongRuns = (text: string, change: (part: string) => string): string => {
  let changed = ''
  let from = 0
  for (const { 0: run, index } of text.matchAll(longRun)) {
    changed += change(text.slice(from, index)) + run
    from = index + run.length
  }
  return changed + change(text.slice(from))
}

const bullet = /^\s*[•·▪‣◦*+–—-]\s+(?=\S)/u
const loneBullet = /^\s*[•·▪‣◦*+–—-]\s*$/u
const number = /^\s*(\d{1,2})[.)]\s+(?=\S)/u

export const isBlank = (text: string): boolean => text.trim() === ''

/** A bullet with something after it. */
export const isItem = (text: string): boolean => bullet.test(text)

/** A bullet with nothing after it. */
export const isEmptyItem = (text: string): boolean => loneBullet.test(text)

export const itemText = (text: string): string => text.replace(bullet, '').replace(number, '').trim()

/** The number before a numbered item: `2` of `2) Something`. */
export const itemNumber = (text: string): number | undefined => {
  const found = number.exec(text)?.[1]
  return found === undefined ? undefined : Number(found)
}

export const readingOf = (text: string, of: string): Reading => {
  if (isBlank(text)) return { as: 'blank' }
  if (itemNumber(text) !== undefined) return { as: 'numbered', of }
  return { as: isItem(text) || isEmptyItem(text) ? 'item' : 'text', of }
}
