import type { Cents } from '@yhdella/kernel'
import { columnsOf, sumOf, valueAt } from '../../budget/stated/stated-budget.ts'
import { type FindingFacts, money, quantity, words } from '../../finding/finding.ts'
import { amountOfShare } from '../../money/divide.ts'
import { readAmount } from '../../money/read-amount.ts'
import { findingOfMany, lineFinding, type ReadLine } from '../text/line-finding.ts'
import type { BoxKind } from './deck-words.ts'
import { matchPackages } from './evaluation.ts'
import type { Funnel, FunnelCount } from './funnel.ts'
import type { SteeringDeck } from './read-deck.ts'

const evaluated = ({ evaluation, packages }: SteeringDeck): readonly FindingFacts[] => {
  if (evaluation === null) return []
  const matched = matchPackages(evaluation.rows, packages)
  const withSlide = new Set(matched.map(({ slide }) => slide))
  return [
    ...findingOfMany(
      'lightsMissing',
      evaluation.rows.filter(({ marks }) => marks === 0),
    ),
    ...evaluation.rows.filter(({ marks }) => marks > 1).map(row => lineFinding('lightsMany', row, row.name)),
    ...matched.flatMap(({ evaluated: row, slide }) =>
      slide === null ? [lineFinding('packageWithoutSlide', row, row.name)] : [],
    ),
    ...matched.flatMap(({ evaluated: row, slide }) =>
      slide !== null && slide.title === null
        ? [lineFinding('packageWithoutHeading', { line: slide.from }, null, row.name)]
        : [],
    ),
    ...packages
      .filter(slide => !withSlide.has(slide))
      .map(({ from, title, scope }) =>
        lineFinding('packageNotEvaluated', { line: from }, title?.text ?? scope[0]?.text ?? null),
      ),
  ]
}

const boxNames: Readonly<Record<BoxKind, string>> = {
  situation: 'Yleistilanne suhteessa hankesuunnitelmaan',
  achievements: 'Keskeiset aikaansaannokset',
  remaining: 'Vielä tehtävänä',
  results: 'Tulokset',
  deviations: 'Poikkeamat',
}

const boxKinds: readonly BoxKind[] = ['situation', 'achievements', 'remaining', 'results', 'deviations']

/** A box that more than half of the slides have is one that each is expected to have. */
const missingBoxes = ({ packages }: SteeringDeck): readonly FindingFacts[] => {
  const has = (kind: BoxKind) => packages.filter(({ boxes }) => boxes.some(box => box.kind === kind))
  const usual = boxKinds.filter(kind => has(kind).length * 2 > packages.length)
  return packages.flatMap(({ boxes, from, title }) =>
    usual
      .filter(kind => !boxes.some(box => box.kind === kind))
      .map(kind => lineFinding('boxMissing', { line: from }, title?.text ?? null, boxNames[kind])),
  )
}

const misprintedHeadings = ({ packages }: SteeringDeck): readonly FindingFacts[] =>
  packages.flatMap(({ boxes }) =>
    boxes.flatMap(({ misprintOf, kind, heading, line }) =>
      misprintOf === null ? [] : [lineFinding('headingMisprinted', { line }, heading, boxNames[kind])],
    ),
  )

const countOf = (counts: readonly FunnelCount[]): number => counts.reduce((sum, { count }) => sum + count, 0)

const exceeds = (where: FunnelCount, unit: string | null, stated: number, against: number): FindingFacts => ({
  kind: 'funnelExceeds',
  place: {
    line: where.line,
    ...(unit === null ? {} : { row: unit }),
    ...(where.method === null ? {} : { column: where.method }),
  },
  stated: quantity(stated),
  correct: null,
  against: quantity(against),
  difference: stated - against,
})

/** Nobody leaves a funnel who has not come in: no more carried out than routed, no more routed than assessed. */
const funnel = ({ counts, unit }: Funnel): readonly FindingFacts[] => {
  const at = (step: FunnelCount['step']) => counts.filter(each => each.step === step)
  const [assessed, routed] = [at('assessed'), at('routed')]
  const carried = at('carriedOut').flatMap(each => {
    const from = each.method === null ? routed : routed.filter(({ method }) => method === each.method)
    return from.length > 0 && each.count > countOf(from)
      ? [exceeds(each, unit, each.count, countOf(from))]
      : []
  })
  const [first] = assessed
  const [firstRouted] = routed
  if (first === undefined || firstRouted === undefined) return carried
  if (countOf(routed) > countOf(assessed))
    return [...carried, exceeds(firstRouted, unit, countOf(routed), countOf(assessed))]
  if (countOf(routed) === countOf(assessed)) return carried
  return [
    ...carried,
    {
      kind: 'funnelUnaccounted',
      place: { line: first.line, ...(unit === null ? {} : { row: unit }) },
      stated: quantity(countOf(assessed)),
      correct: null,
      against: quantity(countOf(routed)),
      difference: countOf(assessed) - countOf(routed),
    },
  ]
}

const definedTwice = ({ definitions }: SteeringDeck): readonly FindingFacts[] =>
  [...Map.groupBy(definitions, ({ term }) => term)].flatMap(([term, [first, ...others]]) => {
    const other = others.find(({ text }) => text !== first?.text)
    if (first === undefined || other === undefined) return []
    return [
      {
        kind: 'termDefinedTwice',
        place: { line: first.line, otherLines: [other.line], row: term },
        stated: words(first.text),
        correct: null,
        against: words(other.text),
        difference: null,
      } satisfies FindingFacts,
    ]
  })

/** 100 % in basis points. */
const WHOLE = 10_000

const coverMoney = ({ money: cover, table }: SteeringDeck): readonly FindingFacts[] => {
  const total = table?.table.rows.find(row => row.role === 'total')
  if (cover === null || table === null || total === undefined) return []
  const planned = sumOf(columnsOf(table.table, 'planned', null).map(at => valueAt(total, at)))
  if (planned === null) return []
  // A cover may tell the whole of the costs or the funder's part of them.
  const share = amountOfShare(planned, cover.fundingShare ?? WHOLE)
  if ([planned, share].some(right => Math.abs(right - cover.grant) <= table.table.unit)) return []
  return [amountWrong(cover.line, cover.grant, planned)]
}

const amountWrong = (line: number, stated: Cents, correct: Cents): FindingFacts => ({
  kind: 'amountInTextWrong',
  place: { line },
  stated: money(stated),
  correct: money(correct),
  difference: stated - correct,
})

const usedWords = /käytetty|använt|använts|spent|used/iu
const amountInText = /~?\s*(\d[\d\s\u00A0]*(?:[.,]\d+)?)\s*(M€|milj\.?\s*(?:€|euroa)|€|euroa)/u

/** A sentence of what has been used, beside the sum of what the table says was spent; right within its last digit. */
const usedInText = ({ table }: SteeringDeck, lines: readonly ReadLine[]): readonly FindingFacts[] => {
  const total = table?.table.rows.find(row => row.role === 'total')
  if (table === null || total === undefined) return []
  const spent = sumOf(columnsOf(table.table, 'actual', 'years').map(at => valueAt(total, at)))
  if (spent === null) return []
  return lines.flatMap(({ line, text, reading }) => {
    const [, number = '', unit = ''] = amountInText.exec(text) ?? []
    if (reading?.of !== 'budget' || reading.as === 'tableRow' || !usedWords.test(text)) return []
    const read = readAmount(`${number} ${unit}`, 'fi')
    if (!read.ok || Math.abs(read.cents - spent) <= read.precision) return []
    return [amountWrong(line, read.cents, spent)]
  })
}

const unknownColumns = ({ table }: SteeringDeck): readonly FindingFacts[] =>
  (table?.header.unknown ?? []).map(({ written }) =>
    lineFinding('columnUnknown', { line: table?.header.line ?? 1 }, written),
  )

/** What a steering deck leaves open or says in two ways, besides the sums of its budget. */
export const checkDeck = (deck: SteeringDeck, lines: readonly ReadLine[]): readonly FindingFacts[] => [
  ...evaluated(deck),
  ...missingBoxes(deck),
  ...misprintedHeadings(deck),
  ...deck.funnels.flatMap(funnel),
  ...definedTwice(deck),
  ...coverMoney(deck),
  ...usedInText(deck, lines),
  ...unknownColumns(deck),
]
