import type { caseRoutes, catalogueRoutes, Input, Output } from '@yhdella/contract'
import type { Language } from '@yhdella/kernel'
import { dayInShort } from '../../platform/when.ts'
import type { CaseMessages } from './messages.ts'

type County = Output<typeof catalogueRoutes.readCounty>
export type Foreseen = Output<typeof caseRoutes.foreseeClocks>['services']
type Decision = Input<typeof caseRoutes.triageContact>['decision']
export type Disposition = keyof CaseMessages['disposition']

export type TriageService = {
  readonly id: string
  readonly name: string
  readonly units: readonly { readonly id: string; readonly name: string; readonly municipalityCode: string }[]
}

/** The services one may route to (the desk that assesses is not one of them), in the county's order, each with the units that give it. */
export const triageServices = (
  county: Pick<County, 'services' | 'units'>,
  language: Language,
): TriageService[] =>
  county.services
    .filter(({ offered }) => offered)
    .map(service => ({
      id: service.id,
      name: service.name[language],
      units: county.units
        .filter(({ id }) => service.unitIds.includes(id))
        .map(({ id, name, municipalityCode }) => ({ id, name: name[language], municipalityCode })),
    }))

/** The unit in the resident's own municipality, else the first that gives the service. */
export const nearestUnit = (service: TriageService, municipalityCode: string | null): string | undefined =>
  (service.units.find(unit => unit.municipalityCode === municipalityCode) ?? service.units[0])?.id

/** How a decided contact may end without an answer or with one; `served` and the like come of themselves. */
export const chosenDispositions = [
  'answered',
  'needResolved',
  'patientWithdrew',
  'referredToUrgent',
  'referredElsewhere',
  'notReached',
  'movedAway',
  'died',
] as const satisfies readonly Disposition[]
export type ChosenDisposition = (typeof chosenDispositions)[number]

export const chosenDisposition = (text: string): ChosenDisposition | undefined =>
  chosenDispositions.find(each => each === text)

/** What has been chosen so far on the form. */
export type TriageChoice = {
  readonly urgency: string
  /** 'route:<service>', 'answer', 'ask', 'close' or nothing. */
  readonly decision: string
  readonly unit: string
  readonly message: string
  readonly note: string
  readonly disposition: string
}

export const nothingChosen: TriageChoice = {
  urgency: '',
  decision: '',
  unit: '',
  message: '',
  note: '',
  disposition: 'needResolved',
}

export const routedService = (decision: string): string | undefined =>
  decision.startsWith('route:') ? decision.slice('route:'.length) : undefined

type WillText = (choice: TriageChoice) => string[]

/**
 * Says what saving would do, in sentences. The days come from the server, which counted them for every service
 * when the contact was opened: the page itself counts no due day.
 */
export const willHappen =
  (
    services: readonly TriageService[],
    foreseen: Foreseen,
    municipalityCode: string | null,
    language: Language,
    m: CaseMessages,
  ): WillText =>
  choice => {
    const service = services.find(({ id }) => id === routedService(choice.decision))
    if (service) {
      const unitId = choice.unit || nearestUnit(service, municipalityCode)
      const unit = service.units.find(({ id }) => id === unitId) ?? service.units[0]
      const clocks = foreseen.find(({ serviceId }) => serviceId === service.id)?.clocks ?? []
      return [
        m.triage.willRoute(service.name, unit?.name ?? ''),
        ...clocks.map(({ family, dueOn }) =>
          dueOn === null
            ? m.triage.willStartNoDay(m.promised.family[family])
            : m.triage.willStart(m.promised.family[family], dayInShort(dueOn, language)),
        ),
      ]
    }
    if (choice.decision === 'answer') return [m.triage.willAnswer]
    if (choice.decision === 'ask') return [m.triage.willAsk]
    const disposition = chosenDisposition(choice.disposition)
    if (choice.decision === 'close' && disposition) return [m.triage.willClose(m.disposition[disposition])]
    return [m.triage.choose]
  }

export type TriageProblem = 'chooseUrgency' | 'chooseDecision' | 'writeMessage' | 'writeNote'

export type ReadTriage =
  | { readonly ok: true; readonly urgency: number; readonly decision: Decision }
  | { readonly ok: false; readonly problem: TriageProblem }

const problem = (code: TriageProblem): ReadTriage => ({ ok: false, problem: code })

const decisionOf = (
  choice: TriageChoice,
  services: readonly TriageService[],
  municipalityCode: string | null,
): Decision | TriageProblem => {
  const service = services.find(({ id }) => id === routedService(choice.decision))
  if (service) {
    const unitId = choice.unit || nearestUnit(service, municipalityCode) || ''
    return { kind: 'route', serviceId: service.id, unitId, note: choice.note }
  }
  const disposition = chosenDisposition(choice.disposition)
  if (choice.decision === 'close' && disposition)
    return choice.note.trim() ? { kind: 'close', disposition, note: choice.note } : 'writeNote'
  if (choice.decision !== 'answer' && choice.decision !== 'ask') return 'chooseDecision'
  if (!choice.message.trim()) return 'writeMessage'
  return choice.decision === 'answer'
    ? { kind: 'answer', message: choice.message, disposition: 'answered' }
    : { kind: 'ask', message: choice.message }
}

/** The form as the contract wants it, or the one thing that is missing. */
export const readTriage = (
  choice: TriageChoice,
  services: readonly TriageService[],
  municipalityCode: string | null,
): ReadTriage => {
  const urgency = Number(choice.urgency)
  if (!Number.isInteger(urgency) || urgency < 1 || urgency > 5) return problem('chooseUrgency')
  const decision = decisionOf(choice, services, municipalityCode)
  return typeof decision === 'string' ? problem(decision) : { ok: true, urgency, decision }
}

/** The choice as it stands in what was posted. */
export const choiceOfValues = (values: Readonly<Record<string, string>>): TriageChoice => ({
  urgency: values.urgency ?? '',
  decision: values.decision ?? '',
  unit: values.unit ?? '',
  message: values.message ?? '',
  note: values.note ?? '',
  disposition: values.disposition ?? nothingChosen.disposition,
})

/** The choice as it stands in the form on the page; only text counts. */
export const choiceOfForm = (form: Iterable<readonly [string, FormDataEntryValue]>): TriageChoice =>
  choiceOfValues(
    Object.fromEntries(
      [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    ),
  )
