/** The world as both sides tell it: what is compared after every action. */
import type { Booking, Entry, Moment, World } from './path-model.ts'

type SeenEntry = {
  readonly takenBy: number | null
  readonly leaseUntil: string | null
  readonly urgency: number | null
  readonly endedAt: string | null
  readonly disposition: string | null
}

export type SeenMatter = {
  readonly contact: SeenEntry
  readonly wait: (SeenEntry & { readonly lawDueOn: string | null; readonly bookedAt: string | null }) | null
  readonly closedAt: string | null
  readonly disposition: string | null
  /** Each as `slot state`, in order. */
  readonly bookings: readonly string[]
}

export type Sight = {
  readonly matters: readonly SeenMatter[]
  /** How many entries the work list of those who work here shows. */
  readonly open: number
}

export const isoOf = (at: Moment): string => new Date(at).toISOString()

const seen = ({ takenBy, leaseUntil, urgency, ended }: Entry): SeenEntry => ({
  takenBy,
  leaseUntil: leaseUntil === null ? null : isoOf(leaseUntil),
  urgency,
  endedAt: ended === null ? null : isoOf(ended.at),
  disposition: ended?.disposition ?? null,
})

const bookedAt = (world: World, bookings: readonly Booking[]): string | null => {
  const booked = bookings.find(({ state }) => state === 'booked')
  return booked === undefined ? null : isoOf(world.slots[booked.slot] ?? 0)
}

const isOpen = (entry: Entry | null): boolean => entry !== null && entry.ended === null

export const sightOfModel = (world: World): Sight => ({
  open: world.matters.flatMap(({ contact, wait }) => [contact, wait]).filter(isOpen).length,
  matters: world.matters.map(({ contact, wait, closed }, number) => {
    const bookings = world.bookings.filter(each => each.matter === number)
    return {
      contact: seen(contact),
      wait:
        wait === null
          ? null
          : {
              ...seen(wait),
              lawDueOn: wait.lawDueOn,
              // Of a wait that has ended nobody asks for it any more.
              bookedAt: wait.ended === null ? bookedAt(world, bookings) : null,
            },
      closedAt: closed === null ? null : isoOf(closed.at),
      disposition: closed?.disposition ?? null,
      bookings: bookings.map(({ slot, state }) => `${slot} ${state}`).toSorted(),
    }
  }),
})
