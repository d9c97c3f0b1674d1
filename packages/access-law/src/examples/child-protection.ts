import { examples } from './table.ts'

// Rule | kind | born | flag | what happened (Helsinki time) | looked at | start | due | state
export const childProtectionExamples = examples(`
LSL-URGENT in child-protection
  ordinary | 2017-03-15 | - | caseOpened 2026-09-16 10:00, urgentNeedAssessed 2026-09-16 11:00 | 2026-09-16 | 2026-09-16 | 2026-09-16 | kept
  late | 2017-03-15 | - | caseOpened 2026-09-16 10:00, urgentNeedAssessed 2026-09-17 11:00 | 2026-09-17 | 2026-09-16 | 2026-09-16 | late
  holiday | 2017-03-15 | - | caseOpened 2026-12-25 10:00, urgentNeedAssessed 2026-12-25 11:00 | 2026-12-25 | 2026-12-25 | 2026-12-25 | kept
  lawChange | 2006-03-15 | - | caseOpened 2015-04-01 10:00, urgentNeedAssessed 2015-04-01 11:00 | 2015-04-01 | 2015-04-01 | 2015-04-01 | kept
LSL-START in child-protection
  ordinary | 2017-03-15 | - | caseOpened 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-09-25 | running
  holiday | 2017-03-15 | - | caseOpened 2026-12-18 10:00, assessmentStarted 2026-12-31 15:00 | 2027-01-01 | 2026-12-18 | 2026-12-31 | kept
  holiday | 2017-03-15 | - | caseOpened 2026-06-17 10:00 | 2026-06-30 | 2026-06-17 | 2026-06-29 | late
  lawChange | 2006-03-15 | - | caseOpened 2015-04-01 10:00, assessmentStarted 2015-04-15 09:00 | 2015-04-15 | 2015-04-01 | 2015-04-14 | late
LSL-END in child-protection
  ordinary | 2017-03-15 | - | caseOpened 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-12-16 | running
  holiday | 2017-03-15 | - | caseOpened 2026-12-12 10:00, assessmentCompleted 2027-03-12 15:00 | 2027-03-13 | 2026-12-12 | 2027-03-12 | kept
  lawChange | 2006-03-15 | - | caseOpened 2015-04-01 10:00, assessmentCompleted 2015-07-02 09:00 | 2015-07-02 | 2015-04-01 | 2015-07-01 | late
  monthEnd | 2017-03-15 | - | caseOpened 2026-11-30 10:00, assessmentCompleted 2027-02-28 15:00 | 2027-03-01 | 2026-11-30 | 2027-02-28 | kept
`)
