import type { Instant, Language } from '@yhdella/kernel'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from 'react-router'
import { type County, readCounty } from './county.ts'
import { inLanguage, languageOf } from './language.ts'
import { type Call, type PageActor, serverContext } from './server-context.ts'

/** What a loader or an action works with. */
export type Page = {
  readonly request: Request
  readonly url: URL
  readonly language: Language
  readonly call: Call
  readonly actor: PageActor
  readonly csrfKey: string
  readonly now: Instant
  readonly demo: boolean
  readonly county: () => Promise<County>
  /** A part of the path, such as `statusKey`; empty where the route has none. */
  readonly param: (name: string) => string
  /** Answers with another page, in the same language: what was posted is not posted again by going back. */
  readonly goTo: (href: string) => Response
  readonly report: (error: unknown) => string
}

/** What the failure page needs to know. */
export type Failure = { readonly code: string; readonly reference: string | null }

const statusOf: Readonly<Record<string, number>> = {
  InputNotValid: 404,
  NotSignedIn: 401,
  NotPermitted: 403,
  NoCareRelation: 403,
  TooManyRequests: 429,
  Overloaded: 503,
  NotWritable: 503,
  Unexpected: 500,
}

/** The HTTP status of a refusal: 404 where something was not found, else 409. */
export const httpStatus = (code: string): number => statusOf[code] ?? (code.endsWith('NotFound') ? 404 : 409)

/** Thrown from a loader: the nearest failure page is shown with the refusal's status. */
export const refusal = (code: string, reference: string | null = null) =>
  data<Failure>({ code, reference }, { status: httpStatus(code) })

const pageOf = ({ request, url, context, params }: LoaderFunctionArgs | ActionFunctionArgs): Page => {
  const given = context.get(serverContext)
  const language = languageOf(url, given.actor.language)
  return {
    ...given,
    request,
    url,
    language,
    param: name => params[name] ?? '',
    goTo: href => redirect(inLanguage(href, language), 303),
    county: async () => {
      const county = await readCounty(given.call)
      if (county === undefined) throw refusal('Overloaded')
      return county
    },
  }
}

/** The reference of an error that the server has already logged. */
const knownReference = (error: unknown): string | undefined =>
  error instanceof Error && 'reference' in error && typeof error.reference === 'string'
    ? error.reference
    : undefined

/** The reference that the person may tell; the error is in the log once. */
export const referenceOf = (page: Pick<Page, 'report'>, error: unknown): string =>
  knownReference(error) ?? page.report(error)

/** Responses and refusals are thrown on purpose; anything else is a bug. */
const isMeant = (error: unknown): boolean =>
  error instanceof Response ||
  (typeof error === 'object' && error !== null && 'type' in error && error.type === 'DataWithResponseInit')

const guarded =
  <Result, Args extends LoaderFunctionArgs | ActionFunctionArgs>(run: (page: Page) => Promise<Result>) =>
  async (args: Args): Promise<Result> => {
    const page = pageOf(args)
    try {
      return await run(page)
    } catch (error) {
      if (isMeant(error)) throw error
      throw refusal('Unexpected', referenceOf(page, error))
    }
  }

/** Makes a route's loader of a function of the page. A bug in it becomes a failure page with a reference. */
export const pageLoader = <Result>(run: (page: Page) => Promise<Result>) =>
  guarded<Result, LoaderFunctionArgs>(run)

/** As {@link pageLoader}, for what a form sends. */
export const pageAction = <Result>(run: (page: Page) => Promise<Result>) =>
  guarded<Result, ActionFunctionArgs>(run)

type AnswerLike<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly code: string }

/** The answer's data; a refusal becomes the failure page. */
export const dataOf = <Data>(answer: AnswerLike<Data>): Data => {
  if (answer.ok) return answer.data
  throw refusal(answer.code)
}
