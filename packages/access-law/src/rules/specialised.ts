import { doubt, months, rule, weeks } from '../define-rule.ts'
import { paragraph } from '../paragraph.ts'
import type { Rule } from '../rule.ts'
import { words } from '../words.ts'
import { guaranteeDoubts, possibleUntilSettled } from './doubts.ts'

const referral = {
  group: 'specialised',
  topic: 'referral',
  guarantee: true,
  start: 'referralArrived',
} as const
const hospital = ['specialised', 'psychiatry.young'] as const
const inPrimaryCare = ['specialised.in-primary-care'] as const

const assessment = words(
  'Hoidon tarpeen arvioinnin aloitus',
  'Inledande av bedömningen av vårdbehovet',
  'Starting the assessment of the need for care',
)
const threeWeeks = words(
  'Hoidon tarpeen arviointi on aloitettava kolmen viikon kuluessa lähetteen saapumisesta.',
  'Bedömningen av vårdbehovet ska inledas inom tre veckor från det att remissen kom fram.',
  'The assessment of the need for care must start within three weeks of the arrival of the referral.',
)

const movedParagraph = doubt(
  'interpretation',
  'Sama aika on ollut 51 §:ssä 31.8.2023 asti ja 51 c §:ssä 1.9.2023 alkaen.',
  'Samma tid fanns i 51 § till 31.8.2023 och finns i 51 c § från 1.9.2023.',
  'The same limit was in section 51 until 31 August 2023 and has been in section 51 c since.',
)

/** Specialised care given in connection with primary care. */
const inPrimaryCareRules: readonly Rule[] = [
  rule('2011-05-01', null, {
    ...referral,
    id: 'HT-ESHPTH-ASSESS',
    services: inPrimaryCare,
    name: assessment,
    sentence: threeWeeks,
    paragraphs: [paragraph('1326/2010', '51 c', 1)],
    amendingActs: ['1326/2010', '581/2022', '116/2023'],
    end: 'assessmentStarted',
    limit: weeks(3),
    doubts: [...guaranteeDoubts, movedParagraph],
  }),
  rule('2011-05-01', null, {
    ...referral,
    id: 'HT-ESHPTH-TREAT',
    topic: 'care',
    services: inPrimaryCare,
    name: words(
      'Erikoissairaanhoito perusterveydenhuollon yhteydessä',
      'Specialiserad sjukvård i samband med primärvården',
      'Specialised care in connection with primary care',
    ),
    sentence: words(
      'Hoito on järjestettävä kolmessa kuukaudessa arvioinnista; perustellusta syystä enintään kolme kuukautta myöhemmin, jos terveys ei vaarannu.',
      'Vården ska ordnas inom tre månader efter bedömningen; av grundad anledning högst tre månader senare, om hälsan inte äventyras.',
      'Care must be arranged within three months of the assessment, or up to three months later for good reason if health is not put at risk.',
    ),
    paragraphs: [paragraph('1326/2010', '51 c', 2)],
    amendingActs: ['1326/2010', '581/2022', '116/2023'],
    start: 'needAssessed',
    end: 'treatmentArranged',
    limit: months(3),
    extension: { kind: 'fixed', value: 3, unit: 'months' },
    doubts: [...guaranteeDoubts, movedParagraph],
  }),
]

/** Specialised care in hospitals; for those of 23 or over also in psychiatry. */
const hospitalRules: readonly Rule[] = [
  rule('2011-05-01', null, {
    ...referral,
    id: 'HT-ESH-ASSESS',
    services: hospital,
    name: assessment,
    sentence: threeWeeks,
    paragraphs: [paragraph('1326/2010', '52', 2)],
    amendingActs: ['1326/2010', '581/2022'],
    end: 'assessmentStarted',
    limit: weeks(3),
    overriddenBy: ['HT-PSY-ASSESS-V1', 'HT-PSY-ASSESS-V5'],
    doubts: guaranteeDoubts,
  }),
  rule('2011-05-01', null, {
    ...referral,
    id: 'HT-ESH-SPEC',
    topic: 'tests',
    services: hospital,
    occasional: true,
    name: words(
      'Erikoislääkärin arvio ja erityistutkimukset',
      'Bedömning av specialistläkare och särskilda undersökningar',
      'Specialist assessment and special tests',
    ),
    sentence: words(
      'Jos tarvitaan erikoislääkärin arvio tai erityisiä kuvantamis- tai laboratoriotutkimuksia, ne on tehtävä kolmen kuukauden kuluessa lähetteen saapumisesta.',
      'Om en bedömning av specialistläkare eller särskilda bild- eller laboratorieundersökningar behövs ska de göras inom tre månader från det att remissen kom fram.',
      'If a specialist assessment or special imaging or laboratory tests are needed, they must be done within three months of the arrival of the referral.',
    ),
    paragraphs: [paragraph('1326/2010', '52', 2)],
    amendingActs: ['1326/2010', '581/2022'],
    end: 'assessmentAndTestsDone',
    limit: months(3),
    overriddenBy: ['HT-PSY-SPEC-V1', 'HT-PSY-SPEC-V5'],
    onlyIf: words('jos tarvitaan tutkimuksia', 'om undersökningar behövs', 'if tests are needed'),
    settledBy: { event: 'needEstablished', unless: null },
    doubts: [...guaranteeDoubts, possibleUntilSettled],
  }),
  rule('2011-05-01', null, {
    ...referral,
    id: 'HT-ESH-TREAT',
    topic: 'care',
    services: hospital,
    name: words(
      'Erikoissairaanhoidon aloitus',
      'Inledande av specialiserad sjukvård',
      'Starting specialised care',
    ),
    sentence: words(
      'Hoito on järjestettävä ja aloitettava kuuden kuukauden kuluessa siitä, kun hoidon tarve on todettu.',
      'Vården ska ordnas och inledas inom sex månader från det att vårdbehovet har konstaterats.',
      'Treatment must be arranged and started within six months of the need being established.',
    ),
    paragraphs: [paragraph('1326/2010', '52', 3)],
    amendingActs: ['1326/2010', '581/2022'],
    start: 'needEstablished',
    end: 'treatmentStarted',
    limit: months(6),
    overriddenBy: ['HT-PSY-TREAT-V1', 'HT-PSY-TREAT-V5'],
    doubts: guaranteeDoubts,
  }),
]

export const specialisedRules: readonly Rule[] = [...inPrimaryCareRules, ...hospitalRules]
