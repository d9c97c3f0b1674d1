/** Random actions, one by one and two at once, run on the model and on the instance, and compared. */
import fc from 'fast-check'
import { expect } from 'vitest'
import type { InstanceSide } from './instance-side.ts'
import type { Service, Worker, World } from './path-model.ts'
import { sightOfModel } from './sight.ts'
import type { Action, Part, Stepped } from './step.ts'

/** fast-check hands the same object to every command, so the world is kept in one. */
export type Model = {
  world: World
  /** The rules; a test plants a wrong one. */
  readonly step: (world: World, action: Action) => Stepped
  /** Kinds of action that were done, not refused, so that it is known what was tried. */
  readonly done: Set<Action['kind']>
}

/** What a random draw says before it is known how many matters and bookings there are. */
export type Drawn = {
  readonly kind: Action['kind']
  readonly place: number
  readonly slot: number
  readonly worker: Worker
  readonly of: Part
  readonly yes: boolean
  readonly urgency: number
  readonly service: Service
  readonly minutes: number
}

const at = (count: number, place: number): number => place % count

const onMatter = (drawn: Drawn, { matters, bookings }: World): Action => {
  const { worker, yes, urgency, service, slot } = drawn
  const matter = at(matters.length, drawn.place)
  // What has not begun can't be aimed at: then it is the contact that is asked of.
  const begun: Part = matters[matter]?.wait == null ? 'contact' : 'wait'
  const of = drawn.of === 'wait' ? begun : 'contact'
  const booked = bookings.findLastIndex(each => each.matter === matter)
  switch (drawn.kind) {
    case 'take':
      return { kind: 'take', matter, of, worker, over: yes }
    case 'giveBack':
      return { kind: 'giveBack', matter, of, worker }
    case 'route':
      return { kind: 'route', matter, worker, urgency, service }
    case 'end':
      return { kind: 'end', matter, of, worker, disposition: yes ? 'needResolved' : 'patientWithdrew' }
    case 'visit':
      return {
        kind: 'visit',
        matter,
        of: begun,
        booking: booked < 0 || yes ? null : booked,
        worker,
        settled: urgency > 2,
      }
    default:
      return { kind: 'book', matter, of: begun, slot }
  }
}

const onBooking = (drawn: Drawn, { bookings }: World): Action => {
  const booking = at(bookings.length, drawn.place)
  if (drawn.kind === 'move') return { kind: 'move', booking, slot: drawn.slot }
  if (drawn.kind === 'cancel') return { kind: 'cancel', booking }
  return { kind: 'noShow', booking, worker: drawn.worker }
}

const isOfBooking = (kind: Action['kind']): boolean => ['move', 'cancel', 'noShow'].includes(kind)
const isOfMatter = (kind: Action['kind']): boolean =>
  ['take', 'giveBack', 'route', 'end', 'visit', 'book'].includes(kind)

const canAim = ({ kind }: Drawn, { matters, bookings }: World): boolean =>
  (!isOfMatter(kind) || matters.length > 0) && (!isOfBooking(kind) || bookings.length > 0)

const aimed = (drawn: Drawn, world: World): Action => {
  if (drawn.kind === 'pass') return { kind: 'pass', minutes: drawn.minutes }
  if (drawn.kind === 'contact') return { kind: 'contact' }
  return isOfBooking(drawn.kind) ? onBooking(drawn, world) : onMatter(drawn, world)
}

const matterIn =
  ({ bookings }: World) =>
  (booking: number): number =>
    bookings[booking]?.matter ?? -1

type Command = fc.AsyncCommand<Model, InstanceSide, false>

/** Does it on both sides, and holds them to each other. */
export const doOne = async (model: Model, instance: InstanceSide, action: Action): Promise<void> => {
  const told = await instance.perform(action, matterIn(model.world))
  const stepped = model.step(model.world, action)
  expect({ action, code: told.code }).toEqual({ action, code: stepped.code })
  if (stepped.booking !== undefined) instance.noteBooking(stepped.booking, told.bookingId)
  if (stepped.code === 'done') model.done.add(action.kind)
  model.world = stepped.world
  await instance.pass(model.world.now)
  expect(await instance.sight()).toEqual(sightOfModel(model.world))
}

/** One action. */
export class One implements Command {
  readonly drawn: Drawn
  constructor(drawn: Drawn) {
    this.drawn = drawn
  }
  check = ({ world }: Readonly<Model>): boolean => canAim(this.drawn, world)
  run = async (model: Model, instance: InstanceSide): Promise<void> => {
    await doOne(model, instance, aimed(this.drawn, model.world))
  }
  toString = (): string => JSON.stringify(this.drawn)
}

/** Two at the same time, by two workers, two residents, or one of each. */
export class Two implements Command {
  readonly one: Drawn
  readonly other: Drawn
  constructor(one: Drawn, other: Drawn) {
    this.one = one
    this.other = other
  }
  check = ({ world }: Readonly<Model>): boolean =>
    [this.one, this.other].every(
      drawn => canAim(drawn, world) && (isOfMatter(drawn.kind) || isOfBooking(drawn.kind)),
    )
  run = async (model: Model, instance: InstanceSide): Promise<void> => {
    const { world } = model
    const actions = [aimed(this.one, world), aimed(this.other, world)] as const
    const told = await Promise.all(actions.map(action => instance.perform(action, matterIn(world))))
    const sight = await instance.sight()
    const orders = endings(model.step, world, ...actions)
    const codes = told.map(({ code }) => code)
    const fitting = orders.find(order => same(order.codes, codes) && same(sightOfModel(order.world), sight))
    // Told as a comparison, so that the difference is shown.
    if (fitting === undefined) {
      const nearest = orders.find(order => same(order.codes, codes)) ?? orders[0]
      expect({ actions, codes, sight }).toEqual({
        actions,
        codes: nearest?.codes,
        sight: nearest && sightOfModel(nearest.world),
      })
    } else {
      fitting.bookings.forEach((booking, place) => {
        if (booking !== undefined) instance.noteBooking(booking, told[place]?.bookingId)
      })
      model.world = fitting.world
    }
  }
  toString = (): string => `at once ${JSON.stringify([this.one, this.other])}`
}

type Ending = {
  readonly world: World
  readonly codes: readonly string[]
  readonly bookings: readonly (number | undefined)[]
}

/** What may have come of two at once: as though either of them had been the first. */
const endings = (step: Model['step'], world: World, a: Action, b: Action): readonly Ending[] => {
  const [aFirst, bFirst] = [step(world, a), step(world, b)]
  const [bThen, aThen] = [step(aFirst.world, b), step(bFirst.world, a)]
  return [
    { world: bThen.world, codes: [aFirst.code, bThen.code], bookings: [aFirst.booking, bThen.booking] },
    { world: aThen.world, codes: [aThen.code, bFirst.code], bookings: [aThen.booking, bFirst.booking] },
  ]
}

const same = (one: unknown, other: unknown): boolean => sorted(one) === sorted(other)

/** Keys in one order, so that equal values are equal texts. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )

/** Contacts and bookings are drawn more often than what ends them, so that there is something to end. */
const kinds: readonly Action['kind'][] = [
  ...(['contact', 'contact', 'route', 'route', 'route', 'book', 'book', 'book', 'take', 'take'] as const),
  ...(['giveBack', 'pass', 'pass', 'move', 'move', 'cancel', 'noShow', 'visit', 'end'] as const),
]

/** Minutes: within a lease, just past it, hours, a day, a week, past a limit of the law. */
const steps = [1, 9, 10, 11, 60, 6 * 60, 24 * 60, 7 * 24 * 60, 20 * 24 * 60]

export const slotCount = 8

const drawn: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.constantFrom(...kinds),
  place: fc.nat(7),
  slot: fc.nat(slotCount - 1),
  worker: fc.constantFrom<Worker>(0, 1),
  of: fc.constantFrom<Part>('contact', 'wait'),
  yes: fc.boolean(),
  urgency: fc.integer({ min: 1, max: 5 }),
  service: fc.constantFrom<Service>('direct-physiotherapy', 'reception-nurse'),
  minutes: fc.constantFrom(...steps),
})

export const anyCommands = (replayPath: string | undefined) =>
  fc.commands<Model, InstanceSide, false>(
    [
      drawn.map(each => new One(each)),
      drawn.map(each => new One(each)),
      fc.tuple(drawn, drawn).map(([one, other]) => new Two(one, other)),
    ],
    { maxCommands: 40, size: '+1', ...(replayPath === undefined ? {} : { replayPath }) },
  )
