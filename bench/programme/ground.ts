/** The real use cases on a scratch database of their own, with the programme office's invented people. */
import path from 'node:path'
import { composition } from '../../apps/server/src/app.ts'
import {
  actorOfSubject,
  keepProfessionals,
  loadCounty,
  useCounty,
} from '../../apps/server/src/modules/organisation/index.ts'
import {
  keepAssignments,
  keepProgrammes,
  loadProgrammes,
  useProgrammes,
} from '../../apps/server/src/modules/programme/index.ts'
import type { Professional } from '../../apps/server/src/platform/actor.ts'
import { realClock } from '../../apps/server/src/platform/clock.ts'
import { projectFolder } from '../../apps/server/src/platform/config.ts'
import { type Instance, openInstance } from '../../apps/server/src/platform/instance.ts'
import { createLog } from '../../apps/server/src/platform/log.ts'
import { migrate } from '../../apps/server/src/platform/migrate.ts'
import { startScratchDatabase } from '../../apps/server/src/platform/scratch-database.ts'
import type { Programme } from '../../packages/programme/src/index.ts'

export type Ground = {
  readonly instance: Instance
  /** The programmes of the counties' files. */
  readonly programmes: readonly Programme[]
  readonly lead: Professional
  readonly finance: Professional
  readonly serve: (programmes: readonly Programme[]) => void
  readonly close: () => Promise<void>
}

const personOf = (instance: Instance, subject: string): Promise<Professional> =>
  instance.asSystem('bench', async tx => {
    const actor = await actorOfSubject(tx, subject)
    if (actor === undefined) throw new Error(`Nobody is ${subject}`)
    return actor
  })

export const openGround = async (): Promise<Ground> => {
  const postgres = await startScratchDatabase()
  await migrate(postgres.url)
  const instance = await openInstance({
    ...{ url: postgres.url, clock: realClock, log: createLog('error'), composition },
  })
  const counties = path.join(projectFolder, 'counties')
  useCounty(loadCounty(path.join(counties, 'kainuu')))
  const programmes = loadProgrammes(counties)
  useProgrammes(programmes)
  await instance.asSystem('bench', async tx => {
    await keepProfessionals(tx)
    await keepProgrammes(tx)
    await keepAssignments(tx)
  })
  return {
    ...{ instance, programmes, serve: useProgrammes },
    lead: await personOf(instance, 'sylvi-testikoski'),
    finance: await personOf(instance, 'tyyne-esimerkkiniitty'),
    close: async () => {
      await instance.close()
      await postgres.stop()
    },
  }
}
