/**
 * How many matters a second one core evaluates: node bench/access-law.ts [--json]
 * A typical matter has a contact, an assessment and some waiting; every clock of the law is counted for it, and told
 * with its explanation. The sentences are made only when someone reads them, so they are measured by themselves.
 */
import { type Clock, evaluate, explain, type Matter, type MatterEvent } from '@yhdella/access-law'
import { addMinutes, addMonths, type Instant, instantAt, plainDate } from '@yhdella/kernel'

const rounds = 7
const matters = 20_000

const first = plainDate('2023-01-02')

const aMatter = (number: number): { readonly matter: Matter; readonly at: Instant } => {
  const contact = instantAt(addMonths(first, number % 40), `${String(8 + (number % 8)).padStart(2, '0')}:15`)
  const assessed = addMinutes(contact, 35)
  const events: MatterEvent[] = [
    { type: 'contactAttempt', at: contact },
    { type: 'contact', at: contact },
    { type: 'needAssessed', at: assessed },
    { type: 'offered', at: addMinutes(assessed, 1440) },
  ]
  if (number % 3 === 0)
    events.push({ type: 'firstCareEvent', at: addMinutes(assessed, 1440 * (3 + (number % 20))) })
  const birthDate = plainDate(`${1930 + (number % 90)}-0${1 + (number % 9)}-1${number % 10}`)
  const at = addMinutes(assessed, 1440 * 9)
  return { matter: { service: 'primary-care.general', birthDate, flags: [], events }, at }
}

const given = Array.from({ length: matters }, (_, number) => aMatter(number))

type Figure = { readonly name: string; readonly perSecond: number; readonly each: string }

/** Seconds that this thread has worked; what else the machine does is not counted. */
const worked = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000_000
}

/** The median of some rounds, after two that warm up. */
const measured = (name: string, each: string, run: () => number): Figure => {
  const speeds: number[] = []
  for (let round = 0; round < rounds + 2; round++) {
    const from = worked()
    const done = run()
    speeds.push(done / (worked() - from))
  }
  const sorted = speeds.slice(2).sort((a, b) => a - b)
  return { name, each, perSecond: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0) }
}

let clocks: Clock[] = []

const evaluations = measured('evaluate', 'matters', () => {
  let count = 0
  for (const { matter, at } of given) count += evaluate(matter, at).length
  if (count === 0) throw new Error('Nothing was counted')
  return given.length
})

const countyClocks = [
  {
    id: 'seven-days',
    family: 'target',
    services: ['primary-care.general'],
    start: 'needAssessed',
    end: 'firstCareEvent',
    limit: { value: 7, unit: 'calendarDays' },
    share: 0.8,
    validFrom: first,
    validTo: null,
    name: { fi: 'seitsemän päivää', sv: 'sju dagar', en: 'seven days' },
  },
] as const

const withCounty = measured('evaluate with a county target', 'matters', () => {
  for (const { matter, at } of given) evaluate(matter, at, { countyClocks })
  return given.length
})

clocks = given.slice(0, 2000).flatMap(({ matter, at }) => evaluate(matter, at))
const sentences = measured('explain in three languages', 'clocks', () => {
  let letters = 0
  for (const { explanation } of clocks)
    for (const language of ['fi', 'sv', 'en'] as const) letters += explain(explanation, language).length
  if (letters === 0) throw new Error('Nothing was told')
  return clocks.length
})

const figures = [evaluations, withCounty, sentences]
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
else
  for (const { name, perSecond, each } of figures)
    process.stdout.write(`${name.padEnd(30)} ${perSecond.toLocaleString('en')} ${each} a second, one core\n`)
