import type { Session } from '../identity/session.ts'
import type { Lane } from '../lane.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Lets this answer's own scripts and styles through the content security policy. */
    nonce: string
    session: Session | undefined
    /** There was no room for it; only its words are read, to be given back. */
    turnedAway: boolean
  }
  interface FastifyContextConfig {
    /** Not counted as work in hand: health checks and connections that stay open. */
    uncounted?: boolean
    /** Who goes first among those who are not signed in. */
    lane?: Lane
    /** Asks for no session, however the browser offers one. */
    withoutSession?: boolean
    /** The route guards itself against forged forms: sign-in's own state does it. */
    ownProof?: boolean
  }
}
