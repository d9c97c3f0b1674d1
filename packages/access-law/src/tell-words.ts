import type { Language } from '@yhdella/kernel'
import type { ClockState } from './clock.ts'
import { limitWords } from './limit-words.ts'
import type { AgeCondition, Exclusion, Extension, RuleGroup } from './rule.ts'
import type { Flag, ServiceClass } from './service.ts'
import { fill, type Words, words } from './words.ts'

/** The topics that rules are listed under. */
export const groupWords: Readonly<Record<RuleGroup, Words>> = {
  contact: words('Yhteydenotto', 'Kontakt', 'Contact'),
  assessment: words(
    'Hoidon tarpeen arviointi',
    'Bedömning av vårdbehovet',
    'Assessment of the need for care',
  ),
  urgent: words('Kiireellinen hoito', 'Brådskande vård', 'Urgent care'),
  primaryCare: words('Perusterveydenhuolto', 'Primärvård', 'Primary care'),
  oral: words('Suun terveydenhuolto', 'Munhälsovård', 'Oral health care'),
  specialised: words('Erikoissairaanhoito', 'Specialiserad sjukvård', 'Specialised care'),
  mentalHealthYoung: words('Nuorten mielenterveys', 'Ungas psykiska hälsa', 'Mental health of the young'),
  studentHealth: words('Opiskelijat', 'Studerande', 'Students'),
  social: words('Sosiaalihuolto', 'Socialvård', 'Social services'),
  childProtection: words('Lastensuojelu', 'Barnskydd', 'Child protection'),
  olderPeople: words('Iäkkäiden palvelut', 'Service för äldre', 'Services for older people'),
  incomeSupport: words('Toimeentulotuki', 'Utkomststöd', 'Income support'),
  publishing: words('Tiedottaminen', 'Information', 'Informing'),
  dataRights: words(
    'Omat tiedot ja saavutettavuus',
    'Egna uppgifter och tillgänglighet',
    'Own data and accessibility',
  ),
  plan: words('Suunnitelman mukainen hoito', 'Vård enligt plan', 'Care under a plan'),
}

export const serviceWords: Readonly<Record<ServiceClass, Words>> = {
  'primary-care.general': words(
    'perusterveydenhuolto, yleislääketiede',
    'primärvård, allmänmedicin',
    'primary care, general medicine',
  ),
  'primary-care.other': words(
    'perusterveydenhuolto, muu hoito ja kuntoutus',
    'primärvård, annan vård och rehabilitering',
    'primary care, other care and rehabilitation',
  ),
  'primary-care.certificate': words(
    'perusterveydenhuolto, todistus tai lausunto',
    'primärvård, intyg eller utlåtande',
    'primary care, certificate or statement',
  ),
  oral: words('suun terveydenhuolto', 'munhälsovård', 'oral health care'),
  specialised: words('erikoissairaanhoito', 'specialiserad sjukvård', 'specialised care'),
  'specialised.in-primary-care': words(
    'erikoissairaanhoito perusterveydenhuollossa',
    'specialiserad sjukvård i primärvården',
    'specialised care in primary care',
  ),
  'psychiatry.young': words('nuorten psykiatria', 'psykiatri för unga', 'psychiatry of the young'),
  'therapy.young': words('nuorten terapia', 'terapi för unga', 'therapy of the young'),
  'student-health': words('opiskeluhuolto', 'studerandevård', 'student welfare'),
  'student-health.yths': words(
    'korkeakouluopiskelijat (YTHS)',
    'högskolestuderande (SHVS)',
    'students in higher education (YTHS)',
  ),
  'social.assessment': words(
    'palvelutarpeen arviointi',
    'bedömning av servicebehovet',
    'assessment of service needs',
  ),
  'social.decision': words('sosiaalihuollon päätös', 'beslut inom socialvården', 'social services decision'),
  'social.psychosocial-young': words(
    'nuorten psykososiaalinen tuki',
    'psykosocialt stöd för unga',
    'psychosocial support of the young',
  ),
  'child-protection': words('lastensuojelu', 'barnskydd', 'child protection'),
  'older-people.service': words('iäkkäiden palvelu', 'service för äldre', 'service for older people'),
  'income-support': words('toimeentulotuki', 'utkomststöd', 'income support'),
  'income-support.urgent': words(
    'kiireellinen toimeentulotuki',
    'brådskande utkomststöd',
    'urgent income support',
  ),
}

export const flagWords: Readonly<Record<Flag, Words>> = {
  highestCareAllowance: words(
    'saa ylintä hoitotukea',
    'får vårdbidrag för pensionstagare enligt den högsta nivån',
    'receives the highest care allowance',
  ),
  disabledPerson: words('vammainen henkilö', 'person med funktionsnedsättning', 'disabled person'),
  specialSupportChild: words(
    'erityistä tukea tarvitseva lapsi',
    'barn som behöver särskilt stöd',
    'child in need of special support',
  ),
}

export const exclusionWords: Readonly<Record<Exclusion, Words>> = {
  plan: words(
    'hoito- tai kuntoutussuunnitelman mukaiset tapahtumat',
    'händelser enligt en vård- eller rehabiliteringsplan',
    'events under a care or rehabilitation plan',
  ),
  recallInterval: words(
    'yksilöllinen tutkimus- ja hoitoväli',
    'individuellt undersöknings- och vårdintervall',
    'a personal interval of examination and treatment',
  ),
  otherSpecialist: words(
    'muun kuin yleislääketieteen erikoislääkärin vastaanotto perusterveydenhuollossa',
    'mottagning i primärvården hos en specialist i annat än allmänmedicin',
    'visits in primary care to specialists other than in general medicine',
  ),
  certificate: words(
    'pelkkä todistus tai lausunto',
    'enbart intyg eller utlåtande',
    'a mere certificate or statement',
  ),
}

export const stateWords: Readonly<Record<ClockState | 'none', Words>> = {
  notStarted: words('ei ole alkanut', 'har inte börjat', 'not started'),
  running: words('käynnissä', 'pågår', 'running'),
  kept: words('toteutunut', 'uppfylld', 'kept'),
  late: words('myöhässä', 'försenad', 'late'),
  waived: words('luovuttu', 'avstådd', 'waived'),
  outside: words('takuun ulkopuolella', 'utanför garantin', 'outside the guarantee'),
  none: words('ei kelloa', 'ingen klocka', 'no clock'),
}

const under = words('alle {0}-vuotias {1}', 'under {0} år {1}', 'under {0} {1}')
const from = words('{0} vuotta täyttänyt {1}', '{0} år fyllda {1}', '{0} or over {1}')
const moments: Readonly<Record<AgeCondition['at'], Words>> = {
  contact: words('yhteydenoton päivänä', 'på kontaktdagen', 'on the day of the contact'),
  start: words('kellon alkaessa', 'när klockan börjar', 'when the clock starts'),
  startOrContact: words(
    'kellon alkaessa tai yhteydenoton päivänä',
    'när klockan börjar eller på kontaktdagen',
    'when the clock starts or on the day of the contact',
  ),
}

export const ageWords = (age: AgeCondition, language: Language): string =>
  'under' in age
    ? fill(under, language, String(age.under), moments[age.at][language])
    : fill(from, language, String(age.from), moments[age.at][language])

const longer = words(
  'enintään {0} lisää kirjatusta syystä',
  'högst {0} till av ett antecknat skäl',
  'up to {0} more for a recorded reason',
)
const lifted = words(
  'enimmäisaika väistyy kirjatusta perustellusta syystä',
  'maximitiden viker av ett antecknat grundat skäl',
  'the limit gives way to a recorded good reason',
)

export const extensionWords = (extension: Extension, language: Language): string =>
  extension.kind === 'reasoned'
    ? lifted[language]
    : fill(longer, language, limitWords(extension.value, extension.unit, language))
