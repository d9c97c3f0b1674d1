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
  listProgrammes: ofProgramme({}),
  readProgramme: ofProgramme({ programmeId }),
  readWorkPackage: ofProgramme({ programmeId, workPackageId: 'reception' }),
  readGoal: ofProgramme({ programmeId, goalId: 'access' }),
}
