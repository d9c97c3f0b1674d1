import { doubt, rule, weekdays } from '../define-rule.ts'
import { paragraph } from '../paragraph.ts'
import type { Rule } from '../rule.ts'
import { words } from '../words.ts'
import { christmasAndMidsummerEve } from './doubts.ts'

const reform = doubt(
  'unverified',
  'Toimeentulotuen uudistus tuli voimaan 1.2.2026. Käsittelyaikojen muutosta ei löytynyt, mutta asiaa ei ole vahvistettu.',
  'Reformen av utkomststödet trädde i kraft 1.2.2026. Ingen ändring av behandlingstiderna hittades, men saken är inte bekräftad.',
  'The reform of income support came into force on 1 February 2026. No change of processing times was found, but this has not been confirmed.',
)
const movedSection = doubt(
  'interpretation',
  'Sama aika oli 14 c §:ssä vuosina 2017–2022 ja on 14 a §:ssä vuodesta 2023.',
  'Samma tid fanns i 14 c § under åren 2017–2022 och finns i 14 a § från 2023.',
  'The same limit was in section 14 c in 2017–2022 and has been in section 14 a since 2023.',
)

const income = {
  group: 'incomeSupport',
  services: ['income-support'],
  amendingActs: ['815/2015', '1023/2022'],
  paragraphs: [paragraph('1412/1997', '14 a')],
  confidence: 'medium',
  doubts: [christmasAndMidsummerEve, reform, movedSection],
} as const

/** Income support: decisions, requests for more information, and the right to a discussion. */
export const incomeSupportRules: readonly Rule[] = [
  rule('2017-01-01', null, {
    ...income,
    id: 'TT-URGENT',
    topic: 'decision',
    services: ['income-support.urgent'],
    name: words('Kiireellinen toimeentulotuki', 'Brådskande utkomststöd', 'Urgent income support'),
    sentence: words(
      'Kiireellisessä tilanteessa päätös on tehtävä samana tai viimeistään seuraavana arkipäivänä hakemuksen saapumisesta.',
      'I en brådskande situation ska beslutet fattas samma dag eller senast följande vardag efter att ansökan kom in.',
      'In an urgent situation the decision must be made on the day the application arrives or by the next weekday.',
    ),
    paragraphs: [paragraph('1412/1997', '14 b')],
    amendingActs: ['815/2015'],
    start: 'applicationArrived',
    end: 'decisionMade',
    limit: weekdays(1),
    doubts: [christmasAndMidsummerEve, reform],
  }),
  rule('2017-01-01', null, {
    ...income,
    id: 'TT-DECISION',
    topic: 'decision',
    name: words('Toimeentulotukipäätös', 'Beslut om utkomststöd', 'Decision on income support'),
    sentence: words(
      'Päätös on tehtävä viimeistään seitsemäntenä arkipäivänä hakemuksen saapumisesta, jollei hakemusta tarvitse täydentää.',
      'Beslutet ska fattas senast den sjunde vardagen efter att ansökan kom in, om ansökan inte behöver kompletteras.',
      'The decision must be made by the seventh weekday after the application arrives, unless more information is needed.',
    ),
    start: 'applicationArrived',
    end: 'decisionMade',
    limit: weekdays(7),
    settledBy: { event: 'supplementRequested', unless: null },
  }),
  rule('2017-01-01', null, {
    ...income,
    id: 'TT-SUPPLEMENT-REQ',
    topic: 'supplement-request',
    occasional: true,
    name: words('Täydennyspyyntö', 'Begäran om komplettering', 'Request for more information'),
    sentence: words(
      'Jos hakemus on puutteellinen, täydennystä on pyydettävä yksilöidysti viimeistään seitsemäntenä arkipäivänä hakemuksen saapumisesta.',
      'Om ansökan är bristfällig ska en specificerad komplettering begäras senast den sjunde vardagen efter att ansökan kom in.',
      'If the application is incomplete, the missing information must be asked for by the seventh weekday after it arrives.',
    ),
    start: 'applicationArrived',
    end: 'supplementRequested',
    limit: weekdays(7),
    onlyIf: words(
      'jos hakemus on puutteellinen',
      'om ansökan är bristfällig',
      'if the application is incomplete',
    ),
    settledBy: { event: 'decisionMade', unless: null },
  }),
  rule('2017-01-01', null, {
    ...income,
    id: 'TT-AFTER-SUPPLEMENT',
    topic: 'decision-after-supplement',
    occasional: true,
    name: words(
      'Päätös täydennyksen jälkeen',
      'Beslut efter komplettering',
      'Decision after more information',
    ),
    sentence: words(
      'Päätös on tehtävä viimeistään seitsemäntenä arkipäivänä siitä, kun täydennys saapui tai sille annettu aika päättyi.',
      'Beslutet ska fattas senast den sjunde vardagen efter att kompletteringen kom in eller tiden för den gick ut.',
      'The decision must be made by the seventh weekday after the information arrived or its time ran out.',
    ),
    start: 'supplementArrivedOrDeadline',
    end: 'decisionMade',
    limit: weekdays(7),
  }),
  rule('2017-01-01', null, {
    ...income,
    id: 'TT-DISCUSSION',
    topic: 'discussion',
    services: ['income-support', 'income-support.urgent'],
    occasional: true,
    name: words('Henkilökohtainen keskustelu', 'Personligt samtal', 'Personal discussion'),
    sentence: words(
      'Asiakkaalle on järjestettävä henkilökohtainen keskustelu viimeistään seitsemäntenä arkipäivänä pyynnöstä.',
      'Klienten ska få ett personligt samtal senast den sjunde vardagen efter sin begäran.',
      'A personal discussion must be arranged by the seventh weekday after the client asks for it.',
    ),
    paragraphs: [paragraph('1412/1997', '14 d')],
    start: 'request',
    end: 'discussion',
    limit: weekdays(7),
    doubts: [
      christmasAndMidsummerEve,
      reform,
      doubt(
        'interpretation',
        'Sama oikeus oli 14 e §:ssä vuosina 2017–2022 ja on 14 d §:ssä vuodesta 2023.',
        'Samma rätt fanns i 14 e § under åren 2017–2022 och finns i 14 d § från 2023.',
        'The same right was in section 14 e in 2017–2022 and has been in section 14 d since 2023.',
      ),
    ],
  }),
]
