import { months, rule } from '../define-rule.ts'
import { paragraph } from '../paragraph.ts'
import type { Rule } from '../rule.ts'
import { words } from '../words.ts'
import { guaranteeDoubts } from './doubts.ts'

const oral = {
  group: 'oral',
  topic: 'care',
  services: ['oral'],
  guarantee: true,
  start: 'needAssessed',
  excludes: ['recallInterval'],
  doubts: guaranteeDoubts,
} as const

const firstCare = words(
  'Suun ensimmäinen tutkimus tai hoito',
  'Första undersökningen eller vården i munhälsovården',
  'First oral examination or treatment',
)

const within = (fi: string, sv: string, en: string) =>
  words(
    `Suun terveydenhuollon ensimmäinen tutkimus tai hoito on järjestettävä ${fi} kuluessa hoidon tarpeen arvioinnista.`,
    `Den första undersökningen eller vården i munhälsovården ska ordnas inom ${sv} efter bedömningen av vårdbehovet.`,
    `The first oral examination or treatment must take place within ${en} of the assessment.`,
  )

/** To the first examination or treatment of oral health. */
export const oralRules: readonly Rule[] = [
  rule('2011-05-01', '2023-08-31', {
    ...oral,
    id: 'HT-ORAL-V1',
    name: words('Suun terveydenhuolto', 'Munhälsovård', 'Oral health care'),
    sentence: words(
      'Hoito on järjestettävä kolmessa kuukaudessa arvioinnista; perustellusta syystä enintään kolme kuukautta myöhemmin, jos terveys ei vaarannu.',
      'Vården ska ordnas inom tre månader efter bedömningen; av grundad anledning högst tre månader senare, om hälsan inte äventyras.',
      'Care must be arranged within three months of the assessment, or up to three months later for good reason if health is not put at risk.',
    ),
    paragraphs: [paragraph('1326/2010', '51', 2)],
    amendingActs: ['1326/2010', '581/2022'],
    end: 'treatmentArranged',
    limit: months(3),
    extension: { kind: 'fixed', value: 3, unit: 'months' },
    excludes: [],
  }),
  rule('2023-09-01', '2024-10-31', {
    ...oral,
    id: 'HT-ORAL-V2',
    name: firstCare,
    sentence: within('neljän kuukauden', 'fyra månader', 'four months'),
    paragraphs: [paragraph('1326/2010', '51 b', 1)],
    amendingActs: ['117/2023'],
    end: 'firstCareEvent',
    limit: months(4),
  }),
  rule('2024-11-01', '2024-12-31', {
    ...oral,
    id: 'HT-ORAL-V3',
    name: firstCare,
    sentence: within('kolmen kuukauden', 'tre månader', 'three months'),
    paragraphs: [paragraph('1326/2010', '51 b', 1)],
    amendingActs: ['116/2023'],
    end: 'firstCareEvent',
    limit: months(3),
  }),
  rule('2025-01-01', null, {
    ...oral,
    id: 'HT-ORAL-O23-V4',
    name: words(
      'Suun ensimmäinen tutkimus tai hoito, 23 vuotta täyttänyt',
      'Första undersökningen eller vården i munhälsovården, 23 år fyllda',
      'First oral examination or treatment, 23 and over',
    ),
    sentence: within('kuuden kuukauden', 'sex månader', 'six months'),
    paragraphs: [paragraph('1326/2010', '51 b', 1)],
    amendingActs: ['848/2024'],
    age: { from: 23, at: 'contact' },
    end: 'firstCareEvent',
    limit: months(6),
  }),
  rule('2025-01-01', null, {
    ...oral,
    id: 'HT-ORAL-U23-V4',
    name: words(
      'Suun ensimmäinen tutkimus tai hoito, alle 23-vuotias',
      'Första undersökningen eller vården i munhälsovården, under 23 år',
      'First oral examination or treatment, under 23',
    ),
    sentence: words(
      'Jos potilas oli yhteyttä ottaessaan alle 23-vuotias, suun ensimmäinen tutkimus tai hoito on järjestettävä kolmen kuukauden kuluessa arvioinnista.',
      'Om patienten var under 23 år vid kontakten ska den första undersökningen eller vården i munhälsovården ordnas inom tre månader efter bedömningen.',
      'If the patient was under 23 at the contact, the first oral examination or treatment must take place within three months of the assessment.',
    ),
    paragraphs: [paragraph('1326/2010', '51 b', 4)],
    amendingActs: ['848/2024'],
    age: { under: 23, at: 'contact' },
    end: 'firstCareEvent',
    limit: months(3),
  }),
]
