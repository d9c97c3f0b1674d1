import type { Cents } from '@yhdella/kernel'
import type { BasisPoints } from '../../money/divide.ts'
import { readAmount } from '../../money/read-amount.ts'
import { isBlank, type Reading, readingOf, type SourceLine } from '../source-line.ts'
import { gridRow } from '../table/grid.ts'
import { type ReadTable, readTable } from '../table/read-table.ts'
import { isListedInContents, type SectionKind, sectionHeaded } from './deck-words.ts'
import { type Definition, readDefinitions } from './definition.ts'
import { type Evaluation, readEvaluation } from './evaluation.ts'
import { type Funnel, readFunnels } from './funnel.ts'
import { readPackages, type WorkPackageSlide } from './work-package.ts'

/** The money that the cover tells: `5 037 266 € (100 % STM)`. */
export type CoverMoney = {
  readonly line: number
  readonly grant: Cents
  readonly fundingShare: BasisPoints | null
  readonly funder: string | null
}

export type SteeringDeck = {
  readonly title: string | null
  readonly period: { readonly line: number; readonly text: string } | null
  readonly money: CoverMoney | null
  readonly packages: readonly WorkPackageSlide[]
  readonly evaluation: Evaluation | null
  readonly funnels: readonly Funnel[]
  readonly definitions: readonly Definition[]
  readonly table: ReadTable | null
}

const coverMoney =
  /^([\d\s\u00A0\u2009\u202F.,]+)(?:€|EUR|euroa)\s*(?:\((\d+(?:[.,]\d+)?)\s*%\s*(\p{L}*)\))?\s*$/u
const dates = /\d{1,2}\.\d{1,2}\.(?:\d{4})?\s*[–-]\s*\d{1,2}\.\d{1,2}\.\d{4}/u

const readMoney = (lines: readonly SourceLine[]): CoverMoney | null => {
  for (const { line, text } of lines) {
    const [, amount, share, funder] = coverMoney.exec(text.trim()) ?? []
    const read = amount === undefined ? undefined : readAmount(amount)
    if (read?.ok !== true) continue
    // Basis points are hundredths of a percent.
    const fundingShare = share === undefined ? null : Math.round(Number(share.replace(',', '.')) * 100)
    return { line, grant: read.cents, fundingShare, funder: funder || null }
  }
  return null
}

type Area = { readonly id: string; readonly section?: SectionKind }

/** Where each line belongs: the cover, a section, a work package, or nowhere that is known. */
const areasOf = (
  lines: readonly SourceLine[],
  packages: readonly WorkPackageSlide[],
): readonly (Area | null)[] => {
  let area: Area | null = { id: 'cover' }
  return lines.map(({ line, text }): Area | null => {
    const slide = packages.findIndex(({ from, to }) => from <= line && line <= to)
    if (slide >= 0) {
      area = null
      return { id: `package-${slide + 1}` }
    }
    if (isBlank(text) || (area?.section === 'contents' && isListedInContents(text))) return area
    const section = sectionHeaded(text)
    if (section !== undefined) area = { id: section, section }
    else if (area?.section === 'contents') area = null
    return area
  })
}

type Marks = {
  readonly areas: readonly (Area | null)[]
  readonly packages: readonly WorkPackageSlide[]
  readonly tableLines: ReadonlySet<number>
  readonly tableHead: ReadonlySet<number>
  readonly evaluation: Evaluation | null
  readonly funnelLines: ReadonlySet<number>
  readonly definitionLines: ReadonlySet<number>
  readonly values: ReadonlySet<number>
}

const readLine = ({ line, text }: SourceLine, area: Area | null, marks: Marks): Reading | null => {
  if (isBlank(text)) return { as: 'blank' }
  if (area === null) return null
  const of = area.id
  if (marks.tableHead.has(line)) return { as: 'tableHeading', of }
  if (marks.tableLines.has(line)) return { as: 'tableRow', of }
  if (marks.evaluation?.headingLine === line) return { as: 'tableHeading', of }
  if (marks.evaluation?.rows.some(row => row.line === line)) return { as: 'evaluation', of }
  if (marks.funnelLines.has(line)) return { as: 'funnelStep', of }
  if (marks.definitionLines.has(line)) return { as: 'definition', of }
  if (marks.values.has(line)) return { as: 'value', of }
  return headingOf(line, text, area, marks.packages) ?? plainOf(text, of)
}

const headingOf = (
  line: number,
  text: string,
  area: Area,
  packages: readonly WorkPackageSlide[],
): Reading | undefined => {
  const of = area.id
  if (area.section !== undefined && sectionHeaded(text) === area.section) return { as: 'heading', of }
  if (text.includes('\t')) return undefined
  const titled = packages.some(
    ({ title, boxes }) => title?.line === line || boxes.some(box => box.line === line),
  )
  return titled ? { as: 'heading', of } : undefined
}

const plainOf = (text: string, of: string): Reading =>
  text.includes('\t') ? { as: 'tableRow', of } : readingOf(text, of)

export type ReadDeck = { readonly deck: SteeringDeck; readonly readings: readonly (Reading | null)[] }

/** Reads a steering group's deck from its text: cover, work packages, evaluation, money and the rest, line by line. */
export const readDeck = (lines: readonly SourceLine[]): ReadDeck => {
  const packages = readPackages(lines)
  const areas = areasOf(lines, packages)
  const cover = lines.filter((_, at) => areas[at]?.id === 'cover')
  const money = readMoney(cover)
  const period = cover.find(({ text }) => dates.test(text))
  const table =
    readTable(
      lines.map(({ text, line }) => gridRow(text, line)),
      { language: 'fi', fundingShare: money?.fundingShare ?? null },
    ) ?? null
  const [evaluation, funnels, definitions] = [
    readEvaluation(lines),
    readFunnels(lines),
    readDefinitions(lines),
  ]
  const marks: Marks = {
    areas,
    packages,
    tableLines: new Set(table?.lines),
    tableHead: new Set(table?.lines.slice(0, table.header.rows)),
    evaluation,
    funnelLines: new Set(funnels.flatMap(({ counts }) => counts.map(({ line }) => line))),
    definitionLines: new Set(definitions.map(({ line }) => line)),
    values: new Set([money?.line, period?.line].flatMap(each => each ?? [])),
  }
  const title = cover.find(({ text }) => !isBlank(text))
  return {
    deck: {
      title: title?.text.trim() ?? null,
      period: period === undefined ? null : { line: period.line, text: period.text.trim() },
      money,
      packages,
      evaluation,
      funnels,
      definitions,
      table,
    },
    readings: lines.map((line, at) => readLine(line, areas[at] ?? null, marks)),
  }
}
