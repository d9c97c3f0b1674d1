import { doubt, rule } from '../define-rule.ts'
import { paragraph } from '../paragraph.ts'
import { words } from '../words.ts'

/** Not a limit of the law but what stands in its place: care under a plan follows the plan's own date. */
export const planFollowUp = rule('2023-09-01', null, {
  id: 'HT-PLAN-FOLLOW-UP',
  group: 'plan',
  topic: 'plan',
  services: [
    'primary-care.general',
    'primary-care.other',
    'primary-care.certificate',
    'oral',
    'student-health',
    'student-health.yths',
  ],
  name: words('Suunnitelman mukainen seuranta', 'Uppföljning enligt planen', 'Follow-up under a plan'),
  sentence: words(
    'Hoito- tai kuntoutussuunnitelman mukainen hoito annetaan suunnitelman päivänä, eivätkä enimmäisajat koske sitä.',
    'Vård enligt en vård- eller rehabiliteringsplan ges den dag planen anger, och maximitiderna gäller den inte.',
    'Care under a care or rehabilitation plan is given on the date in the plan, and the limits do not cover it.',
  ),
  paragraphs: [paragraph('1326/2010', '51 a', 4)],
  amendingActs: ['117/2023', '116/2023', '848/2024'],
  start: 'followUpPlanned',
  end: 'firstCareEvent',
  limit: { value: null, unit: 'plan' },
  occasional: true,
  doubts: [
    doubt(
      'interpretation',
      'Ennen vuotta 2025 sama poikkeus oli 51 a §:n 3 momentissa; suun terveydenhuollossa vastaava on yksilöllinen tutkimusväli (51 b §).',
      'Före 2025 fanns samma undantag i 51 a § 3 mom.; i munhälsovården motsvaras det av det individuella undersökningsintervallet (51 b §).',
      'Before 2025 the same exception was in section 51 a(3); in oral health it is the personal recall interval (section 51 b).',
    ),
  ],
})
