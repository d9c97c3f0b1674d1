import { catalogueRoutes } from '@yhdella/contract'
import { bindRoutes } from '../../platform/handler.ts'
import { listMunicipalities } from './list-municipalities.ts'
import { readCounty } from './read-county.ts'

export const catalogueBound = bindRoutes(catalogueRoutes, { readCounty, listMunicipalities })
