import type { Language } from '@yhdella/kernel'
import type { ClockState } from '@yhdella/ui'
import { dayInShort } from '../../platform/when.ts'
import type { MatterClock, MatterWait } from './matter-status.ts'
import type { MatterMessages } from './messages.ts'

export type ClockView = {
  readonly key: string
  readonly family: string
  readonly meaning: string
  readonly due: string
  readonly status: string
  readonly shape: ClockState
  /** How the day was counted, and by which paragraph. */
  readonly sentence: string
  readonly days: readonly string[]
  /** The page that tells the whole rule, for a clock of the law. */
  readonly lawPage: string | null
}

type Texts = MatterMessages['waits']

const shapeOf = ({ state, daysLeft }: MatterClock): ClockState => {
  if (state === 'late') return 'late'
  if (state !== 'running') return 'none'
  return daysLeft === 0 ? 'today' : 'inTime'
}

const statusOf = ({ state, daysLeft }: MatterClock, m: Texts): string => {
  if (state !== 'running' && state !== 'late') return m.state[state]
  if (daysLeft === null) return ''
  if (daysLeft < 0) return m.state.late(-daysLeft)
  return daysLeft === 0 ? m.state.today : m.state.left(daysLeft)
}

const daysOf = ({ grossDays, netDays }: MatterClock, m: Texts): readonly string[] =>
  netDays === grossDays ? [m.gross(grossDays)] : [m.gross(grossDays), m.net(netDays)]

const order = { law: 0, target: 1, promise: 2 } as const

/** The clocks of a wait in words. Law, target and promise are three things and are never mixed. */
export const clockViews = (wait: MatterWait, language: Language, m: Texts): readonly ClockView[] =>
  wait.clocks
    .toSorted((one, other) => order[one.family] - order[other.family])
    .map(clock => ({
      key: `${clock.family} ${clock.rule}`,
      family: m.family[clock.family],
      meaning: m.meaning[clock.family],
      due: clock.dueOn === null ? m.noDay : m.by(dayInShort(clock.dueOn, language)),
      status: statusOf(clock, m),
      shape: shapeOf(clock),
      sentence: clock.sentence,
      days: daysOf(clock, m),
      lawPage: clock.family === 'law' ? `/board/law/${clock.rule}` : null,
    }))

/** Whether the law or the county's promise to her has been broken while she still waits. */
export const isBroken = ({ open, clocks }: MatterWait): boolean =>
  open && clocks.some(({ family, state }) => family !== 'target' && state === 'late')
