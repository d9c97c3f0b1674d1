/**
 * What one would write first: events as objects in a binary heap, people as objects, an array as the line, Math.random.
 * It stands beside the simulator in the bench, and lives a county's year person by person beside its day engine.
 */
type Customer = { arrivedAt: number; startedAt: number }
type Happening = { at: number; kind: 'arrival' | 'departure'; customer: Customer | null }

class Agenda {
  private readonly items: Happening[] = []

  push(item: Happening): void {
    const { items } = this
    items.push(item)
    let place = items.length - 1
    while (place > 0) {
      const parent = (place - 1) >> 1
      const above = items[parent]
      if (above === undefined || above.at <= item.at) break
      items[place] = above
      place = parent
    }
    items[place] = item
  }

  pop(): Happening | undefined {
    const { items } = this
    const first = items[0]
    const last = items.pop()
    if (last === undefined || items.length === 0) return first
    let place = 0
    for (;;) {
      let child = 2 * place + 1
      const left = items[child]
      if (left === undefined) break
      const right = items[child + 1]
      if (right !== undefined && right.at < left.at) child++
      const least = items[child]
      if (least === undefined || least.at >= last.at) break
      items[place] = least
      place = child
    }
    items[place] = last
    return first
  }
}

const exponential = (mean: number): number => -Math.log(1 - Math.random()) * mean

/** M/M/c: the mean wait of so many customers. */
export const plainQueue = (rate: number, mean: number, servers: number, customers: number): number => {
  const agenda = new Agenda()
  const line: Customer[] = []
  let free = servers
  let arrived = 0
  let waits = 0
  const begin = (customer: Customer, now: number) => {
    customer.startedAt = now
    waits += now - customer.arrivedAt
    free--
    agenda.push({ at: now + exponential(mean), kind: 'departure', customer })
  }
  agenda.push({ at: exponential(1 / rate), kind: 'arrival', customer: null })
  for (let next = agenda.pop(); next !== undefined; next = agenda.pop()) {
    if (next.kind === 'arrival') {
      const customer = { arrivedAt: next.at, startedAt: 0 }
      if (++arrived < customers)
        agenda.push({ at: next.at + exponential(1 / rate), kind: 'arrival', customer: null })
      if (free > 0) begin(customer, next.at)
      else line.push(customer)
    } else {
      free++
      const customer = line.shift()
      if (customer !== undefined) begin(customer, next.at)
    }
  }
  return waits / customers
}

type Person = { contact: number; due: number }

const poisson = (mean: number): number => {
  let left = Math.exp(mean > 500 ? -500 : -mean)
  let count = 0
  for (let product = Math.random(); product > left; product *= Math.random()) count++
  left = count
  return left
}

/** A county's year with people as objects: due dates, leaving, no-shows, follow-ups. Gives the contacts lived. */
export const plainCountyYear = (queues: number, contacts: number, slotsPerContact: number): number => {
  const perDay = contacts / queues / 365
  let lived = 0
  for (let queue = 0; queue < queues; queue++) {
    let waiting: Person[] = []
    const later = new Map<number, Person[]>()
    for (let day = 0; day < 365; day++) {
      for (const person of later.get(day) ?? []) waiting.push(person)
      const came = poisson(perDay)
      lived += came
      for (let at = 0; at < came; at++)
        waiting.push({ contact: day, due: day + (Math.random() < 0.15 ? 3 : Math.random() < 0.41 ? 7 : 14) })
      waiting = waiting.filter(() => Math.random() >= 0.004).sort((a, b) => a.due - b.due)
      const slots = Math.min(waiting.length, Math.floor(perDay * slotsPerContact + Math.random()))
      for (const person of waiting.splice(0, slots)) {
        const missed = Math.random() < 0.05
        const on = missed ? day + 1 : day + 14
        if (missed ? Math.random() < 0.5 : Math.random() < 0.23)
          later.set(on, [...(later.get(on) ?? []), { ...person, due: missed ? person.due : 0 }])
      }
    }
  }
  return lived
}
