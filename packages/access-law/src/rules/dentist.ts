import { doubt, months, rule, weeks } from '../define-rule.ts'
import { paragraph } from '../paragraph.ts'
import type { Rule } from '../rule.ts'
import { words } from '../words.ts'
import { frozenAtStart, guaranteeDoubts, laterOfTwo, noRollOver, possibleUntilSettled } from './doubts.ts'

const dentist = {
  group: 'oral',
  topic: 'dentist',
  services: ['oral'],
  guarantee: true,
  occasional: true,
  start: 'furtherNeedFound',
  end: 'dentistAppointment',
} as const

const dentistAfter = words(
  'Hammaslääkärille muun ammattihenkilön jälkeen',
  'Till tandläkare efter en annan yrkesutbildad person',
  'Dentist after another professional',
)

const fourWeeksOr = (fi: string, sv: string, en: string) =>
  words(
    `Jos muu suun terveydenhuollon ammattihenkilö toteaa hammaslääkärin tarpeen, hammaslääkärille on päästävä neljän viikon kuluessa siitä tai ${fi} kuluessa hoidon tarpeen arvioinnista.`,
    `Om en annan yrkesutbildad person inom munhälsovården konstaterar att en tandläkare behövs ska man komma till tandläkare inom fyra veckor från det eller inom ${sv} efter bedömningen av vårdbehovet.`,
    `If another oral health professional finds that a dentist is needed, the dentist must be seen within four weeks of that, or within ${en} of the assessment.`,
  )

const orDoubts = [...guaranteeDoubts, laterOfTwo] as const

const schoolCheck = rule('2023-09-01', null, {
  ...dentist,
  id: 'HT-ORAL-SCHOOL',
  topic: 'dentist-after-check',
  services: ['oral', 'student-health'],
  name: words(
    'Hammaslääkärille neuvolan, koulun tai opiskelun tarkastuksesta',
    'Till tandläkare efter en kontroll i rådgivningen, skolan eller studierna',
    'Dentist after a check at a clinic, school or college',
  ),
  sentence: words(
    'Jos neuvolan, koulun tai opiskeluterveydenhuollon suun tarkastuksessa todetaan hammaslääkärin tarve, hammaslääkärille on päästävä neljän viikon kuluessa.',
    'Om en kontroll av munhälsan i rådgivningen, skolan eller studerandehälsovården visar att en tandläkare behövs ska man komma till tandläkare inom fyra veckor.',
    'If an oral check at a maternity or child clinic, school or student health care shows that a dentist is needed, the dentist must be seen within four weeks.',
  ),
  // Subsection 6 until 31 December 2024, 7 since.
  paragraphs: [paragraph('1326/2010', '51 b', 7)],
  amendingActs: ['117/2023', '116/2023', '848/2024'],
  limit: weeks(4),
  needsNot: 'needAssessed',
  doubts: [
    noRollOver,
    frozenAtStart,
    doubt(
      'interpretation',
      'Tarkastuksesta tullut tarve tunnistetaan siitä, ettei 51 §:n hoidon tarpeen arviointia ole tehty. Momentti oli 6 vuoden 2024 loppuun, sen jälkeen 7.',
      'Ett behov som kommer från en kontroll känns igen på att ingen bedömning enligt 51 § har gjorts. Momentet var 6 till slutet av 2024 och därefter 7.',
      'A need that comes from a check is told by there being no assessment under section 51. The subsection was 6 until the end of 2024, and 7 since.',
    ),
  ],
})

/** To a dentist after another professional of oral health has found that one is needed. */
export const dentistRules: readonly Rule[] = [
  rule('2023-09-01', '2024-10-31', {
    ...dentist,
    id: 'HT-ORAL-DENT-V2',
    name: dentistAfter,
    sentence: fourWeeksOr('neljän kuukauden', 'fyra månader', 'four months'),
    paragraphs: [paragraph('1326/2010', '51 b', 2)],
    amendingActs: ['117/2023'],
    limit: weeks(4),
    alternative: { value: 4, unit: 'months', start: 'needAssessed' },
    doubts: orDoubts,
  }),
  rule('2024-11-01', '2024-12-31', {
    ...dentist,
    id: 'HT-ORAL-DENT-V3',
    name: dentistAfter,
    sentence: fourWeeksOr('kolmen kuukauden', 'tre månader', 'three months'),
    paragraphs: [paragraph('1326/2010', '51 b', 2)],
    amendingActs: ['116/2023'],
    limit: weeks(4),
    alternative: { value: 3, unit: 'months', start: 'needAssessed' },
    doubts: orDoubts,
  }),
  rule('2025-01-01', null, {
    ...dentist,
    id: 'HT-ORAL-DENT-O23-V4',
    name: dentistAfter,
    sentence: words(
      'Jos muu ammattihenkilö toteaa hammaslääkärin tarpeen, 23 vuotta täyttäneen on päästävä hammaslääkärille samassa kuudessa kuukaudessa ensimmäisestä arvioinnista.',
      'Om en annan yrkesutbildad person konstaterar att en tandläkare behövs ska den som har fyllt 23 år komma till tandläkare inom samma sex månader från den första bedömningen.',
      'If another professional finds that a dentist is needed, a person of 23 or over must see the dentist within the same six months from the first assessment.',
    ),
    paragraphs: [paragraph('1326/2010', '51 b', 2)],
    amendingActs: ['848/2024'],
    age: { from: 23, at: 'contact' },
    start: 'needAssessed',
    limit: months(6),
    onlyIf: words('jos tarvitaan hammaslääkäri', 'om en tandläkare behövs', 'if a dentist is needed'),
    settledBy: { event: 'firstCareEvent', unless: 'furtherNeedFound' },
    doubts: [...guaranteeDoubts, possibleUntilSettled],
  }),
  rule('2025-01-01', null, {
    ...dentist,
    id: 'HT-ORAL-DENT-U23-V4',
    name: dentistAfter,
    sentence: fourWeeksOr('kolmen kuukauden', 'tre månader', 'three months'),
    paragraphs: [paragraph('1326/2010', '51 b', 4)],
    amendingActs: ['848/2024'],
    age: { under: 23, at: 'contact' },
    limit: weeks(4),
    alternative: { value: 3, unit: 'months', start: 'needAssessed' },
    doubts: orDoubts,
  }),
  schoolCheck,
]
