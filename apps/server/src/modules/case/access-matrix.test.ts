/**
 * Who may do what to whose matter: every route of the queue and of matters, by every role, on matters that stand to
 * the caller in every way. A route that is added without its line here does not compile; a guard that is forgotten
 * makes a cell fail.
 */
import { randomUUID } from 'node:crypto'
import { caseRoutes, type Input, queueRoutes, type Route } from '@yhdella/contract'
import { describe, expect, test } from 'vitest'
import { anonymous, professional, resident } from '../../../test/actors.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Person } from '../resident/index.ts'
import { caseWorld, code, toPhysiotherapy } from './case-world.fixtures.ts'

const { instance, who, given, waiting, rows, take, triage } = caseWorld()

type Target = { readonly caseId: string; readonly entryId: string; readonly person: Person }
/** `other` is a matter of the same person that nobody of this test may open. */
type InputOf<R extends Route> = (target: Target, other: Target) => Input<R>
type Inputs<Routes extends Readonly<Record<string, Route>>> = {
  readonly [Name in keyof Routes]: InputOf<Routes[Name]>
}

const commandKey = () => randomUUID()

const queueInputs: Inputs<Omit<typeof queueRoutes, 'listWork'>> = {
  takeEntry: ({ entryId }) => ({ entryId }),
  giveBackEntry: ({ entryId }) => ({ entryId }),
  recordWaitEvent: ({ entryId }) => ({ entryId, type: 'noShow', reason: 'x', commandKey: commandKey() }),
}
const caseInputs: Inputs<typeof caseRoutes> = {
  readCase: ({ caseId }) => ({ caseId }),
  triageContact: ({ caseId, entryId }) => ({
    caseId,
    entryId,
    urgency: 4,
    decision: toPhysiotherapy,
    commandKey: commandKey(),
  }),
  foreseeClocks: ({ caseId, entryId }) => ({ caseId, entryId }),
  endEntry: ({ entryId }) => ({
    entryId,
    disposition: 'needResolved',
    reason: 'x',
    commandKey: commandKey(),
  }),
  undoStep: ({ caseId }) => ({ caseId, undoKey: randomUUID() }),
  mergeCases: ({ caseId }, other) => ({ caseId, intoCaseId: other.caseId, commandKey: commandKey() }),
  writeNote: ({ caseId }) => ({ caseId, text: 'x', commandKey: commandKey() }),
  writeMessage: ({ caseId }) => ({ caseId, text: 'x', commandKey: commandKey() }),
  retractMessage: ({ caseId }) => ({ caseId, messageId: randomUUID() }),
  closeCase: ({ caseId }) => ({ caseId, disposition: 'movedAway', note: 'x', commandKey: commandKey() }),
}

type Refusal = 'EntryNotFound' | 'NoCareRelation'
type Line = {
  readonly name: string
  readonly call: (actor: Actor, target: Target, other: Target) => Promise<string>
  /** What says no: where she may not open a matter, an entry of it is not there. */
  readonly refusal: Refusal
  /** Whether it asks for a part of the work that she sees, or for a matter that she may open. */
  readonly asks: 'sight' | 'opening'
}

const lineOf = <R extends Route>(
  name: string,
  route: R,
  inputOf: InputOf<R>,
  rest: Pick<Line, 'refusal' | 'asks'>,
): Line => ({
  name,
  ...rest,
  call: async (actor, target, other) => code(await instance.call(actor, route, inputOf(target, other))),
})

const sight = { refusal: 'EntryNotFound', asks: 'sight' } as const
const opening = { refusal: 'NoCareRelation', asks: 'opening' } as const

const lines: readonly Line[] = [
  lineOf('takeEntry', queueRoutes.takeEntry, queueInputs.takeEntry, sight),
  lineOf('giveBackEntry', queueRoutes.giveBackEntry, queueInputs.giveBackEntry, sight),
  lineOf('recordWaitEvent', queueRoutes.recordWaitEvent, queueInputs.recordWaitEvent, sight),
  lineOf('endEntry', caseRoutes.endEntry, caseInputs.endEntry, { refusal: 'EntryNotFound', asks: 'opening' }),
  lineOf('readCase', caseRoutes.readCase, caseInputs.readCase, opening),
  lineOf('triageContact', caseRoutes.triageContact, caseInputs.triageContact, opening),
  lineOf('foreseeClocks', caseRoutes.foreseeClocks, caseInputs.foreseeClocks, opening),
  lineOf('undoStep', caseRoutes.undoStep, caseInputs.undoStep, opening),
  lineOf('mergeCases', caseRoutes.mergeCases, caseInputs.mergeCases, opening),
  lineOf('writeNote', caseRoutes.writeNote, caseInputs.writeNote, opening),
  lineOf('writeMessage', caseRoutes.writeMessage, caseInputs.writeMessage, opening),
  lineOf('retractMessage', caseRoutes.retractMessage, caseInputs.retractMessage, opening),
  lineOf('closeCase', caseRoutes.closeCase, caseInputs.closeCase, opening),
]

const wait = async (traits: Parameters<typeof waiting>[0]): Promise<Target> => {
  const { caseId, wait: entry, person } = await waiting(traits)
  return { caseId, entryId: entry.id, person }
}
const kuhmo = { unitId: 'kuhmo-health-station' } as const

/** A matter that was routed from the desk to Kuhmo by the nurse: she took part, nobody at Kajaani sees it. */
const routedByNurse = async (): Promise<Target> => {
  const contact = await given()
  const answer = await triage(who('aada-testila'), contact, { ...toPhysiotherapy, ...kuhmo })
  return { ...contact, entryId: (answer.ok && answer.data.waitEntryId) || '' }
}
const takenProtected = async (): Promise<Target> => {
  const target = await wait({ placeProtected: true })
  await take(who('otso-mallila'), target.entryId)
  return target
}

const objects = {
  'a contact at the desk': () => given(),
  'a wait at Kajaani': () => wait({}),
  'a wait at Kuhmo': () => wait(kuhmo),
  'a wait at Kuhmo that the nurse routed': routedByNurse,
  'a protected person’s contact': () => given({ placeProtected: true }),
  'a protected person’s wait at Kajaani': () => wait({ placeProtected: true }),
  'a protected person’s wait that the physiotherapist took': takenProtected,
} as const satisfies Record<string, () => Promise<Target>>
type ObjectName = keyof typeof objects

type Right = { readonly sees: readonly ObjectName[]; readonly opens: readonly ObjectName[] }

const atDeskAndKajaani: readonly ObjectName[] = [
  'a contact at the desk',
  'a wait at Kajaani',
  'a protected person’s contact',
  'a protected person’s wait at Kajaani',
  'a protected person’s wait that the physiotherapist took',
]

/** The whole law of it, by hand: what each sees on her list, and which matters she may open. */
const rights: Readonly<
  Record<'aada-testila' | 'otso-mallila' | 'martta-testivaara' | 'saimi-testinen', Right>
> = {
  'aada-testila': {
    sees: atDeskAndKajaani,
    opens: ['a contact at the desk', 'a wait at Kajaani', 'a wait at Kuhmo that the nurse routed'],
  },
  'martta-testivaara': {
    sees: atDeskAndKajaani,
    opens: ['a contact at the desk', 'a wait at Kajaani'],
  },
  'otso-mallila': {
    sees: [
      'a wait at Kajaani',
      'a protected person’s wait at Kajaani',
      'a protected person’s wait that the physiotherapist took',
    ],
    opens: ['a wait at Kajaani', 'a protected person’s wait that the physiotherapist took'],
  },
  'saimi-testinen': {
    sees: ['a wait at Kuhmo', 'a wait at Kuhmo that the nurse routed'],
    opens: ['a wait at Kuhmo', 'a wait at Kuhmo that the nurse routed'],
  },
}

const written = async () =>
  (
    await rows(`select (select count(*) from queue.entry_event) + (select count(*) from "case".event)
      + (select count(*) from message.message) + (select count(*) from "case".care_relation) as n`)
  )[0].n

const names = Object.keys(objects) as readonly ObjectName[]

const people = Object.keys(rights) as readonly (keyof typeof rights)[]
const cells = people.flatMap(name => names.map(objectName => [name, objectName] as const))

test.each(cells)('%s and %s', async (name, objectName) => {
  let fresh: Target | undefined
  for (const { name: route, call, refusal, asks } of lines) {
    const target: Target = fresh ?? (await objects[objectName]())
    const elsewhere = { person: target.person, unitId: 'sotkamo-health-station' }
    const other = route === 'mergeCases' ? await wait(elsewhere) : target
    const before = await written()
    const may = rights[name][asks === 'sight' ? 'sees' : 'opens'].includes(objectName)
    const answer = await call(who(name), target, other)
    // Where she may, what the route itself says is another test's matter; here only that nothing bars her way.
    expect({ route, barred: answer === refusal }).toEqual({ route, barred: !may })
    if (!may) expect({ route, written: await written() }).toEqual({ route, written: before })
    const [use] = await rows(
      'select outcome, actor_id, subject_ids from platform.audit_entry order by id desc limit 1',
    )
    expect({ route, ...use }).toMatchObject({ route, outcome: answer, actor_id: who(name).id })
    expect(use.subject_ids).toContain(target.person.id)
    // What was refused changed nothing, so the next route may be refused the same matter.
    fresh = may ? undefined : target
  }
})

const strangers: readonly (readonly [string, () => Actor, string])[] = [
  ['signed out', () => anonymous(), 'NotSignedIn'],
  ['a resident', () => resident(randomUUID()), 'NotPermitted'],
  ['a leader', () => professional({ roles: ['leader'], unitIds: ['digital-centre'] }), 'NotPermitted'],
  ['an auditor', () => professional({ roles: ['auditor'], unitIds: ['digital-centre'] }), 'NotPermitted'],
]

describe.each(strangers)('%s', (_, actor, refusal) => {
  test('may do nothing of it', async () => {
    const [target, other] = [await given(), await given()]
    for (const { call } of lines) expect(await call(actor(), target, other)).toBe(refusal)
    expect(code(await instance.call(actor(), queueRoutes.listWork, {}))).toBe(refusal)
  })
})

test('Who works here no more sees nothing, though her session may last', async () => {
  const [target, other] = [await given(), await given()]
  const gone = professional({ id: randomUUID(), unitIds: ['digital-centre', 'kajaani-health-station'] })
  for (const { call, refusal } of lines) expect(await call(gone, target, other)).toBe(refusal)
  expect(await instance.call(gone, queueRoutes.listWork, { view: 'all' })).toMatchObject({
    data: { rows: [] },
  })
})

test('What is not there is not found, whoever asks', async () => {
  const nothing = { ...(await given()), caseId: randomUUID(), entryId: randomUUID() }
  for (const { name, call } of lines) {
    const refusal = name.endsWith('Entry') || name === 'recordWaitEvent' ? 'EntryNotFound' : 'CaseNotFound'
    expect([name, await call(who('aada-testila'), nothing, nothing)]).toEqual([name, refusal])
  }
})
