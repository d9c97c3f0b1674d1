import { days, months, rule } from '../define-rule.ts'
import { paragraph } from '../paragraph.ts'
import type { Rule } from '../rule.ts'
import { words } from '../words.ts'
import { guaranteeDoubts, possibleUntilSettled } from './doubts.ts'

const general = ['primary-care.general', 'student-health'] as const
const everything = [...general, 'primary-care.other', 'primary-care.certificate'] as const
const shortLimitExcludes = ['plan', 'otherSpecialist', 'certificate'] as const
const underTwentyThree = { under: 23, at: 'contact' } as const

const doctor = {
  group: 'primaryCare',
  topic: 'doctor',
  guarantee: true,
  occasional: true,
  end: 'doctorAppointment',
} as const

const doctorAfter = words(
  'Lääkärille muun ammattihenkilön jälkeen',
  'Till läkare efter en annan yrkesutbildad person',
  'Doctor after another professional',
)

const sevenDays = words(
  'Jos muu ammattihenkilö toteaa lääkärin tarpeen, lääkärille on päästävä seitsemän vuorokauden kuluessa hänen vastaanotostaan.',
  'Om en annan yrkesutbildad person konstaterar att en läkare behövs ska man komma till läkare inom sju dygn efter den mottagningen.',
  'If another professional finds that a doctor is needed, the doctor must be seen within seven days of that appointment.',
)

/** To a doctor after another professional has found that one is needed. */
export const doctorRules: readonly Rule[] = [
  rule('2023-09-01', '2024-10-31', {
    ...doctor,
    id: 'HT-PTH-DOC7-V2',
    services: general,
    name: doctorAfter,
    sentence: sevenDays,
    paragraphs: [paragraph('1326/2010', '51 a', 2)],
    amendingActs: ['117/2023'],
    start: 'otherProfessionalAppointment',
    limit: days(7),
    excludes: shortLimitExcludes,
    doubts: guaranteeDoubts,
  }),
  rule('2024-11-01', '2024-12-31', {
    ...doctor,
    id: 'HT-PTH-DOC7-V3',
    services: general,
    name: doctorAfter,
    sentence: sevenDays,
    paragraphs: [paragraph('1326/2010', '51 a', 2)],
    amendingActs: ['116/2023'],
    start: 'otherProfessionalAppointment',
    limit: days(7),
    excludes: shortLimitExcludes,
    doubts: guaranteeDoubts,
  }),
  rule('2025-01-01', null, {
    ...doctor,
    id: 'HT-PTH-DOC7-U23-V4',
    services: general,
    name: doctorAfter,
    sentence: sevenDays,
    paragraphs: [paragraph('1326/2010', '51 a', 3)],
    amendingActs: ['848/2024'],
    age: underTwentyThree,
    start: 'otherProfessionalAppointment',
    limit: days(7),
    excludes: ['plan'],
    doubts: guaranteeDoubts,
  }),
  rule('2025-01-01', null, {
    ...doctor,
    id: 'HT-PTH-DOC3M-V4',
    services: everything,
    name: doctorAfter,
    sentence: words(
      'Jos muu ammattihenkilö toteaa lääkärin tarpeen, lääkärille on päästävä samassa kolmessa kuukaudessa ensimmäisestä arvioinnista.',
      'Om en annan yrkesutbildad person konstaterar att en läkare behövs ska man komma till läkare inom samma tre månader från den första bedömningen.',
      'If another professional finds that a doctor is needed, the doctor must be seen within the same three months from the first assessment.',
    ),
    paragraphs: [paragraph('1326/2010', '51 a', 2)],
    amendingActs: ['848/2024'],
    start: 'needAssessed',
    limit: months(3),
    excludes: ['plan'],
    overriddenBy: ['HT-PTH-DOC7-U23-V4'],
    onlyIf: words('jos tarvitaan lääkäri', 'om en läkare behövs', 'if a doctor is needed'),
    settledBy: { event: 'firstCareEvent', unless: 'otherProfessionalAppointment' },
    doubts: [...guaranteeDoubts, possibleUntilSettled],
  }),
]
