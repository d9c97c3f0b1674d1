import { ShapeMark } from '@yhdella/ui'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { FigureOr } from './figure-text.tsx'
import { type ProgrammeMessages, programmeTexts } from './messages.ts'
import { type GoalRow, goalHref, inWords, roughDay } from './programme.view.ts'

type GoalState = GoalRow['state']
type Level = NonNullable<GoalRow['legalLimit']> | GoalRow['target'] | NonNullable<GoalRow['promise']>

const shapes: Readonly<Record<GoalState, 'circle' | 'triangle' | 'square' | 'ring'>> = {
  met: 'circle',
  onWay: 'circle',
  behind: 'triangle',
  notReached: 'square',
  missing: 'ring',
  followed: 'ring',
}

export const GoalStateMark = ({ state }: { readonly state: GoalState }) => {
  const { goals } = useTexts(programmeTexts)
  return <ShapeMark shape={shapes[state]}>{goals.state[state]}</ShapeMark>
}

const directionWords = (m: ProgrammeMessages, { direction, figure }: Level, value: string): string => {
  const { atLeast, atMost, ...plain } = m.goals.direction
  if (direction === 'atLeast') return atLeast(value)
  if (direction === 'atMost') return atMost(value)
  return figure === null ? plain[direction] : `${plain[direction]}: ${value}`
}

/** A level in words, such as 'at least 80 % by 31.12.2025'. Which of the three it is, its heading says. */
export const LevelText = ({ level }: { readonly level: Level }) => {
  const m = useTexts(programmeTexts)
  const language = useLanguage()
  const { figure, by, rule } = level
  const value = figure === null ? '' : inWords(figure.value, figure.unit, language)
  return (
    <>
      {directionWords(m, level, value)}
      {by !== null && ` ${m.goals.by(roughDay(by, language))}`}
      {rule !== null && <span className="soft"> ({rule})</span>}
    </>
  )
}

type GoalListProps = {
  readonly programmeId: string
  readonly goals: readonly GoalRow[]
  readonly on: string | null
}

/** Goals in rows: what was promised, what the figure is now, and the state in a word. */
export const GoalList = ({ programmeId, goals, on }: GoalListProps) => {
  const m = useTexts(programmeTexts)
  const href = useHref()
  if (goals.length === 0) return <p>{m.goals.none}</p>
  const { goal, latest, baseline, target } = m.goals
  return (
    <table className="cards-on-phone">
      <caption>{m.tabs.goals}</caption>
      <thead>
        <tr>
          {[goal, m.programme.state, latest, baseline, target].map(title => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {goals.map(row => (
          <tr key={row.goalId}>
            <th scope="row">
              <a href={href(goalHref(programmeId, row.goalId, on))}>{row.text}</a>
              <p className="soft">{m.goals.kind[row.kind]}</p>
            </th>
            <td data-label={m.programme.state}>
              <GoalStateMark state={row.state} />
            </td>
            <td data-label={latest}>
              <FigureOr programmeId={programmeId} figure={row.latest} on={on} otherwise={m.unknown} />
            </td>
            <td data-label={baseline}>
              <FigureOr programmeId={programmeId} figure={row.baseline} on={on} otherwise={m.notTold} />
            </td>
            <td data-label={target}>
              <LevelText level={row.target} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
