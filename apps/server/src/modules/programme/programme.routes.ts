import { programmeRoutes, programmeWorkRoutes } from '@yhdella/contract'
import { bindRoutes } from '../../platform/handler.ts'
import { changeOutcome } from './change-outcome.ts'
import { askDecision, recordDecision } from './decisions.ts'
import { giveTask, listTasks } from './give-task.ts'
import { importMeasured } from './import-measured.ts'
import { keepRisk } from './keep-risk.ts'
import { listProgrammes } from './list-programmes.ts'
import { readGoal } from './read-goal.ts'
import { readProgramme } from './read-programme.ts'
import { readWorkPackage } from './read-work-package.ts'
import { recordMeasured } from './record-measured.ts'
import { previewPackageText, savePackageText } from './save-package-text.ts'
import { setLight } from './set-light.ts'
import { settleRecommendation } from './settle-recommendation.ts'

export const programmeBound = [
  ...bindRoutes(programmeRoutes, { listProgrammes, readProgramme, readWorkPackage, readGoal }),
  ...bindRoutes(programmeWorkRoutes, {
    previewPackageText,
    savePackageText,
    setLight,
    recordMeasured,
    importMeasured,
    keepRisk,
    askDecision,
    recordDecision,
    settleRecommendation,
    changeOutcome,
    listTasks,
    giveTask,
  }),
]
