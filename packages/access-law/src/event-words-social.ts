import { type Words, words } from './words.ts'

export type EventWords = {
  /** A clause without a subject outside it, to be followed by a day: "the need for care was assessed". */
  readonly happened: Words
  /** What a last day can be for: genitive in Finnish, a noun phrase in Swedish and English. */
  readonly awaited: Words
}

export const both = (happened: Words, awaited: Words): EventWords => ({ happened, awaited })

export const socialWords = {
  needKnown: both(
    words('avun tarve tuli tietoon', 'behovet av hjälp blev känt', 'the need for help became known'),
    words('tarpeen tietoon tulon', 'att behovet blir känt', 'the need becoming known'),
  ),
  urgentNeedAssessed: both(
    words('kiireellinen tarve arvioitiin', 'det brådskande behovet bedömdes', 'the urgent need was assessed'),
    words(
      'kiireellisen tarpeen arvioinnin',
      'bedömningen av det brådskande behovet',
      'assessing the urgent need',
    ),
  ),
  assessmentCompleted: both(
    words(
      'palvelutarpeen arviointi valmistui',
      'bedömningen av servicebehovet blev klar',
      'the assessment was completed',
    ),
    words('arvioinnin valmistumisen', 'att slutföra bedömningen', 'completing the assessment'),
  ),
  caseOpened: both(
    words('asia tuli vireille', 'ärendet inleddes', 'the matter was opened'),
    words('vireilletulon', 'inledandet av ärendet', 'opening the matter'),
  ),
  supportNeedEstablished: both(
    words('tuen tarve todettiin', 'behovet av stöd konstaterades', 'the need for support was established'),
    words('tuen tarpeen toteamisen', 'konstaterandet av behovet', 'establishing the need'),
  ),
  decisionMade: both(
    words('päätös tehtiin', 'beslutet fattades', 'the decision was made'),
    words('päätöksen', 'beslutet', 'the decision'),
  ),
  decisionImplemented: both(
    words('päätös toimeenpantiin', 'beslutet verkställdes', 'the decision was carried out'),
    words('päätöksen toimeenpanon', 'att verkställa beslutet', 'carrying out the decision'),
  ),
  serviceReceived: both(
    words('palvelu saatiin', 'servicen erhölls', 'the service was received'),
    words('palvelun saamisen', 'att få servicen', 'receiving the service'),
  ),
  applicationArrived: both(
    words('hakemus saapui', 'ansökan kom in', 'the application arrived'),
    words('hakemuksen saapumisen', 'ansökans ankomst', 'the arrival of the application'),
  ),
  supplementRequested: both(
    words('täydennystä pyydettiin', 'komplettering begärdes', 'more information was requested'),
    words('täydennyspyynnön', 'begäran om komplettering', 'requesting more information'),
  ),
  supplementArrivedOrDeadline: both(
    words(
      'täydennys saapui tai sille annettu aika päättyi',
      'kompletteringen kom in eller tiden för den gick ut',
      'the further information arrived or its time ran out',
    ),
    words('täydennyksen', 'kompletteringen', 'the further information'),
  ),
} as const

export const dutyWords = {
  calendarMonthEnd: both(
    words('kalenterikuukausi päättyi', 'kalendermånaden tog slut', 'the calendar month ended'),
    words('kuukauden päättymisen', 'månadens slut', 'the end of the month'),
  ),
  period: both(
    words('seurantajakso päättyi', 'uppföljningsperioden tog slut', 'the period ended'),
    words('jakson päättymisen', 'periodens slut', 'the end of the period'),
  ),
  published: both(
    words('tiedot julkaistiin', 'uppgifterna publicerades', 'the figures were published'),
    words('tietojen julkaisemisen', 'att publicera uppgifterna', 'publishing the figures'),
  ),
  logDataGiven: both(
    words('lokitiedot annettiin', 'logguppgifterna gavs', 'the log entries were given'),
    words('lokitietojen antamisen', 'att ge logguppgifterna', 'giving the log entries'),
  ),
  feedbackReceived: both(
    words('palaute saapui', 'responsen kom in', 'the feedback arrived'),
    words('palautteen', 'responsen', 'the feedback'),
  ),
  answered: both(
    words('palautteeseen vastattiin', 'responsen besvarades', 'the feedback was answered'),
    words('vastaamisen', 'att svara', 'answering'),
  ),
} as const
