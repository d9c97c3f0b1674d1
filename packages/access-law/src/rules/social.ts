import { doubt, immediately, months, rule, weekdays } from '../define-rule.ts'
import { paragraph } from '../paragraph.ts'
import type { Rule } from '../rule.ts'
import { words } from '../words.ts'
import { ageMomentSilent, christmasAndMidsummerEve, notRolledOver, reasonMustBeRecorded } from './doubts.ts'

const social = { group: 'social', services: ['social.assessment'] } as const
const since2015 = ['1301/2014', '589/2022', '677/2023'] as const

const startAssessment = {
  ...social,
  topic: 'assessment-start',
  start: 'contact',
  end: 'assessmentStarted',
  limit: weekdays(7),
  name: words(
    'Palvelutarpeen arvioinnin aloitus',
    'Inledande av bedömningen av servicebehovet',
    'Starting the assessment of service needs',
  ),
} as const

const byTheSeventhWeekday = (fi: string, sv: string, en: string) =>
  words(
    `Palvelutarpeen arviointi on aloitettava viimeistään seitsemäntenä arkipäivänä yhteydenotosta, ${fi}.`,
    `Bedömningen av servicebehovet ska inledas senast den sjunde vardagen efter kontakten, ${sv}.`,
    `The assessment of service needs must start by the seventh weekday after the contact ${en}.`,
  )

const assessmentRules: readonly Rule[] = [
  rule('2015-04-01', null, {
    ...social,
    id: 'SHL-URGENT',
    topic: 'urgent',
    services: ['social.assessment', 'social.decision', 'social.psychosocial-young', 'older-people.service'],
    occasional: true,
    name: words(
      'Kiireellisen avun tarpeen arviointi',
      'Bedömning av behovet av brådskande hjälp',
      'Assessing an urgent need for help',
    ),
    sentence: words(
      'Kiireellisen avun tarve on arvioitava heti, kun se on tullut työntekijän tietoon.',
      'Behovet av brådskande hjälp ska bedömas genast när det har kommit till en anställds kännedom.',
      "The need for urgent help must be assessed at once when it has come to an employee's knowledge.",
    ),
    paragraphs: [paragraph('1301/2014', '36', 1)],
    amendingActs: since2015,
    start: 'needKnown',
    end: 'urgentNeedAssessed',
    limit: immediately,
  }),
  rule('2015-04-01', null, {
    ...social,
    id: 'SHL-ASSESS-GENERAL',
    topic: 'assessment',
    name: words('Palvelutarpeen arviointi', 'Bedömning av servicebehovet', 'Assessment of service needs'),
    sentence: words(
      'Palvelutarpeen arviointi on aloitettava viipymättä ja saatava valmiiksi ilman aiheetonta viivytystä; päiviksi määrättyä enimmäisaikaa ei ole.',
      'Bedömningen av servicebehovet ska inledas utan dröjsmål och slutföras utan ogrundat dröjsmål; någon maximitid i dagar finns inte.',
      'The assessment of service needs must start without delay and be completed without undue delay; there is no limit in days.',
    ),
    paragraphs: [paragraph('1301/2014', '36', 2)],
    amendingActs: since2015,
    start: 'contact',
    end: 'assessmentCompleted',
    limit: { value: null, unit: 'withoutDelay' },
    overriddenBy: ['SHL-CHILD-END'],
  }),
  rule('2015-04-01', null, {
    ...startAssessment,
    id: 'SHL-ASSESS-75',
    topic: 'assessment-start-75',
    sentence: byTheSeventhWeekday(
      'kun asiakas on yli 75-vuotias',
      'när klienten är över 75 år',
      'when the client is over 75',
    ),
    paragraphs: [paragraph('1301/2014', '36', 2, '1')],
    amendingActs: since2015,
    age: { from: 75, at: 'contact' },
    doubts: [
      christmasAndMidsummerEve,
      doubt(
        'interpretation',
        '"Yli 75-vuotias" luetaan asiakkaan eduksi 75 vuotta täyttäneeksi, ja ikä otetaan yhteydenoton päivänä.',
        '"Över 75 år" läses till klientens fördel som 75 år fyllda, och åldern tas på kontaktdagen.',
        '"Over 75" is read in the client\'s favour as 75 or over, and age is taken on the day of the contact.',
      ),
      doubt(
        'unverified',
        'Käytäntö lukea raja 75 vuodeksi perustuu viestintään, jonka lähdettä ei ole vahvistettu.',
        'Praxisen att läsa gränsen som 75 år bygger på information vars källa inte är bekräftad.',
        'The practice of reading the limit as 75 rests on communication whose source has not been confirmed.',
      ),
    ],
  }),
  rule('2015-04-01', null, {
    ...startAssessment,
    id: 'SHL-ASSESS-CAREALLOW',
    topic: 'assessment-start-allowance',
    sentence: byTheSeventhWeekday(
      'kun asiakas saa ylintä hoitotukea',
      'när klienten får vårdbidrag för pensionstagare enligt den högsta nivån',
      'when the client receives the highest care allowance',
    ),
    paragraphs: [paragraph('1301/2014', '36', 2, '2')],
    amendingActs: since2015,
    flag: 'highestCareAllowance',
    doubts: [christmasAndMidsummerEve],
  }),
  rule('2025-01-01', null, {
    ...startAssessment,
    id: 'SHL-ASSESS-DISABLED',
    topic: 'assessment-start-disabled',
    sentence: byTheSeventhWeekday(
      'kun asiakas on vammaispalvelulaissa tarkoitettu vammainen henkilö',
      'när klienten är en person med funktionsnedsättning enligt lagen om funktionshinderservice',
      'when the client is a disabled person under the Disability Services Act',
    ),
    paragraphs: [paragraph('1301/2014', '36', 2, '3')],
    amendingActs: ['677/2023', '955/2023'],
    flag: 'disabledPerson',
    doubts: [christmasAndMidsummerEve],
  }),
]

const child = {
  ...social,
  start: 'caseOpened',
  flag: 'specialSupportChild',
  age: { under: 18, at: 'start' },
  paragraphs: [paragraph('1301/2014', '36', 3)],
  amendingActs: ['1301/2014'],
} as const

const childRules: readonly Rule[] = [
  rule('2015-04-01', null, {
    ...child,
    id: 'SHL-CHILD-START',
    topic: 'assessment-start-child',
    name: words(
      'Erityistä tukea tarvitseva lapsi: arvioinnin aloitus',
      'Barn som behöver särskilt stöd: inledande av bedömningen',
      'Child in need of special support: starting the assessment',
    ),
    sentence: words(
      'Erityistä tukea tarvitsevan lapsen arviointi on aloitettava viimeistään seitsemäntenä arkipäivänä asian vireilletulosta.',
      'Bedömningen för ett barn som behöver särskilt stöd ska inledas senast den sjunde vardagen efter att ärendet inleddes.',
      'The assessment of a child in need of special support must start by the seventh weekday after the matter was opened.',
    ),
    end: 'assessmentStarted',
    limit: weekdays(7),
    doubts: [christmasAndMidsummerEve],
  }),
  rule('2015-04-01', null, {
    ...child,
    id: 'SHL-CHILD-END',
    topic: 'assessment',
    name: words(
      'Erityistä tukea tarvitseva lapsi: arvioinnin valmistuminen',
      'Barn som behöver särskilt stöd: slutförande av bedömningen',
      'Child in need of special support: completing the assessment',
    ),
    sentence: words(
      'Erityistä tukea tarvitsevan lapsen arvioinnin on oltava valmis kolmessa kuukaudessa asian vireilletulosta.',
      'Bedömningen för ett barn som behöver särskilt stöd ska vara klar inom tre månader från det att ärendet inleddes.',
      'The assessment of a child in need of special support must be complete within three months of the matter being opened.',
    ),
    end: 'assessmentCompleted',
    limit: months(3),
    doubts: [notRolledOver],
  }),
]

const decisionRules: readonly Rule[] = [
  rule('2015-04-01', null, {
    ...social,
    id: 'SHL-DECISION-IMPL',
    topic: 'decision',
    services: ['social.decision', 'social.psychosocial-young'],
    name: words('Päätöksen toimeenpano', 'Verkställande av beslutet', 'Carrying out the decision'),
    sentence: words(
      'Kiireetön päätös on pantava toimeen kolmen kuukauden kuluessa asian vireilletulosta, jollei erityinen syy vaadi pidempää aikaa.',
      'Ett icke-brådskande beslut ska verkställas inom tre månader från det att ärendet inleddes, om inte särskilda skäl kräver längre tid.',
      'A non-urgent decision must be carried out within three months of the matter being opened, unless a special reason requires longer.',
    ),
    paragraphs: [paragraph('1301/2014', '45', 2)],
    amendingActs: ['1301/2014', '677/2023'],
    start: 'caseOpened',
    end: 'decisionImplemented',
    limit: months(3),
    extension: { kind: 'reasoned' },
    doubts: [notRolledOver, reasonMustBeRecorded],
  }),
  rule('2025-05-01', null, {
    ...social,
    id: 'SHL-PSYSOC-1M',
    topic: 'psychosocial',
    services: ['social.psychosocial-young'],
    name: words(
      'Psykososiaalinen tuki, alle 23-vuotias',
      'Psykosocialt stöd, under 23 år',
      'Psychosocial support, under 23',
    ),
    sentence: words(
      'Alle 23-vuotiaan psykososiaalista tukea koskeva päätös on pantava toimeen kuukauden kuluessa siitä, kun tuen tarve on todettu, jollei erityinen syy vaadi pidempää aikaa.',
      'Ett beslut om psykosocialt stöd för den som är under 23 år ska verkställas inom en månad från det att behovet har konstaterats, om inte särskilda skäl kräver längre tid.',
      'A decision on psychosocial support for a person under 23 must be carried out within one month of the need being established, unless a special reason requires longer.',
    ),
    paragraphs: [paragraph('1301/2014', '25 a', 2), paragraph('1301/2014', '45', 3)],
    amendingActs: ['1108/2024'],
    age: { under: 23, at: 'startOrContact' },
    start: 'supportNeedEstablished',
    end: 'decisionImplemented',
    limit: months(1),
    extension: { kind: 'reasoned' },
    doubts: [notRolledOver, ageMomentSilent, reasonMustBeRecorded],
  }),
]

/** Social assessment, the special-support child, decisions and their carrying out. */
export const socialRules: readonly Rule[] = [...assessmentRules, ...childRules, ...decisionRules]
