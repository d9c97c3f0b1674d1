import { examples } from './table.ts'

// Rule | kind | born | flag | what happened (Helsinki time) | looked at | start | due | state
export const socialExamples = examples(`
SHL-URGENT in social.assessment
  ordinary | 1983-03-15 | - | needKnown 2026-09-16 10:00, urgentNeedAssessed 2026-09-16 11:00 | 2026-09-16 | 2026-09-16 | 2026-09-16 | kept
  late | 1983-03-15 | - | needKnown 2026-09-16 10:00, urgentNeedAssessed 2026-09-17 11:00 | 2026-09-17 | 2026-09-16 | 2026-09-16 | late
  holiday | 1983-03-15 | - | needKnown 2026-12-25 10:00, urgentNeedAssessed 2026-12-25 11:00 | 2026-12-25 | 2026-12-25 | 2026-12-25 | kept
  lawChange | 1972-03-15 | - | needKnown 2015-04-01 10:00, urgentNeedAssessed 2015-04-01 11:00 | 2015-04-01 | 2015-04-01 | 2015-04-01 | kept
SHL-ASSESS-GENERAL in social.assessment
  ordinary | 1983-03-15 | - | contact 2026-09-16 10:00 | 2026-10-06 | 2026-09-16 | - | running
  holiday | 1983-03-15 | - | contact 2026-12-12 10:00, assessmentCompleted 2027-01-11 15:00 | 2027-01-12 | 2026-12-12 | - | kept
  lawChange | 1972-03-15 | - | contact 2015-04-01 10:00 | 2015-04-21 | 2015-04-01 | - | running
SHL-ASSESS-75 in social.assessment
  ordinary | 1947-03-15 | - | contact 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-09-25 | running
  holiday | 1947-03-15 | - | contact 2026-12-18 10:00, assessmentStarted 2026-12-31 15:00 | 2027-01-01 | 2026-12-18 | 2026-12-31 | kept
  holiday | 1947-03-15 | - | contact 2026-06-17 10:00 | 2026-06-30 | 2026-06-17 | 2026-06-29 | late
  lawChange | 1936-03-15 | - | contact 2015-04-01 10:00, assessmentStarted 2015-04-15 09:00 | 2015-04-15 | 2015-04-01 | 2015-04-14 | late
  birthday | 1951-06-17 | - | contact 2026-06-16 10:00 | 2026-06-18 | - | - | none
  birthday | 1951-06-16 | - | contact 2026-06-16 10:00 | 2026-06-18 | 2026-06-16 | 2026-06-26 | running
SHL-ASSESS-CAREALLOW in social.assessment
  ordinary | 1983-03-15 | highestCareAllowance | contact 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-09-25 | running
  holiday | 1983-03-15 | highestCareAllowance | contact 2026-12-18 10:00, assessmentStarted 2026-12-31 15:00 | 2027-01-01 | 2026-12-18 | 2026-12-31 | kept
  holiday | 1983-03-15 | highestCareAllowance | contact 2026-06-17 10:00 | 2026-06-30 | 2026-06-17 | 2026-06-29 | late
  lawChange | 1972-03-15 | highestCareAllowance | contact 2015-04-01 10:00, assessmentStarted 2015-04-15 09:00 | 2015-04-15 | 2015-04-01 | 2015-04-14 | late
SHL-ASSESS-DISABLED in social.assessment
  ordinary | 1983-03-15 | disabledPerson | contact 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-09-25 | running
  holiday | 1983-03-15 | disabledPerson | contact 2026-12-18 10:00, assessmentStarted 2026-12-31 15:00 | 2027-01-01 | 2026-12-18 | 2026-12-31 | kept
  holiday | 1983-03-15 | disabledPerson | contact 2026-06-17 10:00 | 2026-06-30 | 2026-06-17 | 2026-06-29 | late
  lawChange | 1982-03-15 | disabledPerson | contact 2025-01-01 10:00, assessmentStarted 2025-01-14 09:00 | 2025-01-14 | 2025-01-01 | 2025-01-13 | late
SHL-CHILD-START in social.assessment
  ordinary | 2017-03-15 | specialSupportChild | caseOpened 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-09-25 | running
  holiday | 2017-03-15 | specialSupportChild | caseOpened 2026-12-18 10:00, assessmentStarted 2026-12-31 15:00 | 2027-01-01 | 2026-12-18 | 2026-12-31 | kept
  holiday | 2017-03-15 | specialSupportChild | caseOpened 2026-06-17 10:00 | 2026-06-30 | 2026-06-17 | 2026-06-29 | late
  lawChange | 2006-03-15 | specialSupportChild | caseOpened 2015-04-01 10:00, assessmentStarted 2015-04-15 09:00 | 2015-04-15 | 2015-04-01 | 2015-04-14 | late
SHL-CHILD-END in social.assessment
  ordinary | 2017-03-15 | specialSupportChild | caseOpened 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-12-16 | running
  holiday | 2017-03-15 | specialSupportChild | caseOpened 2026-12-12 10:00, assessmentCompleted 2027-03-12 15:00 | 2027-03-13 | 2026-12-12 | 2027-03-12 | kept
  lawChange | 2006-03-15 | specialSupportChild | caseOpened 2015-04-01 10:00, assessmentCompleted 2015-07-02 09:00 | 2015-07-02 | 2015-04-01 | 2015-07-01 | late
  monthEnd | 2017-03-15 | specialSupportChild | caseOpened 2026-11-30 10:00, assessmentCompleted 2027-02-28 15:00 | 2027-03-01 | 2026-11-30 | 2027-02-28 | kept
SHL-DECISION-IMPL in social.decision
  ordinary | 1983-03-15 | - | caseOpened 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-12-16 | running
  holiday | 1983-03-15 | - | caseOpened 2026-12-12 10:00, decisionImplemented 2027-03-12 15:00 | 2027-03-13 | 2026-12-12 | 2027-03-12 | kept
  lawChange | 1972-03-15 | - | caseOpened 2015-04-01 10:00, decisionImplemented 2015-07-02 09:00 | 2015-07-02 | 2015-04-01 | 2015-07-01 | late
  monthEnd | 1983-03-15 | - | caseOpened 2026-11-30 10:00, decisionImplemented 2027-02-28 15:00 | 2027-03-01 | 2026-11-30 | 2027-02-28 | kept
SHL-PSYSOC-1M in social.psychosocial-young
  ordinary | 2009-03-15 | - | supportNeedEstablished 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-10-16 | running
  holiday | 2009-03-15 | - | supportNeedEstablished 2026-12-12 10:00, decisionImplemented 2027-01-12 15:00 | 2027-01-13 | 2026-12-12 | 2027-01-12 | kept
  lawChange | 2008-03-15 | - | supportNeedEstablished 2025-05-01 10:00, decisionImplemented 2025-06-02 09:00 | 2025-06-02 | 2025-05-01 | 2025-06-01 | late
  monthEnd | 2009-03-15 | - | supportNeedEstablished 2026-08-31 10:00, decisionImplemented 2026-09-30 15:00 | 2026-10-01 | 2026-08-31 | 2026-09-30 | kept
`)
