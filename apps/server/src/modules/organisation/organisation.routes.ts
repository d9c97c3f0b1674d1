import { sessionRoutes } from '@yhdella/contract'
import { bindRoutes } from '../../platform/handler.ts'
import { readSession } from './read-session.ts'

export const organisationBound = bindRoutes(sessionRoutes, { readSession })
