/** What the steering group is asked, what presses, and what ends with the programme and is nobody's after it. */
import { compareDates, daysBetween, type Language, type PlainDate } from '@yhdella/kernel'
import { dayInWords } from './figure.ts'
import { gap, list, table, wordsOf } from './report-blocks.ts'
import type { ReportData, ReportDecision, ReportRisk } from './report-data.ts'
import type { ReportSection } from './report-document.ts'
import type { ReportWords } from './report-words.fi.ts'

type Matter = {
  readonly text: string
  readonly kind: string
  readonly actBy: PlainDate | null
  /** How long it has waited, where no day to act by was agreed. */
  readonly since: PlainDate | null
  readonly when: string
  readonly owner: string
}

/** How near the day to act is, in words. */
const timeToAct = (actBy: PlainDate, today: PlainDate, language: Language, words: ReportWords): string => {
  const days = daysBetween(today, actBy)
  const day = dayInWords(actBy, language)
  return days < 0 ? words.risks.late(-days, day) : words.risks.inDays(days, day)
}

/** 'No decision yet, 34 days': said as long as nothing is decided. */
export const waitInWords = ({ askedOn }: ReportDecision, today: PlainDate, words: ReportWords): string =>
  askedOn === null ? words.risks.noDay : words.risks.waits(daysBetween(askedOn, today))

const ofRisk = (risk: ReportRisk, today: PlainDate, language: Language, words: ReportWords): Matter => ({
  text: wordsOf(risk.text, language),
  kind: words.risks.risk,
  actBy: risk.actBy,
  since: risk.raisedOn,
  when: risk.actBy === null ? words.risks.noDay : timeToAct(risk.actBy, today, language, words),
  owner: wordsOf(risk.owner, language) || words.risks.noOwner,
})

const whenOf = (asked: ReportDecision, today: PlainDate, language: Language, words: ReportWords): string => {
  const wait = waitInWords(asked, today, words)
  if (asked.actBy === null) return wait
  return words.asked.item(timeToAct(asked.actBy, today, language, words), wait)
}

const ofAsked = (
  asked: ReportDecision,
  today: PlainDate,
  language: Language,
  words: ReportWords,
): Matter => ({
  text: wordsOf(asked.text, language),
  kind: words.risks.asked,
  actBy: asked.actBy,
  since: asked.askedOn,
  when: whenOf(asked, today, language, words),
  owner: wordsOf(asked.owner, language) || words.risks.noOwner,
})

const byDay = (one: PlainDate | null, other: PlainDate | null): number => {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
  return compareDates(one, other)
}

/** The nearest day to act first; then what has waited longest without one. */
const byTimeToAct = (one: Matter, other: Matter): number =>
  byDay(one.actBy, other.actBy) || byDay(one.since, other.since)

const isAsked = ({ state }: ReportDecision): boolean => state === 'asked'

/** Decided in the period: what was decided earlier was told then. */
const decidedIn = ({ decisions, period }: ReportData): readonly ReportDecision[] =>
  decisions
    .filter(({ decidedOn }) => decidedOn !== null && decidedOn >= period.from && decidedOn <= period.to)
    .toSorted((one, other) => byDay(one.decidedOn, other.decidedOn))

export const risksSection = (data: ReportData, language: Language, words: ReportWords): ReportSection => {
  const today = data.period.to
  const open = [
    ...data.risks.map(risk => ofRisk(risk, today, language, words)),
    ...data.decisions.filter(isAsked).map(asked => ofAsked(asked, today, language, words)),
  ].toSorted(byTimeToAct)
  const decided = decidedIn(data).map(({ text, decidedOn, owner }) => [
    [wordsOf(text, language)],
    [words.risks.decided],
    [decidedOn === null ? '' : words.risks.decidedOn(dayInWords(decidedOn, language))],
    [wordsOf(owner, language) || words.risks.noOwner],
  ])
  const rows = [...open.map(({ text, kind, when, owner }) => [[text], [kind], [when], [owner]]), ...decided]
  const blocks =
    rows.length === 0
      ? [gap(words.risks.none)]
      : [
          table(
            words.risks.caption,
            words.risks.head,
            rows.map(cells => ({ cells })),
          ),
        ]
  return { id: 'risks', kind: 'risks', title: words.risks.title, blocks }
}

export const endingsSection = (
  { endings }: ReportData,
  language: Language,
  words: ReportWords,
): ReportSection => {
  const ownerless = endings
    .filter(({ ownerAfter }) => ownerAfter === null)
    .toSorted((one, other) => byDay(one.endsOn, other.endsOn))
  const none = endings.length === 0 ? words.endings.nothing : words.endings.none
  const rows = ownerless.map(({ name, endsOn }) => ({
    cells: [[name[language]], [endsOn === null ? words.endings.noDay : dayInWords(endsOn, language)]],
  }))
  const blocks = rows.length === 0 ? [gap(none)] : [table(words.endings.caption, words.endings.head, rows)]
  return { id: 'endings', kind: 'endings', title: words.endings.title, blocks }
}

export const askedSection = (data: ReportData, language: Language, words: ReportWords): ReportSection => {
  const asked = data.decisions
    .filter(isAsked)
    .toSorted((one, other) => byDay(one.actBy, other.actBy) || byDay(one.askedOn, other.askedOn))
  const items = asked.map(each => [
    words.asked.item(wordsOf(each.text, language), waitInWords(each, data.period.to, words)),
  ])
  const blocks = items.length === 0 ? [gap(words.asked.none)] : [list(items)]
  return { id: 'asked', kind: 'asked', title: words.asked.title, blocks }
}
