/** The composition root: every module by name. */
import path from 'node:path'
import { prepareDemonstration } from './demo/prepare-demonstration.ts'
import { appointmentBound, releaseTime } from './modules/appointment/index.ts'
import { campaignBound } from './modules/campaign/index.ts'
import { caseBound } from './modules/case/index.ts'
import { catalogueBound } from './modules/catalogue/index.ts'
import { contactBound, forgetDrafts } from './modules/contact/index.ts'
import { feedbackBound } from './modules/feedback/index.ts'
import { lawBound } from './modules/law/index.ts'
import { measureBound } from './modules/measure/index.ts'
import {
  actorOfSubject,
  county,
  demoPeople,
  keepProfessionals,
  loadCounty,
  mayFollow,
  organisationBound,
  useCounty,
} from './modules/organisation/index.ts'
import { planBound } from './modules/plan/index.ts'
import {
  keepAssignments,
  keepProgrammes,
  loadProgrammes,
  programmeBound,
  useProgrammes,
} from './modules/programme/index.ts'
import { queueBound } from './modules/queue/index.ts'
import { keepResidents, residentActorOf } from './modules/resident/index.ts'
import type { Composition } from './platform/composition.ts'
import type { Config } from './platform/config.ts'
import { forget } from './platform/forget.ts'
import type { AsSystem } from './platform/jobs.ts'

/** The people of the county's data are invented: only the demonstration has them. */
const prepare = async (asSystem: AsSystem, config: Config): Promise<void> => {
  useCounty(loadCounty(config.countyFolder))
  useProgrammes(loadProgrammes(path.dirname(config.countyFolder)))
  await asSystem('programmes', keepProgrammes)
  if (config.mode === 'production') return
  await asSystem('prepare', async tx => {
    await keepProfessionals(tx)
    await keepResidents(tx)
    await keepAssignments(tx)
  })
  await prepareDemonstration(asSystem, config)
}

export const composition: Composition = {
  routes: [
    ...organisationBound,
    ...catalogueBound,
    ...queueBound,
    ...caseBound,
    ...contactBound,
    ...appointmentBound,
    ...feedbackBound,
    ...measureBound,
    ...planBound,
    ...campaignBound,
    ...programmeBound,
    ...lawBound,
  ],
  jobs: {
    'platform.forget': forget,
    'contact.forget-drafts': forgetDrafts,
    'appointment.release-time': releaseTime,
  },
  jobTimes: { 'platform.forget': '17 * * * *', 'contact.forget-drafts': '37 * * * *' },
  prepare,
  demoPeople: async () => demoPeople(county()),
  actorOf: async (tx, subject, claims) =>
    (await actorOfSubject(tx, subject)) ?? (await residentActorOf(tx, subject, claims)),
  mayFollow,
  defaultLanguage: 'fi',
}
