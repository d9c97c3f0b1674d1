import { examples } from './table.ts'

// Rule | kind | born | flag | what happened (Helsinki time) | looked at | start | due | state
export const dutiesExamples = examples(`
PUB-MONTHLY-V2 in primary-care.general
  ordinary | 1981-03-15 | - | calendarMonthEnd 2024-09-16 10:00 | 2024-09-19 | 2024-09-16 | 2024-10-16 | running
  holiday | 1981-03-15 | - | calendarMonthEnd 2024-12-12 10:00, published 2025-01-12 15:00 | 2025-01-13 | 2024-12-12 | 2025-01-12 | kept
  lawChange | 1980-03-15 | - | calendarMonthEnd 2023-09-01 10:00, published 2023-10-02 09:00 | 2023-10-02 | 2023-09-01 | 2023-10-01 | late
  lawChange | 1982-03-15 | - | calendarMonthEnd 2025-04-30 10:00 | 2025-05-03 | 2025-04-30 | 2025-05-30 | running
  monthEnd | 1981-03-15 | - | calendarMonthEnd 2024-08-31 10:00, published 2024-09-30 15:00 | 2024-10-01 | 2024-08-31 | 2024-09-30 | kept
PUB-MONTHLY-V5 in primary-care.general
  ordinary | 1983-03-15 | - | calendarMonthEnd 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-10-16 | running
  holiday | 1983-03-15 | - | calendarMonthEnd 2026-12-12 10:00, published 2027-01-12 15:00 | 2027-01-13 | 2026-12-12 | 2027-01-12 | kept
  lawChange | 1982-03-15 | - | calendarMonthEnd 2025-05-01 10:00, published 2025-06-02 09:00 | 2025-06-02 | 2025-05-01 | 2025-06-01 | late
  monthEnd | 1983-03-15 | - | calendarMonthEnd 2026-08-31 10:00, published 2026-09-30 15:00 | 2026-10-01 | 2026-08-31 | 2026-09-30 | kept
PUB-4M in specialised
  ordinary | 1983-03-15 | - | period 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2027-01-16 | running
  holiday | 1983-03-15 | - | period 2026-12-12 10:00, published 2027-04-12 15:00 | 2027-04-13 | 2026-12-12 | 2027-04-12 | kept
  lawChange | 1968-03-15 | - | period 2011-05-01 10:00, published 2011-09-02 09:00 | 2011-09-02 | 2011-05-01 | 2011-09-01 | late
  monthEnd | 1983-03-15 | - | period 2026-12-31 10:00, published 2027-04-30 15:00 | 2027-05-01 | 2026-12-31 | 2027-04-30 | kept
PUB-OLDER-6M in older-people.service
  ordinary | 1983-03-15 | - | period 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2027-03-16 | running
  holiday | 1983-03-15 | - | period 2026-12-12 10:00, published 2027-06-12 15:00 | 2027-06-13 | 2026-12-12 | 2027-06-12 | kept
  lawChange | 1970-03-15 | - | period 2013-07-01 10:00, published 2014-01-02 09:00 | 2014-01-02 | 2013-07-01 | 2014-01-01 | late
  monthEnd | 1983-03-15 | - | period 2026-08-31 10:00, published 2027-02-28 15:00 | 2027-03-01 | 2026-08-31 | 2027-02-28 | kept
DUTY-INFORM in primary-care.general
  ordinary | 1983-03-15 | - | timeChanged 2026-09-16 10:00, patientInformed 2026-09-16 11:00 | 2026-09-16 | 2026-09-16 | 2026-09-16 | kept
  late | 1983-03-15 | - | timeChanged 2026-09-16 10:00, patientInformed 2026-09-17 11:00 | 2026-09-17 | 2026-09-16 | 2026-09-16 | late
  holiday | 1983-03-15 | - | timeChanged 2026-12-25 10:00, patientInformed 2026-12-25 11:00 | 2026-12-25 | 2026-12-25 | 2026-12-25 | kept
  lawChange | 1968-03-15 | - | timeChanged 2011-05-01 10:00, patientInformed 2011-05-01 11:00 | 2011-05-01 | 2011-05-01 | 2011-05-01 | kept
LOG-REQUEST in primary-care.general
  ordinary | 1983-03-15 | - | request 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-11-16 | running
  holiday | 1983-03-15 | - | request 2026-12-12 10:00, logDataGiven 2027-02-12 15:00 | 2027-02-13 | 2026-12-12 | 2027-02-12 | kept
  lawChange | 1981-03-15 | - | request 2024-01-01 10:00, logDataGiven 2024-03-02 09:00 | 2024-03-02 | 2024-01-01 | 2024-03-01 | late
  monthEnd | 1983-03-15 | - | request 2026-12-31 10:00, logDataGiven 2027-02-28 15:00 | 2027-03-01 | 2026-12-31 | 2027-02-28 | kept
A11Y-FEEDBACK in primary-care.general
  ordinary | 1983-03-15 | - | feedbackReceived 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-09-30 | running
  holiday | 1983-03-15 | - | feedbackReceived 2026-12-12 10:00, answered 2026-12-26 15:00 | 2026-12-27 | 2026-12-12 | 2026-12-26 | kept
  lawChange | 1976-03-15 | - | feedbackReceived 2019-04-01 10:00, answered 2019-04-16 09:00 | 2019-04-16 | 2019-04-01 | 2019-04-15 | late
`)
