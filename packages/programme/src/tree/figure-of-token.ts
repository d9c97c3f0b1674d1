/** Finds the figure that a token stands for, with its source, version and day. */
import type { PlainDate } from '@yhdella/kernel'
import type { PackagePart } from '../budget/package-money.ts'
import type { MonthlyActual } from '../budget/seasonal.ts'
import type { BudgetTotals, TotalsLine } from '../budget/totals.ts'
import type { MeasuredPoint } from '../goal/measure.ts'
import { measureOf, seriesOf } from '../goal/series.ts'
import type { Figure } from '../report/figure.ts'
import type { Texts } from '../texts.ts'
import { stateOn } from './as-of.ts'
import { type Token, type TokenSource, writeToken } from './bound-text.ts'
import type { Programme } from './programme.ts'

/** Money as it was on a day, counted; the version is the number of the last change of it. */
export type CountedMoney = {
  readonly totals: BudgetTotals
  readonly asOf: PlainDate
  readonly version: string
  /** Costs month by month, where they are recorded; what of the cells is whose package's, where it is told. */
  readonly months: readonly MonthlyActual[]
  readonly parts: readonly PackagePart[]
}

/** What figures are read from: the programme as it was known on `on`, with everything recorded of it by then. */
export type FigureGround = {
  readonly programme: Programme
  readonly points: readonly MeasuredPoint[]
  readonly money: CountedMoney | null
  readonly on: PlainDate
}

const programmeFigure = (
  token: Token,
  value: number | null,
  unit: Figure['unit'],
  asOf: PlainDate,
  name: Texts,
): Figure => ({
  value,
  unit,
  source: { kind: 'programme', id: writeToken({ ...token, on: null }), version: '1', name },
  asOf,
})

const ofMeasure = (token: Token, { programme, points, on }: FigureGround): Figure | undefined => {
  const measure = measureOf(programme.measures, token.key)
  if (measure === undefined || token.field !== null) return undefined
  const series = seriesOf(measure, programme.measures, points, on)
  const point = token.on === null ? series.at(-1) : series.find(each => each.on === token.on)
  return {
    value: point?.value ?? null,
    unit: measure.unit,
    source: { kind: 'measure', id: measure.id, version: String(measure.version), name: measure.name },
    asOf: point?.on ?? token.on ?? on,
  }
}

const moneyFields = ['planned', 'actual', 'committed', 'forecast', 'remaining', 'usedShare'] as const
type MoneyField = (typeof moneyFields)[number]

const isMoneyField = (field: string | null): field is MoneyField => moneyFields.some(each => each === field)

// Basis points of a whole.
const whole = 10_000

const amountOf = (line: TotalsLine, field: MoneyField): number | null => {
  if (field === 'usedShare') return line.used === null ? null : line.used / whole
  return field === 'remaining' ? line.remaining : line.all[field]
}

const ofBudget = (token: Token, { money }: FigureGround): Figure | undefined => {
  if (money === null || !isMoneyField(token.field)) return undefined
  const { grand, lines } = money.totals
  const line = token.key === 'total' ? grand : lines.find(each => each.categoryId === token.key)
  if (line === undefined) return undefined
  return {
    value: amountOf(line, token.field),
    unit: token.field === 'usedShare' ? 'share' : 'cents',
    source: { kind: 'budget', id: `${token.key}/${token.field}`, version: money.version, name: line.label },
    asOf: money.asOf,
  }
}

const competenceFields = [
  'trained',
  'inTraining',
  'discontinued',
  'supervisors',
  'inSupervisorTraining',
] as const

const ofCompetence = (token: Token, { programme }: FigureGround): Figure | undefined => {
  const item = programme.competences.find(each => each.id === token.key)
  const field = competenceFields.find(each => each === token.field)
  const method = programme.methods.find(each => each.id === item?.methodId)
  if (item === undefined || field === undefined || method === undefined) return undefined
  return programmeFigure(token, item[field], 'people', item.asOf, method.name)
}

const ofParticipation = (token: Token, { programme, on }: FigureGround): Figure | undefined => {
  const item = programme.participation.find(each => each.id === token.key)
  return item && programmeFigure(token, item.people, 'people', on, item.text)
}

const ofStudy = (token: Token, { programme, on }: FigureGround): Figure | undefined => {
  const item = programme.studies.find(each => each.id === token.key)
  return item && token.field === 'n' ? programmeFigure(token, item.n, 'people', on, item.name) : undefined
}

const funnelFields = ['assessed', 'noFurtherNeed', 'furtherNeed'] as const
const funnelName = (unit: string): Texts => ({
  fi: `Arvioidut, ${unit}`,
  sv: `Bedömda, ${unit}`,
  en: `Assessed, ${unit}`,
})

const ofFunnel = (token: Token, { programme }: FigureGround): Figure | undefined => {
  const item = programme.funnels.find(each => each.id === token.key)
  const field = funnelFields.find(each => each === token.field)
  if (item === undefined || field === undefined) return undefined
  return programmeFigure(token, item[field], 'people', item.asOf, funnelName(item.unit))
}

const ofOutputs = (token: Token, { programme, on }: FigureGround): Figure | undefined => {
  const workPackage = programme.workPackages.find(each => each.id === token.key)
  if (workPackage === undefined || (token.field !== 'done' && token.field !== 'all')) return undefined
  const outputs = programme.outputs.filter(each => each.workPackageId === token.key)
  const counted =
    token.field === 'all' ? outputs : outputs.filter(each => stateOn(each.states, on)?.state === 'done')
  return programmeFigure(token, counted.length, 'count', on, workPackage.name)
}

const finders: Readonly<Record<TokenSource, (token: Token, ground: FigureGround) => Figure | undefined>> = {
  measure: ofMeasure,
  budget: ofBudget,
  competence: ofCompetence,
  participation: ofParticipation,
  study: ofStudy,
  funnel: ofFunnel,
  outputs: ofOutputs,
}

/** The figure; its value is null where nothing is known of the day. Undefined where there is no such thing at all. */
export const figureOfToken = (token: Token, ground: FigureGround): Figure | undefined =>
  finders[token.source](token, ground)
