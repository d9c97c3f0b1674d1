/** The pages of the web, read from its own table of routes: a new route is looked at without a line here. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import { parse } from 'yaml'
import routes from '../../apps/web/app/routes.ts'

export type Door = {
  /** The folder under `doors` that the page stands in. */
  readonly name: string
  /** Whom the demonstration signs in for it; nobody for the resident's door and for what is open to anyone. */
  readonly visitor: string | undefined
}

export type PageRoute = { readonly door: Door; readonly pattern: string }

const people: unknown = parse(
  readFileSync(path.resolve(import.meta.dirname, '../../counties/kainuu/people.yaml'), 'utf8'),
)

const isProfessional = (
  each: unknown,
): each is { readonly name: string; readonly roles: readonly string[] } =>
  typeof each === 'object' && each !== null && 'name' in each && 'roles' in each

const firstWith = (role: string): string | undefined => {
  const told =
    typeof people === 'object' && people !== null && 'professionals' in people ? people.professionals : []
  return (Array.isArray(told) ? told : []).filter(isProfessional).find(({ roles }) => roles.includes(role))
    ?.name
}

/** Whose door each is. A door that is not named here is the professional's. */
const roleOf: Readonly<Record<string, string>> = {
  professional: 'professional',
  board: 'supervisor',
  programme: 'programmeLead',
}

/** Open to anyone: the resident's own pages, the law, and the page of components. */
const isOpen = (file: string): boolean => /doors\/(resident|components)\/|doors\/board\/law/.test(file)

const doorOf = (file: string): Door => {
  const name = /^doors\/([^/]+)\//.exec(file)?.[1] ?? ''
  return isOpen(file)
    ? { name, visitor: undefined }
    : { name, visitor: firstWith(roleOf[name] ?? 'professional') }
}

/** Pages only: a file of another kind, such as a calendar, has no layout to look at. */
const pagesIn = (entries: readonly RouteConfigEntry[], above = ''): readonly PageRoute[] =>
  entries.flatMap(({ path: part = '', file, children, index }) => {
    const pattern = `${above}/${part}`.replaceAll(/\/+/g, '/').replace(/(?<=.)\/$/, '')
    if (children) return pagesIn(children, pattern)
    if (!file.endsWith('.tsx') || (part === '' && !index)) return []
    return [{ door: doorOf(file), pattern }]
  })

/** Its pages need a programme, a day and a report to look at: programme-monday.test.ts measures them by the same measures. */
const measuredByTheirOwn: readonly string[] = ['programme']

export const pageRoutes: readonly PageRoute[] = pagesIn(routes).filter(
  ({ door }) => !measuredByTheirOwn.includes(door.name),
)
