/** Calls routes over HTTP as the people of the matrix do, and reads what it left in the use log. */
import { randomUUID } from 'node:crypto'
import type { Route } from '@yhdella/contract'
import { csrfProof } from '../../../apps/server/src/platform/identity/csrf.ts'
import type { HttpInstance } from '../../../apps/server/test/http-instance.ts'
import type { Caller } from './callers.ts'

export type Answered = { readonly status: number; readonly code: string; readonly body: string }

export type UseRow = {
  readonly event: string
  readonly route: string
  readonly actor_kind: string
  readonly actor_name: string | null
  readonly outcome: string
  readonly subject_ids: readonly string[]
}

type Session = { readonly cookie: string; readonly 'x-csrf': string }

const pathOf = (route: Route, input: Record<string, unknown>): readonly [string, Record<string, unknown>] => {
  const rest = { ...input }
  const path = route.path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  return [path, rest]
}

const codeOf = (status: number, body: string): string => {
  if (status === 200) return 'done'
  const told: unknown = JSON.parse(body)
  return typeof told === 'object' && told !== null && 'code' in told ? String(told.code) : `status ${status}`
}

export const doorOf = (http: HttpInstance) => {
  const sessions = new Map<string, Session>()

  const sessionOf = async ({ subject }: Caller): Promise<Session | undefined> => {
    if (subject === undefined) return undefined
    const known = sessions.get(subject)
    if (known !== undefined) return known
    const before = new Set(await keys())
    const cookie = await http.signIn(subject)
    const csrfKey = (await keys()).find(key => !before.has(key))
    if (csrfKey === undefined) throw new Error(`${subject} did not get a session`)
    const session = { cookie, 'x-csrf': csrfProof(csrfKey) }
    sessions.set(subject, session)
    return session
  }
  const keys = async (): Promise<readonly string[]> =>
    (await http.instance.database.db.selectFrom('platform.session').select('csrf_key').execute()).map(
      row => row.csrf_key,
    )

  return {
    /** Before the first call, so that her signing in is not taken for its row. */
    signIn: async (caller: Caller): Promise<void> => {
      await sessionOf(caller)
    },
    headersOf: async (caller: Caller): Promise<Record<string, string>> => ({
      host: new URL(http.config.origin).host,
      ...(await sessionOf(caller)),
    }),
    call: async (caller: Caller, route: Route, input: Record<string, unknown>): Promise<Answered> => {
      const [path, rest] = pathOf(route, input)
      const session = await sessionOf(caller)
      const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)]))
      const answer = await http.app.inject({
        method: route.method,
        url: route.method === 'GET' ? `${path}?${query}` : path,
        headers: { host: new URL(http.config.origin).host, ...session },
        ...(route.method === 'GET' ? {} : { payload: rest }),
      })
      return { status: answer.statusCode, code: codeOf(answer.statusCode, answer.body), body: answer.body }
    },
    /** The rows that were written since the last reading. */
    usesSince: async (last: number): Promise<readonly UseRow[]> =>
      http.instance.database.db
        .selectFrom('platform.audit_entry')
        .select(['event', 'route', 'actor_kind', 'actor_name', 'outcome', 'subject_ids'])
        .where('id', '>', last)
        .where('actor_kind', '!=', 'system')
        .orderBy('id')
        .execute(),
    lastUse: async (): Promise<number> => {
      const row = await http.instance.database.db
        .selectFrom('platform.audit_entry')
        .select(({ fn }) => fn.max('id').as('id'))
        .executeTakeFirst()
      return Number(row?.id ?? 0)
    },
  }
}

export type Door = ReturnType<typeof doorOf>

export const aKeyOfNobody = (): string =>
  Buffer.from(randomUUID().repeat(2)).toString('base64url').slice(0, 43)
