import { programmeMoneyRoutes, programmeRoutes, programmeWorkRoutes } from '@yhdella/contract'
import { bindRoutes } from '../../platform/handler.ts'
import { lockBudget, openBudgetVersion } from './budget-versions.ts'
import { changeCells } from './change-cells.ts'
import { changeOutcome } from './change-outcome.ts'
import { askDecision, recordDecision } from './decisions.ts'
import { giveTask, listTasks } from './give-task.ts'
import { importMeasured } from './import-measured.ts'
import { keepRisk } from './keep-risk.ts'
import { listProgrammes } from './list-programmes.ts'
import { previewCells } from './preview-cells.ts'
import { readBudget } from './read-budget.ts'
import { readFunderForm } from './read-funder-form.ts'
import { readGoal } from './read-goal.ts'
import { readProgramme } from './read-programme.ts'
import { readWorkPackage } from './read-work-package.ts'
import { recordMeasured } from './record-measured.ts'
import { previewPackageText, savePackageText } from './save-package-text.ts'
import { setLight } from './set-light.ts'
import { settleRecommendation } from './settle-recommendation.ts'
import { undoBudgetChange } from './undo-budget-change.ts'

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
  ...bindRoutes(programmeMoneyRoutes, {
    readBudget,
    previewCells,
    changeCells,
    undoBudgetChange,
    lockBudget,
    openBudgetVersion,
    readFunderForm,
  }),
]
