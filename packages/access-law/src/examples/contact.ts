import { examples } from './table.ts'

// Rule | kind | born | flag | what happened (Helsinki time) | looked at | start | due | state
export const contactExamples = examples(`
HT-CONTACT-V1 in primary-care.general
  ordinary | 1980-03-15 | - | contactAttempt 2022-09-16 09:15, contactEstablished 2022-09-16 15:00 | 2022-09-16 | 2022-09-16 | 2022-09-16 | kept
  late | 1980-03-15 | - | contactAttempt 2022-09-16 09:15, contactEstablished 2022-09-19 15:00 | 2022-09-19 | 2022-09-16 | 2022-09-16 | late
  outsideHours | 1980-03-15 | - | contactAttempt 2022-09-17 11:00, contactEstablished 2022-09-19 15:00 | 2022-09-19 | 2022-09-17 | 2022-09-19 | kept
  outsideHours | 1980-03-15 | - | contactAttempt 2022-09-16 19:30, contactEstablished 2022-09-19 15:00 | 2022-09-19 | 2022-09-16 | 2022-09-19 | kept
  holiday | 1980-03-15 | - | contactAttempt 2022-12-23 17:30, contactEstablished 2022-12-27 15:00 | 2022-12-27 | 2022-12-23 | 2022-12-27 | kept
  lawChange | 1980-03-15 | - | contactAttempt 2023-08-31 10:00 | 2023-09-01 | 2023-08-31 | 2023-08-31 | late
HT-ASSESS-V1 in primary-care.general
  ordinary | 1979-03-15 | - | contact 2022-09-16 10:00 | 2022-09-19 | 2022-09-16 | 2022-09-21 | running
  holiday | 1979-03-15 | - | contact 2022-12-20 10:00, needAssessed 2022-12-23 15:00 | 2022-12-24 | 2022-12-20 | 2022-12-23 | kept
  holiday | 1980-03-15 | - | contact 2023-06-16 10:00 | 2023-06-22 | 2023-06-16 | 2023-06-21 | late
  lawChange | 1968-03-15 | - | contact 2011-05-01 10:00, needAssessed 2011-05-05 09:00 | 2011-05-05 | 2011-05-01 | 2011-05-04 | late
  lawChange | 1980-03-15 | - | contact 2023-08-31 10:00 | 2023-09-03 | 2023-08-31 | 2023-09-05 | running
HT-CONTACT-ASSESS-V2 in primary-care.general
  ordinary | 1980-03-15 | - | contactAttempt 2026-09-16 09:15, needAssessed 2026-09-16 15:00 | 2026-09-16 | 2026-09-16 | 2026-09-16 | kept
  late | 1980-03-15 | - | contactAttempt 2026-09-16 09:15, needAssessed 2026-09-17 15:00 | 2026-09-17 | 2026-09-16 | 2026-09-16 | late
  outsideHours | 1980-03-15 | - | contactAttempt 2026-09-19 11:00, needAssessed 2026-09-21 15:00 | 2026-09-21 | 2026-09-19 | 2026-09-21 | kept
  outsideHours | 1980-03-15 | - | contactAttempt 2026-09-16 19:30, needAssessed 2026-09-17 15:00 | 2026-09-17 | 2026-09-16 | 2026-09-17 | kept
  holiday | 1980-03-15 | - | contactAttempt 2025-12-24 10:00, needAssessed 2025-12-29 15:00 | 2025-12-29 | 2025-12-24 | 2025-12-29 | kept
  lawChange | 1980-03-15 | - | contactAttempt 2023-09-01 10:00 | 2023-09-02 | 2023-09-01 | 2023-09-01 | late
HT-URGENT in primary-care.general
  ordinary | 1980-03-15 | - | contact 2026-09-16 10:00, urgentAssessmentAndCare 2026-09-16 10:30 | 2026-09-16 | 2026-09-16 | 2026-09-16 | kept
  late | 1980-03-15 | - | contact 2026-09-17 10:00, urgentAssessmentAndCare 2026-09-18 10:30 | 2026-09-18 | 2026-09-17 | 2026-09-17 | late
  holiday | 1980-03-15 | - | contact 2025-12-26 10:00, urgentAssessmentAndCare 2025-12-26 10:30 | 2025-12-26 | 2025-12-26 | 2025-12-26 | kept
  lawChange | 1980-03-15 | - | contact 2011-05-01 10:00, urgentAssessmentAndCare 2011-05-01 10:30 | 2011-05-01 | 2011-05-01 | 2011-05-01 | kept
`)
