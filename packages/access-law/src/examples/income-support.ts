import { examples } from './table.ts'

// Rule | kind | born | flag | what happened (Helsinki time) | looked at | start | due | state
export const incomeSupportExamples = examples(`
TT-URGENT in income-support.urgent
  ordinary | 1983-03-15 | - | applicationArrived 2026-09-16 10:00 | 2026-09-17 | 2026-09-16 | 2026-09-17 | running
  holiday | 1983-03-15 | - | applicationArrived 2026-12-18 10:00, decisionMade 2026-12-21 15:00 | 2026-12-22 | 2026-12-18 | 2026-12-21 | kept
  holiday | 1983-03-15 | - | applicationArrived 2026-06-17 10:00 | 2026-06-19 | 2026-06-17 | 2026-06-18 | late
  lawChange | 1974-03-15 | - | applicationArrived 2017-01-01 10:00, decisionMade 2017-01-03 09:00 | 2017-01-03 | 2017-01-01 | 2017-01-02 | late
TT-DECISION in income-support
  ordinary | 1983-03-15 | - | applicationArrived 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-09-25 | running
  holiday | 1983-03-15 | - | applicationArrived 2026-12-18 10:00, decisionMade 2026-12-31 15:00 | 2027-01-01 | 2026-12-18 | 2026-12-31 | kept
  holiday | 1983-03-15 | - | applicationArrived 2026-06-17 10:00 | 2026-06-30 | 2026-06-17 | 2026-06-29 | late
  lawChange | 1974-03-15 | - | applicationArrived 2017-01-01 10:00, decisionMade 2017-01-12 09:00 | 2017-01-12 | 2017-01-01 | 2017-01-11 | late
  settled | 1985-06-16 | - | applicationArrived 2026-03-02 10:00, supplementRequested 2026-03-05 10:00 | 2026-03-20 | 2026-03-02 | 2026-03-11 | outside
TT-SUPPLEMENT-REQ in income-support
  ordinary | 1983-03-15 | - | applicationArrived 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-09-25 | running
  holiday | 1983-03-15 | - | applicationArrived 2026-12-18 10:00, supplementRequested 2026-12-31 15:00 | 2027-01-01 | 2026-12-18 | 2026-12-31 | kept
  holiday | 1983-03-15 | - | applicationArrived 2026-06-17 10:00 | 2026-06-30 | 2026-06-17 | 2026-06-29 | late
  lawChange | 1974-03-15 | - | applicationArrived 2017-01-01 10:00, supplementRequested 2017-01-12 09:00 | 2017-01-12 | 2017-01-01 | 2017-01-11 | late
  settled | 1985-06-16 | - | applicationArrived 2026-03-02 10:00, decisionMade 2026-03-05 10:00 | 2026-03-20 | 2026-03-02 | 2026-03-11 | outside
TT-AFTER-SUPPLEMENT in income-support
  ordinary | 1983-03-15 | - | supplementArrivedOrDeadline 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-09-25 | running
  holiday | 1983-03-15 | - | supplementArrivedOrDeadline 2026-12-18 10:00, decisionMade 2026-12-31 15:00 | 2027-01-01 | 2026-12-18 | 2026-12-31 | kept
  holiday | 1983-03-15 | - | supplementArrivedOrDeadline 2026-06-17 10:00 | 2026-06-30 | 2026-06-17 | 2026-06-29 | late
  lawChange | 1974-03-15 | - | supplementArrivedOrDeadline 2017-01-01 10:00, decisionMade 2017-01-12 09:00 | 2017-01-12 | 2017-01-01 | 2017-01-11 | late
TT-DISCUSSION in income-support
  ordinary | 1983-03-15 | - | request 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-09-25 | running
  holiday | 1983-03-15 | - | request 2026-12-18 10:00, discussion 2026-12-31 15:00 | 2027-01-01 | 2026-12-18 | 2026-12-31 | kept
  holiday | 1983-03-15 | - | request 2026-06-17 10:00 | 2026-06-30 | 2026-06-17 | 2026-06-29 | late
  lawChange | 1974-03-15 | - | request 2017-01-01 10:00, discussion 2017-01-12 09:00 | 2017-01-12 | 2017-01-01 | 2017-01-11 | late
`)
