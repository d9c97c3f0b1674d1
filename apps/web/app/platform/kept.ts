/**
 * What is on the screen stays there when the network or the session fails: a page that hydrates goes on with the
 * data it has, and a form with what is typed in it.
 */
import type { ClientActionFunctionArgs, ClientLoaderFunctionArgs } from 'react-router'
import type { Returned } from './form.ts'

/** Told to the window when a reading was answered with the way to sign in. */
export const sessionEnded = 'yhdella:session-ended'

/** The refusal of a form that did not reach the server: whether it was done is not known, so its key is kept. */
export const notReached = 'NotReached'

const leadsToSignIn = (error: unknown): boolean =>
  error instanceof Response && (error.headers.get('location') ?? '').startsWith('/sign-in')

const statusOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : undefined

/**
 * Answers of the server are meant (a redirect, a refusal); what is left passes by itself: a broken connection, a
 * server in a hurry or just starting again.
 */
const isAnswer = (error: unknown): boolean => {
  const status = statusOf(error)
  return status !== undefined && status < 500 && status !== 429
}

const addressOf = (request: Request): string => {
  const { pathname, search } = new URL(request.url)
  return `${pathname}${search}`
}

/** A page and what it asks beside itself: enough to fall back on, and no growing store of people's data. */
const keptMax = 2

/**
 * Makes a route's client loader, which falls back to what the same address showed last; a layout, whose data are
 * the same on every page, names them by itself.
 */
export const keptLoader = <Data>(name?: string) => {
  const kept = new Map<string, Data>()
  return async ({ request, serverLoader }: ClientLoaderFunctionArgs): Promise<Data> => {
    const address = name ?? addressOf(request)
    try {
      // The router tells a loader's data by its serialised form, which for plain data is the data itself.
      const data = (await serverLoader<Data>()) as Data
      kept.delete(address)
      kept.set(address, data)
      for (const oldest of [...kept.keys()].slice(0, -keptMax)) kept.delete(oldest)
      return data
    } catch (error) {
      if (leadsToSignIn(error)) window.dispatchEvent(new Event(sessionEnded))
      else if (isAnswer(error)) throw error
      const before = kept.get(address)
      if (before !== undefined) return before
      throw error
    }
  }
}

const textsOf = async (request: Request): Promise<Record<string, string>> =>
  Object.fromEntries(
    [...(await request.formData())].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )

/** A route's client action: where the server is not reached, the page stays with everything typed in it. */
export const keptAction = async ({ request, serverAction }: ClientActionFunctionArgs): Promise<unknown> => {
  const values = await textsOf(request.clone())
  try {
    return await serverAction()
  } catch (error) {
    if (isAnswer(error)) throw error
    return { values, problems: [], trouble: { code: notReached, reference: null } } satisfies Returned
  }
}
