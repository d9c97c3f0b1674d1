import { days, doubt, months, rule } from '../define-rule.ts'
import { paragraph } from '../paragraph.ts'
import type { Rule } from '../rule.ts'
import { words } from '../words.ts'
import { guaranteeDoubts } from './doubts.ts'

const general = ['primary-care.general', 'student-health'] as const
const certificate = ['primary-care.certificate'] as const
const everything = ['primary-care.general', 'primary-care.other', 'primary-care.certificate'] as const
const shortLimitExcludes = ['plan', 'otherSpecialist', 'certificate'] as const
const underTwentyThree = { under: 23, at: 'contact' } as const

const care = { group: 'primaryCare', topic: 'care', guarantee: true, start: 'needAssessed' } as const

const generalCare = words(
  'Kiireetön sairaanhoito (yleislääketiede)',
  'Icke-brådskande sjukvård (allmänmedicin)',
  'Non-urgent general medical care',
)

const otherCare = words(
  'Muu hoito, kuntoutus ja edistävä palvelu',
  'Annan vård, rehabilitering och främjande service',
  'Other care, rehabilitation and health promotion',
)

const fourteenDays = words(
  'Ensimmäinen hoitotapahtuma on järjestettävä 14 vuorokauden kuluessa hoidon tarpeen arvioinnista, kun syy on sairaus, vamma, uusi oire tai heikentynyt toimintakyky.',
  'Den första vårdhändelsen ska ordnas inom 14 dygn efter bedömningen av vårdbehovet när orsaken är sjukdom, skada, ett nytt symtom eller nedsatt funktionsförmåga.',
  'The first care event must take place within 14 days of the assessment when the reason is illness, injury, a new symptom or reduced ability to function.',
)

const threeMonthsOther = words(
  'Muun hoidon tai kuntoutuksen ensimmäinen tapahtuma on järjestettävä kolmen kuukauden kuluessa arvioinnista tai suunnitelman mukaan.',
  'Den första händelsen i annan vård eller rehabilitering ska ordnas inom tre månader efter bedömningen eller enligt planen.',
  'The first event of other care or rehabilitation must take place within three months of the assessment, or as planned.',
)

const firstVersion = rule('2011-05-01', '2023-08-31', {
  ...care,
  id: 'HT-PTH-V1',
  services: [...everything, 'student-health', 'therapy.young'],
  name: words('Perusterveydenhuollon hoito', 'Vård inom primärvården', 'Primary care'),
  sentence: words(
    'Hoito on järjestettävä kolmessa kuukaudessa hoidon tarpeen arvioinnista.',
    'Vården ska ordnas inom tre månader efter bedömningen av vårdbehovet.',
    'Care must be arranged within three months of the assessment.',
  ),
  paragraphs: [paragraph('1326/2010', '51', 2)],
  amendingActs: ['1326/2010', '581/2022'],
  end: 'treatmentArranged',
  limit: months(3),
  doubts: guaranteeDoubts,
})

const generalCareRules: readonly Rule[] = [
  rule('2023-09-01', '2024-10-31', {
    ...care,
    id: 'HT-PTH-GP14-V2',
    services: general,
    leavesOutside: certificate,
    name: generalCare,
    sentence: fourteenDays,
    paragraphs: [paragraph('1326/2010', '51 a', 1)],
    amendingActs: ['117/2023'],
    end: 'firstCareEvent',
    limit: days(14),
    excludes: shortLimitExcludes,
    doubts: guaranteeDoubts,
  }),
  {
    ...rule('2024-11-01', '2024-11-01', {
      ...care,
      id: 'HT-PTH-GP7-PLANNED',
      services: general,
      name: words(
        'Seitsemän vuorokauden hoitotakuu (ei koskaan voimassa)',
        'Sju dygns vårdgaranti (trädde aldrig i kraft)',
        'Seven-day guarantee (never in force)',
      ),
      sentence: words(
        'Ensimmäinen hoitotapahtuma olisi ollut järjestettävä seitsemän vuorokauden kuluessa arvioinnista; laki muutettiin ennen voimaantuloa.',
        'Den första vårdhändelsen skulle ha ordnats inom sju dygn efter bedömningen; lagen ändrades innan den trädde i kraft.',
        'The first care event would have been due within seven days of the assessment; the law was changed before it came into force.',
      ),
      paragraphs: [paragraph('1326/2010', '51 a', 1)],
      amendingActs: ['116/2023', '1139/2023'],
      end: 'firstCareEvent',
      limit: days(7),
      excludes: shortLimitExcludes,
    }),
    status: 'neverInForce',
  },
  rule('2024-11-01', '2024-12-31', {
    ...care,
    id: 'HT-PTH-GP14-V3',
    services: general,
    leavesOutside: certificate,
    name: generalCare,
    sentence: fourteenDays,
    paragraphs: [paragraph('1326/2010', '51 a', 1)],
    amendingActs: ['116/2023', '1139/2023'],
    end: 'firstCareEvent',
    limit: days(14),
    excludes: shortLimitExcludes,
    doubts: guaranteeDoubts,
  }),
  rule('2025-01-01', null, {
    ...care,
    id: 'HT-PTH-GP14-U23-V4',
    services: general,
    name: words(
      'Kiireetön sairaanhoito, alle 23-vuotias',
      'Icke-brådskande sjukvård, under 23 år',
      'Non-urgent medical care, under 23',
    ),
    sentence: words(
      'Jos potilas oli yhteyttä ottaessaan alle 23-vuotias, ensimmäinen hoitotapahtuma on järjestettävä 14 vuorokauden kuluessa arvioinnista.',
      'Om patienten var under 23 år vid kontakten ska den första vårdhändelsen ordnas inom 14 dygn efter bedömningen.',
      'If the patient was under 23 at the contact, the first care event must take place within 14 days of the assessment.',
    ),
    paragraphs: [paragraph('1326/2010', '51 a', 3)],
    amendingActs: ['848/2024'],
    age: underTwentyThree,
    end: 'firstCareEvent',
    limit: days(14),
    excludes: ['plan'],
    doubts: guaranteeDoubts,
  }),
]

const otherCareRules: readonly Rule[] = [
  rule('2023-09-01', '2024-10-31', {
    ...care,
    id: 'HT-PTH-OTHER3M-V2',
    services: ['primary-care.other', 'therapy.young'],
    name: otherCare,
    sentence: threeMonthsOther,
    paragraphs: [paragraph('1326/2010', '51 a', 4)],
    amendingActs: ['117/2023'],
    end: 'firstCareEvent',
    limit: months(3),
    doubts: guaranteeDoubts,
  }),
  rule('2024-11-01', '2024-12-31', {
    ...care,
    id: 'HT-PTH-OTHER3M-V3',
    services: ['primary-care.other', 'therapy.young'],
    name: otherCare,
    sentence: threeMonthsOther,
    paragraphs: [paragraph('1326/2010', '51 a', 4)],
    amendingActs: ['116/2023'],
    end: 'firstCareEvent',
    limit: months(3),
    doubts: guaranteeDoubts,
  }),
]

const mainRules: readonly Rule[] = [
  rule('2025-01-01', null, {
    ...care,
    id: 'HT-PTH-3M-V4',
    services: [...everything, 'student-health', 'therapy.young'],
    name: words(
      'Kiireetön hoito, kuntoutus, edistävä palvelu ja todistukset',
      'Icke-brådskande vård, rehabilitering, främjande service och intyg',
      'Non-urgent care, rehabilitation, health promotion and certificates',
    ),
    sentence: words(
      'Ensimmäinen tapahtuma on järjestettävä kolmen kuukauden kuluessa hoidon tarpeen arvioinnista.',
      'Den första händelsen ska ordnas inom tre månader efter bedömningen av vårdbehovet.',
      'The first event must take place within three months of the assessment.',
    ),
    paragraphs: [paragraph('1326/2010', '51 a', 1)],
    amendingActs: ['848/2024'],
    end: 'firstCareEvent',
    limit: months(3),
    excludes: ['plan'],
    overriddenBy: ['HT-PTH-GP14-U23-V4', 'HT-THERAPY28'],
    doubts: guaranteeDoubts,
  }),
  rule('2023-09-01', null, {
    id: 'HT-PTH-NEWNEED',
    group: 'primaryCare',
    topic: 'new-need',
    guarantee: true,
    occasional: true,
    services: [...everything, 'student-health'],
    name: words(
      'Palvelussa havaittu uusi tarve',
      'Ett nytt behov som märks i servicen',
      'A new need noticed in a service',
    ),
    sentence: words(
      'Hoidossa tai sosiaalipalvelussa havaittuun uuteen tarpeeseen vastataan samoissa enimmäisajoissa.',
      'Ett nytt behov som märks i vården eller socialservicen tillgodoses inom samma maximitider.',
      'A new need noticed in care or in a social service is met within the same limits.',
    ),
    paragraphs: [paragraph('1326/2010', '51 a', 5)],
    amendingActs: ['117/2023', '116/2023', '848/2024'],
    start: 'newNeedNoticed',
    end: 'firstCareEvent',
    limit: { value: null, unit: 'asMainRule' },
    confidence: 'medium',
    doubts: [
      ...guaranteeDoubts,
      doubt(
        'interpretation',
        'Kellon katsotaan alkavan siitä päivästä, jona uusi tarve havaittiin.',
        'Klockan anses börja den dag då det nya behovet märktes.',
        'The clock is taken to start on the day the new need was noticed.',
      ),
    ],
  }),
]

export const primaryCareRules: readonly Rule[] = [
  firstVersion,
  ...generalCareRules,
  ...otherCareRules,
  ...mainRules,
]
