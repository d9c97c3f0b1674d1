/** The forms that the pages offer, each once: by the page it stands on and what it sends. */
import type { Caller } from '../doors/callers.ts'
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

/** Goes round with everyone; a form that several are offered is kept with the first. */
export const offeredForms = async (
  world: PagesWorld,
  seeds: readonly string[],
): Promise<ReadonlyMap<string, Offered>> => {
  const offered = new Map<string, Offered>()
  for (const caller of visitors)
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
