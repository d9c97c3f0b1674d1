import { examples } from './table.ts'

// Rule | kind | born | flag | what happened (Helsinki time) | looked at | start | due | state
export const mentalHealthYoungExamples = examples(`
HT-PSY-ASSESS-V1 in psychiatry.young
  ordinary | 2009-03-15 | - | referralArrived 2024-09-16 10:00 | 2024-09-19 | 2024-09-16 | 2024-10-07 | running
  holiday | 2009-03-15 | - | referralArrived 2024-12-12 10:00, assessmentStarted 2025-01-02 15:00 | 2025-01-03 | 2024-12-12 | 2025-01-02 | kept
  lawChange | 1996-03-15 | - | referralArrived 2011-05-01 10:00, assessmentStarted 2011-05-23 09:00 | 2011-05-23 | 2011-05-01 | 2011-05-22 | late
  lawChange | 2010-03-15 | - | referralArrived 2025-04-30 10:00 | 2025-05-03 | 2025-04-30 | 2025-05-21 | running
HT-PSY-SPEC-V1 in psychiatry.young
  ordinary | 2009-03-15 | - | referralArrived 2024-09-16 10:00 | 2024-09-19 | 2024-09-16 | 2024-10-28 | running
  holiday | 2009-03-15 | - | referralArrived 2024-12-12 10:00, assessmentAndTestsDone 2025-01-23 15:00 | 2025-01-24 | 2024-12-12 | 2025-01-23 | kept
  lawChange | 1996-03-15 | - | referralArrived 2011-05-01 10:00, assessmentAndTestsDone 2011-06-13 09:00 | 2011-06-13 | 2011-05-01 | 2011-06-12 | late
  lawChange | 2010-03-15 | - | referralArrived 2025-04-30 10:00 | 2025-05-03 | 2025-04-30 | 2025-06-11 | running
HT-PSY-TREAT-V1 in psychiatry.young
  ordinary | 2007-03-15 | - | needEstablished 2024-09-16 10:00 | 2024-09-19 | 2024-09-16 | 2024-12-16 | running
  holiday | 2007-03-15 | - | needEstablished 2024-12-12 10:00, treatmentArranged 2025-03-12 15:00 | 2025-03-13 | 2024-12-12 | 2025-03-12 | kept
  lawChange | 1994-03-15 | - | needEstablished 2011-05-01 10:00, treatmentArranged 2011-08-02 09:00 | 2011-08-02 | 2011-05-01 | 2011-08-01 | late
  lawChange | 2008-03-15 | - | needEstablished 2025-04-30 10:00 | 2025-05-03 | 2025-04-30 | 2025-07-30 | running
  monthEnd | 2007-03-15 | - | needEstablished 2024-11-30 10:00, treatmentArranged 2025-02-28 15:00 | 2025-03-01 | 2024-11-30 | 2025-02-28 | kept
HT-PSY-ASSESS-V5 in psychiatry.young
  ordinary | 2009-03-15 | - | referralArrived 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-10-07 | running
  holiday | 2009-03-15 | - | referralArrived 2026-12-12 10:00, assessmentStarted 2027-01-02 15:00 | 2027-01-03 | 2026-12-12 | 2027-01-02 | kept
  lawChange | 2008-03-15 | - | referralArrived 2025-05-01 10:00, assessmentStarted 2025-05-23 09:00 | 2025-05-23 | 2025-05-01 | 2025-05-22 | late
HT-PSY-SPEC-V5 in psychiatry.young
  ordinary | 2009-03-15 | - | referralArrived 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-10-28 | running
  holiday | 2009-03-15 | - | referralArrived 2026-12-12 10:00, assessmentAndTestsDone 2027-01-23 15:00 | 2027-01-24 | 2026-12-12 | 2027-01-23 | kept
  lawChange | 2008-03-15 | - | referralArrived 2025-05-01 10:00, assessmentAndTestsDone 2025-06-13 09:00 | 2025-06-13 | 2025-05-01 | 2025-06-12 | late
HT-PSY-TREAT-V5 in psychiatry.young
  ordinary | 2009-03-15 | - | needEstablished 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-12-16 | running
  holiday | 2009-03-15 | - | needEstablished 2026-12-12 10:00, treatmentArranged 2027-03-12 15:00 | 2027-03-13 | 2026-12-12 | 2027-03-12 | kept
  lawChange | 2008-03-15 | - | needEstablished 2025-05-01 10:00, treatmentArranged 2025-08-02 09:00 | 2025-08-02 | 2025-05-01 | 2025-08-01 | late
  monthEnd | 2009-03-15 | - | needEstablished 2026-11-30 10:00, treatmentArranged 2027-02-28 15:00 | 2027-03-01 | 2026-11-30 | 2027-02-28 | kept
  birthday | 2003-02-02 | - | contact 2026-02-01 12:00, needEstablished 2026-02-10 10:00 | 2026-03-10 | 2026-02-10 | 2026-05-10 | running
HT-THERAPY28 in therapy.young
  ordinary | 2009-03-15 | - | therapyNeedEstablished 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-10-14 | running
  holiday | 2009-03-15 | - | therapyNeedEstablished 2026-12-12 10:00, treatmentStarted 2027-01-09 15:00 | 2027-01-10 | 2026-12-12 | 2027-01-09 | kept
  lawChange | 2008-03-15 | - | therapyNeedEstablished 2025-05-01 10:00, treatmentStarted 2025-05-30 09:00 | 2025-05-30 | 2025-05-01 | 2025-05-29 | late
  extended | 2008-02-28 | - | therapyNeedEstablished 2026-02-02 10:00, extensionReasoned 2026-02-20 09:00 | 2026-03-10 | 2026-02-02 | 2026-03-02 | outside
  birthday | 2003-02-02 | - | therapyNeedEstablished 2026-02-02 10:00 | 2026-02-10 | - | - | none
`)
