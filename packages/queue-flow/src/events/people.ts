/**
 * The people in the system, a row of typed arrays each, places reused as people leave: memory follows the most
 * people present at once, never the number simulated.
 */
export type People = {
  contactAt: Float64Array
  enteredAt: Float64Array
  waited: Float64Array
  /** What the waiting line is ordered by. */
  order: Float64Array
  next: Int32Array
  before: Int32Array
  classOf: Int32Array
  station: Int32Array
  group: Int32Array
  state: Uint8Array
  /** Set when the person did not come to the time she was given. */
  missed: Uint8Array
  /** Set when the person's figures count. */
  counted: Uint8Array
  /** Set while a patience event refers to the place. */
  awaited: Uint8Array
  free: number
  size: number
}

export const STATE = { gone: 0, waiting: 1, served: 2, away: 3 }

/** 52 bytes a person: at this bound the people take 0.9 GB, and a queue that long has no steady state. */
export const MOST_PEOPLE = 16_777_216

export const openPeople = (): People => withRoom(1024)

const withRoom = (room: number): People => ({
  contactAt: new Float64Array(room),
  enteredAt: new Float64Array(room),
  waited: new Float64Array(room),
  order: new Float64Array(room),
  next: new Int32Array(room),
  before: new Int32Array(room),
  classOf: new Int32Array(room),
  station: new Int32Array(room),
  group: new Int32Array(room),
  state: new Uint8Array(room),
  missed: new Uint8Array(room),
  counted: new Uint8Array(room),
  awaited: new Uint8Array(room),
  free: -1,
  size: 0,
})

/** A place for a new person. */
export const seatPerson = (people: People): number => {
  const free = people.free
  if (free >= 0) {
    people.free = people.next[free] ?? -1
    return free
  }
  if (people.size === people.state.length) growPeople(people)
  return people.size++
}

/** Gives the place back, unless a patience event still refers to it. */
export const releasePerson = (people: People, person: number): void => {
  people.state[person] = STATE.gone
  if (people.awaited[person]) return
  people.next[person] = people.free
  people.free = person
}

const growPeople = (people: People): void => {
  if (people.size >= MOST_PEOPLE)
    throw new RangeError(`More than ${MOST_PEOPLE} people wait at once: the queue has no end`)
  const wider = withRoom(people.size * 2)
  wider.contactAt.set(people.contactAt)
  wider.enteredAt.set(people.enteredAt)
  wider.waited.set(people.waited)
  wider.order.set(people.order)
  wider.next.set(people.next)
  wider.before.set(people.before)
  wider.classOf.set(people.classOf)
  wider.station.set(people.station)
  wider.group.set(people.group)
  wider.state.set(people.state)
  wider.missed.set(people.missed)
  wider.counted.set(people.counted)
  wider.awaited.set(people.awaited)
  Object.assign(people, wider, { free: people.free, size: people.size })
}
