import type { Language } from '@yhdella/kernel'
import type { Explanation, Step } from './clock.ts'
import { dayWords, onDayWords } from './date-words.ts'
import type { EventType } from './event.ts'
import { eventWords } from './event-words.ts'
import { limitWords } from './limit-words.ts'
import { paragraphsText } from './paragraph.ts'
import type { Rule } from './rule.ts'
import { ruleById } from './rules.ts'
import { type Words, words } from './words.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const fill = (template: Words, language: Language, ...parts: readonly string[]): string =>
  parts.reduce((text, part, at) => text.replaceAll(`{${at}}`, part), template[language])

const beginning = ({ startEvent, steps }: Explanation, language: Language): string => {
  const begin = steps.find(step => step.step === 'begin')
  const happened = eventWords[startEvent].happened[language]
  return begin ? `${happened} ${onDayWords(begin.on, language)}` : happened
}

const lastDay = words(
  'joten {0} viimeinen päivä on {1}{2}',
  'så sista dagen för {0} är {1}{2}',
  'so the last day for {0} is {1}{2}',
)
const atOnce = words(
  'joten {0} aika on heti, {1}',
  'så tiden för {0} är genast, {1}',
  'so {0} is due at once, {1}',
)
const noLimit = words(
  'eikä {0} aikaa ole säädetty päivinä',
  'och för {0} finns ingen tid föreskriven i dagar',
  'and no time in days is set for {0}',
)
const notCovered = words(
  'eikä enimmäisaika koske tätä asiaa',
  'och maximitiden gäller inte detta ärende',
  'and the limit does not cover this matter',
)
const byClock = words(' klo {0} mennessä', ' före kl. {0}', ' by {0}')

const conclusion = (explanation: Explanation, language: Language): string => {
  const { due, end, byTime, steps } = explanation
  const awaited = eventWords[end].awaited[language]
  if (steps.some(step => step.step === 'leftOutside')) return notCovered[language]
  if (due === null) return fill(noLimit, language, awaited)
  if (steps.some(step => step.step === 'add' && step.unit === 'immediate'))
    return fill(atOnce, language, awaited, dayWords(due, language))
  const time = byTime === null ? '' : fill(byClock, language, byTime)
  return fill(lastDay, language, awaited, dayWords(due, language), time)
}

const nextWeekday = words('seuraava arkipäivä', 'följande vardag', 'the next weekday')
const orWords = words(
  'tai {0}, kun {1}; toinen päivä on {2}',
  'eller {0} när {1}; den andra dagen är {2}',
  'or {0} since {1}; the other day is {2}',
)
const longer = words('pidennys {0}', 'förlängning {0}', 'extended by {0}')
const lifted = words('perusteltu poikkeus', 'motiverat undantag', 'reasoned exception')
const moved = words('siirretty arkipäivään', 'flyttad till en vardag', 'moved to a weekday')
const aged = words('ikä {0} vuotta {1}', 'ålder {0} år {1}', 'age {0} {1}')
const ageUnknown = words('ikä ei ole tiedossa', 'åldern är inte känd', 'age not known')
const newerLaw = words('lyhyempi aika {0} alkaen', 'kortare tid från {0}', 'a shorter limit since {0}')
const outsidePlan = words('suunnitelman mukainen hoito', 'vård enligt plan', 'care under a plan')
const outsideService = words('palvelu on rajattu pois', 'servicen är undantagen', 'the service is left out')

const extendWords = (step: Extract<Step, { step: 'extend' }>, language: Language): string =>
  step.by.kind === 'reasoned'
    ? lifted[language]
    : fill(longer, language, limitWords(step.by.value, step.by.unit, language))

const stepWords = (step: Step, language: Language): string | null => {
  switch (step.step) {
    case 'add':
      return limitWords(step.value, step.unit, language)
    case 'toWeekday':
      return nextWeekday[language]
    case 'alternative': {
      const since = `${eventWords[step.event].happened[language]} ${onDayWords(step.on, language)}`
      const limit = limitWords(step.value, step.unit, language)
      return fill(orWords, language, limit, since, dayWords(step.other, language))
    }
    case 'extend':
      return extendWords(step, language)
    case 'rollOver':
      return moved[language]
    case 'age':
      return step.years === null
        ? ageUnknown[language]
        : fill(aged, language, String(step.years), onDayWords(step.on, language))
    case 'version':
      return step.choice === 'latestNeverLonger'
        ? fill(newerLaw, language, dayWords(step.on, language))
        : null
    case 'leftOutside':
      return step.by === 'followUpPlanned' ? outsidePlan[language] : outsideService[language]
    case 'begin':
    case 'delegate':
    case 'plan':
      return null
  }
}

const interpreted = words('sisältää tulkintaa', 'innehåller tolkning', 'involves interpretation')
const unverified = words('lähdettä ei ole vahvistettu', 'källan är inte bekräftad', 'source not confirmed')

/** The need without which the clock is only a possibility; nothing where the start already showed it. */
const condition = (law: Rule, startEvent: EventType, language: Language): readonly string[] =>
  law.onlyIf === null || startEvent === law.alsoStartedBy ? [] : [law.onlyIf[language]]

const source = ({ rule, name, startEvent }: Explanation, language: Language): readonly string[] => {
  const law = ruleById(rule)
  if (!law) return name ? [name[language]] : []
  const marks = law.doubts.map(doubt => doubt.mark)
  return [
    ...condition(law, startEvent, language),
    paragraphsText(law.paragraphs, language),
    ...(marks.includes('interpretation') ? [interpreted[language]] : []),
    ...(marks.includes('unverified') ? [unverified[language]] : []),
  ]
}

const inTime = words('toteutui ajoissa {0}', 'skedde i tid {0}', 'done in time {0}')
const tooLate = words('toteutui myöhässä {0}', 'skedde för sent {0}', 'done late {0}')
const passed = words('määräaika on ylittynyt', 'tidsfristen har gått ut', 'the deadline has passed')
const waits = words('odotus jatkuu', 'väntan pågår', 'the wait goes on')
const otherwise = words('{0} {1}', '{0} {1}', '{0} {1}')

const outcome = ({ state, settledBy, settledOn }: Explanation, language: Language): string | null => {
  const on = settledOn === null ? '' : onDayWords(settledOn, language)
  if (state === 'running') return waits[language]
  if (state === 'kept') return fill(inTime, language, on)
  if (state === 'late') return settledOn === null ? passed[language] : fill(tooLate, language, on)
  if (settledBy === null) return null
  return fill(otherwise, language, eventWords[settledBy].happened[language], on)
}

const notYet = words(
  '{0} määräaika alkaa, kun {1} ({2}).',
  'Tidsfristen för {0} börjar när {1} ({2}).',
  'The time for {0} starts when {1} ({2}).',
)
// The clauses tell of what has happened; a clock still to start is spoken of by its start's name instead.
const begins = words(
  'alkutapahtuma on kirjattu: {0}',
  'starthändelsen har antecknats: {0}',
  'its start is recorded: {0}',
)

/** One plain sentence: what happened, the last day, how it was counted, the paragraph and how it stands. */
export const explain = (explanation: Explanation, language: Language): string => {
  const told = source(explanation, language)
  if (explanation.state === 'notStarted') {
    const awaited = eventWords[explanation.end].awaited[language]
    const start = fill(begins, language, eventWords[explanation.startEvent].happened[language])
    return capital(fill(notYet, language, awaited, start, told.join('; ')))
  }
  const counted = explanation.steps.map(step => stepWords(step, language)).filter(text => text !== null)
  const how = [...counted, ...told].join('; ')
  const after = outcome(explanation, language)
  const body = `${beginning(explanation, language)}, ${conclusion(explanation, language)} (${how})`
  return capital(after === null ? `${body}.` : `${body}; ${after}.`)
}
