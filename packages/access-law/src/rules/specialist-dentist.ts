import { doubt, months, rule } from '../define-rule.ts'
import { paragraph } from '../paragraph.ts'
import type { Rule } from '../rule.ts'
import { words } from '../words.ts'
import { guaranteeDoubts } from './doubts.ts'

const specialist = {
  group: 'oral',
  topic: 'specialist-dentist',
  services: ['oral'],
  guarantee: true,
  occasional: true,
  end: 'specialistDentistAppointment',
  doubts: guaranteeDoubts,
} as const

const name = words('Erikoishammaslääkärille', 'Till specialtandläkare', 'To a specialist dentist')

const within = (fi: string, sv: string, en: string) =>
  words(
    `Erikoishammaslääkärille on päästävä ${fi} kuluessa siitä, kun hammaslääkäri on todennut tarpeen.`,
    `Man ska komma till specialtandläkare inom ${sv} efter att tandläkaren har konstaterat behovet.`,
    `A specialist dentist must be seen within ${en} of the dentist's finding that one is needed.`,
  )

// The table names the start "furtherNeedFound", which is also what a hygienist's finding is called; the dentist's own
// finding has a name of its own and goes first.
const finding = {
  start: 'furtherNeedFound',
  alsoStartedBy: 'furtherNeedFoundByDentist',
  onlyIf: words(
    'jos tarvitaan erikoishammaslääkäri',
    'om en specialtandläkare behövs',
    'if a specialist dentist is needed',
  ),
  settledBy: { event: 'dentistAppointment', unless: 'furtherNeedFoundByDentist' },
  doubts: [
    ...guaranteeDoubts,
    doubt(
      'interpretation',
      'Kello alkaa hammaslääkärin toteamasta tarpeesta; ennen sitä se on mahdollinen, jos jatkohoidon tarve on todettu muuten.',
      'Klockan börjar när tandläkaren konstaterar behovet; innan dess är den möjlig om behovet av fortsatt vård har konstaterats på annat sätt.',
      "The clock starts from the dentist's finding; before that it is a possibility where a need for further care was found otherwise.",
    ),
  ],
} as const

/** To a specialist dentist in primary care. */
export const specialistDentistRules: readonly Rule[] = [
  rule('2023-09-01', '2024-12-31', {
    ...specialist,
    id: 'HT-ORAL-SPEC-V2',
    name,
    sentence: within('kolmen kuukauden', 'tre månader', 'three months'),
    paragraphs: [paragraph('1326/2010', '51 b', 3)],
    amendingActs: ['117/2023', '116/2023'],
    start: 'furtherNeedFoundByDentist',
    limit: months(3),
  }),
  rule('2025-01-01', null, {
    ...specialist,
    ...finding,
    id: 'HT-ORAL-SPEC-O23-V4',
    name,
    sentence: within('kuuden kuukauden', 'sex månader', 'six months'),
    paragraphs: [paragraph('1326/2010', '51 b', 3)],
    amendingActs: ['848/2024'],
    age: { from: 23, at: 'contact' },
    limit: months(6),
  }),
  rule('2025-01-01', null, {
    ...specialist,
    ...finding,
    id: 'HT-ORAL-SPEC-U23-V4',
    name,
    sentence: within('kolmen kuukauden', 'tre månader', 'three months'),
    paragraphs: [paragraph('1326/2010', '51 b', 4)],
    amendingActs: ['848/2024'],
    age: { under: 23, at: 'contact' },
    limit: months(3),
  }),
]
