import { programmeRoutes } from '@yhdella/contract'
import { bindRoutes } from '../../platform/handler.ts'
import { listProgrammes } from './list-programmes.ts'
import { readGoal } from './read-goal.ts'
import { readProgramme } from './read-programme.ts'
import { readWorkPackage } from './read-work-package.ts'

export const programmeBound = bindRoutes(programmeRoutes, {
  listProgrammes,
  readProgramme,
  readWorkPackage,
  readGoal,
})
