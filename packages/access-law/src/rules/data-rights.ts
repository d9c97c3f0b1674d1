import { doubt, months, rule, weeks } from '../define-rule.ts'
import { paragraph } from '../paragraph.ts'
import type { Rule } from '../rule.ts'
import { type ServiceClass, serviceClasses } from '../service.ts'
import { words } from '../words.ts'
import { notRolledOver } from './doubts.ts'

// There a "request" is the wish to talk with someone, and starts another clock.
const requestMeansTalk: readonly ServiceClass[] = [
  'student-health',
  'income-support',
  'income-support.urgent',
]

/** Rights to one's own data and to accessible services, whatever the matter is about. */
export const dataRightsRules: readonly Rule[] = [
  rule('2024-01-01', null, {
    id: 'LOG-REQUEST',
    group: 'dataRights',
    topic: 'log-data',
    services: serviceClasses.filter(service => !requestMeansTalk.includes(service)),
    occasional: true,
    name: words('Lokitiedot asiakkaalle', 'Logguppgifter till klienten', 'Use log to the client'),
    sentence: words(
      'Asiakkaalle on annettava maksutta lokitiedot siitä, kuka hänen tietojaan on käyttänyt, kahden kuukauden kuluessa pyynnöstä.',
      'Klienten ska avgiftsfritt få logguppgifter om vem som har använt klientens uppgifter inom två månader från begäran.',
      "The client must be given, free of charge, the log of who has used the client's data within two months of asking.",
    ),
    paragraphs: [paragraph('703/2023', '11')],
    amendingActs: ['703/2023'],
    start: 'request',
    end: 'logDataGiven',
    limit: months(2),
    doubts: [notRolledOver],
  }),
  rule('2019-04-01', null, {
    id: 'A11Y-FEEDBACK',
    group: 'dataRights',
    topic: 'accessibility-feedback',
    services: serviceClasses,
    occasional: true,
    name: words('Saavutettavuuspalaute', 'Tillgänglighetsrespons', 'Accessibility feedback'),
    sentence: words(
      'Saavutettavuuspalautteeseen on vastattava kahden viikon kuluessa; laajan sisällön osalta enintään kaksi viikkoa myöhemmin, ja siitä on ilmoitettava.',
      'Tillgänglighetsrespons ska besvaras inom två veckor; i fråga om ett omfattande innehåll högst två veckor senare, vilket ska meddelas.',
      'Accessibility feedback must be answered within two weeks; for extensive content up to two weeks later, of which notice is given.',
    ),
    paragraphs: [paragraph('306/2019', '10')],
    amendingActs: ['306/2019'],
    start: 'feedbackReceived',
    end: 'answered',
    limit: weeks(2),
    extension: { kind: 'fixed', value: 2, unit: 'weeks' },
    doubts: [
      doubt(
        'interpretation',
        'Lisäaika otetaan huomioon vain, kun sen syy on kirjattu ennen ensimmäistä määräpäivää.',
        'Tilläggstiden beaktas bara när skälet har antecknats före den första sista dagen.',
        'The further time counts only when its reason was recorded before the first last day.',
      ),
    ],
  }),
]
