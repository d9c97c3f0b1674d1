/** What the screens of the programme office show, as the contract tells it. */
import type { Output, programmeRoutes } from '@yhdella/contract'
import type { Language } from '@yhdella/kernel'
import { type FigureUnit, figureInWords } from '@yhdella/programme'
import { dateOnly } from '../../platform/when.ts'

export type Portfolio = Output<typeof programmeRoutes.listProgrammes>
export type PortfolioRow = Portfolio['programmes'][number]
export type ProgrammePage = Output<typeof programmeRoutes.readProgramme>
export type PackagePage = Output<typeof programmeRoutes.readWorkPackage>
export type GoalPage = Output<typeof programmeRoutes.readGoal>

export type Light = PackagePage['lights'][number]
export type LightState = Light['state']
export type LightAspect = Light['aspect']
export type GoalRow = ProgrammePage['goals'][number]
export type ToActRow = ProgrammePage['toAct'][number]
export type OwnerlessRow = ProgrammePage['withoutOwner'][number]
export type Recommendation = ProgrammePage['recommendations'][number]
export type SeriesPoint = GoalPage['series'][number]
export type Figure = NonNullable<GoalRow['latest']>

export const lightStates = [
  'asPlanned',
  'deviation',
  'notAllGoals',
  'notSet',
] as const satisfies readonly LightState[]
export const lightAspects = ['schedule', 'money', 'content'] as const satisfies readonly LightAspect[]

/** As the contract tells of each light: the shapes of counts are the same. */
export const shapeOf: Readonly<Record<LightState, Light['shape']>> = {
  asPlanned: 'circle',
  deviation: 'triangle',
  notAllGoals: 'square',
  notSet: 'ring',
}

/** A value as it is printed; a missing one in words, never as nought. */
export const inWords = (value: number | null, unit: FigureUnit, language: Language): string =>
  figureInWords({ value, unit }, language)

/** A day, a month ('8/2023') or a year, as exactly as it is known. */
export const roughDay = (date: string, language: Language): string => {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  return day === undefined ? `${Number(month)}/${year}` : dateOnly(date, language)
}

/** Where a programme's pages are; `on` goes along, so that one looks at one evening throughout. */
export const programmeHref = (programmeId: string, rest = '', on: string | null = null): string =>
  `/programme/${programmeId}${rest}${on === null ? '' : `?on=${on}`}`

export const goalHref = (programmeId: string, goalId: string, on: string | null): string =>
  programmeHref(programmeId, `/goal/${goalId}`, on)

export const packageHref = (programmeId: string, packageId: string, on: string | null): string =>
  programmeHref(programmeId, `/package/${packageId}`, on)

/**
 * The page where a figure comes from: a measure's series, a line of the budget, else the programme's own page. Every
 * measure has its page through the goals that point to it.
 */
export const sourceHref = (
  programmeId: string,
  { kind, id }: Figure['source'],
  on: string | null,
): string => {
  const encoded = encodeURIComponent(id)
  if (kind === 'measure') return programmeHref(programmeId, `/measure/${encoded}`, on)
  if (kind === 'budget') return `${programmeHref(programmeId, '/money', on)}#${encoded}`
  return programmeHref(programmeId, '', on)
}
