import { catalogueRoutes } from '@yhdella/contract'
import { bindRoutes } from '../../platform/handler.ts'
import { readCounty } from './read-county.ts'

export const catalogueBound = bindRoutes(catalogueRoutes, { readCounty })
