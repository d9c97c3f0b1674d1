import { lawRoutes } from '@yhdella/contract'
import { bindRoutes } from '../../platform/handler.ts'
import { readLaw } from './read-law.ts'
import { readLawRule } from './read-law-rule.ts'

export const lawBound = bindRoutes(lawRoutes, { readLaw, readLawRule })
