import type { Language } from '@yhdella/kernel'
import type { Explanation } from './clock.ts'
import { dayWords, onDayWords } from './date-words.ts'
import type { EventType } from './event.ts'
import { eventWords } from './event-words.ts'
import { paragraphsText } from './paragraph.ts'
import type { Rule } from './rule.ts'
import { ruleById } from './rules.ts'
import { stepWords } from './step-words.ts'
import { fill, words } from './words.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

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
