import type { sessionRoutes } from '@yhdella/contract'
import { done, type Language } from '@yhdella/kernel'
import { permissionsHeld } from '../../platform/actor.ts'
import type { Handler } from '../../platform/handler.ts'

const residentTitle: Readonly<Record<Language, string>> = { fi: 'asukas', sv: 'invånare', en: 'resident' }

/** Who is signed in and what she may do: what the pages draw their menus from. */
export const readSession: Handler<typeof sessionRoutes.readSession> = async ({ actor, now }) => {
  if (actor.kind !== 'professional' && actor.kind !== 'resident')
    throw new Error('Only a person who has signed in has a session to read')
  const { kind, name, language, roles } = actor
  const title = actor.kind === 'professional' ? actor.title : residentTitle[language]
  return done({
    kind,
    name,
    title,
    language,
    roles,
    permissions: permissionsHeld(actor),
    expiresAt: actor.sessionEndsAt ?? null,
    now,
  })
}
