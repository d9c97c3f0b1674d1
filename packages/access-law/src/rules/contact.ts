import { doubt, immediately, rule, sameWeekday, weekdays } from '../define-rule.ts'
import { paragraph } from '../paragraph.ts'
import type { Rule } from '../rule.ts'
import { words } from '../words.ts'
import { christmasAndMidsummerEve, outsideOfficeHours } from './doubts.ts'

const services = ['primary-care.general', 'primary-care.other', 'primary-care.certificate', 'oral'] as const

export const contactRules: readonly Rule[] = [
  rule('2011-05-01', '2023-08-31', {
    id: 'HT-CONTACT-V1',
    group: 'contact',
    topic: 'contact',
    services,
    name: words('Yhteyden saaminen', 'Att få kontakt', 'Getting in touch'),
    sentence: words(
      'Terveyskeskukseen on saatava yhteys heti arkisin virka-aikana.',
      'Man ska genast få kontakt med hälsovårdscentralen på vardagar under tjänstetid.',
      'People must get through to the health centre at once on weekdays in office hours.',
    ),
    paragraphs: [paragraph('1326/2010', '51', 1)],
    amendingActs: ['1326/2010', '581/2022'],
    start: 'contactAttempt',
    end: 'contactEstablished',
    limit: immediately,
    inOfficeHours: true,
    doubts: [outsideOfficeHours],
  }),
  rule('2011-05-01', '2023-08-31', {
    id: 'HT-ASSESS-V1',
    group: 'assessment',
    topic: 'assessment',
    services,
    name: words('Hoidon tarpeen arviointi', 'Bedömning av vårdbehovet', 'Assessment of the need for care'),
    sentence: words(
      'Hoidon tarve on arvioitava viimeistään kolmantena arkipäivänä yhteydenotosta.',
      'Vårdbehovet ska bedömas senast den tredje vardagen efter kontakten.',
      'The need for care must be assessed by the third weekday after the contact.',
    ),
    paragraphs: [paragraph('1326/2010', '51', 1)],
    amendingActs: ['1326/2010', '581/2022'],
    start: 'contact',
    end: 'needAssessed',
    limit: weekdays(3),
    doubts: [christmasAndMidsummerEve],
  }),
  rule('2023-09-01', null, {
    id: 'HT-CONTACT-ASSESS-V2',
    group: 'contact',
    topic: 'contact',
    services,
    name: words(
      'Yhteys ja arvio samana arkipäivänä',
      'Kontakt och bedömning samma vardag',
      'Contact and assessment on the same weekday',
    ),
    sentence: words(
      'Arkisin virka-aikana on saatava saman päivän aikana sekä yhteys että yksilöllinen arvio hoidon tarpeesta.',
      'På vardagar under tjänstetid ska man samma dag få både kontakt och en individuell bedömning av vårdbehovet.',
      'On weekdays in office hours people must get both contact and an individual assessment of the need for care the same day.',
    ),
    paragraphs: [paragraph('1326/2010', '51')],
    amendingActs: ['116/2023'],
    start: 'contactAttempt',
    end: 'needAssessed',
    limit: sameWeekday,
    inOfficeHours: true,
    doubts: [
      outsideOfficeHours,
      doubt(
        'interpretation',
        'Sama päivä luetaan vuorokauden loppuun; virka-ajan loppuun laskeminen on asetus.',
        'Samma dag räknas till dygnets slut; att räkna till tjänstetidens slut är en inställning.',
        'The same day runs to midnight; counting to the end of office hours is a setting.',
      ),
    ],
  }),
  rule('2011-05-01', null, {
    id: 'HT-URGENT',
    group: 'urgent',
    topic: 'urgent',
    services: [
      ...services,
      'specialised',
      'specialised.in-primary-care',
      'psychiatry.young',
      'therapy.young',
      'student-health',
      'student-health.yths',
    ],
    name: words('Kiireellinen hoito', 'Brådskande vård', 'Urgent care'),
    sentence: words(
      'Kiireellinen tarve on arvioitava ja hoidettava heti, asuinpaikasta riippumatta.',
      'Ett brådskande behov ska bedömas och vårdas genast, oavsett var personen bor.',
      'An urgent need must be assessed and treated at once, wherever the person lives.',
    ),
    paragraphs: [paragraph('1326/2010', '50')],
    amendingActs: ['1326/2010', '581/2022'],
    start: 'contact',
    end: 'urgentAssessmentAndCare',
    limit: immediately,
    needsOneOf: ['referredToUrgent', 'urgentAssessmentAndCare'],
    occasional: true,
    doubts: [
      doubt(
        'interpretation',
        'Kello näytetään, kun asia on todettu kiireelliseksi.',
        'Klockan visas när ärendet har konstaterats vara brådskande.',
        'The clock is shown once the matter has been found urgent.',
      ),
    ],
  }),
]
