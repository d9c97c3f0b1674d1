import type { Answer, Input, Role, Route } from '@yhdella/contract'
import type { Instant, Language } from '@yhdella/kernel'
import { createContext } from 'react-router'

/** Who asks for the page, as far as a page needs to know. */
export type PageActor =
  | {
      readonly kind: 'professional'
      readonly id: string
      readonly name: string
      readonly title: string
      readonly roles: readonly Role[]
      readonly language: Language
    }
  | {
      readonly kind: 'resident'
      readonly name: string
      readonly roles: readonly Role[]
      readonly language: Language
    }
  | { readonly kind: 'anonymous'; readonly roles: readonly Role[]; readonly language: Language }

/** Calls a route of the contract in process, with the caller's own permissions. */
export type Call = <R extends Route>(
  route: R,
  input: Input<R>,
  options?: { readonly purpose?: string },
) => Promise<Answer<R>>

/** What the server gives each request; the pages know nothing else of it. */
export type ServerContext = {
  readonly call: Call
  readonly actor: PageActor
  /** Goes into every form of a signed-in person as the field `csrf`. */
  readonly csrfKey: string
  /** Lets this answer's own styles and scripts through the content security policy. */
  readonly nonce: string
  readonly now: Instant
  readonly demo: boolean
  /** Writes an error into the log once and gives the reference by which the log tells it. */
  readonly report: (error: unknown) => string
}

export const serverContext = createContext<ServerContext>()
