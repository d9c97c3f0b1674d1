/** The forms that the pages offer, each once: by the page it stands on and what it sends. */
import type { Caller } from '../doors/callers.ts'
import { toldPlace } from './canary-county.ts'
import { crawl, patternOf } from './crawl.ts'
import { formsIn, type PageForm } from './page-reading.ts'
import { type PagesWorld, visitors } from './pages-world.ts'

export type Offered = {
  readonly caller: Caller
  readonly pattern: string
  /** Where it is sent. */
  readonly address: string
  readonly form: PageForm
}

const nameOf = (pattern: string, { fields }: PageForm): string => {
  const intent = fields.find(([name]) => name === 'intent')?.[1] ?? ''
  return [pattern, intent, ...new Set(fields.map(([name]) => name))].join(' ')
}

const targetOf = (form: PageForm, here: string): string => {
  const url = new URL(form.action || here, new URL(here, 'http://page'))
  return `${url.pathname}${url.search}`
}

const standingOf = ({ roles, assesses, unitIds }: Caller): string =>
  JSON.stringify([roles, assesses, unitIds.includes(toldPlace.unitId)])

/** One of each role, of those who assess contacts, and of those at whose unit a wait is: others are offered no other forms. */
export const formVisitors: readonly Caller[] = visitors.filter(
  (caller, place) => visitors.findIndex(other => standingOf(other) === standingOf(caller)) === place,
)

/** Goes round with each; a form that several are offered is kept with the first. */
export const offeredForms = async (
  world: PagesWorld,
  seeds: readonly string[],
): Promise<ReadonlyMap<string, Offered>> => {
  const offered = new Map<string, Offered>()
  for (const caller of formVisitors)
    for (const { address, answer } of await crawl(world, caller, seeds)) {
      if (answer.status !== 200 || !answer.type.startsWith('text/html')) continue
      for (const form of formsIn(answer.body.toString())) {
        const to = targetOf(form, address)
        const pattern = patternOf(to)
        if (form.method !== 'post' || pattern === undefined) continue
        const name = nameOf(pattern, form)
        if (!offered.has(name)) offered.set(name, { caller, pattern, address: to, form })
      }
    }
  return offered
}

/** Who comes to a door: whoever is let in behind it by her role. */
const comesTo = (pattern: string): Caller => {
  const role = pattern.startsWith('/board') ? 'supervisor' : 'programmeLead'
  const door = /^\/(board|programme)/.test(pattern) ? role : 'professional'
  const caller = formVisitors.find(({ roles }) => roles.includes(door))
  if (caller === undefined) throw new Error(`Nobody comes to ${pattern}`)
  return caller
}

/**
 * For pages that take forms and offered none, because what they are about was not there to be done: one of all fields
 * that the other pages' forms have, with each of their intents.
 */
export const guessedForms = (
  patterns: readonly string[],
  seeds: readonly string[],
  offered: ReadonlyMap<string, Offered>,
): readonly (readonly [string, Offered])[] => {
  const fields = [...new Map([...offered.values()].flatMap(({ form }) => form.fields))]
  return patterns.flatMap(pattern => {
    const address = seeds.find(seed => patternOf(seed) === pattern)
    if (address === undefined) return []
    const form: PageForm = { action: '', method: 'post', fields }
    return [[`${pattern} guessed`, { caller: comesTo(pattern), pattern, address, form }] as const]
  })
}
