import { examples } from './table.ts'

// Rule | kind | born | flag | what happened (Helsinki time) | looked at | start | due | state
export const oralExamples = examples(`
HT-ORAL-V1 in oral
  ordinary | 1979-03-15 | - | needAssessed 2022-09-16 10:00 | 2022-09-19 | 2022-09-16 | 2022-12-16 | running
  holiday | 1979-03-15 | - | needAssessed 2022-12-12 10:00, treatmentArranged 2023-03-12 15:00 | 2023-03-13 | 2022-12-12 | 2023-03-12 | kept
  lawChange | 1968-03-15 | - | needAssessed 2011-05-01 10:00, treatmentArranged 2011-08-02 09:00 | 2011-08-02 | 2011-05-01 | 2011-08-01 | late
  lawChange | 1980-03-15 | - | needAssessed 2023-08-31 10:00 | 2023-09-03 | 2023-08-31 | 2023-11-30 | running
  monthEnd | 1979-03-15 | - | needAssessed 2022-11-30 10:00, treatmentArranged 2023-02-28 15:00 | 2023-03-01 | 2022-11-30 | 2023-02-28 | kept
  extended | 1970-02-28 | - | needAssessed 2022-11-30 10:00, extensionReasoned 2023-01-10 09:00 | 2023-03-05 | 2022-11-30 | 2023-05-30 | running
HT-ORAL-V2 in oral
  ordinary | 1981-03-15 | - | needAssessed 2024-09-16 10:00 | 2024-09-19 | 2024-09-16 | 2025-01-16 | running
  holiday | 1980-03-15 | - | needAssessed 2023-12-12 10:00, firstCareEvent 2024-04-12 15:00 | 2024-04-13 | 2023-12-12 | 2024-04-12 | kept
  lawChange | 1980-03-15 | - | needAssessed 2023-09-01 10:00, firstCareEvent 2024-01-02 09:00 | 2024-01-02 | 2023-09-01 | 2024-01-01 | late
  lawChange | 1981-03-15 | - | needAssessed 2024-10-31 10:00 | 2024-11-03 | 2024-10-31 | 2025-02-28 | running
  monthEnd | 1980-03-15 | - | needAssessed 2023-12-31 10:00, firstCareEvent 2024-04-30 15:00 | 2024-05-01 | 2023-12-31 | 2024-04-30 | kept
HT-ORAL-V3 in oral
  ordinary | 1981-03-15 | - | needAssessed 2024-11-12 10:00 | 2024-11-15 | 2024-11-12 | 2025-02-12 | running
  holiday | 1981-03-15 | - | needAssessed 2024-12-12 10:00, firstCareEvent 2025-03-12 15:00 | 2025-03-13 | 2024-12-12 | 2025-03-12 | kept
  lawChange | 1981-03-15 | - | needAssessed 2024-11-01 10:00, firstCareEvent 2025-02-02 09:00 | 2025-02-02 | 2024-11-01 | 2025-02-01 | late
  lawChange | 1981-03-15 | - | needAssessed 2024-12-31 10:00 | 2025-01-03 | 2024-12-31 | 2025-03-31 | running
  monthEnd | 1981-03-15 | - | needAssessed 2024-11-30 10:00, firstCareEvent 2025-02-28 15:00 | 2025-03-01 | 2024-11-30 | 2025-02-28 | kept
HT-ORAL-O23-V4 in oral
  ordinary | 1981-03-15 | - | contact 2026-09-16 09:00, needAssessed 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2027-03-16 | running
  holiday | 1981-03-15 | - | contact 2026-12-12 09:00, needAssessed 2026-12-12 10:00, firstCareEvent 2027-06-12 15:00 | 2027-06-13 | 2026-12-12 | 2027-06-12 | kept
  lawChange | 1980-03-15 | - | contact 2025-01-01 09:00, needAssessed 2025-01-01 10:00, firstCareEvent 2025-07-02 09:00 | 2025-07-02 | 2025-01-01 | 2025-07-01 | late
  monthEnd | 1981-03-15 | - | contact 2026-08-31 09:00, needAssessed 2026-08-31 10:00, firstCareEvent 2027-02-28 15:00 | 2027-03-01 | 2026-08-31 | 2027-02-28 | kept
  birthday | 2003-02-28 | - | contact 2026-02-28 10:00, needAssessed 2026-03-02 09:00 | 2026-03-20 | 2026-03-02 | 2026-09-02 | running
HT-ORAL-U23-V4 in oral
  ordinary | 2009-03-15 | - | contact 2026-09-16 09:00, needAssessed 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-12-16 | running
  holiday | 2009-03-15 | - | contact 2026-12-12 09:00, needAssessed 2026-12-12 10:00, firstCareEvent 2027-03-12 15:00 | 2027-03-13 | 2026-12-12 | 2027-03-12 | kept
  lawChange | 2008-03-15 | - | contact 2025-01-01 09:00, needAssessed 2025-01-01 10:00, firstCareEvent 2025-04-02 09:00 | 2025-04-02 | 2025-01-01 | 2025-04-01 | late
  monthEnd | 2009-03-15 | - | contact 2026-11-30 09:00, needAssessed 2026-11-30 10:00, firstCareEvent 2027-02-28 15:00 | 2027-03-01 | 2026-11-30 | 2027-02-28 | kept
  birthday | 2003-02-28 | - | contact 2026-02-27 10:00, needAssessed 2026-03-02 09:00 | 2026-03-20 | 2026-03-02 | 2026-06-02 | running
HT-ORAL-DENT-V2 in oral
  ordinary | 1981-03-15 | - | needAssessed 2024-09-02 09:30, furtherNeedFound 2024-09-16 10:00 | 2024-09-19 | 2024-09-16 | 2025-01-02 | running
  holiday | 1980-03-15 | - | needAssessed 2023-11-28 09:30, furtherNeedFound 2023-12-12 10:00, dentistAppointment 2024-03-28 15:00 | 2024-03-29 | 2023-12-12 | 2024-03-28 | kept
  lawChange | 1980-03-15 | - | needAssessed 2023-08-18 09:30, furtherNeedFound 2023-09-01 10:00, dentistAppointment 2023-12-19 09:00 | 2023-12-19 | 2023-09-01 | 2023-12-18 | late
  lawChange | 1981-03-15 | - | needAssessed 2024-10-17 09:30, furtherNeedFound 2024-10-31 10:00 | 2024-11-03 | 2024-10-31 | 2025-02-17 | running
  secondLimit | 1990-02-28 | - | furtherNeedFound 2023-11-01 09:00 | 2023-11-20 | 2023-11-01 | 2023-11-29 | running
HT-ORAL-DENT-V3 in oral
  ordinary | 1981-03-15 | - | needAssessed 2024-10-29 09:30, furtherNeedFound 2024-11-12 10:00 | 2024-11-15 | 2024-11-12 | 2025-01-29 | running
  holiday | 1981-03-15 | - | needAssessed 2024-11-28 09:30, furtherNeedFound 2024-12-12 10:00, dentistAppointment 2025-02-28 15:00 | 2025-03-01 | 2024-12-12 | 2025-02-28 | kept
  lawChange | 1981-03-15 | - | needAssessed 2024-10-18 09:30, furtherNeedFound 2024-11-01 10:00, dentistAppointment 2025-01-19 09:00 | 2025-01-19 | 2024-11-01 | 2025-01-18 | late
  lawChange | 1981-03-15 | - | needAssessed 2024-12-17 09:30, furtherNeedFound 2024-12-31 10:00 | 2025-01-03 | 2024-12-31 | 2025-03-17 | running
HT-ORAL-DENT-O23-V4 in oral
  ordinary | 1981-03-15 | - | contact 2026-09-16 09:00, needAssessed 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2027-03-16 | running
  holiday | 1981-03-15 | - | contact 2026-12-12 09:00, needAssessed 2026-12-12 10:00, dentistAppointment 2027-06-12 15:00 | 2027-06-13 | 2026-12-12 | 2027-06-12 | kept
  lawChange | 1980-03-15 | - | contact 2025-01-01 09:00, needAssessed 2025-01-01 10:00, dentistAppointment 2025-07-02 09:00 | 2025-07-02 | 2025-01-01 | 2025-07-01 | late
  monthEnd | 1981-03-15 | - | contact 2026-08-31 09:00, needAssessed 2026-08-31 10:00, dentistAppointment 2027-02-28 15:00 | 2027-03-01 | 2026-08-31 | 2027-02-28 | kept
  settled | 1990-02-28 | - | needAssessed 2026-02-02 10:00, firstCareEvent 2026-04-01 09:00 | 2026-09-01 | 2026-02-02 | 2026-08-02 | outside
HT-ORAL-DENT-U23-V4 in oral
  ordinary | 2009-03-15 | - | contact 2026-09-02 09:00, needAssessed 2026-09-02 09:30, furtherNeedFound 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-12-02 | running
  holiday | 2009-03-15 | - | contact 2026-11-28 09:00, needAssessed 2026-11-28 09:30, furtherNeedFound 2026-12-12 10:00, dentistAppointment 2027-02-28 15:00 | 2027-03-01 | 2026-12-12 | 2027-02-28 | kept
  lawChange | 2008-03-15 | - | contact 2024-12-18 09:00, needAssessed 2024-12-18 09:30, furtherNeedFound 2025-01-01 10:00, dentistAppointment 2025-03-19 09:00 | 2025-03-19 | 2025-01-01 | 2025-03-18 | late
  secondLimit | 2010-02-28 | - | contact 2026-01-07 10:00, needAssessed 2026-01-07 11:00, furtherNeedFound 2026-03-25 09:00 | 2026-04-20 | 2026-03-25 | 2026-04-22 | running
HT-ORAL-SPEC-V2 in oral
  ordinary | 1981-03-15 | - | needAssessed 2024-09-02 09:30, furtherNeedFoundByDentist 2024-09-16 10:00 | 2024-09-19 | 2024-09-16 | 2024-12-16 | running
  holiday | 1981-03-15 | - | needAssessed 2024-11-28 09:30, furtherNeedFoundByDentist 2024-12-12 10:00, specialistDentistAppointment 2025-03-12 15:00 | 2025-03-13 | 2024-12-12 | 2025-03-12 | kept
  lawChange | 1980-03-15 | - | needAssessed 2023-08-18 09:30, furtherNeedFoundByDentist 2023-09-01 10:00, specialistDentistAppointment 2023-12-02 09:00 | 2023-12-02 | 2023-09-01 | 2023-12-01 | late
  lawChange | 1981-03-15 | - | needAssessed 2024-12-17 09:30, furtherNeedFoundByDentist 2024-12-31 10:00 | 2025-01-03 | 2024-12-31 | 2025-03-31 | running
  monthEnd | 1981-03-15 | - | needAssessed 2024-11-16 09:30, furtherNeedFoundByDentist 2024-11-30 10:00, specialistDentistAppointment 2025-02-28 15:00 | 2025-03-01 | 2024-11-30 | 2025-02-28 | kept
HT-ORAL-SPEC-O23-V4 in oral
  ordinary | 1981-03-15 | - | contact 2026-09-02 09:00, needAssessed 2026-09-02 09:30, furtherNeedFound 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2027-03-16 | running
  holiday | 1981-03-15 | - | contact 2026-11-28 09:00, needAssessed 2026-11-28 09:30, furtherNeedFound 2026-12-12 10:00, specialistDentistAppointment 2027-06-12 15:00 | 2027-06-13 | 2026-12-12 | 2027-06-12 | kept
  lawChange | 1980-03-15 | - | contact 2024-12-18 09:00, needAssessed 2024-12-18 09:30, furtherNeedFound 2025-01-01 10:00, specialistDentistAppointment 2025-07-02 09:00 | 2025-07-02 | 2025-01-01 | 2025-07-01 | late
  monthEnd | 1981-03-15 | - | contact 2026-08-17 09:00, needAssessed 2026-08-17 09:30, furtherNeedFound 2026-08-31 10:00, specialistDentistAppointment 2027-02-28 15:00 | 2027-03-01 | 2026-08-31 | 2027-02-28 | kept
  exactStart | 1980-03-10 | - | contact 2026-01-07 10:00, needAssessed 2026-01-07 10:00, furtherNeedFound 2026-02-02 09:00, dentistAppointment 2026-02-25 09:00, furtherNeedFoundByDentist 2026-02-25 09:00 | 2026-03-20 | 2026-02-25 | 2026-08-25 | running
HT-ORAL-SPEC-U23-V4 in oral
  ordinary | 2009-03-15 | - | contact 2026-09-02 09:00, needAssessed 2026-09-02 09:30, furtherNeedFound 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-12-16 | running
  holiday | 2009-03-15 | - | contact 2026-11-28 09:00, needAssessed 2026-11-28 09:30, furtherNeedFound 2026-12-12 10:00, specialistDentistAppointment 2027-03-12 15:00 | 2027-03-13 | 2026-12-12 | 2027-03-12 | kept
  lawChange | 2008-03-15 | - | contact 2024-12-18 09:00, needAssessed 2024-12-18 09:30, furtherNeedFound 2025-01-01 10:00, specialistDentistAppointment 2025-04-02 09:00 | 2025-04-02 | 2025-01-01 | 2025-04-01 | late
  monthEnd | 2009-03-15 | - | contact 2026-11-16 09:00, needAssessed 2026-11-16 09:30, furtherNeedFound 2026-11-30 10:00, specialistDentistAppointment 2027-02-28 15:00 | 2027-03-01 | 2026-11-30 | 2027-02-28 | kept
HT-ORAL-SCHOOL in student-health
  ordinary | 2014-03-15 | - | furtherNeedFound 2026-09-16 10:00 | 2026-09-19 | 2026-09-16 | 2026-10-14 | running
  holiday | 2014-03-15 | - | furtherNeedFound 2026-12-12 10:00, dentistAppointment 2027-01-09 15:00 | 2027-01-10 | 2026-12-12 | 2027-01-09 | kept
  lawChange | 2011-03-15 | - | furtherNeedFound 2023-09-01 10:00, dentistAppointment 2023-09-30 09:00 | 2023-09-30 | 2023-09-01 | 2023-09-29 | late
`)
