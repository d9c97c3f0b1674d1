import { examples } from './table.ts'

// Rule | kind | born | flag | what happened (Helsinki time) | looked at | start | due | state
export const primaryCareExamples = examples(`
HT-PTH-V1 in primary-care.general
  ordinary | 1979-03-15 | - | needAssessed 2022-09-16 10:00 | 2022-09-19 | 2022-09-16 | 2022-12-16 | running
  holiday | 1979-03-15 | - | needAssessed 2022-12-12 10:00, treatmentArranged 2023-03-12 15:00 | 2023-03-13 | 2022-12-12 | 2023-03-12 | kept
  lawChange | 1968-03-15 | - | needAssessed 2011-05-01 10:00, treatmentArranged 2011-08-02 09:00 | 2011-08-02 | 2011-05-01 | 2011-08-01 | late
  lawChange | 1980-03-15 | - | needAssessed 2023-08-31 10:00 | 2023-09-03 | 2023-08-31 | 2023-11-30 | running
  monthEnd | 1979-03-15 | - | needAssessed 2022-11-30 10:00, treatmentArranged 2023-02-28 15:00 | 2023-03-01 | 2022-11-30 | 2023-02-28 | kept
HT-PTH-GP14-V2 in primary-care.general
  ordinary | 1981-03-15 | - | needAssessed 2024-09-16 10:00 | 2024-09-19 | 2024-09-16 | 2024-09-30 | running
  holiday | 1980-03-15 | - | needAssessed 2023-12-12 10:00, firstCareEvent 2023-12-26 15:00 | 2023-12-27 | 2023-12-12 | 2023-12-26 | kept
  lawChange | 1980-03-15 | - | needAssessed 2023-09-01 10:00, firstCareEvent 2023-09-16 09:00 | 2023-09-16 | 2023-09-01 | 2023-09-15 | late
  lawChange | 1981-03-15 | - | needAssessed 2024-10-31 10:00 | 2024-11-03 | 2024-10-31 | 2024-11-14 | running
  waived | 1981-03-15 | - | needAssessed 2023-10-02 10:00, patientWithdrew 2023-10-05 10:00 | 2023-11-01 | 2023-10-02 | 2023-10-16 | waived
HT-PTH-GP7-PLANNED in primary-care.general
  neverInForce | 1981-03-15 | - | contact 2024-10-31 09:00, needAssessed 2024-10-31 10:00 | 2024-11-08 | - | - | none
  neverInForce | 1981-03-15 | - | contact 2024-11-01 09:00, needAssessed 2024-11-01 10:00 | 2024-11-09 | - | - | none
  neverInForce | 1981-03-15 | - | contact 2024-12-20 09:00, needAssessed 2024-12-20 10:00 | 2024-12-28 | - | - | none
HT-PTH-GP14-V3 in primary-care.general
  ordinary | 1981-03-15 | - | needAssessed 2024-11-12 10:00 | 2024-11-15 | 2024-11-12 | 2024-11-26 | running
  holiday | 1981-03-15 | - | needAssessed 2024-12-12 10:00, firstCareEvent 2024-12-26 15:00 | 2024-12-27 | 2024-12-12 | 2024-12-26 | kept
  lawChange | 1981-03-15 | - | needAssessed 2024-11-01 10:00, firstCareEvent 2024-11-16 09:00 | 2024-11-16 | 2024-11-01 | 2024-11-15 | late
  lawChange | 1981-03-15 | - | needAssessed 2024-12-31 10:00 | 2025-01-03 | 2024-12-31 | 2025-01-14 | running
HT-PTH-GP14-U23-V4 in primary-care.general
  ordinary | 2009-03-15 | - | contact 2026-09-16 09:00, needAssessed 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-09-30 | running
  holiday | 2009-03-15 | - | contact 2026-12-12 09:00, needAssessed 2026-12-12 10:00, firstCareEvent 2026-12-26 15:00 | 2026-12-27 | 2026-12-12 | 2026-12-26 | kept
  lawChange | 2008-03-15 | - | contact 2025-01-01 09:00, needAssessed 2025-01-01 10:00, firstCareEvent 2025-01-16 09:00 | 2025-01-16 | 2025-01-01 | 2025-01-15 | late
  birthday | 2003-03-10 | - | contact 2026-03-09 10:00, needAssessed 2026-03-12 09:00 | 2026-03-20 | 2026-03-12 | 2026-03-26 | running
  birthday | 2003-03-10 | - | contact 2026-03-10 10:00, needAssessed 2026-03-12 09:00 | 2026-03-20 | - | - | none
HT-PTH-DOC7-V2 in primary-care.general
  ordinary | 1981-03-15 | - | needAssessed 2024-09-02 09:30, otherProfessionalAppointment 2024-09-16 10:00 | 2024-09-19 | 2024-09-16 | 2024-09-23 | running
  holiday | 1980-03-15 | - | needAssessed 2023-12-06 09:30, otherProfessionalAppointment 2023-12-20 10:00, doctorAppointment 2023-12-27 15:00 | 2023-12-28 | 2023-12-20 | 2023-12-27 | kept
  lawChange | 1980-03-15 | - | needAssessed 2023-08-18 09:30, otherProfessionalAppointment 2023-09-01 10:00, doctorAppointment 2023-09-09 09:00 | 2023-09-09 | 2023-09-01 | 2023-09-08 | late
  lawChange | 1981-03-15 | - | needAssessed 2024-10-17 09:30, otherProfessionalAppointment 2024-10-31 10:00 | 2024-11-03 | 2024-10-31 | 2024-11-07 | running
HT-PTH-DOC7-V3 in primary-care.general
  ordinary | 1981-03-15 | - | needAssessed 2024-10-29 09:30, otherProfessionalAppointment 2024-11-12 10:00 | 2024-11-15 | 2024-11-12 | 2024-11-19 | running
  holiday | 1981-03-15 | - | needAssessed 2024-12-06 09:30, otherProfessionalAppointment 2024-12-20 10:00, doctorAppointment 2024-12-27 15:00 | 2024-12-28 | 2024-12-20 | 2024-12-27 | kept
  lawChange | 1981-03-15 | - | needAssessed 2024-10-18 09:30, otherProfessionalAppointment 2024-11-01 10:00, doctorAppointment 2024-11-09 09:00 | 2024-11-09 | 2024-11-01 | 2024-11-08 | late
  lawChange | 1981-03-15 | - | needAssessed 2024-12-17 09:30, otherProfessionalAppointment 2024-12-31 10:00 | 2025-01-03 | 2024-12-31 | 2025-01-07 | running
HT-PTH-DOC7-U23-V4 in primary-care.general
  ordinary | 2009-03-15 | - | contact 2026-09-02 09:00, needAssessed 2026-09-02 09:30, otherProfessionalAppointment 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-09-23 | running
  holiday | 2009-03-15 | - | contact 2026-12-06 09:00, needAssessed 2026-12-06 09:30, otherProfessionalAppointment 2026-12-20 10:00, doctorAppointment 2026-12-27 15:00 | 2026-12-28 | 2026-12-20 | 2026-12-27 | kept
  lawChange | 2008-03-15 | - | contact 2024-12-18 09:00, needAssessed 2024-12-18 09:30, otherProfessionalAppointment 2025-01-01 10:00, doctorAppointment 2025-01-09 09:00 | 2025-01-09 | 2025-01-01 | 2025-01-08 | late
  birthday | 2003-03-10 | - | contact 2026-03-09 10:00, needAssessed 2026-03-09 11:00, otherProfessionalAppointment 2026-03-16 09:00 | 2026-03-20 | 2026-03-16 | 2026-03-23 | running
HT-PTH-OTHER3M-V2 in primary-care.other
  ordinary | 1981-03-15 | - | needAssessed 2024-09-16 10:00 | 2024-09-19 | 2024-09-16 | 2024-12-16 | running
  holiday | 1980-03-15 | - | needAssessed 2023-12-12 10:00, firstCareEvent 2024-03-12 15:00 | 2024-03-13 | 2023-12-12 | 2024-03-12 | kept
  lawChange | 1980-03-15 | - | needAssessed 2023-09-01 10:00, firstCareEvent 2023-12-02 09:00 | 2023-12-02 | 2023-09-01 | 2023-12-01 | late
  lawChange | 1981-03-15 | - | needAssessed 2024-10-31 10:00 | 2024-11-03 | 2024-10-31 | 2025-01-31 | running
  monthEnd | 1980-03-15 | - | needAssessed 2023-11-30 10:00, firstCareEvent 2024-02-29 15:00 | 2024-03-01 | 2023-11-30 | 2024-02-29 | kept
HT-PTH-OTHER3M-V3 in primary-care.other
  ordinary | 1981-03-15 | - | needAssessed 2024-11-12 10:00 | 2024-11-15 | 2024-11-12 | 2025-02-12 | running
  holiday | 1981-03-15 | - | needAssessed 2024-12-12 10:00, firstCareEvent 2025-03-12 15:00 | 2025-03-13 | 2024-12-12 | 2025-03-12 | kept
  lawChange | 1981-03-15 | - | needAssessed 2024-11-01 10:00, firstCareEvent 2025-02-02 09:00 | 2025-02-02 | 2024-11-01 | 2025-02-01 | late
  lawChange | 1981-03-15 | - | needAssessed 2024-12-31 10:00 | 2025-01-03 | 2024-12-31 | 2025-03-31 | running
  monthEnd | 1981-03-15 | - | needAssessed 2024-11-30 10:00, firstCareEvent 2025-02-28 15:00 | 2025-03-01 | 2024-11-30 | 2025-02-28 | kept
HT-PTH-3M-V4 in primary-care.general
  ordinary | 1983-03-15 | - | needAssessed 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-12-16 | running
  holiday | 1983-03-15 | - | needAssessed 2026-12-12 10:00, firstCareEvent 2027-03-12 15:00 | 2027-03-13 | 2026-12-12 | 2027-03-12 | kept
  lawChange | 1982-03-15 | - | needAssessed 2025-01-01 10:00, firstCareEvent 2025-04-02 09:00 | 2025-04-02 | 2025-01-01 | 2025-04-01 | late
  monthEnd | 1983-03-15 | - | needAssessed 2026-11-30 10:00, firstCareEvent 2027-02-28 15:00 | 2027-03-01 | 2026-11-30 | 2027-02-28 | kept
  birthday | 2003-03-10 | - | contact 2026-03-10 10:00, needAssessed 2026-03-12 09:00 | 2026-03-20 | 2026-03-12 | 2026-06-12 | running
  birthday | 2003-03-10 | - | contact 2026-03-09 10:00, needAssessed 2026-03-12 09:00 | 2026-03-20 | - | - | none
  plan | 1981-03-15 | - | followUpPlanned 2026-01-05 10:00, needAssessed 2026-01-07 10:00 | 2026-02-01 | 2026-01-07 | - | outside
HT-PTH-DOC3M-V4 in primary-care.general
  ordinary | 1983-03-15 | - | needAssessed 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-12-16 | running
  holiday | 1983-03-15 | - | needAssessed 2026-12-12 10:00, doctorAppointment 2027-03-12 15:00 | 2027-03-13 | 2026-12-12 | 2027-03-12 | kept
  lawChange | 1982-03-15 | - | needAssessed 2025-01-01 10:00, doctorAppointment 2025-04-02 09:00 | 2025-04-02 | 2025-01-01 | 2025-04-01 | late
  monthEnd | 1983-03-15 | - | needAssessed 2026-11-30 10:00, doctorAppointment 2027-02-28 15:00 | 2027-03-01 | 2026-11-30 | 2027-02-28 | kept
  settled | 1981-03-15 | - | needAssessed 2026-02-02 10:00, firstCareEvent 2026-02-20 09:00 | 2026-06-01 | 2026-02-02 | 2026-05-02 | outside
  sameLimit | 1981-03-15 | - | needAssessed 2026-02-02 10:00, otherProfessionalAppointment 2026-02-20 09:00, firstCareEvent 2026-02-20 09:00, doctorAppointment 2026-05-04 09:00 | 2026-05-05 | 2026-02-02 | 2026-05-02 | late
HT-PTH-NEWNEED in primary-care.general
  ordinary | 1981-03-15 | - | contact 2024-03-05 09:00, newNeedNoticed 2024-03-05 10:00 | 2024-03-07 | 2024-03-05 | 2024-03-19 | running
  holiday | 1981-03-15 | - | contact 2023-12-20 09:00, newNeedNoticed 2023-12-20 10:00 | 2023-12-22 | 2023-12-20 | 2024-01-03 | running
  lawChange | 1981-03-15 | - | contact 2023-09-01 09:00, newNeedNoticed 2023-09-01 10:00 | 2023-09-03 | 2023-09-01 | 2023-09-15 | running
  lawChange | 1981-03-15 | - | contact 2025-01-01 09:00, newNeedNoticed 2025-01-01 10:00 | 2025-01-03 | 2025-01-01 | 2025-04-01 | running
  birthday | 2008-03-15 | - | contact 2026-02-03 09:00, newNeedNoticed 2026-02-03 10:00 | 2026-02-05 | 2026-02-03 | 2026-02-17 | running
`)
