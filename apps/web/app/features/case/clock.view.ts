import type { Language } from '@yhdella/kernel'
import { dayInShort } from '../../platform/when.ts'
import type { CaseData } from './banner.view.ts'
import type { CaseMessages } from './messages.ts'

export type CaseClock = CaseData['entries'][number]['clocks'][number]

export type ClockView = {
  readonly key: string
  readonly family: string
  /** 'viimeistään ti 23.2.2027' */
  readonly due: string
  readonly state: 'inTime' | 'today' | 'late' | 'none'
  /** 'Käynnissä, 92 pv jäljellä' */
  readonly status: string
  readonly days: string
  /** Why this day: the paragraph and how it was counted. */
  readonly sentence: string
  /** The page that tells the whole rule, for a clock of the law. */
  readonly lawPage: string | null
}

const shapeOf = (clock: CaseClock): ClockView['state'] => {
  if (clock.state === 'late') return 'late'
  if (clock.state !== 'running') return 'none'
  return clock.daysLeft === 0 ? 'today' : 'inTime'
}

const statusOf = (clock: CaseClock, m: CaseMessages['promised']): string => {
  const state = m.state[clock.state]
  if (clock.daysLeft === null || (clock.state !== 'running' && clock.state !== 'late')) return state
  return clock.daysLeft < 0 ? m.late(-clock.daysLeft) : m.left(clock.daysLeft)
}

const order = { law: 0, target: 1, promise: 2 } as const

/** The three clocks in words, law first; each stands alone, they are never added up or mixed. */
export const clockViews = (
  clocks: readonly CaseClock[],
  language: Language,
  m: CaseMessages['promised'],
): ClockView[] =>
  clocks
    .toSorted((a, b) => order[a.family] - order[b.family])
    .map(clock => ({
      key: `${clock.family} ${clock.rule}`,
      family: m.family[clock.family],
      due: clock.dueOn === null ? m.noDay : m.by(dayInShort(clock.dueOn, language)),
      state: shapeOf(clock),
      status: statusOf(clock, m),
      days: m.days(clock.grossDays, clock.netDays),
      sentence: clock.sentence,
      lawPage: clock.family === 'law' ? `/board/law/${clock.rule}` : null,
    }))
