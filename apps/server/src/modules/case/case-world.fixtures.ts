/** A test file's world: an instance with the county's invented staff, and short words for what tests do again and again. */
import { randomUUID } from 'node:crypto'
import { caseRoutes, type Input, type Output, queueRoutes } from '@yhdella/contract'
import { id, instant } from '@yhdella/kernel'
import { beforeAll, beforeEach } from 'vitest'
import { serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import type { Professional } from '../../platform/actor.ts'
import { type Entry, entriesOfCases, lockEntry, queueBound, record } from '../queue/index.ts'
import { aCase, aWaitingCase, type CaseTraits, staffOf, type WaitTraits } from './case.fixtures.ts'
import { caseBound } from './index.ts'

/** Nurses of the desk and Kajaani, a physiotherapist of Kajaani, one of Kuhmo, and a manager of the desk. */
const names = [
  'aada-testila',
  'linnea-exempel',
  'otso-mallila',
  'saimi-testinen',
  'martta-testivaara',
] as const
type Name = (typeof names)[number]

type Decision = Input<typeof caseRoutes.triageContact>['decision']

export const toPhysiotherapy = {
  kind: 'route',
  serviceId: 'direct-physiotherapy',
  unitId: 'kajaani-health-station',
} as const satisfies Decision

export const code = (answer: { readonly ok: boolean; readonly code?: string }): string =>
  answer.code ?? 'done'

/** Call it once at the top of a test file. Every test begins on Monday 23.11.2026 at 10 in Helsinki, with nobody. */
export const caseWorld = () => {
  const instance = testInstance({ composition: { routes: [...queueBound, ...caseBound] } })
  const staff = new Map<Name, Professional>()
  const at = (moment: string): void => instance.clock.set(instant(moment))
  beforeAll(async () => {
    serve()
    const known = await instance.asSystem('given', tx => staffOf(tx, ...names))
    for (const name of names) staff.set(name, known[name])
  })
  beforeEach(async () => {
    at('2026-11-23T08:00:00.000Z')
    await instance.database.pool.query('truncate resident.person, platform.audit_entry cascade')
  })
  const who = (name: Name): Professional => {
    const found = staff.get(name)
    if (found === undefined) throw new Error('Staff exist inside tests and hooks only')
    return found
  }
  return {
    instance,
    at,
    who,
    given: (traits: CaseTraits = {}) => instance.asSystem('given', tx => aCase(tx, traits)),
    waiting: (traits: WaitTraits = {}) => instance.asSystem('given', tx => aWaitingCase(tx, traits)),
    happen: (entryId: Entry['id'], happening: Parameters<typeof record>[2]) =>
      instance.asSystem('given', async tx => {
        const entry = await lockEntry(tx, entryId)
        if (entry === undefined) throw new Error('The entry is there')
        return record(tx, entry, happening, { by: null })
      }),
    entries: (caseId: string) => instance.asSystem('read', tx => entriesOfCases(tx, [id(caseId)])),
    rows: async (sql: string, parameters: readonly unknown[] = []) =>
      (await instance.database.pool.query(sql, [...parameters])).rows,
    take: (by: Professional, entryId: string, takeOver = false) =>
      instance.call(by, queueRoutes.takeEntry, { entryId, takeOver }),
    triage: (
      by: Professional,
      { caseId, entryId }: { readonly caseId: string; readonly entryId: string },
      decision: Decision,
      urgency = 4,
    ) =>
      instance.call(by, caseRoutes.triageContact, {
        caseId,
        entryId,
        urgency,
        decision,
        commandKey: randomUUID(),
      }),
    undo: (by: Professional, caseId: string, undoKey: string) =>
      instance.call(by, caseRoutes.undoStep, { caseId, undoKey }),
    read: async (
      by: Professional,
      caseId: string,
      language: 'fi' | 'sv' | 'en' = 'fi',
    ): Promise<Output<typeof caseRoutes.readCase>> => {
      const answer = await instance.call(by, caseRoutes.readCase, { caseId, language })
      if (!answer.ok) throw new Error(`The matter was refused: ${answer.code}`)
      return answer.data
    },
  }
}
