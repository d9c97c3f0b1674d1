/** The lines of routes that tell of figures, plans and programmes: about no person, each for its own roles. */

import { key, type Line, steering } from './line.ts'
import { office, policyOfOffice } from './policy-of-office.ts'

const ofFigures = (may: Line['may'], input: Line['input'] = () => ({})): Line => ({
  ...{ may, asks: 'nothing', event: undefined, input },
})
const ofProgramme = (input: Record<string, unknown>): Line => ({
  ...ofFigures(office, () => input),
  event: 'ProgrammeRead',
})

// No absence, campaign or professional has it: who may ask hears that it is not there.
const nothing = '00000000-0000-4000-8000-0000000000ff'

const supervisors = (event: string | undefined, input: Record<string, unknown>): Line => ({
  ...ofFigures(['supervisor'], () => (event === undefined ? input : { ...key(), ...input })),
  ...{ event, roleOnly: true as const },
})

/** Extra times in the books, and who is away from them. */
const policyOfCampaigns: Readonly<Record<string, Line>> = {
  proposeCampaign: supervisors(undefined, { planId: nothing }),
  openCampaign: supervisors('CampaignOpened', { planId: nothing, mark: 'none', reason: 'Purku' }),
  takeBackCampaign: supervisors('CampaignTakenBack', { campaignId: nothing, reason: 'Purku' }),
  listCampaigns: ofFigures(steering),
  readCampaign: { ...ofFigures(steering, () => ({ campaignId: nothing })), roleOnly: true },
  listAbsences: ofFigures(['supervisor'], () => ({ fromOn: '2026-11-23' })),
  recordAbsence: supervisors('AbsenceRecorded', {
    ...{ professionalId: nothing, fromOn: '2099-01-01', toOn: '2099-01-02' },
  }),
  endAbsence: supervisors('AbsenceEnded', { absenceId: nothing }),
}

const queue = { serviceId: 'direct-physiotherapy' }
const programmeId = 'hella'

export const policyOfFigures: Readonly<Record<string, Line>> = {
  ...policyOfOffice,
  readBoard: ofFigures(steering),
  foretellQueue: ofFigures(steering, () => queue),
  listPlans: ofFigures(steering),
  readPlan: {
    ...ofFigures(steering, ({ planId }) => ({ planId })),
    first: { route: 'savePlan', gives: 'planId' },
  },
  savePlan: {
    ...ofFigures(steering, () => ({ ...key(), ...queue, name: 'Purku', chosen: 'nothing' })),
    event: 'PlanSaved',
  },
  ...policyOfCampaigns,
  listProgrammes: ofProgramme({}),
  readProgramme: ofProgramme({ programmeId }),
  readWorkPackage: ofProgramme({ programmeId, workPackageId: 'reception' }),
  readGoal: ofProgramme({ programmeId, goalId: 'access' }),
}
