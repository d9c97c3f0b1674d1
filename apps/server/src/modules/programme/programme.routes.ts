import {
  programmeExportRoutes,
  programmeImportRoutes,
  programmeMoneyPartRoutes,
  programmeMoneyRoutes,
  programmeRoutes,
  programmeWorkRoutes,
  steeringReportRoutes,
} from '@yhdella/contract'
import { bindRoutes, tellingObject } from '../../platform/handler.ts'
import { lockBudget, openBudgetVersion } from './budget-versions.ts'
import { changeCells } from './change-cells.ts'
import { changeOutcome } from './change-outcome.ts'
import { decideFinding, takeImportedBudget } from './decide-finding.ts'
import { askDecision, recordDecision } from './decisions.ts'
import { exportBudget } from './export-budget.ts'
import { exportReport } from './export-report.ts'
import { giveTask, listTasks } from './give-task.ts'
import { importMeasured } from './import-measured.ts'
import { keepRisk } from './keep-risk.ts'
import { listProgrammes } from './list-programmes.ts'
import { previewCells } from './preview-cells.ts'
import { readBudget } from './read-budget.ts'
import { readFunderForm } from './read-funder-form.ts'
import { readGoal } from './read-goal.ts'
import { listImports, readImport } from './read-import.ts'
import { readPackageMoney } from './read-package-money.ts'
import { readProgramme } from './read-programme.ts'
import { listReports, readReport } from './read-report.ts'
import { readWorkPackage } from './read-work-package.ts'
import { receiveImport } from './receive-import.ts'
import { recordMeasured } from './record-measured.ts'
import { recordMonths } from './record-months.ts'
import { previewPackageText, savePackageText } from './save-package-text.ts'
import { setLight } from './set-light.ts'
import { settleRecommendation } from './settle-recommendation.ts'
import { shareMoney } from './share-money.ts'
import { approveReport, commentReport, recordMinutes } from './steer-report.ts'
import { undoBudgetChange } from './undo-budget-change.ts'
import { beginReport, freezeReport, saveReportSentence } from './write-report.ts'

export const programmeBound = tellingObject([
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
  ...bindRoutes(programmeMoneyPartRoutes, { recordMonths, readPackageMoney, shareMoney }),
  ...bindRoutes(steeringReportRoutes, {
    listReports,
    beginReport,
    readReport,
    saveReportSentence,
    freezeReport,
    commentReport,
    approveReport,
    recordMinutes,
  }),
  ...bindRoutes(programmeExportRoutes, { exportReport, exportBudget }),
  ...bindRoutes(programmeImportRoutes, {
    listImports,
    receiveImport,
    readImport,
    decideFinding,
    takeImportedBudget,
  }),
])
