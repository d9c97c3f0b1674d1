import { days, doubt, months, rule, weeks } from '../define-rule.ts'
import { paragraph } from '../paragraph.ts'
import type { Rule } from '../rule.ts'
import { words } from '../words.ts'
import { ageMomentSilent, guaranteeDoubts, possibleUntilSettled, reasonMustBeRecorded } from './doubts.ts'

const young = { group: 'mentalHealthYoung', services: ['psychiatry.young'], guarantee: true } as const
const underTwentyThree = { under: 23, at: 'startOrContact' } as const
const referral = { ...young, start: 'referralArrived' } as const

const childrenAndYoung = doubt(
  'interpretation',
  'Laki puhui lapsista ja nuorista ilman ikärajaa; ketkä he ovat, ratkaistaan palvelun valinnalla.',
  'Lagen talade om barn och unga utan åldersgräns; vilka de är avgörs av valet av service.',
  'The law spoke of children and young people without an age limit; the choice of service decides who they are.',
)
const youngDoubts = [...guaranteeDoubts, ageMomentSilent] as const

const assessmentName = words(
  'Lasten ja nuorten mielenterveyspalvelut: arvioinnin aloitus',
  'Mentalvårdstjänster för barn och unga: inledande av bedömningen',
  'Mental health services for the young: starting the assessment',
)
const testsName = words(
  'Lasten ja nuorten mielenterveyspalvelut: erikoislääkäri ja tutkimukset',
  'Mentalvårdstjänster för barn och unga: specialistläkare och undersökningar',
  'Mental health services for the young: specialist and tests',
)
const treatmentName = words(
  'Nuoren mielenterveyden hoito',
  'Mentalvård för unga',
  'Mental health treatment for the young',
)

const threeWeeks = words(
  'Arviointi on aloitettava kolmen viikon kuluessa lähetteen saapumisesta.',
  'Bedömningen ska inledas inom tre veckor från det att remissen kom fram.',
  'The assessment must start within three weeks of the arrival of the referral.',
)
const sixWeeks = words(
  'Erikoislääkärin arvio ja tarvittavat tutkimukset on tehtävä kuuden viikon kuluessa lähetteen saapumisesta.',
  'Specialistläkarens bedömning och nödvändiga undersökningar ska göras inom sex veckor från det att remissen kom fram.',
  'The specialist assessment and the tests needed must be done within six weeks of the arrival of the referral.',
)
const threeMonths = words(
  'Alle 23-vuotiaan hoito on järjestettävä kolmen kuukauden kuluessa siitä, kun tarve on todettu, jolleivät lääketieteelliset, hoidolliset tai vastaavat seikat muuta edellytä.',
  'Vården för den som är under 23 år ska ordnas inom tre månader från det att behovet har konstaterats, om inte medicinska, vårdrelaterade eller motsvarande omständigheter förutsätter annat.',
  'Treatment of a person under 23 must be arranged within three months of the need being established, unless medical, care-related or comparable reasons require otherwise.',
)

const tests = {
  ...referral,
  topic: 'tests',
  occasional: true,
  name: testsName,
  sentence: sixWeeks,
  end: 'assessmentAndTestsDone',
  limit: weeks(6),
  onlyIf: words('jos tarvitaan tutkimuksia', 'om undersökningar behövs', 'if tests are needed'),
  settledBy: { event: 'needEstablished', unless: null },
} as const
const assessment = {
  ...referral,
  topic: 'referral',
  name: assessmentName,
  sentence: threeWeeks,
  end: 'assessmentStarted',
  limit: weeks(3),
} as const
const treatment = {
  ...young,
  topic: 'care',
  name: treatmentName,
  sentence: threeMonths,
  start: 'needEstablished',
  end: 'treatmentArranged',
  limit: months(3),
  age: underTwentyThree,
  extension: { kind: 'reasoned' },
} as const

const before = ['1326/2010', '581/2022'] as const
const firstVersions: readonly Rule[] = [
  rule('2011-05-01', '2025-04-30', {
    ...assessment,
    id: 'HT-PSY-ASSESS-V1',
    paragraphs: [paragraph('1326/2010', '53', 1)],
    amendingActs: before,
    doubts: [...guaranteeDoubts, childrenAndYoung],
  }),
  rule('2011-05-01', '2025-04-30', {
    ...tests,
    id: 'HT-PSY-SPEC-V1',
    paragraphs: [paragraph('1326/2010', '53', 1)],
    amendingActs: before,
    doubts: [...guaranteeDoubts, childrenAndYoung, possibleUntilSettled],
  }),
  rule('2011-05-01', '2025-04-30', {
    ...treatment,
    id: 'HT-PSY-TREAT-V1',
    paragraphs: [paragraph('1326/2010', '53', 2)],
    amendingActs: before,
    doubts: [...youngDoubts, reasonMustBeRecorded],
  }),
]

const since2025: readonly Rule[] = [
  rule('2025-05-01', null, {
    ...assessment,
    id: 'HT-PSY-ASSESS-V5',
    paragraphs: [paragraph('1326/2010', '53', 3)],
    amendingActs: ['1107/2024'],
    age: underTwentyThree,
    doubts: youngDoubts,
  }),
  rule('2025-05-01', null, {
    ...tests,
    id: 'HT-PSY-SPEC-V5',
    paragraphs: [paragraph('1326/2010', '53', 3)],
    amendingActs: ['1107/2024'],
    age: underTwentyThree,
    doubts: [...youngDoubts, possibleUntilSettled],
  }),
  rule('2025-05-01', null, {
    ...treatment,
    id: 'HT-PSY-TREAT-V5',
    paragraphs: [paragraph('1326/2010', '53', 4)],
    amendingActs: ['1107/2024'],
    doubts: [...youngDoubts, reasonMustBeRecorded],
  }),
]

const therapyGuarantee = rule('2025-05-01', null, {
  ...young,
  id: 'HT-THERAPY28',
  topic: 'care',
  services: ['therapy.young'],
  name: words('Terapiatakuu, alle 23-vuotias', 'Terapigaranti, under 23 år', 'Therapy guarantee, under 23'),
  sentence: words(
    'Alle 23-vuotiaan lyhytpsykoterapia tai muu määrämuotoinen psykososiaalinen hoito on aloitettava 28 vuorokauden kuluessa siitä, kun sen tarve on todettu.',
    'Korttidspsykoterapi eller annan strukturerad psykosocial behandling för den som är under 23 år ska inledas inom 28 dygn från det att behovet har konstaterats.',
    'Short psychotherapy or other structured psychosocial treatment of a person under 23 must start within 28 days of the need for it being established.',
  ),
  paragraphs: [paragraph('1326/2010', '53', 1)],
  amendingActs: ['1107/2024'],
  age: underTwentyThree,
  start: 'therapyNeedEstablished',
  end: 'treatmentStarted',
  limit: days(28),
  extension: { kind: 'reasoned' },
  doubts: [...youngDoubts, reasonMustBeRecorded],
})

/** Psychiatry of the young, and the therapy guarantee of primary care. */
export const mentalHealthYoungRules: readonly Rule[] = [...firstVersions, ...since2025, therapyGuarantee]
