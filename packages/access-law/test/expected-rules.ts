/** The rules as the law source tells them, compact: what any edit of the rules must still agree with. */
export const expectedRules = `
HT-CONTACT-V1 | 2011-05-01 | 2023-08-31 | expired | contact | 0 immediate | contactAttempt | contactEstablished | - | - | - | high
HT-ASSESS-V1 | 2011-05-01 | 2023-08-31 | expired | assessment | 3 weekdays | contact | needAssessed | - | - | - | high
HT-CONTACT-ASSESS-V2 | 2023-09-01 | - | inForce | contact | 0 sameWeekday | contactAttempt | needAssessed | - | - | - | high
HT-URGENT | 2011-05-01 | - | inForce | urgent | 0 immediate | contact | urgentAssessmentAndCare | - | - | - | high
HT-PTH-V1 | 2011-05-01 | 2023-08-31 | expired | primaryCare | 3 months | needAssessed | treatmentArranged | - | - | - | high
HT-PTH-GP14-V2 | 2023-09-01 | 2024-10-31 | expired | primaryCare | 14 calendarDays | needAssessed | firstCareEvent | - | - | - | high
HT-PTH-GP7-PLANNED | 2024-11-01 | 2024-11-01 | neverInForce | primaryCare | 7 calendarDays | needAssessed | firstCareEvent | - | - | - | high
HT-PTH-GP14-V3 | 2024-11-01 | 2024-12-31 | expired | primaryCare | 14 calendarDays | needAssessed | firstCareEvent | - | - | - | high
HT-PTH-GP14-U23-V4 | 2025-01-01 | - | inForce | primaryCare | 14 calendarDays | needAssessed | firstCareEvent | underYears 23 | - | - | high
HT-PTH-DOC7-V2 | 2023-09-01 | 2024-10-31 | expired | primaryCare | 7 calendarDays | otherProfessionalAppointment | doctorAppointment | - | - | - | high
HT-PTH-DOC7-V3 | 2024-11-01 | 2024-12-31 | expired | primaryCare | 7 calendarDays | otherProfessionalAppointment | doctorAppointment | - | - | - | high
HT-PTH-DOC7-U23-V4 | 2025-01-01 | - | inForce | primaryCare | 7 calendarDays | otherProfessionalAppointment | doctorAppointment | underYears 23 | - | - | high
HT-PTH-OTHER3M-V2 | 2023-09-01 | 2024-10-31 | expired | primaryCare | 3 months | needAssessed | firstCareEvent | - | - | - | high
HT-PTH-OTHER3M-V3 | 2024-11-01 | 2024-12-31 | expired | primaryCare | 3 months | needAssessed | firstCareEvent | - | - | - | high
HT-PTH-3M-V4 | 2025-01-01 | - | inForce | primaryCare | 3 months | needAssessed | firstCareEvent | - | - | - | high
HT-PTH-DOC3M-V4 | 2025-01-01 | - | inForce | primaryCare | 3 months | needAssessed | doctorAppointment | - | - | - | high
HT-PTH-NEWNEED | 2023-09-01 | - | inForce | primaryCare | - asMainRule | newNeedNoticed | firstCareEvent | - | - | - | medium
HT-ORAL-V1 | 2011-05-01 | 2023-08-31 | expired | oral | 3 months | needAssessed | treatmentArranged | - | 3 months | - | high
HT-ORAL-V2 | 2023-09-01 | 2024-10-31 | expired | oral | 4 months | needAssessed | firstCareEvent | - | - | - | high
HT-ORAL-V3 | 2024-11-01 | 2024-12-31 | expired | oral | 3 months | needAssessed | firstCareEvent | - | - | - | high
HT-ORAL-O23-V4 | 2025-01-01 | - | inForce | oral | 6 months | needAssessed | firstCareEvent | minYears 23 | - | - | high
HT-ORAL-U23-V4 | 2025-01-01 | - | inForce | oral | 3 months | needAssessed | firstCareEvent | underYears 23 | - | - | high
HT-ORAL-DENT-V2 | 2023-09-01 | 2024-10-31 | expired | oral | 4 weeks | furtherNeedFound | dentistAppointment | - | - | 4 months needAssessed | high
HT-ORAL-DENT-V3 | 2024-11-01 | 2024-12-31 | expired | oral | 4 weeks | furtherNeedFound | dentistAppointment | - | - | 3 months needAssessed | high
HT-ORAL-DENT-O23-V4 | 2025-01-01 | - | inForce | oral | 6 months | needAssessed | dentistAppointment | minYears 23 | - | - | high
HT-ORAL-DENT-U23-V4 | 2025-01-01 | - | inForce | oral | 4 weeks | furtherNeedFound | dentistAppointment | underYears 23 | - | 3 months needAssessed | high
HT-ORAL-SPEC-V2 | 2023-09-01 | 2024-12-31 | expired | oral | 3 months | furtherNeedFoundByDentist | specialistDentistAppointment | - | - | - | high
HT-ORAL-SPEC-O23-V4 | 2025-01-01 | - | inForce | oral | 6 months | furtherNeedFound | specialistDentistAppointment | minYears 23 | - | - | high
HT-ORAL-SPEC-U23-V4 | 2025-01-01 | - | inForce | oral | 3 months | furtherNeedFound | specialistDentistAppointment | underYears 23 | - | - | high
HT-ORAL-SCHOOL | 2023-09-01 | - | inForce | oral | 4 weeks | furtherNeedFound | dentistAppointment | - | - | - | high
HT-ESHPTH-ASSESS | 2011-05-01 | - | inForce | specialised | 3 weeks | referralArrived | assessmentStarted | - | - | - | high
HT-ESHPTH-TREAT | 2011-05-01 | - | inForce | specialised | 3 months | needAssessed | treatmentArranged | - | 3 months | - | high
HT-ESH-ASSESS | 2011-05-01 | - | inForce | specialised | 3 weeks | referralArrived | assessmentStarted | - | - | - | high
HT-ESH-SPEC | 2011-05-01 | - | inForce | specialised | 3 months | referralArrived | assessmentAndTestsDone | - | - | - | high
HT-ESH-TREAT | 2011-05-01 | - | inForce | specialised | 6 months | needEstablished | treatmentStarted | - | - | - | high
HT-PSY-ASSESS-V1 | 2011-05-01 | 2025-04-30 | expired | mentalHealthYoung | 3 weeks | referralArrived | assessmentStarted | category | - | - | high
HT-PSY-SPEC-V1 | 2011-05-01 | 2025-04-30 | expired | mentalHealthYoung | 6 weeks | referralArrived | assessmentAndTestsDone | category | - | - | high
HT-PSY-TREAT-V1 | 2011-05-01 | 2025-04-30 | expired | mentalHealthYoung | 3 months | needEstablished | treatmentArranged | underYears 23 | reasoned | - | high
HT-PSY-ASSESS-V5 | 2025-05-01 | - | inForce | mentalHealthYoung | 3 weeks | referralArrived | assessmentStarted | underYears 23 | - | - | high
HT-PSY-SPEC-V5 | 2025-05-01 | - | inForce | mentalHealthYoung | 6 weeks | referralArrived | assessmentAndTestsDone | underYears 23 | - | - | high
HT-PSY-TREAT-V5 | 2025-05-01 | - | inForce | mentalHealthYoung | 3 months | needEstablished | treatmentArranged | underYears 23 | reasoned | - | high
HT-THERAPY28 | 2025-05-01 | - | inForce | mentalHealthYoung | 28 calendarDays | therapyNeedEstablished | treatmentStarted | underYears 23 | reasoned | - | high
YTHS-GP14-V2 | 2023-09-01 | 2024-10-31 | expired | studentHealth | 14 calendarDays | needAssessed | firstCareEvent | - | - | - | high
YTHS-GP14-V3 | 2024-11-01 | 2024-12-31 | expired | studentHealth | 14 calendarDays | needAssessed | firstCareEvent | - | - | - | high
YTHS-GP14-U23-V4 | 2025-01-01 | - | inForce | studentHealth | 14 calendarDays | needAssessed | firstCareEvent | underYears 23 | - | - | high
YTHS-3M-V4 | 2025-01-01 | - | inForce | studentHealth | 3 months | needAssessed | firstCareEvent | - | - | - | high
YTHS-THERAPY28 | 2025-05-01 | - | inForce | studentHealth | 28 calendarDays | therapyNeedEstablished | treatmentStarted | underYears 23 | reasoned | - | high
OPH-CONTACT | 2023-09-01 | - | inForce | studentHealth | 0 sameWeekday | contactAttempt | contactEstablished | - | - | - | high
OPH-PSY-CURATOR | 2014-08-01 | - | inForce | studentHealth | 7 schoolDays | request | discussion | - | - | - | medium
SHL-URGENT | 2015-04-01 | - | inForce | social | 0 immediate | needKnown | urgentNeedAssessed | - | - | - | high
SHL-ASSESS-GENERAL | 2015-04-01 | - | inForce | social | - withoutDelay | contact | assessmentCompleted | - | - | - | high
SHL-ASSESS-75 | 2015-04-01 | - | inForce | social | 7 weekdays | contact | assessmentStarted | overYears 75 | - | - | high
SHL-ASSESS-CAREALLOW | 2015-04-01 | - | inForce | social | 7 weekdays | contact | assessmentStarted | - | - | - | high
SHL-ASSESS-DISABLED | 2025-01-01 | - | inForce | social | 7 weekdays | contact | assessmentStarted | - | - | - | high
SHL-CHILD-START | 2015-04-01 | - | inForce | social | 7 weekdays | caseOpened | assessmentStarted | underYears 18 | - | - | high
SHL-CHILD-END | 2015-04-01 | - | inForce | social | 3 months | caseOpened | assessmentCompleted | underYears 18 | - | - | high
SHL-DECISION-IMPL | 2015-04-01 | - | inForce | social | 3 months | caseOpened | decisionImplemented | - | reasoned | - | high
SHL-PSYSOC-1M | 2025-05-01 | - | inForce | social | 1 months | supportNeedEstablished | decisionImplemented | underYears 23 | reasoned | - | high
LSL-URGENT | 2015-04-01 | - | inForce | childProtection | 0 immediate | caseOpened | urgentNeedAssessed | underYears 18 | - | - | high
LSL-START | 2015-04-01 | - | inForce | childProtection | 7 weekdays | caseOpened | assessmentStarted | underYears 18 | - | - | high
LSL-END | 2015-04-01 | - | inForce | childProtection | 3 months | caseOpened | assessmentCompleted | underYears 18 | - | - | high
VPL-OLDER-IMPL-V1 | 2013-07-01 | 2022-12-31 | expired | olderPeople | 3 months | decisionMade | serviceReceived | category | - | - | high
VPL-OLDER-IMPL-V2 | 2023-01-01 | - | inForce | olderPeople | 3 months | caseOpened | decisionImplemented | category | reasoned | - | high
TT-URGENT | 2017-01-01 | - | inForce | incomeSupport | 1 weekdays | applicationArrived | decisionMade | - | - | - | medium
TT-DECISION | 2017-01-01 | - | inForce | incomeSupport | 7 weekdays | applicationArrived | decisionMade | - | - | - | medium
TT-SUPPLEMENT-REQ | 2017-01-01 | - | inForce | incomeSupport | 7 weekdays | applicationArrived | supplementRequested | - | - | - | medium
TT-AFTER-SUPPLEMENT | 2017-01-01 | - | inForce | incomeSupport | 7 weekdays | supplementArrivedOrDeadline | decisionMade | - | - | - | medium
TT-DISCUSSION | 2017-01-01 | - | inForce | incomeSupport | 7 weekdays | request | discussion | - | - | - | medium
PUB-MONTHLY-V2 | 2023-09-01 | 2025-04-30 | expired | publishing | 1 months | calendarMonthEnd | published | - | - | - | high
PUB-MONTHLY-V5 | 2025-05-01 | - | inForce | publishing | 1 months | calendarMonthEnd | published | - | - | - | high
PUB-4M | 2011-05-01 | - | inForce | publishing | 4 months | period | published | - | - | - | high
PUB-OLDER-6M | 2013-07-01 | - | inForce | publishing | 6 months | period | published | - | - | - | high
DUTY-INFORM | 2011-05-01 | - | inForce | publishing | 0 immediate | timeChanged | patientInformed | - | - | - | high
LOG-REQUEST | 2024-01-01 | - | inForce | dataRights | 2 months | request | logDataGiven | - | - | - | high
A11Y-FEEDBACK | 2019-04-01 | - | inForce | dataRights | 2 weeks | feedbackReceived | answered | - | 2 weeks | - | high
`
