import { examples } from './table.ts'

// Rule | kind | born | flag | what happened (Helsinki time) | looked at | start | due | state
export const specialisedExamples = examples(`
HT-ESHPTH-ASSESS in specialised.in-primary-care
  ordinary | 1983-03-15 | - | referralArrived 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-10-07 | running
  holiday | 1983-03-15 | - | referralArrived 2026-12-12 10:00, assessmentStarted 2027-01-02 15:00 | 2027-01-03 | 2026-12-12 | 2027-01-02 | kept
  lawChange | 1968-03-15 | - | referralArrived 2011-05-01 10:00, assessmentStarted 2011-05-23 09:00 | 2011-05-23 | 2011-05-01 | 2011-05-22 | late
HT-ESHPTH-TREAT in specialised.in-primary-care
  ordinary | 1983-03-15 | - | needAssessed 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-12-16 | running
  holiday | 1983-03-15 | - | needAssessed 2026-12-12 10:00, treatmentArranged 2027-03-12 15:00 | 2027-03-13 | 2026-12-12 | 2027-03-12 | kept
  lawChange | 1968-03-15 | - | needAssessed 2011-05-01 10:00, treatmentArranged 2011-08-02 09:00 | 2011-08-02 | 2011-05-01 | 2011-08-01 | late
  monthEnd | 1983-03-15 | - | needAssessed 2026-11-30 10:00, treatmentArranged 2027-02-28 15:00 | 2027-03-01 | 2026-11-30 | 2027-02-28 | kept
  extended | 1970-02-28 | - | needAssessed 2025-11-30 10:00, extensionReasoned 2026-01-12 09:00, treatmentArranged 2026-05-29 09:00 | 2026-06-01 | 2025-11-30 | 2026-05-30 | kept
HT-ESH-ASSESS in specialised
  ordinary | 1983-03-15 | - | referralArrived 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-10-07 | running
  holiday | 1983-03-15 | - | referralArrived 2026-12-12 10:00, assessmentStarted 2027-01-02 15:00 | 2027-01-03 | 2026-12-12 | 2027-01-02 | kept
  lawChange | 1968-03-15 | - | referralArrived 2011-05-01 10:00, assessmentStarted 2011-05-23 09:00 | 2011-05-23 | 2011-05-01 | 2011-05-22 | late
HT-ESH-SPEC in specialised
  ordinary | 1983-03-15 | - | referralArrived 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-12-16 | running
  holiday | 1983-03-15 | - | referralArrived 2026-12-12 10:00, assessmentAndTestsDone 2027-03-12 15:00 | 2027-03-13 | 2026-12-12 | 2027-03-12 | kept
  lawChange | 1968-03-15 | - | referralArrived 2011-05-01 10:00, assessmentAndTestsDone 2011-08-02 09:00 | 2011-08-02 | 2011-05-01 | 2011-08-01 | late
  monthEnd | 1983-03-15 | - | referralArrived 2026-11-30 10:00, assessmentAndTestsDone 2027-02-28 15:00 | 2027-03-01 | 2026-11-30 | 2027-02-28 | kept
  settled | 1970-02-28 | - | referralArrived 2026-01-15 10:00, needEstablished 2026-02-20 09:00 | 2026-06-01 | 2026-01-15 | 2026-04-15 | outside
HT-ESH-TREAT in specialised
  ordinary | 1983-03-15 | - | needEstablished 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2027-03-16 | running
  holiday | 1983-03-15 | - | needEstablished 2026-12-12 10:00, treatmentStarted 2027-06-12 15:00 | 2027-06-13 | 2026-12-12 | 2027-06-12 | kept
  lawChange | 1968-03-15 | - | needEstablished 2011-05-01 10:00, treatmentStarted 2011-11-02 09:00 | 2011-11-02 | 2011-05-01 | 2011-11-01 | late
  monthEnd | 1983-03-15 | - | needEstablished 2026-08-31 10:00, treatmentStarted 2027-02-28 15:00 | 2027-03-01 | 2026-08-31 | 2027-02-28 | kept
  waived | 1970-02-28 | - | needEstablished 2026-01-15 10:00, patientDeclinedOtherProvider 2026-04-02 09:00, treatmentStarted 2026-09-10 09:00 | 2026-09-11 | 2026-01-15 | 2026-07-15 | waived
  postponed | 1970-02-28 | - | needEstablished 2026-01-15 10:00, patientPostponed 2026-04-02 09:00 | 2026-07-16 | 2026-01-15 | 2026-07-15 | late
`)
