import { days, doubt, months, rule, sameWeekday } from '../define-rule.ts'
import { paragraph } from '../paragraph.ts'
import type { Rule } from '../rule.ts'
import { words } from '../words.ts'
import {
  ageMomentSilent,
  christmasAndMidsummerEve,
  guaranteeDoubts,
  outsideOfficeHours,
  reasonMustBeRecorded,
} from './doubts.ts'

const care = {
  group: 'studentHealth',
  topic: 'care',
  services: ['student-health.yths'],
  guarantee: true,
  start: 'needAssessed',
  end: 'firstCareEvent',
  name: words(
    'Korkeakouluopiskelijan hoitoon pääsy (YTHS)',
    'Högskolestuderandes tillgång till vård (SHVS)',
    'Access to student health care in higher education (YTHS)',
  ),
} as const

const psychologist = doubt(
  'interpretation',
  'Psykologin ensikäynnissä enimmäisaika on kolme kuukautta eikä 14 vuorokautta, myös alle 23-vuotiaalla; palvelu ei erota psykologin käyntiä muista.',
  'För det första besöket hos psykolog är maximitiden tre månader och inte 14 dygn, även för den som är under 23 år; servicen skiljer inte psykologbesöket från andra.',
  'For a first visit to a psychologist the limit is three months and not 14 days, under 23 too; the service does not tell that visit from others.',
)

const fourteenDays = words(
  'Ensimmäinen hoitotapahtuma on järjestettävä 14 vuorokauden kuluessa hoidon tarpeen arvioinnista.',
  'Den första vårdhändelsen ska ordnas inom 14 dygn efter bedömningen av vårdbehovet.',
  'The first care event must take place within 14 days of the assessment.',
)

const universityRules: readonly Rule[] = [
  rule('2023-09-01', '2024-10-31', {
    ...care,
    id: 'YTHS-GP14-V2',
    sentence: fourteenDays,
    paragraphs: [paragraph('695/2019', '10 a')],
    amendingActs: ['119/2023'],
    limit: days(14),
    doubts: [...guaranteeDoubts, psychologist],
  }),
  rule('2024-11-01', '2024-12-31', {
    ...care,
    id: 'YTHS-GP14-V3',
    sentence: fourteenDays,
    paragraphs: [paragraph('695/2019', '10 a')],
    amendingActs: ['118/2023', '1140/2023'],
    limit: days(14),
    doubts: [...guaranteeDoubts, psychologist],
  }),
  rule('2025-01-01', null, {
    ...care,
    id: 'YTHS-GP14-U23-V4',
    sentence: words(
      'Jos opiskelija oli yhteyttä ottaessaan alle 23-vuotias, ensimmäinen hoitotapahtuma on järjestettävä 14 vuorokauden kuluessa arvioinnista.',
      'Om den studerande var under 23 år vid kontakten ska den första vårdhändelsen ordnas inom 14 dygn efter bedömningen.',
      'If the student was under 23 at the contact, the first care event must take place within 14 days of the assessment.',
    ),
    paragraphs: [paragraph('695/2019', '10 a')],
    amendingActs: ['849/2024'],
    age: { under: 23, at: 'contact' },
    limit: days(14),
    doubts: [...guaranteeDoubts, psychologist],
  }),
  rule('2025-01-01', null, {
    ...care,
    id: 'YTHS-3M-V4',
    sentence: words(
      'Ensimmäinen tapahtuma on järjestettävä kolmen kuukauden kuluessa arvioinnista; alle 23-vuotiaalla tämä koskee psykologin ensikäyntiä.',
      'Den första händelsen ska ordnas inom tre månader efter bedömningen; för den som är under 23 år gäller det första besöket hos psykolog.',
      'The first event must take place within three months of the assessment; under 23 this concerns a first visit to a psychologist.',
    ),
    paragraphs: [paragraph('695/2019', '10 a')],
    amendingActs: ['849/2024'],
    limit: months(3),
    possibleBeside: ['YTHS-GP14-U23-V4'],
    doubts: [...guaranteeDoubts, psychologist],
  }),
  rule('2025-05-01', null, {
    ...care,
    id: 'YTHS-THERAPY28',
    topic: 'therapy',
    occasional: true,
    name: words(
      'Korkeakouluopiskelijan terapiatakuu, alle 23-vuotias',
      'Terapigaranti för högskolestuderande, under 23 år',
      'Therapy guarantee in higher education, under 23',
    ),
    sentence: words(
      'Alle 23-vuotiaan lyhytpsykoterapia tai muu määrämuotoinen psykososiaalinen hoito on aloitettava 28 vuorokauden kuluessa siitä, kun sen tarve on todettu.',
      'Korttidspsykoterapi eller annan strukturerad psykosocial behandling för den som är under 23 år ska inledas inom 28 dygn från det att behovet har konstaterats.',
      'Short psychotherapy or other structured psychosocial treatment of a student under 23 must start within 28 days of the need for it being established.',
    ),
    paragraphs: [paragraph('695/2019', '10 a', 4)],
    amendingActs: ['1109/2024'],
    age: { under: 23, at: 'startOrContact' },
    start: 'therapyNeedEstablished',
    end: 'treatmentStarted',
    limit: days(28),
    extension: { kind: 'reasoned' },
    doubts: [...guaranteeDoubts, ageMomentSilent, reasonMustBeRecorded],
  }),
]

const welfareRules: readonly Rule[] = [
  rule('2023-09-01', null, {
    id: 'OPH-CONTACT',
    group: 'studentHealth',
    topic: 'contact',
    services: ['student-health'],
    name: words(
      'Yhteys opiskeluterveydenhuoltoon',
      'Kontakt med studerandehälsovården',
      'Contact with student health care',
    ),
    sentence: words(
      'Opiskeluterveydenhuoltoon on saatava yhteys saman arkipäivän aikana.',
      'Man ska få kontakt med studerandehälsovården samma vardag.',
      'Contact with student health care must be had on the same weekday.',
    ),
    paragraphs: [paragraph('1287/2013', '17', 2)],
    amendingActs: ['120/2023'],
    start: 'contactAttempt',
    end: 'contactEstablished',
    limit: sameWeekday,
    inOfficeHours: true,
    doubts: [outsideOfficeHours],
  }),
  rule('2014-08-01', null, {
    id: 'OPH-PSY-CURATOR',
    group: 'studentHealth',
    topic: 'discussion',
    services: ['student-health'],
    occasional: true,
    name: words(
      'Opiskeluhuollon psykologille tai kuraattorille',
      'Till psykolog eller kurator inom studerandevården',
      'To a psychologist or curator of student welfare',
    ),
    sentence: words(
      'Opiskelijan on päästävä keskustelemaan psykologin tai kuraattorin kanssa viimeistään seitsemäntenä oppilaitoksen työpäivänä pyynnöstä.',
      'Den studerande ska få samtala med en psykolog eller kurator senast den sjunde arbetsdagen vid läroanstalten efter begäran.',
      "A student must be able to talk with a psychologist or curator by the school's seventh working day after asking.",
    ),
    paragraphs: [paragraph('1287/2013', '15')],
    amendingActs: ['1287/2013'],
    start: 'request',
    end: 'discussion',
    limit: { value: 7, unit: 'schoolDays' },
    confidence: 'medium',
    doubts: [
      christmasAndMidsummerEve,
      doubt(
        'interpretation',
        'Oppilaitoksen omia työpäiviä ei tunneta, joten ne lasketaan arkipäivinä; loma-aikoina oikea päivä on myöhempi.',
        'Läroanstaltens egna arbetsdagar är inte kända och räknas därför som vardagar; under lov är den rätta dagen senare.',
        "The school's own working days are not known and are counted as weekdays; in holiday time the true day is later.",
      ),
      doubt(
        'unverified',
        'Pykälän mahdollisia muutoksia vuoden 2014 jälkeen ei ole tarkistettu. Kiireellisessä asiassa raja on sama tai seuraava työpäivä.',
        'Eventuella ändringar av paragrafen efter 2014 har inte kontrollerats. I brådskande fall är gränsen samma eller följande arbetsdag.',
        'Changes to the section after 2014 have not been checked. In an urgent matter the limit is the same or the next working day.',
      ),
    ],
  }),
]

/** Student health care in higher education, and pupil and student welfare. */
export const studentHealthRules: readonly Rule[] = [...universityRules, ...welfareRules]
