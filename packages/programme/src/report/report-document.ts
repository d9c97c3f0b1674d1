/**
 * A drafted report: ordered sections of plain blocks, which a deck, a page, a sheet and a text all read in the same
 * order. A figure stands in a text as itself, so each writer can lead to its source.
 */
import type { Language, PlainDate } from '@yhdella/kernel'
import type { LightState } from '../light/light.ts'
import { dayInWords, type Figure, type FigureSource, figureInWords } from './figure.ts'
import type { ReportPeriod } from './report-data.ts'

/** Words and figures in turn. */
export type Text = readonly (string | Figure)[]

/** A text that stands in another language than the report says so, to be read aloud rightly. */
export type ReportParagraph = {
  readonly kind: 'paragraph'
  readonly text: Text
  readonly language: Language | null
}

export type ReportList = {
  readonly kind: 'list'
  readonly heading: string | null
  readonly items: readonly Text[]
  readonly language: Language | null
}

/** Something that should be here and is not; said in words, never left blank. */
export type ReportGap = { readonly kind: 'gap'; readonly text: string }

export type ReportLightRow = {
  readonly name: string
  readonly state: LightState
  readonly word: string
  /** Why, and since when. */
  readonly reason: string
}

export type ReportLights = {
  readonly kind: 'lights'
  readonly caption: string
  readonly head: readonly [string, string, string]
  readonly rows: readonly ReportLightRow[]
}

export type ReportColumn = { readonly title: string; readonly figures: boolean }

/** The first row is the header, the first column names the rows. */
export type ReportTable = {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly {
    readonly cells: readonly Text[]
    readonly level: number
    readonly total: boolean
  }[]
}

/** A native chart, with the sentence that tells what it shows. A null is a gap in the line. */
export type ReportChart = {
  readonly kind: 'chart'
  readonly shape: 'columns' | 'line'
  readonly title: string
  /** Read aloud in the picture's place. */
  readonly sentence: string
  readonly unit: Figure['unit']
  readonly categories: readonly string[]
  readonly series: readonly {
    readonly name: string
    readonly values: readonly (number | null)[]
  }[]
  readonly source: Figure
}

export type ReportBlock = ReportParagraph | ReportList | ReportGap | ReportLights | ReportTable | ReportChart

export type SectionKind =
  | 'cover'
  | 'situation'
  | 'lights'
  | 'package'
  | 'competences'
  | 'goals'
  | 'goal'
  | 'money'
  | 'risks'
  | 'endings'
  | 'asked'
  | 'events'
  | 'notes'

export type ReportSection = {
  /** Stable over drafts, such as `package/family-centre`. */
  readonly id: string
  readonly kind: SectionKind
  readonly title: string
  readonly blocks: readonly ReportBlock[]
}

/** What the office should fill before freezing. */
export type ReportLack = { readonly section: string; readonly text: string }

export type Report = {
  readonly programmeId: string
  readonly title: string
  readonly subtitle: string
  readonly language: Language
  readonly period: ReportPeriod
  readonly asOf: PlainDate
  readonly sections: readonly ReportSection[]
  readonly lacks: readonly ReportLack[]
}

const isFigure = (part: string | Figure): part is Figure => typeof part !== 'string'

const textsOf = (block: ReportBlock): readonly Text[] => {
  if (block.kind === 'paragraph') return [block.text]
  if (block.kind === 'list') return block.items
  if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells)
  if (block.kind === 'chart') return [[block.source]]
  return []
}

/** Every figure of a section in reading order. */
export const figuresOf = ({ blocks }: ReportSection): readonly Figure[] =>
  blocks.flatMap(block => textsOf(block).flatMap(text => text.filter(isFigure)))

type SourceWords = { readonly name: string; readonly value: string; readonly day: string }

const sourceSentence: Readonly<Record<Language, (words: SourceWords, source: FigureSource) => string>> = {
  fi: ({ name, value, day }, { id, version }) => `${name}: ${value}. Lähde ${id}, versio ${version}, ${day}.`,
  sv: ({ name, value, day }, { id, version }) =>
    `${name}: ${value}. Källa ${id}, version ${version}, ${day}.`,
  en: ({ name, value, day }, { id, version }) =>
    `${name}: ${value}. Source ${id}, version ${version}, ${day}.`,
}

/** Where a figure comes from, in a sentence: its name, value, source, version and day. */
export const figureSource = (figure: Figure, language: Language): string => {
  const { source, asOf } = figure
  const words = {
    name: source.name[language],
    value: figureInWords(figure, language),
    day: dayInWords(asOf, language),
  }
  return sourceSentence[language](words, source)
}
