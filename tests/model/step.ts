/** What an action does to the world of the model, and how it is answered. */
import {
  type Booking,
  type BookingState,
  type Disposition,
  dayOf,
  type Entry,
  endedWith,
  held,
  lawDueOn,
  type Matter,
  mayOpen,
  newEntry,
  released,
  type Service,
  standing,
  touched,
  type Wait,
  type Worker,
  type World,
} from './path-model.ts'

/** `matter`, `slot` and `booking` are numbers in the order in which they came to be. */
export type Action =
  | { readonly kind: 'pass'; readonly minutes: number }
  | { readonly kind: 'contact' }
  | {
      readonly kind: 'take'
      readonly matter: number
      readonly of: Part
      readonly worker: Worker
      readonly over: boolean
    }
  | { readonly kind: 'giveBack'; readonly matter: number; readonly of: Part; readonly worker: Worker }
  | {
      readonly kind: 'route'
      readonly matter: number
      readonly worker: Worker
      readonly urgency: number
      readonly service: Service
    }
  | {
      readonly kind: 'end'
      readonly matter: number
      readonly of: Part
      readonly worker: Worker
      readonly disposition: Exclude<Disposition, 'routed' | 'served'>
    }
  | { readonly kind: 'book'; readonly matter: number; readonly of: Part; readonly slot: number }
  | { readonly kind: 'move'; readonly booking: number; readonly slot: number }
  | { readonly kind: 'cancel'; readonly booking: number }
  | { readonly kind: 'noShow'; readonly booking: number; readonly worker: Worker }
  | {
      readonly kind: 'visit'
      readonly matter: number
      readonly of: Part
      readonly booking: number | null
      readonly worker: Worker
      readonly settled: boolean
    }

export type Part = 'contact' | 'wait'

/** `code` is 'done' or the refusal; `booking` the number of the one that was made. */
export type Stepped = { readonly world: World; readonly code: string; readonly booking?: number }

const matterAt = (world: World, number: number): Matter => {
  const matter = world.matters[number]
  if (matter === undefined) throw new Error(`The model has no matter ${number}`)
  return matter
}
const bookingAt = (world: World, number: number): Booking => {
  const booking = world.bookings[number]
  if (booking === undefined) throw new Error(`The model has no booking ${number}`)
  return booking
}

const withMatter = (world: World, number: number, change: Partial<Matter>): World => ({
  ...world,
  matters: world.matters.map((each, at) => (at === number ? { ...each, ...change } : each)),
})
const withState = (world: World, number: number, state: BookingState): World => ({
  ...world,
  bookings: world.bookings.map((each, at) => (at === number ? { ...each, state } : each)),
})

const refused = (world: World, code: string): Stepped => ({ world, code })
const done = (world: World): Stepped => ({ world, code: 'done' })

const entryOf = (matter: Matter, of: Part): Entry => {
  const entry = of === 'wait' ? matter.wait : matter.contact
  if (entry === null) throw new Error('The model was asked of a wait that has not begun')
  return entry
}
const withEntry = (world: World, number: number, of: Part, entry: Entry): World => {
  if (of === 'contact') return withMatter(world, number, { contact: entry })
  const { wait } = matterAt(world, number)
  return wait === null ? world : withMatter(world, number, { wait: { ...wait, ...entry } })
}

/** From now on she has taken part in it. */
const known = (world: World, number: number, worker: Worker): World => {
  const { knownTo } = matterAt(world, number)
  return knownTo.includes(worker) ? world : withMatter(world, number, { knownTo: [...knownTo, worker] })
}

const bookedOf = (world: World, matter: number): number =>
  world.bookings.findIndex(each => each.matter === matter && each.state === 'booked')

const closedWhenDone = (world: World, number: number, disposition: Disposition): World => {
  const { contact, wait, closed } = matterAt(world, number)
  const waits = contact.ended === null || (wait !== null && wait.ended === null)
  return waits || closed !== null
    ? world
    : withMatter(world, number, { closed: { at: world.now, disposition } })
}

type Of<Kind extends Action['kind']> = Extract<Action, { kind: Kind }>

const take = (world: World, { matter, of, worker, over }: Of<'take'>): Stepped => {
  const entry = entryOf(matterAt(world, matter), of)
  const hold = standing(entry, worker, world.now)
  if (hold === 'ended') return refused(world, 'EntryEnded')
  if (hold === 'others' && !over) return refused(world, 'EntryTakenByOther')
  return done(known(withEntry(world, matter, of, held(entry, worker, world.now)), matter, worker))
}

const giveBack = (world: World, { matter, of, worker }: Of<'giveBack'>): Stepped => {
  const entry = entryOf(matterAt(world, matter), of)
  const hold = standing(entry, worker, world.now)
  if (hold === 'ended') return refused(world, 'EntryEnded')
  if (hold === 'others') return refused(world, 'EntryTakenByOther')
  return done(hold === 'mine' ? known(withEntry(world, matter, of, released(entry)), matter, worker) : world)
}

const route = (world: World, { matter, worker, urgency, service }: Of<'route'>): Stepped => {
  if (!mayOpen(matterAt(world, matter), worker)) return refused(world, 'NoCareRelation')
  const { contact } = matterAt(world, matter)
  const hold = standing(contact, worker, world.now)
  if (hold === 'ended') return refused(world, 'EntryEnded')
  if (hold === 'others') return refused(world, 'EntryTakenByOther')
  const wait: Wait = {
    ...newEntry(world.now, urgency),
    service,
    lawDueOn: lawDueOn(service, dayOf(world.now)),
  }
  const ended = endedWith({ ...contact, urgency }, 'routed', world.now)
  return done(known(withMatter(world, matter, { contact: ended, wait }), matter, worker))
}

const end = (world: World, { matter, of, worker, disposition }: Of<'end'>): Stepped => {
  // Who may not open the matter is not told that it is there.
  if (!mayOpen(matterAt(world, matter), worker)) return refused(world, 'EntryNotFound')
  const entry = entryOf(matterAt(world, matter), of)
  const hold = standing(entry, worker, world.now)
  if (hold === 'ended') return refused(world, 'EntryEnded')
  if (hold === 'others') return refused(world, 'EntryTakenByOther')
  if (bookedOf(world, matter) >= 0) return refused(world, 'TimeStillBooked')
  const next = withEntry(world, matter, of, endedWith(entry, disposition, world.now))
  return done(known(closedWhenDone(next, matter, disposition), matter, worker))
}

const isGone = (world: World, slot: number): boolean => (world.slots[slot] ?? 0) <= world.now
const isBusy = (world: World, slot: number): boolean =>
  world.bookings.some(each => each.slot === slot && ['booked', 'kept', 'noShow'].includes(each.state))

const give = (world: World, matter: number, slot: number): Stepped => {
  if (isGone(world, slot) || isBusy(world, slot)) return refused(world, 'TimeTaken')
  if (bookedOf(world, matter) >= 0) return refused(world, 'AlreadyBooked')
  const booking: Booking = { matter, slot, state: 'booked' }
  return {
    world: { ...world, bookings: [...world.bookings, booking] },
    code: 'done',
    booking: world.bookings.length,
  }
}

const isWaiting = ({ wait }: Matter): boolean => wait !== null && wait.ended === null

const book = (world: World, { matter, of, slot }: Of<'book'>): Stepped =>
  of === 'wait' && isWaiting(matterAt(world, matter))
    ? give(world, matter, slot)
    : refused(world, 'WaitNotOpen')

/** A time may be given up until it begins. */
const mayChange = (world: World, { state, slot }: Booking): boolean =>
  state === 'booked' && !isGone(world, slot)

const move = (world: World, { booking, slot }: Of<'move'>): Stepped => {
  const old = bookingAt(world, booking)
  if (!mayChange(world, old)) return refused(world, 'BookingNotOpen')
  const given = give(withState(world, booking, 'moved'), old.matter, slot)
  return given.code === 'done' ? given : refused(world, given.code)
}

const cancel = (world: World, { booking }: Of<'cancel'>): Stepped =>
  mayChange(world, bookingAt(world, booking))
    ? done(withState(world, booking, 'cancelled'))
    : refused(world, 'BookingNotOpen')

const noShow = (world: World, { booking, worker }: Of<'noShow'>): Stepped => {
  const { state, slot, matter } = bookingAt(world, booking)
  if (!mayOpen(matterAt(world, matter), worker)) return refused(world, 'NoCareRelation')
  if (state !== 'booked') return refused(world, 'BookingNotOpen')
  if (!isGone(world, slot)) return refused(world, 'VisitInFuture')
  const { wait } = matterAt(world, matter)
  const next = wait === null ? world : withMatter(world, matter, { wait: touched(wait, worker, world.now) })
  return done(known(withState(next, booking, 'noShow'), matter, worker))
}

/** She may be seen before her time, on its day. */
const visitOf = (world: World, { matter, slot, state }: Booking, asked: number): string => {
  if (matter !== asked) return 'BookingNotFound'
  if (state !== 'booked') return 'BookingNotOpen'
  const startsAt = world.slots[slot] ?? 0
  return startsAt > world.now && dayOf(startsAt) !== dayOf(world.now) ? 'VisitInFuture' : 'kept'
}

const visit = (world: World, { matter, of, booking, worker, settled }: Of<'visit'>): Stepped => {
  if (!mayOpen(matterAt(world, matter), worker)) return refused(world, 'NoCareRelation')
  const { wait } = matterAt(world, matter)
  if (of === 'contact' || wait === null || wait.ended !== null) return refused(world, 'WaitNotOpen')
  const kept = booking === null ? null : bookingAt(world, booking)
  const verdict = kept === null ? 'kept' : visitOf(world, kept, matter)
  if (verdict !== 'kept') return refused(world, verdict)
  const unused = bookedOf(world, matter)
  const freed = unused < 0 ? world : withState(world, unused, kept === null ? 'cancelled' : 'kept')
  const at = kept === null ? world.now : Math.min(world.slots[kept.slot] ?? 0, world.now)
  const seen = known(withMatter(freed, matter, { wait: endedWith(wait, 'served', at) }), matter, worker)
  return done(settled ? closedWhenDone(seen, matter, 'served') : seen)
}

const contact = (world: World): Stepped =>
  done({
    ...world,
    matters: [
      ...world.matters,
      { knownTo: [], contact: newEntry(world.now, null), wait: null, closed: null },
    ],
  })

/** The world after the action, and the answer that whoever acted must have got. */
export const step = (world: World, action: Action): Stepped => {
  switch (action.kind) {
    case 'pass':
      return done({ ...world, now: world.now + action.minutes * 60_000 })
    case 'contact':
      return contact(world)
    case 'take':
      return take(world, action)
    case 'giveBack':
      return giveBack(world, action)
    case 'route':
      return route(world, action)
    case 'end':
      return end(world, action)
    case 'book':
      return book(world, action)
    case 'move':
      return move(world, action)
    case 'cancel':
      return cancel(world, action)
    case 'noShow':
      return noShow(world, action)
    case 'visit':
      return visit(world, action)
  }
}
