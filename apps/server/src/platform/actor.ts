import { type Permission, permissions, permits, type Role } from '@yhdella/contract'
import type { Id, Instant, Language } from '@yhdella/kernel'

/** Who acts. Every use case and every row of the use log has one. */
export type Actor =
  | {
      readonly kind: 'professional'
      readonly id: Id<'Professional'>
      readonly name: string
      readonly title: string
      readonly roles: readonly Role[]
      readonly unitIds: readonly string[]
      readonly language: Language
      /** When her session ends, unless she does something before. Absent where she came by no session. */
      readonly sessionEndsAt?: Instant
    }
  | {
      readonly kind: 'resident'
      readonly id: Id<'Person'>
      readonly name: string
      readonly roles: readonly Role[]
      readonly language: Language
      readonly sessionEndsAt?: Instant
    }
  | { readonly kind: 'anonymous'; readonly roles: readonly []; readonly language: Language }
  | {
      readonly kind: 'system'
      readonly name: string
      readonly roles: readonly []
      readonly language: Language
    }

export type Professional = Extract<Actor, { kind: 'professional' }>

/** All that the actor's roles allow; keys that prove a right of their own are not counted. */
export const permissionsHeld = ({ roles }: Pick<Actor, 'roles'>): readonly Permission[] =>
  permissions.filter(permission => permission !== 'keyHolder' && permits(roles, permission))
