/** The instance as a client of an OpenID Connect provider: code flow with PKCE, state and nonce. */
import * as oidc from 'openid-client'
import type { Claims } from '../composition.ts'

export type ProviderOptions = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUri: string
  readonly insecure: boolean
  /** How the provider is reached; the demonstration's own is reached without leaving the process. */
  readonly fetch?: oidc.CustomFetch
}

/** What the browser keeps from the moment of asking until the answer. */
export type Attempt = { readonly verifier: string; readonly state: string; readonly nonce: string }

export type RelyingParty = {
  readonly begin: (options: {
    readonly language: string
    readonly fresh: boolean
  }) => Promise<{ readonly address: string; readonly attempt: Attempt }>
  readonly finish: (
    callback: URL,
    attempt: Attempt,
  ) => Promise<{ readonly subject: string; readonly claims: Claims; readonly session: string | null }>
  /** Where the provider ends its own session; undefined when it has no such place. */
  readonly endAddress: (returnTo: string) => Promise<string | undefined>
}

const discover = (options: ProviderOptions): Promise<oidc.Configuration> =>
  oidc.discovery(new URL(options.issuer), options.clientId, options.clientSecret, undefined, {
    execute: options.insecure ? [oidc.allowInsecureRequests] : [],
    // Seconds that a silent provider is waited for.
    timeout: 10,
    ...(options.fetch === undefined ? {} : { [oidc.customFetch]: options.fetch }),
  })

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const claimsOf = async (config: oidc.Configuration, tokens: oidc.TokenEndpointResponse, subject: string) =>
  config.serverMetadata().userinfo_endpoint === undefined
    ? {}
    : oidc.fetchUserInfo(config, tokens.access_token, subject)

export const relyingParty = (options: ProviderOptions): RelyingParty => {
  let discovered: Promise<oidc.Configuration> | undefined
  /** Asked for when first needed, and again after a failure: the provider may start later than we do. */
  const configuration = (): Promise<oidc.Configuration> => {
    discovered ??= discover(options).catch(error => {
      discovered = undefined
      throw error
    })
    return discovered
  }
  return {
    begin: async ({ language, fresh }) => {
      const attempt = {
        verifier: oidc.randomPKCECodeVerifier(),
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
      }
      const address = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: options.redirectUri,
        scope: 'openid profile',
        code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        state: attempt.state,
        nonce: attempt.nonce,
        ui_locales: language,
        ...(fresh ? { prompt: 'login' } : {}),
      })
      return { address: address.href, attempt }
    },
    finish: async (callback, attempt) => {
      const config = await configuration()
      const tokens = await oidc.authorizationCodeGrant(config, callback, {
        pkceCodeVerifier: attempt.verifier,
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        idTokenExpected: true,
      })
      const told = tokens.claims()
      if (told === undefined) throw new Error('The provider sent no identity')
      const claims = { ...(await claimsOf(config, tokens, told.sub)), ...told }
      return { subject: told.sub, claims, session: textOf(told.sid) }
    },
    endAddress: async returnTo => {
      const config = await configuration()
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: returnTo }).href
    },
  }
}
