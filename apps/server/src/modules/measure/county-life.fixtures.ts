/** What happens in a county in any order: steps that a test draws by chance, each through the program's own doors. */
import { randomUUID } from 'node:crypto'
import { appointmentRoutes, caseRoutes, feedbackRoutes, type Input, queueRoutes } from '@yhdella/contract'
import { addMinutes, type Instant, id } from '@yhdella/kernel'
import { anonymous } from '../../../test/actors.ts'
import type { TestInstance } from '../../../test/test-instance.ts'
import type { Professional } from '../../platform/actor.ts'
import { aSlot } from '../appointment/appointment.fixtures.ts'
import { aCase, aWaitingCase } from '../case/case.fixtures.ts'
import { aDraft, reply, send, who } from '../contact/contact.fixtures.ts'
import { issueMatterKey, readPerson } from '../resident/index.ts'

export type World = {
  readonly instance: TestInstance
  readonly staff: Professional
  readonly undoable: { readonly caseId: string; readonly undoKey: string }[]
  /** When the next time that is opened begins. */
  nextTime: Instant
}

const picked = <Item>(items: readonly Item[], pick: number): Item | undefined => items[pick % items.length]

const municipalityOf = (pick: number): string => picked(['205', '765', '290', '777'], pick) ?? '205'
const serviceOf = (pick: number): string =>
  picked(['direct-physiotherapy', 'reception-nurse', 'reception-doctor'], pick) ?? 'reception-nurse'

type Row = { readonly id: string; readonly case_id: string; readonly person_id: string }

const rowsOf = async ({ instance }: World, sql: string): Promise<readonly Row[]> =>
  (await instance.database.pool.query<Row>(sql)).rows

const anOpen = async (world: World, kind: 'contact' | 'wait', pick: number): Promise<Row | undefined> =>
  picked(
    await rowsOf(
      world,
      `select id, case_id, person_id from queue.entry where kind = '${kind}' and state <> 'ended' order by id`,
    ),
    pick,
  )

const aBooking = async (world: World, pick: number): Promise<Row | undefined> =>
  picked(await rowsOf(world, "select id from appointment.booking where state = 'booked' order by id"), pick)

const aFreeTime = async (world: World, pick: number): Promise<Row | undefined> =>
  picked(await rowsOf(world, 'select slot_id as id from appointment.free_time order by 1'), pick)

const told = async ({ instance }: World, pick: number, text?: string): Promise<string> => {
  const municipalityCode = municipalityOf(pick)
  const saved = [{ reply }, { who: { ...who, municipalityCode } }]
  return aDraft(instance, text === undefined ? { saved } : { saved, text })
}

type Decision = Input<typeof caseRoutes.triageContact>['decision']

const triage = async (world: World, pick: number, decision: Decision): Promise<void> => {
  const contact = await anOpen(world, 'contact', pick)
  if (contact === undefined) return
  const { id: entryId, case_id: caseId } = contact
  const input = { caseId, entryId, urgency: 4, decision, commandKey: randomUUID() }
  const answer = await world.instance.call(world.staff, caseRoutes.triageContact, input)
  if (answer.ok) world.undoable.push({ caseId, undoKey: answer.data.undoKey })
}

const route = { kind: 'route', serviceId: 'direct-physiotherapy', unitId: 'kajaani-health-station' } as const

const merge = async (world: World, pick: number): Promise<void> => {
  const { instance, staff } = world
  const one = await anOpen(world, 'contact', pick)
  if (one === undefined) return
  const other = await instance.asSystem('given', async tx =>
    aCase(tx, { person: await readPerson(tx, id(one.person_id)) }),
  )
  const pair = { caseId: one.case_id, intoCaseId: other.caseId }
  const input = pick % 2 === 0 ? pair : { caseId: pair.intoCaseId, intoCaseId: pair.caseId }
  await instance.call(staff, caseRoutes.mergeCases, { ...input, commandKey: randomUUID() })
}

const visit = async (world: World, pick: number): Promise<void> => {
  const { instance, staff } = world
  const wait = await anOpen(world, 'wait', pick)
  if (wait === undefined) return
  const input = { entryId: wait.id, mode: 'phone', commandKey: randomUUID() } as const
  if (!(await instance.call(staff, appointmentRoutes.recordVisit, input)).ok) return
  const statusKey = await instance.asSystem('given', tx =>
    issueMatterKey(tx, { caseId: id(wait.case_id), personId: id(wait.person_id) }),
  )
  const feedback = { statusKey, helped: pick % 2 === 0 ? 'yes' : 'no', commandKey: randomUUID() } as const
  await instance.call(anonymous(), feedbackRoutes.giveFeedback, feedback)
}

const openTimes = async (world: World, pick: number): Promise<void> => {
  for (let made = 0; made <= pick % 3; made++) {
    const startsAt = world.nextTime
    world.nextTime = addMinutes(startsAt, 60 * (1 + (pick % 90)))
    await world.instance.asSystem('given', tx => aSlot(tx, { professionalId: world.staff.id, startsAt }))
  }
}

type Does = (world: World, pick: number) => Promise<unknown>

/** Each with a number that chooses to whom it happens; what cannot be done is refused, and nothing happens. */
const steps = {
  contact: async (world, pick) => send(world.instance, await told(world, pick)),
  /** Saved as a contact at its first words, and told anew when it is sent. */
  alarming: async (world, pick) => {
    const draftKey = await told(world, pick, 'Rintakipu alkoi aamulla.')
    if (pick % 2 === 0) await send(world.instance, draftKey)
  },
  wait: ({ instance }, pick) =>
    instance.asSystem('given', tx =>
      aWaitingCase(tx, {
        municipalityCode: municipalityOf(pick),
        serviceId: serviceOf(pick),
        placeProtected: pick % 7 === 0,
      }),
    ),
  answer: (world, pick) => triage(world, pick, { kind: 'answer', message: 'Hoidetaan kotona.' }),
  ask: (world, pick) => triage(world, pick, { kind: 'ask', message: 'Kuinka kauan?' }),
  route: (world, pick) => triage(world, pick, route),
  undo: async ({ instance, staff, undoable }, pick) => {
    const step = picked(undoable, pick)
    if (step !== undefined) await instance.call(staff, caseRoutes.undoStep, step)
  },
  end: async (world, pick) => {
    const wait = await anOpen(world, 'wait', pick)
    if (wait === undefined) return
    const input = { entryId: wait.id, disposition: 'needResolved', reason: 'Ei tarvetta' } as const
    await world.instance.call(world.staff, caseRoutes.endEntry, { ...input, commandKey: randomUUID() })
  },
  take: async (world, pick) => {
    const entry = await anOpen(world, pick % 2 === 0 ? 'contact' : 'wait', pick)
    if (entry === undefined) return
    const input = { entryId: entry.id, takeOver: pick % 3 === 0 }
    const { instance, staff } = world
    if (pick % 5 === 0) await instance.call(staff, queueRoutes.giveBackEntry, { entryId: entry.id })
    else await instance.call(staff, queueRoutes.takeEntry, input)
  },
  merge,
  visit,
  openTimes,
  book: async (world, pick) => {
    const wait = await anOpen(world, 'wait', pick)
    const time = await aFreeTime(world, pick)
    if (wait === undefined || time === undefined) return
    const input = { entryId: wait.id, slotId: time.id, mode: 'onSite', commandKey: randomUUID() } as const
    await world.instance.call(world.staff, appointmentRoutes.bookTime, input)
  },
  cancel: async (world, pick) => {
    const booking = await aBooking(world, pick)
    if (booking === undefined) return
    const input = { bookingId: booking.id, by: pick % 2 === 0 ? 'patient' : 'provider' } as const
    await world.instance.call(world.staff, appointmentRoutes.cancelTime, {
      ...input,
      commandKey: randomUUID(),
    })
  },
  postpone: async (world, pick) => {
    const wait = await anOpen(world, 'wait', pick)
    if (wait === undefined) return
    const input = { entryId: wait.id, type: 'patientPostponed', reason: 'Matka' } as const
    await world.instance.call(world.staff, queueRoutes.recordWaitEvent, {
      ...input,
      commandKey: randomUUID(),
    })
  },
} satisfies Record<string, Does>

export type StepKind = keyof typeof steps
// The keys of the object just above, and no others.
export const stepKinds = Object.keys(steps) as StepKind[]

export const happens = async (world: World, kind: StepKind, pick: number): Promise<void> => {
  await steps[kind](world, pick)
}
