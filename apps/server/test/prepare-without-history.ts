import { keepProfessionals, loadCounty, useCounty } from '../src/modules/organisation/index.ts'
import { keepResidents } from '../src/modules/resident/index.ts'
import type { Config } from '../src/platform/config.ts'
import type { AsSystem } from '../src/platform/jobs.ts'

/** The county and its invented people, and nothing that has happened to them: ready in a moment. */
export const prepareWithoutHistory = async (asSystem: AsSystem, config: Config): Promise<void> => {
  useCounty(loadCounty(config.countyFolder))
  await asSystem('prepare', async tx => {
    await keepProfessionals(tx)
    await keepResidents(tx)
  })
}
