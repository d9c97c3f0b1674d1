import { doubt, immediately, months, rule } from '../define-rule.ts'
import { paragraph } from '../paragraph.ts'
import type { Rule } from '../rule.ts'
import { words } from '../words.ts'

const publishing = { group: 'publishing', occasional: true, end: 'published' } as const

const primaryCare = [
  'primary-care.general',
  'primary-care.other',
  'primary-care.certificate',
  'oral',
] as const
const hospital = ['specialised', 'specialised.in-primary-care', 'psychiatry.young'] as const

const noExactDay = doubt(
  'interpretation',
  'Laki sanoo vain, että tiedot julkaistaan kuukausittain; viimeiseksi päiväksi luetaan kuukausi jakson päättymisestä.',
  'Lagen säger bara att uppgifterna publiceras varje månad; sista dagen räknas som en månad efter periodens slut.',
  'The law only says that figures are published monthly; the last day is taken to be one month after the period ends.',
)
const periodLength = doubt(
  'interpretation',
  'Laki sanoo, kuinka usein tiedot julkaistaan; määräpäivä lasketaan edellisen jakson päättymisestä.',
  'Lagen säger hur ofta uppgifterna publiceras; sista dagen räknas från slutet av föregående period.',
  'The law says how often figures are published; the last day is counted from the end of the previous period.',
)

const figuresRules: readonly Rule[] = [
  rule('2023-09-01', '2025-04-30', {
    ...publishing,
    id: 'PUB-MONTHLY-V2',
    topic: 'publish-monthly',
    services: primaryCare,
    name: words(
      'Hoitoon pääsyn kuukausitiedot',
      'Månadsuppgifter om tillgången till vård',
      'Monthly access figures',
    ),
    sentence: words(
      'Perusterveydenhuollon hoitoon pääsyn tiedot edelliseltä kuukaudelta on julkaistava kuukausittain.',
      'Uppgifterna om tillgången till primärvård under föregående månad ska publiceras varje månad.',
      'Figures on access to primary care in the previous month must be published every month.',
    ),
    paragraphs: [paragraph('1326/2010', '55', 1)],
    amendingActs: ['116/2023'],
    start: 'calendarMonthEnd',
    limit: months(1),
    doubts: [noExactDay],
  }),
  rule('2025-05-01', null, {
    ...publishing,
    id: 'PUB-MONTHLY-V5',
    topic: 'publish-monthly',
    services: [...primaryCare, 'therapy.young'],
    name: words(
      'Hoitoon pääsyn ja terapiatakuun kuukausitiedot',
      'Månadsuppgifter om tillgången till vård och terapigarantin',
      'Monthly figures on access and the therapy guarantee',
    ),
    sentence: words(
      'Perusterveydenhuollon hoitoon pääsyn ja terapiatakuun tiedot edelliseltä kuukaudelta on julkaistava kuukausittain.',
      'Uppgifterna om tillgången till primärvård och om terapigarantin under föregående månad ska publiceras varje månad.',
      'Figures on access to primary care and on the therapy guarantee in the previous month must be published every month.',
    ),
    paragraphs: [paragraph('1326/2010', '55', 1)],
    amendingActs: ['1107/2024'],
    start: 'calendarMonthEnd',
    limit: months(1),
    doubts: [noExactDay],
  }),
  rule('2011-05-01', null, {
    ...publishing,
    id: 'PUB-4M',
    topic: 'publish-four-months',
    services: hospital,
    name: words(
      'Erikoissairaanhoidon odotusajat',
      'Väntetiderna i den specialiserade sjukvården',
      'Waiting times of specialised care',
    ),
    sentence: words(
      'Erikoissairaanhoidon odotusajat on julkaistava neljän kuukauden välein.',
      'Väntetiderna i den specialiserade sjukvården ska publiceras var fjärde månad.',
      'Waiting times of specialised care must be published every four months.',
    ),
    paragraphs: [paragraph('1326/2010', '55', 1)],
    amendingActs: ['1326/2010', '116/2023', '1107/2024'],
    start: 'period',
    limit: months(4),
    doubts: [
      periodLength,
      doubt(
        'interpretation',
        'Säädetty teksti viittaa 53 §:n 2 ja 3 momenttiin; ilmeisesti tarkoitetaan 3 ja 4 momenttia. Ennen 1.9.2023 kaikki odotusajat julkaistiin neljän kuukauden välein.',
        'Den utfärdade texten hänvisar till 53 § 2 och 3 mom.; uppenbarligen avses 3 och 4 mom. Före 1.9.2023 publicerades alla väntetider var fjärde månad.',
        'The enacted text refers to section 53(2) and (3); evidently (3) and (4) are meant. Before 1 September 2023 all waiting times were published every four months.',
      ),
    ],
  }),
  rule('2013-07-01', null, {
    ...publishing,
    id: 'PUB-OLDER-6M',
    topic: 'publish-half-yearly',
    services: ['older-people.service'],
    name: words(
      'Iäkkäiden palvelujen odotusajat',
      'Väntetiderna för äldres service',
      'Waiting times of services for older people',
    ),
    sentence: words(
      'Iäkkäiden sosiaalipalvelujen odotusajat on julkaistava ainakin puolivuosittain.',
      'Väntetiderna för socialservice för äldre ska publiceras minst en gång i halvåret.',
      'Waiting times of social services for older people must be published at least half-yearly.',
    ),
    paragraphs: [paragraph('980/2012', '26')],
    amendingActs: ['980/2012'],
    start: 'period',
    limit: months(6),
    doubts: [periodLength],
  }),
]

const dutyToInform = rule('2011-05-01', null, {
  id: 'DUTY-INFORM',
  group: 'publishing',
  topic: 'inform',
  services: [...primaryCare, ...hospital, 'therapy.young', 'student-health', 'student-health.yths'],
  occasional: true,
  name: words(
    'Hoitoon pääsyn ajan ilmoittaminen',
    'Att informera om tidpunkten för vården',
    'Telling the patient the time of access',
  ),
  sentence: words(
    'Jos hoitoon pääsyn aika muuttuu, uusi aika ja muutoksen syy on ilmoitettava potilaalle heti.',
    'Om tidpunkten för vården ändras ska patienten genast informeras om den nya tidpunkten och orsaken.',
    'If the time of access changes, the patient must be told the new time and the reason at once.',
  ),
  paragraphs: [paragraph('785/1992', '4', 1), paragraph('703/2023', '36')],
  amendingActs: ['1335/2010', '123/2023', '703/2023'],
  start: 'timeChanged',
  end: 'patientInformed',
  limit: immediately,
})

/** What is published of waiting, and what a patient is told. */
export const publishingRules: readonly Rule[] = [...figuresRules, dutyToInform]
