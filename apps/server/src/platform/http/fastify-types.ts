import type { Session } from '../identity/session.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Lets this answer's own scripts and styles through the content security policy. */
    nonce: string
    session: Session | undefined
  }
  interface FastifyContextConfig {
    /** Not counted as work in hand: health checks and connections that stay open. */
    uncounted?: boolean
    /** Asks for no session, however the browser offers one. */
    withoutSession?: boolean
    /** The route guards itself against forged forms: sign-in's own state does it. */
    ownProof?: boolean
  }
}
