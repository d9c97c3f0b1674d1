import { examples } from './table.ts'

// Rule | kind | born | flag | what happened (Helsinki time) | looked at | start | due | state
export const studentHealthExamples = examples(`
YTHS-GP14-V2 in student-health.yths
  ordinary | 2004-03-15 | - | needAssessed 2024-09-16 10:00 | 2024-09-19 | 2024-09-16 | 2024-09-30 | running
  holiday | 2003-03-15 | - | needAssessed 2023-12-12 10:00, firstCareEvent 2023-12-26 15:00 | 2023-12-27 | 2023-12-12 | 2023-12-26 | kept
  lawChange | 2003-03-15 | - | needAssessed 2023-09-01 10:00, firstCareEvent 2023-09-16 09:00 | 2023-09-16 | 2023-09-01 | 2023-09-15 | late
  lawChange | 2004-03-15 | - | needAssessed 2024-10-31 10:00 | 2024-11-03 | 2024-10-31 | 2024-11-14 | running
YTHS-GP14-V3 in student-health.yths
  ordinary | 2004-03-15 | - | needAssessed 2024-11-12 10:00 | 2024-11-15 | 2024-11-12 | 2024-11-26 | running
  holiday | 2004-03-15 | - | needAssessed 2024-12-12 10:00, firstCareEvent 2024-12-26 15:00 | 2024-12-27 | 2024-12-12 | 2024-12-26 | kept
  lawChange | 2004-03-15 | - | needAssessed 2024-11-01 10:00, firstCareEvent 2024-11-16 09:00 | 2024-11-16 | 2024-11-01 | 2024-11-15 | late
  lawChange | 2004-03-15 | - | needAssessed 2024-12-31 10:00 | 2025-01-03 | 2024-12-31 | 2025-01-14 | running
YTHS-GP14-U23-V4 in student-health.yths
  ordinary | 2009-03-15 | - | contact 2026-09-16 09:00, needAssessed 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-09-30 | running
  holiday | 2009-03-15 | - | contact 2026-12-12 09:00, needAssessed 2026-12-12 10:00, firstCareEvent 2026-12-26 15:00 | 2026-12-27 | 2026-12-12 | 2026-12-26 | kept
  lawChange | 2008-03-15 | - | contact 2025-01-01 09:00, needAssessed 2025-01-01 10:00, firstCareEvent 2025-01-16 09:00 | 2025-01-16 | 2025-01-01 | 2025-01-15 | late
  birthday | 2003-03-10 | - | contact 2026-03-09 10:00, needAssessed 2026-03-12 09:00 | 2026-03-20 | 2026-03-12 | 2026-03-26 | running
YTHS-3M-V4 in student-health.yths
  ordinary | 1999-03-15 | - | needAssessed 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-12-16 | running
  holiday | 1999-03-15 | - | needAssessed 2026-12-12 10:00, firstCareEvent 2027-03-12 15:00 | 2027-03-13 | 2026-12-12 | 2027-03-12 | kept
  lawChange | 1998-03-15 | - | needAssessed 2025-01-01 10:00, firstCareEvent 2025-04-02 09:00 | 2025-04-02 | 2025-01-01 | 2025-04-01 | late
  monthEnd | 1999-03-15 | - | needAssessed 2026-11-30 10:00, firstCareEvent 2027-02-28 15:00 | 2027-03-01 | 2026-11-30 | 2027-02-28 | kept
  birthday | 2003-03-10 | - | contact 2026-03-10 10:00, needAssessed 2026-03-12 09:00 | 2026-03-20 | 2026-03-12 | 2026-06-12 | running
YTHS-THERAPY28 in student-health.yths
  ordinary | 2009-03-15 | - | therapyNeedEstablished 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-10-14 | running
  holiday | 2009-03-15 | - | therapyNeedEstablished 2026-12-12 10:00, treatmentStarted 2027-01-09 15:00 | 2027-01-10 | 2026-12-12 | 2027-01-09 | kept
  lawChange | 2008-03-15 | - | therapyNeedEstablished 2025-05-01 10:00, treatmentStarted 2025-05-30 09:00 | 2025-05-30 | 2025-05-01 | 2025-05-29 | late
OPH-CONTACT in student-health
  ordinary | 2006-03-15 | - | contactAttempt 2026-09-16 09:15, contactEstablished 2026-09-16 15:00 | 2026-09-16 | 2026-09-16 | 2026-09-16 | kept
  late | 2006-03-15 | - | contactAttempt 2026-09-16 09:15, contactEstablished 2026-09-17 15:00 | 2026-09-17 | 2026-09-16 | 2026-09-16 | late
  outsideHours | 2006-03-15 | - | contactAttempt 2026-09-19 11:00, contactEstablished 2026-09-21 15:00 | 2026-09-21 | 2026-09-19 | 2026-09-21 | kept
  outsideHours | 2006-03-15 | - | contactAttempt 2026-09-16 19:30, contactEstablished 2026-09-17 15:00 | 2026-09-17 | 2026-09-16 | 2026-09-17 | kept
  holiday | 2006-03-15 | - | contactAttempt 2025-12-24 10:00, contactEstablished 2025-12-29 15:00 | 2025-12-29 | 2025-12-24 | 2025-12-29 | kept
  lawChange | 2006-03-15 | - | contactAttempt 2023-09-01 10:00 | 2023-09-02 | 2023-09-01 | 2023-09-01 | late
OPH-PSY-CURATOR in student-health
  ordinary | 2006-03-15 | - | request 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-09-25 | running
  holiday | 2006-03-15 | - | request 2026-12-18 10:00, discussion 2026-12-31 15:00 | 2027-01-01 | 2026-12-18 | 2026-12-31 | kept
  holiday | 2006-03-15 | - | request 2026-06-17 10:00 | 2026-06-30 | 2026-06-17 | 2026-06-29 | late
  lawChange | 1994-03-15 | - | request 2014-08-01 10:00, discussion 2014-08-13 09:00 | 2014-08-13 | 2014-08-01 | 2014-08-12 | late
`)
