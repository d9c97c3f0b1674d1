import type { Language } from '@yhdella/kernel'
import { checkStatedBudget } from '../budget/stated/check-stated.ts'
import type { StatedBudget } from '../budget/stated/stated-budget.ts'
import type { Finding, FindingFacts, Place } from '../finding/finding.ts'
import { inOrderOfPlace, makeFindings } from '../finding/make-findings.ts'
import { contactNotes, type KeptLine, keepLines } from './contact.ts'
import { checkDeck } from './deck/check-deck.ts'
import { readDeck, type SteeringDeck } from './deck/read-deck.ts'
import { checkPage } from './page/check-page.ts'
import { fieldLabelled } from './page/page-field.ts'
import { gatherPage, type ProgrammePage, readPageLines } from './page/read-page.ts'
import { joinLines, type Reading, type SourceLine, splitLines, withoutLongRuns } from './source-line.ts'
import { type GridRow, gridRow } from './table/grid.ts'
import { type ReadTable, readTable } from './table/read-table.ts'
import { checkMarks } from './text/check-marks.ts'
import { checkSentences } from './text/check-sentences.ts'
import { checkSpelling } from './text/check-spelling.ts'
import { checkYears } from './text/check-years.ts'
import { lineFinding, type ReadLine } from './text/line-finding.ts'

export const importKinds = ['page', 'deck', 'budget'] as const
export type ImportKind = (typeof importKinds)[number]

export type ImportInput = {
  /** The text of a page or a deck, or a budget as tab-separated text. */
  readonly text: string
  /** Left out, it is told from the text itself. */
  readonly kind?: ImportKind
  /** The language of the source's amounts where a separator could be read two ways; Finnish when left out. */
  readonly language?: Language
  /** The slide of each line, where the source is a presentation. */
  readonly slides?: readonly number[]
  /** The sheet of a spreadsheet: its rows as cells, row 1 on the text's line 1. */
  readonly sheet?: { readonly name: string; readonly rows: readonly GridRow[] }
}

export type Imported = {
  readonly kind: ImportKind
  /**
   * Every line of the source, in order, with what it was taken for; null where it was not understood. Persons' names,
   * addresses and numbers are left out of the texts, and nothing else is changed.
   */
  readonly lines: readonly KeptLine[]
  /** The numbers of the lines that say something and were not understood. */
  readonly notUnderstood: readonly number[]
  readonly page: ProgrammePage | null
  readonly deck: SteeringDeck | null
  readonly table: StatedBudget | null
  /** In the order of the source. Each is accepted or kept by a person; nothing is corrected here. */
  readonly findings: readonly Finding[]
}

/** Tells what a text is: a page by its fields, a budget by its heading on one of the first rows, else a deck. */
export const kindOfSource = (text: string): ImportKind => {
  const lines = splitLines(text).map(calm)
  // One field's name may be a word of any text; three are a page.
  if (lines.filter(line => fieldLabelled(line.text) !== undefined).length >= 3) return 'page'
  const table = tableOf(lines, 'fi')
  const first = lines.findIndex(line => line.text.trim() !== '')
  return table !== undefined && table.header.line <= first + 3 ? 'budget' : 'deck'
}

const tableOf = (
  lines: readonly SourceLine[],
  language: Language,
  sheet?: ImportInput['sheet'],
): ReadTable | undefined =>
  sheet === undefined
    ? readTable(
        lines.map(({ text, line }) => gridRow(text, line)),
        { language },
      )
    : readTable(sheet.rows, { language, sheet: sheet.name })

type Understood = {
  readonly readings: readonly (Reading | null)[]
  readonly page: ProgrammePage | null
  readonly deck: SteeringDeck | null
  readonly table: ReadTable | null
}

const understand = (
  kind: ImportKind,
  lines: readonly SourceLine[],
  language: Language,
  sheet: ImportInput['sheet'],
): Understood => {
  if (kind === 'page') {
    const readings = readPageLines(lines)
    return { readings, page: gatherPage(lines, readings), deck: null, table: null }
  }
  if (kind === 'deck') {
    const { deck, readings } = readDeck(lines)
    return { readings, page: null, deck, table: deck.table }
  }
  const table = tableOf(lines, language, sheet) ?? null
  const taken = new Set(table?.lines)
  const heads = new Set(table?.lines.slice(0, table.header.rows))
  const readings = lines.map(({ line, text }): Reading | null => {
    if (text.trim() === '') return { as: 'blank' }
    if (!taken.has(line)) return null
    return { as: heads.has(line) ? 'tableHeading' : 'tableRow', of: 'budget' }
  })
  return { readings, page: null, deck: null, table }
}

const factsOf = (understood: Understood, lines: readonly ReadLine[]): readonly FindingFacts[] => {
  const { page, deck, table } = understood
  const unknown = deck === null ? (table?.header.unknown ?? []) : []
  return [
    ...(page === null ? [] : checkPage(page, lines)),
    ...(deck === null ? [] : checkDeck(deck, lines)),
    ...unknown.map(({ written }) => lineFinding('columnUnknown', { line: table?.header.line ?? 1 }, written)),
    ...checkMarks(lines),
    ...checkSentences(lines),
    ...checkSpelling(lines),
    ...checkYears(lines),
  ]
}

/** Adds to a finding's places the slides they are on. */
const onSlides = (finding: Finding, lines: readonly SourceLine[]): Finding => {
  const onSlide = (place: Place): Place => {
    const slide = lines[place.line - 1]?.slide
    return slide === undefined ? place : { ...place, slide }
  }
  const { place, places, suspect } = finding
  return {
    ...finding,
    place: onSlide(place),
    ...(places === undefined ? {} : { places: places.map(onSlide) }),
    ...(suspect === undefined ? {} : { suspect: onSlide(suspect) }),
  }
}

const calm = <Line extends SourceLine>(line: Line): Line => ({ ...line, text: withoutLongRuns(line.text) })

/**
 * Reads what somebody sent with a critical eye. Every line ends up understood or listed as not understood; every fault is
 * a finding with its place. No text makes it throw.
 */
export const importSource = ({ text, kind, language = 'fi', slides, sheet }: ImportInput): Imported => {
  const told = kind ?? (sheet === undefined ? kindOfSource(text) : 'budget')
  const lines = splitLines(text).map((line, at) => {
    const slide = slides?.[at]
    return slide === undefined ? line : { ...line, slide }
  })
  const first = understand(told, lines.map(calm), language, sheet)
  const raw: readonly KeptLine[] = lines.map((line, at) => ({ ...line, reading: first.readings[at] ?? null }))
  // Personal data is left out before anything is gathered or found, so that neither can hold it.
  const kept = keepLines(raw)
  const calmed = kept.map(calm)
  const understood = understand(told, calmed, language, sheet)
  const facts = [...factsOf(understood, calmed), ...contactNotes(raw, kept)]
  const inTable = understood.table === null ? [] : checkStatedBudget(understood.table.table)
  return {
    kind: told,
    lines: kept,
    notUnderstood: kept.filter(({ reading }) => reading === null).map(({ line }) => line),
    page: understood.page,
    deck: understood.deck,
    table: understood.table?.table ?? null,
    findings: inOrderOfPlace([...inTable, ...makeFindings(facts)]).map(each => onSlides(each, lines)),
  }
}

/** The text that may be kept: the source, but for the persons' data that was left out. */
export const keptText = ({ lines }: Imported): string => joinLines(lines)
