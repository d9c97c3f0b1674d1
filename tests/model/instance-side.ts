/** The same actions on the instance, through its routes, and what its database then holds. */
import { randomUUID } from 'node:crypto'
import { appointmentRoutes, caseRoutes, contactRoutes, queueRoutes } from '@yhdella/contract'
import { type Id, instant } from '@yhdella/kernel'
import { aSlot } from '../../apps/server/src/modules/appointment/appointment.fixtures.ts'
import type { Professional } from '../../apps/server/src/platform/actor.ts'
import { anonymous } from '../../apps/server/test/actors.ts'
import type { TestInstance } from '../../apps/server/test/test-instance.ts'
import type { Moment, World } from './path-model.ts'
import { isoOf, type SeenMatter, type Sight } from './sight.ts'
import type { Action, Part } from './step.ts'

export type Told = { readonly code: string; readonly bookingId?: string }

type Known = {
  readonly statusKey: string
  readonly caseId: string
  readonly contactId: string
  waitId?: string
}

type AnyAnswer = { readonly ok: boolean; readonly code?: string; readonly data?: unknown }
const codeOf = (answer: AnyAnswer): string => (answer.ok ? 'done' : (answer.code ?? ''))

const me = anonymous()
const unitId = 'kajaani-health-station'

/** An invented resident of full age: the limits of those under 23 are others. */
const who = { name: 'Testilä, Malli', phone: '040 000 0142', birthYear: 1968, municipalityCode: '205' }

type Ids = {
  readonly matters: Known[]
  readonly bookings: string[]
  readonly slots: string[]
}

export class InstanceSide {
  readonly #instance: TestInstance
  readonly #workers: readonly [Professional, Professional]
  readonly #ids: Ids = { matters: [], bookings: [], slots: [] }

  constructor(instance: TestInstance, workers: readonly [Professional, Professional]) {
    this.#instance = instance
    this.#workers = workers
  }

  /** Nobody waits, the times are free, and it is the model's moment. */
  async begin(world: World): Promise<void> {
    this.#instance.clock.set(instant(isoOf(world.now)))
    await this.#instance.database.pool.query(
      'truncate resident.person, contact.draft, appointment.slot, "case".matter, platform.command, platform.event cascade',
    )
    const professionalId: Id<'Professional'> = this.#workers[0].id
    const serviceIds = ['direct-physiotherapy', 'reception-nurse']
    await this.#instance.asSystem('given', async tx => {
      for (const startsAt of world.slots) {
        const slot = await aSlot(tx, { professionalId, startsAt: isoOf(startsAt), minutes: 30, serviceIds })
        this.#ids.slots.push(slot.id)
      }
    })
  }

  /** The clock of the instance is the model's. */
  async pass(now: Moment): Promise<void> {
    this.#instance.clock.set(instant(isoOf(now)))
  }

  noteBooking(number: number, bookingId: string | undefined): void {
    if (bookingId === undefined) throw new Error('A time was given without its id')
    this.#ids.bookings[number] = bookingId
  }

  #matter(number: number): Known {
    const known = this.#ids.matters[number]
    if (known === undefined) throw new Error(`The instance has no matter ${number}`)
    return known
  }

  #entry(number: number, of: Part): string {
    const { contactId, waitId } = this.#matter(number)
    return (of === 'wait' ? waitId : undefined) ?? contactId
  }

  #slot(number: number): string {
    return this.#ids.slots[number] ?? ''
  }

  async #contact(): Promise<Told> {
    const { call, database } = this.#instance
    const text = `Selkä on kipeä ${randomUUID()}`
    const opened = await call(me, contactRoutes.openDraft, { text, language: 'fi', commandKey: randomUUID() })
    if (!opened.ok) return { code: opened.code }
    const { draftKey } = opened.data
    const reply = { by: 'message', language: 'fi' } as const
    const saved = await call(me, contactRoutes.saveDraft, { draftKey, reply, who })
    if (!saved.ok) return { code: saved.code }
    const sent = await call(me, contactRoutes.sendContact, { draftKey, commandKey: randomUUID() })
    if (!sent.ok) return { code: sent.code }
    const { rows } = await database.pool.query<{ caseId: string; contactId: string }>(
      `select c.case_id as "caseId", e.id as "contactId" from contact.contact c
        join queue.entry e on e.case_id = c.case_id where c.own_words = $1`,
      [text],
    )
    const [row] = rows
    if (row === undefined) throw new Error('A contact was acknowledged and is not there')
    this.#ids.matters.push({ ...row, statusKey: sent.data.statusKey })
    return { code: 'done' }
  }

  async #route(action: Extract<Action, { kind: 'route' }>): Promise<Told> {
    const known = this.#matter(action.matter)
    const answer = await this.#instance.call(this.#workers[action.worker], caseRoutes.triageContact, {
      caseId: known.caseId,
      entryId: known.contactId,
      urgency: action.urgency,
      decision: { kind: 'route', serviceId: action.service, unitId },
      commandKey: randomUUID(),
    })
    if (answer.ok && answer.data.waitEntryId !== null) known.waitId = answer.data.waitEntryId
    return { code: codeOf(answer) }
  }

  async #book({ matter, of, slot }: Extract<Action, { kind: 'book' }>): Promise<Told> {
    const answer = await this.#instance.call(me, appointmentRoutes.bookMyTime, {
      statusKey: this.#matter(matter).statusKey,
      entryId: this.#entry(matter, of),
      slotId: this.#slot(slot),
      mode: 'onSite',
      commandKey: randomUUID(),
    })
    return answer.ok ? { code: 'done', bookingId: answer.data.bookingId } : { code: answer.code }
  }

  async #move(action: Extract<Action, { kind: 'move' }>, matter: number): Promise<Told> {
    const answer = await this.#instance.call(me, appointmentRoutes.moveMyTime, {
      statusKey: this.#matter(matter).statusKey,
      bookingId: this.#ids.bookings[action.booking] ?? '',
      slotId: this.#slot(action.slot),
      mode: 'onSite',
      commandKey: randomUUID(),
    })
    return answer.ok ? { code: 'done', bookingId: answer.data.bookingId } : { code: answer.code }
  }

  async #byResident(action: Extract<Action, { kind: 'cancel' }>, matter: number): Promise<AnyAnswer> {
    return this.#instance.call(me, appointmentRoutes.cancelMyTime, {
      statusKey: this.#matter(matter).statusKey,
      bookingId: this.#ids.bookings[action.booking] ?? '',
      commandKey: randomUUID(),
    })
  }

  async #byWorker(action: Extract<Action, { kind: 'take' | 'giveBack' | 'end' | 'noShow' | 'visit' }>) {
    const { call } = this.#instance
    const worker = this.#workers[action.worker]
    const commandKey = randomUUID()
    switch (action.kind) {
      case 'take': {
        const entryId = this.#entry(action.matter, action.of)
        return call(worker, queueRoutes.takeEntry, { entryId, takeOver: action.over })
      }
      case 'giveBack':
        return call(worker, queueRoutes.giveBackEntry, { entryId: this.#entry(action.matter, action.of) })
      case 'end': {
        const { disposition } = action
        const entryId = this.#entry(action.matter, action.of)
        return call(worker, caseRoutes.endEntry, {
          entryId,
          disposition,
          reason: 'Ei enää tarpeen.',
          commandKey,
        })
      }
      case 'noShow': {
        const bookingId = this.#ids.bookings[action.booking] ?? ''
        return call(worker, appointmentRoutes.recordNoShow, { bookingId, commandKey })
      }
      case 'visit': {
        const bookingId = action.booking === null ? null : (this.#ids.bookings[action.booking] ?? '')
        const { settled } = action
        const entryId = this.#entry(action.matter, action.of)
        return call(worker, appointmentRoutes.recordVisit, {
          ...{ entryId, bookingId, settled, commandKey },
          mode: 'onSite',
        })
      }
    }
  }

  /** `matterOf` tells whose a booking is, as the model knows it. */
  async perform(action: Action, matterOf: (booking: number) => number): Promise<Told> {
    switch (action.kind) {
      case 'pass':
        return { code: 'done' }
      case 'contact':
        return this.#contact()
      case 'route':
        return this.#route(action)
      case 'book':
        return this.#book(action)
      case 'move':
        return this.#move(action, matterOf(action.booking))
      case 'cancel':
        return { code: codeOf(await this.#byResident(action, matterOf(action.booking))) }
      default:
        return { code: codeOf(await this.#byWorker(action)) }
    }
  }

  async #openOnList(): Promise<number> {
    const answer = await this.#instance.call(this.#workers[0], queueRoutes.listWork, { view: 'all' })
    if (!answer.ok) throw new Error(`The work list was refused: ${answer.code}`)
    return answer.data.rows.length
  }

  async sight(): Promise<Sight> {
    const { rows } = await this.#instance.database.pool.query<{ sight: SeenMatter }>(sightSql, [
      this.#ids.matters.map(({ caseId }) => caseId),
      this.#workers.map(({ id }) => id),
      this.#ids.slots,
    ])
    return { open: await this.#openOnList(), matters: rows.map(row => row.sight) }
  }
}

const isoSql = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const entrySql = `
  'takenBy', array_position($2::uuid[], entry.taken_by) - 1,
  'leaseUntil', ${isoSql('entry.lease_until')},
  'urgency', entry.urgency,
  'endedAt', ${isoSql('entry.ended_at')},
  'disposition', entry.disposition`

/** The newest decision of the law in force for an entry. */
const lawSql = `
  (select due_on::text from queue.due_decision d where d.entry_id = entry.id and d.family = 'law'
    and d.rule like 'HT-%' and not d.settled order by d.id desc limit 1)`

const sightSql = `
  select jsonb_build_object(
    'contact', (select jsonb_build_object(${entrySql}) from queue.entry
      where case_id = matter.id and kind = 'contact'),
    'wait', (select jsonb_build_object(${entrySql}, 'lawDueOn', ${lawSql},
        'bookedAt', case when entry.state <> 'ended' then ${isoSql('entry.booked_at')} end)
      from queue.entry where case_id = matter.id and kind = 'wait'),
    'closedAt', ${isoSql('matter.closed_at')},
    'disposition', matter.disposition,
    'bookings', (select coalesce(jsonb_agg(told order by told), '[]') from (
      select array_position($3::uuid[], booking.slot_id) - 1 || ' ' || booking.state as told
      from appointment.booking join queue.entry on entry.id = booking.entry_id
      where entry.case_id = matter.id) told)) as sight
  from unnest($1::uuid[]) with ordinality as asked (id, place)
  join "case".matter on matter.id = asked.id order by place`
