/** Matters that stand to the caller in every way, made through the product's own routes. */
import { randomUUID } from 'node:crypto'
import { appointmentRoutes, caseRoutes, contactRoutes, queueRoutes } from '@yhdella/contract'
import { addMinutes, instant } from '@yhdella/kernel'
import { aSlot } from '../../../apps/server/src/modules/appointment/appointment.fixtures.ts'
import { staffOf } from '../../../apps/server/src/modules/case/case.fixtures.ts'
import { residentIdOf } from '../../../apps/server/src/modules/resident/index.ts'
import type { Actor, Professional } from '../../../apps/server/src/platform/actor.ts'
import { anonymous, resident } from '../../../apps/server/test/actors.ts'
import type { TestInstance } from '../../../apps/server/test/test-instance.ts'
import type { State } from './line.ts'

export const now = instant('2026-11-23T08:00:00.000Z')
const anHourBefore = addMinutes(now, -60)

export type Target = {
  readonly caseId: string
  readonly entryId: string
  readonly personId: string
  readonly unitId: string
  readonly statusKey: string
  /** What she wrote: nobody for whom the door is shut may be answered with it. */
  readonly words: string
  /** Another open matter of the same person (see `withSister`). */
  readonly sisterCaseId: string
  /** A free time that could be given to her. */
  readonly slotId: string
  /** Her booked time; an id that is nobody's where she has none. */
  readonly bookingId: string
  readonly draftKey: string
  readonly messageId: string
  readonly undoKey: string
  readonly planId: string
}

export type Standing = {
  readonly name: string
  readonly kind: 'contact' | 'wait'
  readonly unitId: string
  readonly placeProtected: boolean
  readonly open: boolean
  /** Who has taken part in it, by the names of the county's data. */
  readonly related: readonly string[]
  /** Who holds it. */
  readonly takenBy?: string
}

/** She routes the matters and is none of the callers. */
export const router = 'linnea-exempel'
const desk = 'digital-centre'
const kajaani = 'kajaani-health-station'
const kuhmo = 'kuhmo-health-station'

const standing = (name: string, rest: Partial<Omit<Standing, 'name'>>): Standing => ({
  ...{ kind: 'wait', unitId: kajaani, placeProtected: false, open: true, related: [router] },
  ...rest,
  name,
})

export const standings: readonly Standing[] = [
  standing('a contact at the desk', { kind: 'contact', unitId: desk, related: [] }),
  standing('a wait at Kajaani', {}),
  standing('a wait at Kuhmo', { unitId: kuhmo }),
  standing('a wait at Kuhmo that the nurse routed', { unitId: kuhmo, related: ['aada-testila'] }),
  standing('a protected person’s contact', {
    kind: 'contact',
    unitId: desk,
    placeProtected: true,
    related: [],
  }),
  standing('a protected person’s wait at Kajaani', { placeProtected: true }),
  standing('a protected person’s wait that the physiotherapist took', {
    placeProtected: true,
    related: [router, 'otso-mallila'],
    takenBy: 'otso-mallila',
  }),
  standing('a matter that has ended', { kind: 'contact', unitId: desk, open: false }),
]

/** The other matter of a person who has two. */
export const sister = standing('her other matter', { unitId: 'suomussalmi-health-station' })

/** Who has no matter of the matrix but one whose key is tried on the others. */
const ofOther = standing('another’s wait', { unitId: 'suomussalmi-health-station' })

const ownerOf = ({ placeProtected, name }: Standing): string => {
  if (name === ofOther.name) return 'eino-mallinen'
  return placeProtected ? 'sara-testisuoja' : 'aino-esimerkkiranta'
}

const therapistAt: Readonly<Record<string, string>> = {
  [kajaani]: 'otso-mallila',
  [kuhmo]: 'saimi-testinen',
  'suomussalmi-health-station': 'eetu-esimerkkila',
}

const dataOf = <Data>(
  answer: { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly code: string },
): Data => {
  if (answer.ok) return answer.data
  throw new Error(`The matter of the matrix could not be made: ${answer.code}`)
}

const key = () => ({ commandKey: randomUUID() })

/** Makes matters on one instance, where the county's people are kept. */
export const targetMaker = (instance: TestInstance) => {
  const staff = new Map<string, Professional>()
  let minutes = 0

  const who = async (name: string): Promise<Professional> => {
    const known = staff.get(name) ?? (await instance.asSystem('given', tx => staffOf(tx, name)))[name]
    if (known === undefined) throw new Error(`Nobody is ${name}`)
    staff.set(name, known)
    return known
  }

  const draft = async (owner: string, words: string): Promise<string> => {
    const actor: Actor = resident(residentIdOf(owner))
    const opened = { ...key(), text: words, language: 'fi' } as const
    const { draftKey } = dataOf(await instance.call(actor, contactRoutes.openDraft, opened))
    const reply = { by: 'message', language: 'fi' } as const
    dataOf(await instance.call(actor, contactRoutes.saveDraft, { draftKey, reply, identify: true }))
    return draftKey
  }

  const contact = async (owner: string, words: string) => {
    const draftKey = await draft(owner, words)
    const actor = resident(residentIdOf(owner))
    const { statusKey } = dataOf(
      await instance.call(actor, contactRoutes.sendContact, { ...key(), draftKey }),
    )
    const entry = await instance.database.db
      .selectFrom('queue.entry')
      .select(['id', 'case_id', 'person_id'])
      .where('summary', '=', words)
      .executeTakeFirstOrThrow()
    return { statusKey, caseId: entry.case_id, entryId: entry.id, personId: entry.person_id }
  }

  const routed = async (of: { caseId: string; entryId: string }, by: string, unitId: string) => {
    const actor = await who(by)
    dataOf(await instance.call(actor, queueRoutes.takeEntry, { entryId: of.entryId }))
    const decision = { kind: 'route', serviceId: 'direct-physiotherapy', unitId } as const
    const { waitEntryId } = dataOf(
      await instance.call(actor, caseRoutes.triageContact, { ...key(), ...of, urgency: 4, decision }),
    )
    return waitEntryId ?? ''
  }

  const slot = async (unitId: string, startsAt: string): Promise<string> => {
    const therapist = await who(therapistAt[unitId] ?? 'otso-mallila')
    const { id } = await instance.asSystem('given', tx =>
      aSlot(tx, { professionalId: therapist.id, startsAt, minutes: 1, unitId, modes: ['phone', 'onSite'] }),
    )
    return id
  }
  /** Each its own minute: nobody is in two places. */
  const nextMinute = (from: string): string => addMinutes(instant(from), minutes++)

  const book = async (statusKey: string, entryId: string, slotId: string): Promise<string> => {
    const input = { ...key(), statusKey, entryId, slotId, mode: 'phone' } as const
    return dataOf(await instance.call(anonymous(), appointmentRoutes.bookMyTime, input)).bookingId
  }

  const visited = async (entryId: string, unitId: string): Promise<void> => {
    const therapist = await who(therapistAt[unitId] ?? 'otso-mallila')
    dataOf(await instance.call(therapist, queueRoutes.takeEntry, { entryId }))
    dataOf(
      await instance.call(therapist, appointmentRoutes.recordVisit, { ...key(), entryId, mode: 'phone' }),
    )
  }

  const come = async (of: Target, to: State): Promise<Target> => {
    if (to === 'visited') await visited(of.entryId, of.unitId)
    if (to !== 'booked' && to !== 'begun') return of
    const from = to === 'begun' ? addMinutes(now, -30) : '2026-11-24T06:00:00.000Z'
    // In an hour's thirty minutes the matrix never makes so many that their times would meet.
    const startsAt = to === 'begun' ? addMinutes(instant(from), minutes++ % 29) : nextMinute(from)
    const slotId = await slot(of.unitId, startsAt)
    return { ...of, bookingId: await book(of.statusKey, of.entryId, slotId) }
  }

  const furthered = async (of: Standing, made: { caseId: string; entryId: string }): Promise<string> => {
    if (of.kind === 'wait') {
      const entryId = await routed(
        made,
        of.related.includes(router) ? router : (of.related[0] ?? ''),
        of.unitId,
      )
      if (of.takenBy !== undefined)
        dataOf(await instance.call(await who(of.takenBy), queueRoutes.takeEntry, { entryId }))
      return entryId
    }
    if (!of.open)
      dataOf(
        await instance.call(await who(router), caseRoutes.closeCase, {
          ...{ ...key(), caseId: made.caseId },
          ...{ disposition: 'needResolved', note: 'Parani' },
        }),
      )
    return made.entryId
  }

  /** A matter that stands so and has come so far, made an hour before `now`. */
  const make = async (of: Standing, state: State): Promise<Target> => {
    instance.clock.set(anHourBefore)
    const words = `Salaisuus ${randomUUID()}`
    const made = await contact(ownerOf(of), words)
    const target: Target = {
      ...made,
      ...{ entryId: await furthered(of, made), unitId: of.unitId, words },
      slotId: await slot(of.kind === 'wait' ? of.unitId : kajaani, nextMinute('2026-12-01T06:00:00.000Z')),
      ...{
        sisterCaseId: randomUUID(),
        bookingId: randomUUID(),
        draftKey: '',
        messageId: randomUUID(),
        undoKey: randomUUID(),
        planId: randomUUID(),
      },
    }
    const ready = await come(target, of.kind === 'wait' ? state : 'waiting')
    instance.clock.set(now)
    return ready
  }

  const withSister = async (of: Standing, target: Target): Promise<Target> => {
    const other = await contact(ownerOf(of), `Toinen ${target.words}`)
    await routed(other, router, sister.unitId)
    return { ...target, sisterCaseId: other.caseId }
  }

  return {
    make,
    /** Gives her another open matter too: the one of {@link sister}. */
    withSister,
    /** A matter that is none of those of the matrix; its key is tried on them. */
    makeOther: () => make(ofOther, 'waiting'),
    makeDraft: () => draft('aino-esimerkkiranta', `Luonnos ${randomUUID()}`),
  }
}
