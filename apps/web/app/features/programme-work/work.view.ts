/** What the forms of the programme office change, as the contract tells it, and what a person typed, read. */
import type { Output, programmeRoutes, programmeWorkRoutes } from '@yhdella/contract'
import { readNumber } from '@yhdella/programme'

type ProgrammePage = Output<typeof programmeRoutes.readProgramme>
type GoalPage = Output<typeof programmeRoutes.readGoal>

export type ActRow = ProgrammePage['toAct'][number]
export type RecommendationRow = ProgrammePage['recommendations'][number]
export type OutputRow = ProgrammePage['outputs'][number]
export type ModelRow = ProgrammePage['models'][number]
export type MeasureRow = ProgrammePage['measures'][number]
export type Measure = NonNullable<GoalPage['measure']>
export type Point = GoalPage['series'][number]
export type MeasuredLook = Output<typeof programmeWorkRoutes.importMeasured>
export type Unit = Measure['unit']

/** Where something may belong: a package, or with an empty id the whole programme. */
export type Place = { readonly id: string; readonly name: string }

/** An output or a model, whichever it is: what one form changes of both. */
export type Outcome = {
  readonly kind: 'output' | 'model'
  readonly itemId: string
  readonly workPackageId: string | null
  readonly name: string
  readonly state: OutputRow['state'] | ModelRow['state']
  readonly ownerNow: string | null
  readonly ownerAfter: string | null
}

export const outcomeOfOutput = ({ outputId, ...row }: OutputRow): Outcome => ({
  ...row,
  kind: 'output',
  itemId: outputId,
})

export const outcomeOfModel = ({ modelId, ...row }: ModelRow): Outcome => ({
  ...row,
  kind: 'model',
  itemId: modelId,
})

/** The names that open the forms in the address; a name of the data has no colon in it. */
export const nameOf = {
  risk: (itemId = ''): string => `risk:${itemId}`,
  question: 'question',
  decision: (itemId: string): string => `decision:${itemId}`,
  fate: (studyId: string, recommendationId: string): string => `fate:${studyId}:${recommendationId}`,
  outcome: (kind: Outcome['kind'], itemId: string): string => `outcome:${kind}:${itemId}`,
  measured: (on = ''): string => `measured:${on}`,
  table: 'table',
} as const

/** A share is typed and shown in per cent and kept as 0 to 1; the others are what they are. */
export const typedValue = (typed: string, unit: Unit): number | undefined => {
  const number = readNumber(typed.replace('%', ''))
  if (number === undefined) return undefined
  // A share is a hundredth of what was typed; divided, it is the closest that there is.
  return unit === 'share' ? number / 100 : number
}

/** As it would be typed: without thousands' spaces, with the mark that the language writes. */
export const valueAsTyped = (value: number, unit: Unit, language: 'fi' | 'sv' | 'en'): string => {
  // Ten decimals hide what a binary fraction adds to a share that was typed in per cent.
  const shown = String(unit === 'share' ? Number((value * 100).toFixed(10)) : value)
  return language === 'en' ? shown : shown.replace('.', ',')
}

/** N as typed: nothing is not known; undefined where it is no whole number. */
export const typedCount = (typed: string): number | null | undefined => {
  if (typed.trim() === '') return null
  const count = readNumber(typed)
  return count !== undefined && Number.isInteger(count) && count >= 0 ? count : undefined
}
