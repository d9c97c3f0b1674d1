/** The programme office of the tests: the counties' real programmes, and invented people each with a task. */
import path from 'node:path'
import type { Role } from '@yhdella/contract'
import { professional } from '../../../test/actors.ts'
import { serve } from '../../../test/counties.ts'
import type { TestInstance } from '../../../test/test-instance.ts'
import type { Professional } from '../../platform/actor.ts'
import { projectFolder } from '../../platform/config.ts'
import { actorOfSubject, keepProfessionals } from '../organisation/index.ts'
import { keepAssignments, keepProgrammes } from './keep-programmes.ts'
import { loadProgrammes } from './load-programmes.ts'
import { useProgrammes } from './programmes.ts'

export type Office = {
  readonly lead: Professional
  /** Owns hella/reception and hella/rehabilitation. */
  readonly owner: Professional
  readonly finance: Professional
  /** Steers hella. */
  readonly steering: Professional
}

const subjects = {
  lead: 'sylvi-testikoski',
  owner: 'veikko-mallisalo',
  finance: 'tyyne-esimerkkiniitty',
  steering: 'aarre-koekangas',
} as const

/** A person with a role and no programme of her own. */
export const stranger = (role: Role) =>
  professional({ roles: [role], id: '00000000-0000-4000-8000-0000000000aa', name: 'Vieno Vierasjärvi' })

/** Loads the programmes and gives the office's people. Call it in `beforeAll`. */
export const openOffice = async (instance: TestInstance): Promise<Office> => {
  serve()
  useProgrammes(loadProgrammes(path.join(projectFolder, 'counties')))
  return instance.asSystem('given', async tx => {
    await keepProfessionals(tx)
    await keepProgrammes(tx)
    await keepAssignments(tx)
    const person = async (subject: string): Promise<Professional> => {
      const actor = await actorOfSubject(tx, subject)
      if (actor === undefined) throw new Error(`Nobody is ${subject}`)
      return actor
    }
    return {
      lead: await person(subjects.lead),
      owner: await person(subjects.owner),
      finance: await person(subjects.finance),
      steering: await person(subjects.steering),
    }
  })
}
