import { immediately, months, rule, weekdays } from '../define-rule.ts'
import { paragraph } from '../paragraph.ts'
import type { Rule } from '../rule.ts'
import { words } from '../words.ts'
import { christmasAndMidsummerEve, notRolledOver } from './doubts.ts'

const child = {
  group: 'childProtection',
  services: ['child-protection'],
  start: 'caseOpened',
  age: { under: 18, at: 'start' },
  amendingActs: ['1302/2014'],
} as const

/** Child protection: the urgent need, and the assessment\'s start and completion. */
export const childProtectionRules: readonly Rule[] = [
  rule('2015-04-01', null, {
    ...child,
    id: 'LSL-URGENT',
    topic: 'urgent',
    name: words(
      'Lastensuojelun kiireellinen tarve',
      'Brådskande behov av barnskydd',
      'Urgent need for child protection',
    ),
    sentence: words(
      'Lapsen kiireellinen lastensuojelun tarve on arvioitava heti, kun asia on tullut vireille.',
      'Barnets brådskande behov av barnskydd ska bedömas genast när ärendet har inletts.',
      "A child's urgent need for protection must be assessed at once when the matter has been opened.",
    ),
    paragraphs: [paragraph('417/2007', '26', 2)],
    end: 'urgentNeedAssessed',
    limit: immediately,
  }),
  rule('2015-04-01', null, {
    ...child,
    id: 'LSL-START',
    topic: 'assessment-start',
    name: words(
      'Lastensuojelun palvelutarpeen arviointi: aloitus',
      'Bedömning av servicebehovet i barnskyddet: inledande',
      'Child protection assessment: start',
    ),
    sentence: words(
      'Palvelutarpeen arviointi on aloitettava viimeistään seitsemäntenä arkipäivänä lastensuojeluasian vireilletulosta.',
      'Bedömningen av servicebehovet ska inledas senast den sjunde vardagen efter att barnskyddsärendet inleddes.',
      'The assessment of service needs must start by the seventh weekday after the child protection matter was opened.',
    ),
    paragraphs: [paragraph('417/2007', '26')],
    end: 'assessmentStarted',
    limit: weekdays(7),
    doubts: [christmasAndMidsummerEve],
  }),
  rule('2015-04-01', null, {
    ...child,
    id: 'LSL-END',
    topic: 'assessment',
    name: words(
      'Lastensuojelun palvelutarpeen arviointi: valmistuminen',
      'Bedömning av servicebehovet i barnskyddet: slutförande',
      'Child protection assessment: completion',
    ),
    sentence: words(
      'Palvelutarpeen arvioinnin on oltava valmis kolmessa kuukaudessa lastensuojeluasian vireilletulosta.',
      'Bedömningen av servicebehovet ska vara klar inom tre månader från det att barnskyddsärendet inleddes.',
      'The assessment of service needs must be complete within three months of the child protection matter being opened.',
    ),
    paragraphs: [paragraph('417/2007', '26')],
    end: 'assessmentCompleted',
    limit: months(3),
    doubts: [notRolledOver],
  }),
]
