/** What the forms of the programme's register do: risks, questions, decisions, recommendations, outputs and models. */
import { programmeWorkRoutes } from '@yhdella/contract'
import type { FormValues } from '../../platform/form.ts'
import type { Doing } from '../../platform/intent.ts'
import type { Page } from '../../platform/page.ts'
import { type Given, officeCommand, orNothing } from './office-commands.server.ts'

const ofProgramme = (page: Page) => ({ programmeId: page.param('programmeId') })

/** A form on a package's own page is of that package, whatever else it says. */
const packageOf = (page: Page, values: FormValues): string | null =>
  orNothing(page.param('packageId')) ?? orNothing(values.workPackageId) ?? null

const riskInput = (values: FormValues, page: Page) => ({
  ...ofProgramme(page),
  itemId: orNothing(values.itemId),
  workPackageId: packageOf(page, values),
  kind: values.kind,
  category: values.category,
  severity: values.severity === 'none' ? null : values.severity,
  text: values.text ?? '',
  owner: values.owner ?? '',
  action: values.action ?? '',
  actBy: orNothing(values.actBy) ?? null,
  close: values.close === 'true',
  reason: values.reason ?? '',
  commandKey: values.commandKey,
})

const keep = officeCommand(programmeWorkRoutes.keepRisk, 'risk', riskInput, '#to-act')
const close = officeCommand(programmeWorkRoutes.keepRisk, 'closed', riskInput, '#to-act')

const risk: Doing<Given> = (page, values) => (values.close === 'true' ? close : keep)(page, values)

const ask = officeCommand(
  programmeWorkRoutes.askDecision,
  'asked',
  (values, page) => ({
    ...ofProgramme(page),
    workPackageId: packageOf(page, values),
    question: values.question ?? '',
    decider: values.decider ?? '',
    dueOn: orNothing(values.dueOn),
    reason: values.reason ?? '',
    commandKey: values.commandKey,
  }),
  '#to-act',
)

const decision = officeCommand(
  programmeWorkRoutes.recordDecision,
  'decision',
  (values, page) => ({
    ...ofProgramme(page),
    itemId: values.itemId,
    answer: values.answer ?? '',
    owner: values.owner ?? '',
    on: values.on ?? '',
    commandKey: values.commandKey,
  }),
  '#to-act',
)

const fate = officeCommand(
  programmeWorkRoutes.settleRecommendation,
  'settled',
  (values, page) => ({
    ...ofProgramme(page),
    studyId: values.studyId,
    recommendationId: values.recommendationId,
    fate: values.fate,
    reason: values.reason ?? '',
    commandKey: values.commandKey,
  }),
  '#recommendations',
)

const siteOf = ({ siteName, siteFrom, siteTo }: FormValues) => {
  if ([siteName, siteFrom, siteTo].every(typed => orNothing(typed?.trim()) === undefined)) return undefined
  return { name: siteName ?? '', from: orNothing(siteFrom) ?? null, to: orNothing(siteTo) ?? null }
}

/** The state goes along only where it is another than the form showed: the same state again is no change. */
const outcome = officeCommand(
  programmeWorkRoutes.changeOutcome,
  'outcome',
  (values, page) => ({
    ...ofProgramme(page),
    kind: values.kind,
    itemId: values.itemId,
    ...(values.state === values.before ? {} : { state: values.state, on: orNothing(values.on) }),
    ownerNow: values.ownerNow ?? '',
    ownerAfter: values.ownerAfter ?? '',
    site: siteOf(values),
    reason: values.reason ?? '',
    commandKey: values.commandKey,
  }),
  '#outcomes',
)

export const registerDoings = { risk, ask, decision, fate, outcome }
