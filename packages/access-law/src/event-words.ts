import type { EventType } from './event.ts'
import { both, dutyWords, type EventWords, socialWords } from './event-words-social.ts'
import { words } from './words.ts'

const contactWords = {
  contactAttempt: both(
    words(
      'asiakas yritti saada yhteyden',
      'klienten försökte ta kontakt',
      'the person tried to get in touch',
    ),
    words('yhteydenoton', 'kontaktförsöket', 'the attempt to get in touch'),
  ),
  contactEstablished: both(
    words('yhteys saatiin', 'kontakten etablerades', 'contact was made'),
    words('yhteyden saamisen', 'att få kontakt', 'getting in touch'),
  ),
  contact: both(
    words('yhteyttä otettiin', 'kontakt togs', 'contact was made'),
    words('yhteydenoton', 'kontakten', 'the contact'),
  ),
  request: both(
    words('pyyntö esitettiin', 'begäran framfördes', 'the request was made'),
    words('pyynnön', 'begäran', 'the request'),
  ),
  discussion: both(
    words('keskustelu käytiin', 'samtalet hölls', 'the discussion was held'),
    words('henkilökohtaisen keskustelun', 'det personliga samtalet', 'the personal discussion'),
  ),
  timeChanged: both(
    words('hoidon ajankohta muuttui', 'tidpunkten för vården ändrades', 'the time of care changed'),
    words('ajan muuttumisen', 'ändringen av tiden', 'the change of time'),
  ),
  patientInformed: both(
    words('potilaalle ilmoitettiin', 'patienten informerades', 'the patient was told'),
    words('potilaalle ilmoittamisen', 'att informera patienten', 'telling the patient'),
  ),
} as const

const careWords = {
  needAssessed: both(
    words('hoidon tarve arvioitiin', 'vårdbehovet bedömdes', 'the need for care was assessed'),
    words('hoidon tarpeen arvioinnin', 'bedömningen av vårdbehovet', 'the assessment of the need for care'),
  ),
  urgentAssessmentAndCare: both(
    words('kiireellinen hoito annettiin', 'brådskande vård gavs', 'urgent care was given'),
    words('kiireellisen arvion ja hoidon', 'brådskande bedömning och vård', 'urgent assessment and care'),
  ),
  treatmentArranged: both(
    words('hoito järjestettiin', 'vården ordnades', 'care was arranged'),
    words('hoidon järjestämisen', 'att ordna vården', 'arranging the care'),
  ),
  firstCareEvent: both(
    words(
      'ensimmäinen hoitotapahtuma oli',
      'den första vårdhändelsen ägde rum',
      'the first care event took place',
    ),
    words('ensimmäisen hoitotapahtuman', 'den första vårdhändelsen', 'the first care event'),
  ),
  otherProfessionalAppointment: both(
    words(
      'muu ammattihenkilö totesi lääkärin tarpeen',
      'en annan yrkesutbildad person konstaterade behovet av läkare',
      'another professional found that a doctor is needed',
    ),
    words(
      'muun ammattihenkilön vastaanoton',
      'mottagningen hos en annan yrkesutbildad person',
      'the appointment',
    ),
  ),
  doctorAppointment: both(
    words('lääkärin vastaanotto oli', 'läkarmottagningen ägde rum', 'the doctor was seen'),
    words('lääkärin vastaanoton', 'läkarmottagningen', 'seeing a doctor'),
  ),
  newNeedNoticed: both(
    words('uusi tarve havaittiin', 'ett nytt behov märktes', 'a new need was noticed'),
    words('uuden tarpeen havaitsemisen', 'att märka det nya behovet', 'noticing the new need'),
  ),
  followUpPlanned: both(
    words('seuranta suunniteltiin', 'uppföljningen planerades', 'the follow-up was planned'),
    words('seurannan', 'uppföljningen', 'the follow-up'),
  ),
} as const

const oralWords = {
  furtherNeedFound: both(
    words(
      'jatkohoidon tarve todettiin',
      'behovet av fortsatt vård konstaterades',
      'the need for further care was found',
    ),
    words('tarpeen toteamisen', 'konstaterandet av behovet', 'the finding'),
  ),
  furtherNeedFoundByDentist: both(
    words(
      'hammaslääkäri totesi erikoishammaslääkärin tarpeen',
      'tandläkaren konstaterade behovet av specialtandläkare',
      'the dentist found that a specialist dentist is needed',
    ),
    words('tarpeen toteamisen', 'konstaterandet av behovet', 'the finding'),
  ),
  dentistAppointment: both(
    words('hammaslääkärin vastaanotto oli', 'tandläkarmottagningen ägde rum', 'the dentist was seen'),
    words('hammaslääkärin vastaanoton', 'tandläkarmottagningen', 'seeing a dentist'),
  ),
  specialistDentistAppointment: both(
    words(
      'erikoishammaslääkärin vastaanotto oli',
      'mottagningen hos specialtandläkare ägde rum',
      'the specialist dentist was seen',
    ),
    words(
      'erikoishammaslääkärin vastaanoton',
      'mottagningen hos specialtandläkare',
      'seeing a specialist dentist',
    ),
  ),
} as const

const hospitalWords = {
  referralArrived: both(
    words('lähete saapui', 'remissen kom fram', 'the referral arrived'),
    words('lähetteen saapumisen', 'remissens ankomst', 'the arrival of the referral'),
  ),
  assessmentStarted: both(
    words('arviointi aloitettiin', 'bedömningen inleddes', 'the assessment was started'),
    words('arvioinnin aloittamisen', 'att inleda bedömningen', 'starting the assessment'),
  ),
  assessmentAndTestsDone: both(
    words(
      'erikoislääkärin arvio ja tutkimukset tehtiin',
      'specialistbedömningen och undersökningarna gjordes',
      'the specialist assessment and tests were done',
    ),
    words(
      'erikoislääkärin arvion ja tutkimusten',
      'specialistbedömningen och undersökningarna',
      'the specialist assessment and tests',
    ),
  ),
  needEstablished: both(
    words('hoidon tarve todettiin', 'vårdbehovet konstaterades', 'the need for treatment was established'),
    words('hoidon tarpeen toteamisen', 'konstaterandet av vårdbehovet', 'establishing the need'),
  ),
  treatmentStarted: both(
    words('hoito aloitettiin', 'behandlingen inleddes', 'the treatment was started'),
    words('hoidon aloittamisen', 'att inleda behandlingen', 'starting the treatment'),
  ),
  therapyNeedEstablished: both(
    words(
      'terapian tarve todettiin',
      'behovet av terapi konstaterades',
      'the need for therapy was established',
    ),
    words('terapian tarpeen toteamisen', 'konstaterandet av behovet', 'establishing the need'),
  ),
} as const

const wait = (fi: string, sv: string, en: string): EventWords => both(words(fi, sv, en), words(fi, sv, en))

const waitWords = {
  offered: wait('aikaa tarjottiin', 'en tid erbjöds', 'a time was offered'),
  accepted: wait('aika hyväksyttiin', 'tiden godtogs', 'the time was accepted'),
  patientPostponed: wait('potilas siirsi aikaa', 'patienten sköt upp tiden', 'the patient postponed'),
  patientDeclinedTime: wait(
    'potilas ei ottanut tarjottua aikaa',
    'patienten tackade nej till tiden',
    'the patient declined the time',
  ),
  patientDeclinedOtherProvider: wait(
    'potilas ei ottanut vastaan paikkaa muualta',
    'patienten tackade nej till en plats på annat håll',
    'the patient declined a place elsewhere',
  ),
  patientResumed: wait('potilas oli taas valmis', 'patienten var redo igen', 'the patient was ready again'),
  noShow: wait('potilas ei saapunut', 'patienten uteblev', 'the patient did not come'),
  providerCancelled: wait(
    'palvelu perui ajan',
    'servicen ställde in tiden',
    'the service cancelled the time',
  ),
  providerMoved: wait('palvelu siirsi aikaa', 'servicen flyttade tiden', 'the service moved the time'),
  patientWithdrew: wait(
    'asiakas perui asiansa',
    'klienten återtog sitt ärende',
    'the person withdrew the matter',
  ),
  needResolved: wait('tarve poistui', 'behovet upphörde', 'the need ended'),
  movedAway: wait('asiakas muutti pois', 'klienten flyttade bort', 'the person moved away'),
  died: wait('asiakas kuoli', 'klienten avled', 'the person died'),
  referredToUrgent: wait(
    'asia ohjattiin kiireelliseen hoitoon',
    'ärendet hänvisades till brådskande vård',
    'the matter was referred to urgent care',
  ),
  extensionReasoned: wait(
    'perusteltu syy pidempään aikaan kirjattiin',
    'ett grundat skäl till en längre tid antecknades',
    'a reason for a longer time was recorded',
  ),
} as const

/** How each event is spoken of. */
export const eventWords: Readonly<Record<EventType, EventWords>> = {
  ...contactWords,
  ...careWords,
  ...oralWords,
  ...hospitalWords,
  ...socialWords,
  ...dutyWords,
  ...waitWords,
}
