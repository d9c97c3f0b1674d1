/** Walks from page to page as a browser without script does, and gives everything that was answered on the way. */
import routes from '../../../apps/web/app/routes.ts'
import type { Caller } from '../doors/callers.ts'
import { formsIn, linksIn } from './page-reading.ts'
import type { Answer, PagesWorld } from './pages-world.ts'

export type Visited = { readonly address: string; readonly answer: Answer }

type Entry = {
  readonly path?: string | undefined
  readonly index?: boolean | undefined
  readonly children?: readonly Entry[] | undefined
}

const under = (above: string, part: string | undefined): string =>
  `${above}/${part ?? ''}`.replaceAll(/\/+/g, '/').replace(/(?<=.)\/$/, '')

/** The web's own table of routes: pages and files alike. */
const patternsIn = (entries: readonly Entry[], above = ''): readonly string[] =>
  entries.flatMap(entry => {
    const pattern = under(above, entry.path)
    if (entry.children) return patternsIn(entry.children, pattern)
    return entry.path === undefined && entry.index !== true ? [] : [pattern]
  })

export const pagePatterns: readonly string[] = patternsIn(routes)

const shapeOf = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+').replace('*', '.+')}$`)

const shapes = pagePatterns
  .filter(pattern => !pattern.includes('*'))
  // What is written out goes before what any word fits.
  .sort((one, other) => (one.match(/:/g)?.length ?? 0) - (other.match(/:/g)?.length ?? 0))
  .map(pattern => ({ pattern, shape: shapeOf(pattern) }))

/** Which line of the table an address belongs to; undefined where it is no page. */
export const patternOf = (address: string): string | undefined => {
  const { pathname } = new URL(address, 'http://page')
  return shapes.find(({ shape }) => shape.test(pathname))?.pattern
}

export type Names = Readonly<Record<string, string>>

/** The table's addresses with what is known put in its places; those that name something unknown are left out. */
export const seedsOf = (names: Names): readonly string[] =>
  pagePatterns.flatMap(pattern => {
    const parts = [...pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
    if (parts.some(name => names[name] === undefined)) return []
    return [
      pattern.replaceAll(/:(\w+)/g, (_, name: string) => names[name] ?? '').replace('*', 'no-such-page'),
    ]
  })

const languages = ['fi', 'sv', 'en']

/** Two addresses that differ in the language, or in the values of the same questions, are alike enough. */
const kindOf = (address: string): string => {
  const { pathname, searchParams } = new URL(address, 'http://page')
  const names = [...new Set(searchParams.keys())].filter(name => name !== 'lang').sort()
  const telling = ['case', 'entry', 'service', 'unit'].map(name => searchParams.get(name) ?? '')
  return `${pathname}?${names}|${telling}`
}

const inLanguage = (address: string, language: string | undefined): string => {
  const url = new URL(address, 'http://page')
  if (language !== undefined) url.searchParams.set('lang', language)
  return `${url.pathname}${url.search}`
}

/** A search form, sent as it stands. */
const searchesIn = (html: string, here: string): readonly string[] =>
  formsIn(html)
    .filter(({ method }) => method === 'get')
    .map(({ action, fields }) => {
      const url = new URL(action || here, 'http://page')
      return `${url.pathname}?${new URLSearchParams(fields.map(([name, value]) => [name, value]))}`
    })

const next = ({ address, answer }: Visited): readonly string[] => {
  if (answer.location !== undefined) return answer.location.startsWith('/') ? [answer.location] : []
  if (!answer.type.startsWith('text/html')) return []
  const html = answer.body.toString()
  return [...linksIn(html), ...searchesIn(html, address)]
}

/** What signs out or in is not followed, and what a build has put beside the pages tells of nobody. */
const isElsewhere = (address: string): boolean => /^\/(sign-in|sign-out|assets|demo-sign-in)\b/.test(address)

/** Of pages of one kind that are found on the way; those that are asked for all come. */
const mostOfKind = 5

/** Gives what the seeds answer and what is found from there, the seeds first, in the languages in turn. */
export const crawl = async (
  world: PagesWorld,
  caller: Caller,
  seeds: readonly string[],
): Promise<readonly Visited[]> => {
  const waiting = seeds.map(address => ({ address, seed: true }))
  const known = new Set<string>()
  const visited: Visited[] = []
  const ofPattern = new Map<string, number>()
  for (const { address, seed } of waiting) {
    const pattern = patternOf(address) ?? 'elsewhere'
    const before = ofPattern.get(pattern) ?? 0
    if (isElsewhere(address) || known.has(kindOf(address)) || (!seed && before >= mostOfKind)) continue
    known.add(kindOf(address))
    ofPattern.set(pattern, before + 1)
    const told = inLanguage(address, languages[visited.length % languages.length])
    const here = { address: told, answer: await world.get(caller, told) }
    visited.push(here)
    waiting.push(...next(here).map(found => ({ address: found, seed: false })))
  }
  return visited
}
