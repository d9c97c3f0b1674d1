import { examples } from './table.ts'

// Rule | kind | born | flag | what happened (Helsinki time) | looked at | start | due | state
export const olderPeopleExamples = examples(`
VPL-OLDER-IMPL-V1 in older-people.service
  ordinary | 1940-03-15 | - | decisionMade 2022-09-16 10:00 | 2022-09-19 | 2022-09-16 | 2022-12-16 | running
  holiday | 1940-03-15 | - | decisionMade 2022-12-12 10:00, serviceReceived 2023-03-12 15:00 | 2023-03-13 | 2022-12-12 | 2023-03-12 | kept
  lawChange | 1931-03-15 | - | decisionMade 2013-07-01 10:00, serviceReceived 2013-10-02 09:00 | 2013-10-02 | 2013-07-01 | 2013-10-01 | late
  lawChange | 1940-03-15 | - | decisionMade 2022-12-31 10:00 | 2023-01-03 | 2022-12-31 | 2023-03-31 | running
  monthEnd | 1940-03-15 | - | decisionMade 2022-11-30 10:00, serviceReceived 2023-02-28 15:00 | 2023-03-01 | 2022-11-30 | 2023-02-28 | kept
VPL-OLDER-IMPL-V2 in older-people.service
  ordinary | 1944-03-15 | - | caseOpened 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-12-16 | running
  holiday | 1944-03-15 | - | caseOpened 2026-12-12 10:00, decisionImplemented 2027-03-12 15:00 | 2027-03-13 | 2026-12-12 | 2027-03-12 | kept
  lawChange | 1941-03-15 | - | caseOpened 2023-01-01 10:00, decisionImplemented 2023-04-02 09:00 | 2023-04-02 | 2023-01-01 | 2023-04-01 | late
  monthEnd | 1944-03-15 | - | caseOpened 2026-11-30 10:00, decisionImplemented 2027-02-28 15:00 | 2027-03-01 | 2026-11-30 | 2027-02-28 | kept
`)
