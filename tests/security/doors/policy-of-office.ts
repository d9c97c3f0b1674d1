/**
 * The lines of the programme office's routes. Here only the role is held to the policy: whose programme or package it
 * is, and what a command then does, is tried where the programmes are tested.
 */
import type { Line } from './line.ts'

export const office = ['leader', 'programmeLead', 'packageOwner', 'programmeFinance'] as const
const leads = ['programmeLead'] as const
const packages = ['programmeLead', 'packageOwner'] as const
const money = ['programmeFinance'] as const
const imports = ['programmeLead', 'programmeFinance'] as const
const reports = ['leader', 'programmeLead', 'packageOwner', 'programmeFinance', 'steeringMember'] as const

const nobodys = '00000000-0000-4000-8000-00000000dead'
const ids = {
  ...{ programmeId: 'hella', workPackageId: 'reception', measureId: 'physiotherapy-queue' },
  ...{
    reportId: nobodys,
    importId: nobodys,
    changeId: nobodys,
    itemId: nobodys,
    format: 'pdf',
    form: 'budget',
  },
  ...{ kind: 'practice', studyId: 'none', recommendationId: 'none' },
}

const ofRole = (may: Line['may'], event: string): Line => ({
  ...{ may, asks: 'nothing', event, roleOnly: true, input: () => ids },
})

export const policyOfOffice: Readonly<Record<string, Line>> = {
  exportReport: ofRole(reports, 'SteeringReportRead'),
  exportBudget: ofRole(office, 'ProgrammeRead'),
  listImports: ofRole(imports, 'ProgrammeRead'),
  receiveImport: ofRole(imports, 'ProgrammeFileImported'),
  readImport: ofRole(imports, 'ProgrammeRead'),
  decideFinding: ofRole(imports, 'ProgrammeFileImported'),
  takeImportedBudget: ofRole(money, 'MoneyChanged'),
  readBudget: ofRole(office, 'ProgrammeRead'),
  previewCells: ofRole(money, 'ProgrammeRead'),
  changeCells: ofRole(money, 'MoneyChanged'),
  undoBudgetChange: ofRole(money, 'MoneyChanged'),
  lockBudget: ofRole(money, 'MoneyChanged'),
  openBudgetVersion: ofRole(money, 'MoneyChanged'),
  recordMonths: ofRole(money, 'MoneyChanged'),
  readPackageMoney: ofRole(office, 'ProgrammeRead'),
  shareMoney: ofRole(money, 'MoneyChanged'),
  readFunderForm: ofRole(office, 'ProgrammeRead'),
  previewPackageText: ofRole(packages, 'ProgrammeRead'),
  savePackageText: ofRole(packages, 'WorkPackageChanged'),
  setLight: ofRole(packages, 'WorkPackageChanged'),
  recordMeasured: ofRole(packages, 'MeasureRecorded'),
  importMeasured: ofRole(packages, 'MeasureRecorded'),
  keepRisk: ofRole(packages, 'ProgrammeChanged'),
  askDecision: ofRole(packages, 'ProgrammeChanged'),
  recordDecision: ofRole(leads, 'ProgrammeChanged'),
  settleRecommendation: ofRole(leads, 'ProgrammeChanged'),
  changeOutcome: ofRole(packages, 'ProgrammeChanged'),
  listTasks: ofRole(office, 'ProgrammeRead'),
  giveTask: ofRole(leads, 'ProgrammeChanged'),
  listReports: ofRole(reports, 'SteeringReportRead'),
  beginReport: ofRole(leads, 'SteeringReportChanged'),
  readReport: ofRole(reports, 'SteeringReportRead'),
  saveReportSentence: ofRole(packages, 'SteeringReportChanged'),
  freezeReport: ofRole(leads, 'SteeringReportChanged'),
  commentReport: ofRole(reports, 'SteeringReportChanged'),
  approveReport: ofRole(reports, 'SteeringReportChanged'),
  recordMinutes: ofRole(leads, 'SteeringReportChanged'),
}
