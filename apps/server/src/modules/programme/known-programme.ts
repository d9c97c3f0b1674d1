/** Everything that is known of programmes in the evening of a day: their files, and what people have done since. */
import { endOfDay, helsinkiDate, type Instant, type PlainDate } from '@yhdella/kernel'
import {
  applyChanges,
  asOf,
  type CountedMoney,
  type FigureGround,
  type MeasuredPoint,
  type OperationFigure,
  type Programme,
  type RegisterChange,
} from '@yhdella/programme'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { type WeeklyPoint, weeklyFigure } from '../measure/index.ts'
import { readChange } from './change-data.ts'
import {
  type Asked,
  type LightRow,
  type MeasuredRow,
  selectChanges,
  selectLights,
  selectMeasured,
  selectTexts,
  type WrittenText,
} from './ledger.queries.ts'
import { type BudgetChangeRow, selectBudgetChanges, selectNewestCells } from './money.queries.ts'
import { moneyOn } from './money-state.ts'
import { isOwn } from './programmes.ts'

export type KnownProgramme = FigureGround & {
  /** As its files and the changes tell it, whatever the day. */
  readonly whole: Programme
  readonly texts: readonly WrittenText[]
  readonly lights: readonly LightRow[]
  readonly budgetChanges: readonly BudgetChangeRow[]
}

/** The last moment that is told of: now, or the end of a past day. */
export const untilOf = (tx: GatheredTransaction, on: PlainDate): Instant =>
  on === helsinkiDate(tx.now) ? tx.now : endOfDay(on)

const recordedPoint = (row: MeasuredRow): readonly MeasuredPoint[] =>
  row.value === null
    ? []
    : [
        {
          measureId: row.measureId,
          version: row.version,
          on: row.on,
          value: row.value,
          n: row.n,
          origin: row.origin,
          recordedBy: row.by,
          recordedAt: row.at,
          note: row.note === null ? null : { fi: row.note, sv: row.note, en: row.note },
        },
      ]

const operationPoints = (
  { measures }: Programme,
  weekly: ReadonlyMap<OperationFigure, readonly WeeklyPoint[]>,
): readonly MeasuredPoint[] =>
  measures.flatMap(({ id, version, source }) =>
    source.kind === 'operation'
      ? (weekly.get(source.figure) ?? []).map(point => ({
          ...point,
          measureId: id,
          version,
          origin: 'operation' as const,
          recordedBy: null,
          recordedAt: null,
          note: null,
        }))
      : [],
  )

/** A day that was recorded and taken back hides what the source reported of it too. */
const isTakenBack = (point: MeasuredPoint, rows: readonly MeasuredRow[]): boolean =>
  rows.some(
    row =>
      row.value === null &&
      row.measureId === point.measureId &&
      row.version === point.version &&
      row.on === point.on,
  )

/** The work's own figures that the programmes name, each read once however many name it. */
const weeklyFigures = async (tx: GatheredTransaction, programmes: readonly Programme[], on: PlainDate) => {
  const figures = new Set(
    programmes
      .filter(isOwn)
      .flatMap(({ measures }) => measures)
      .flatMap(({ source }) => (source.kind === 'operation' ? [source.figure] : [])),
  )
  const weekly = new Map<OperationFigure, readonly WeeklyPoint[]>()
  for (const figure of figures) weekly.set(figure, await weeklyFigure(tx, figure, on))
  return weekly
}

const byProgramme = <Row extends { readonly programmeId: string }>(rows: readonly Row[]) =>
  Map.groupBy(rows, row => row.programmeId)

const changesOf = (rows: readonly Parameters<typeof readChange>[0][]): readonly RegisterChange[] =>
  rows.map(readChange)

/** As {@link knownProgramme}, for many at once: as many statements for fifty programmes as for one. */
export const knownProgrammes = async (
  tx: GatheredTransaction,
  programmes: readonly Programme[],
  on: PlainDate,
): Promise<readonly KnownProgramme[]> => {
  const asked: Asked = { programmeIds: programmes.map(programme => programme.id), until: untilOf(tx, on) }
  const texts = byProgramme(await selectTexts(tx, asked))
  const lights = byProgramme(await selectLights(tx, asked))
  const measured = byProgramme(await selectMeasured(tx, asked))
  const changes = byProgramme(await selectChanges(tx, asked))
  const budgetChanges = byProgramme(await selectBudgetChanges(tx, asked))
  const cells = byProgramme(await selectNewestCells(tx, asked))
  const weekly = await weeklyFigures(tx, programmes, on)
  return programmes.map(programme => {
    const { id } = programme
    const whole = applyChanges(programme, changesOf(changes.get(id) ?? []))
    const recorded = measured.get(id) ?? []
    const money: CountedMoney | null = moneyOn(
      programme,
      budgetChanges.get(id) ?? [],
      cells.get(id) ?? [],
      on,
    )
    return {
      whole,
      programme: asOf(whole, on),
      points: [
        ...programme.reported.filter(point => !isTakenBack(point, recorded)),
        ...(isOwn(programme) ? operationPoints(programme, weekly) : []),
        ...recorded.flatMap(recordedPoint),
      ],
      money,
      on,
      texts: texts.get(id) ?? [],
      lights: lights.get(id) ?? [],
      budgetChanges: budgetChanges.get(id) ?? [],
    }
  })
}

/** Everything that is known of a programme in the evening of `on`. */
export const knownProgramme = async (
  tx: GatheredTransaction,
  programme: Programme,
  on: PlainDate,
): Promise<KnownProgramme> => {
  const [known] = await knownProgrammes(tx, [programme], on)
  if (known === undefined) throw new Error('A programme was asked for and none was read')
  return known
}
