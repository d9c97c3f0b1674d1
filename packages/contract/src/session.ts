import { z } from 'zod'
import { defineRoutes } from './define.ts'
import { instant, language } from './field.ts'
import { permissions, roles } from './permission.ts'

export const sessionRoutes = defineRoutes({
  readSession: {
    method: 'GET',
    path: '/api/session',
    permission: 'signedIn',
    audit: 'NothingPersonal',
    input: z.object({}),
    output: z.object({
      kind: z.enum(['professional', 'resident']),
      name: z.string(),
      title: z.string(),
      language,
      roles: z.array(z.enum(roles)),
      permissions: z.array(z.enum(permissions)),
      /** When the session ends unless something is done before it; null where it does not end by itself. */
      expiresAt: instant.nullable().default(null),
      /** The instance's own time: a browser counts from it, since its clock may be wrong. */
      now: instant,
    }),
    failures: [],
  },
})
