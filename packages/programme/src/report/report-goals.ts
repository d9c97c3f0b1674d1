/** The goals of a report: what was promised, what the figure is now, and how it has gone. */
import type { Language } from '@yhdella/kernel'
import { dayInWords, type Figure, figureInWords } from './figure.ts'
import { filled, gap, lack, paragraph, table } from './report-blocks.ts'
import type { ReportData, ReportGoal } from './report-data.ts'
import type { ReportBlock, ReportChart, ReportLack, ReportSection, Text } from './report-document.ts'
import type { ReportWords } from './report-words.fi.ts'

/** Whether the programme's own target is met; null where there is nothing to compare. A law's limit plays no part. */
export const isReached = ({ direction, target, latest, baseline }: ReportGoal): boolean | null => {
  const now = latest?.value ?? null
  if (now === null) return null
  const aim = target?.value ?? null
  if (direction === 'atMost') return aim === null ? null : now <= aim
  if (direction === 'atLeast' || direction === 'inUse') return aim === null ? null : now >= aim
  const start = baseline?.value ?? null
  if (direction === 'followed' || start === null) return null
  return direction === 'rising' ? now > start : now < start
}

const orWords = (figure: Figure | null, otherwise: string): Text => [figure ?? otherwise]

const goalsTable = (
  goals: readonly ReportGoal[],
  caption: string,
  language: Language,
  words: ReportWords,
): ReportBlock =>
  table(
    caption,
    words.goals.head,
    goals.map(({ name, baseline, latest, target, targetBy }) => ({
      cells: [
        [name[language]],
        orWords(baseline, words.goals.noBaseline),
        orWords(latest, words.goals.noMeasure),
        orWords(target, words.goals.noTarget),
        [targetBy === null ? words.goals.noDay : dayInWords(targetBy, language)],
      ],
    })),
    'figures',
  )

/** A picture needs at least so many points to show a course. */
const fewestPoints = 2

const chartOf = (goal: ReportGoal, language: Language, words: ReportWords): ReportChart | undefined => {
  const { latest, series, target } = goal
  const known = series.filter(({ value }) => value !== null)
  const [first, last] = [known.at(0), known.at(-1)]
  if (latest === null || known.length < fewestPoints || first === undefined || last === undefined)
    return undefined
  const inWords = (value: number | null) => figureInWords({ ...latest, value }, language)
  const scale = (value: number | null) => (value !== null && latest.unit === 'share' ? value * 100 : value)
  const aim = target?.value ?? null
  const targetLine = aim === null ? [] : [{ name: words.goals.target, values: series.map(() => scale(aim)) }]
  return {
    kind: 'chart',
    shape: 'line',
    title: words.goals.series(goal.name[language]),
    sentence: words.goals.sentence(inWords(first.value), inWords(last.value), known.length),
    unit: latest.unit,
    categories: series.map(({ on }) => dayInWords(on, language)),
    series: [{ name: goal.name[language], values: series.map(({ value }) => scale(value)) }, ...targetLine],
    source: latest,
  }
}

/** A law's limit and a promise are told each by its own sentence, never in the target's place or line. */
const besideTarget = ({ legalLimit, promise }: ReportGoal, words: ReportWords): readonly ReportBlock[] => [
  ...(legalLimit === null ? [] : [paragraph(filled(words.goals.legalLimit, { limit: legalLimit }))]),
  ...(promise === null ? [] : [paragraph(filled(words.goals.promise, { promise }))]),
]

const reachedWords = (goal: ReportGoal, words: ReportWords): readonly ReportBlock[] => {
  const reached = isReached(goal)
  if (reached === null) return []
  return [paragraph([reached ? words.goals.reached : words.goals.notReached])]
}

const goalSection = (goal: ReportGoal, language: Language, words: ReportWords): readonly ReportSection[] => {
  const chart = chartOf(goal, language, words)
  const beside = besideTarget(goal, words)
  if (chart === undefined && beside.length === 0) return []
  return [
    {
      id: `goal/${goal.id}`,
      kind: 'goal',
      title: goal.name[language],
      blocks: [
        goalsTable([goal], words.goals.captionOf(goal.name[language]), language, words),
        ...reachedWords(goal, words),
        ...beside,
        ...(chart === undefined ? [] : [chart]),
      ],
    },
  ]
}

export const goalSections = (
  { goals }: ReportData,
  language: Language,
  words: ReportWords,
): readonly ReportSection[] => {
  const blocks =
    goals.length === 0 ? [gap(words.goals.none)] : [goalsTable(goals, words.goals.caption, language, words)]
  return [
    { id: 'goals', kind: 'goals', title: words.goals.title, blocks },
    ...goals.flatMap(goal => goalSection(goal, language, words)),
  ]
}

export const goalLacks = (
  { goals }: ReportData,
  language: Language,
  words: ReportWords,
): readonly ReportLack[] =>
  goals
    .filter(({ latest }) => latest === null || latest.value === null)
    .map(({ id, name }) => lack(`goal/${id}`, words.goals.noMeasureOf(name[language])))
