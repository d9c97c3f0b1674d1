import { SummaryList, type SummaryRow } from '@yhdella/ui'
import { useTexts } from '../../platform/language.ts'
import { FigureOr } from './figure-text.tsx'
import { GoalStateMark, LevelText } from './goal-list.tsx'
import { programmeTexts } from './messages.ts'
import type { GoalPage } from './programme.view.ts'

/** What was promised and what is so now. The law's limit and the county's promise each have a row of their own. */
export const GoalPromise = ({ goal, on }: { readonly goal: GoalPage; readonly on: string | null }) => {
  const m = useTexts(programmeTexts)
  const place = { programmeId: goal.programmeId, on }
  const rows: readonly SummaryRow[] = [
    {
      term: m.goals.latest,
      value: <FigureOr {...place} figure={goal.latest} otherwise={m.unknown} />,
    },
    { term: m.goals.baseline, value: <FigureOr {...place} figure={goal.baseline} otherwise={m.notTold} /> },
    { term: m.goals.target, value: <LevelText level={goal.target} /> },
    ...(goal.legalLimit === null
      ? []
      : [{ term: m.goals.law, value: <LevelText level={goal.legalLimit} /> }]),
    ...(goal.promise === null ? [] : [{ term: m.goals.promise, value: <LevelText level={goal.promise} /> }]),
  ]
  return (
    <>
      <p className="lead">
        <GoalStateMark state={goal.state} />
      </p>
      <p>{goal.sentence}</p>
      <SummaryList rows={rows} />
      {goal.remark !== null && (
        <p className="soft">
          {m.goals.remark}: {goal.remark}
        </p>
      )}
    </>
  )
}

/** What is counted and how: the definition and its version travel with the figure. */
export const GoalMeasure = ({ measure }: Pick<GoalPage, 'measure'>) => {
  const m = useTexts(programmeTexts)
  if (measure === null) return <p>{m.goals.noMeasure}</p>
  const { name, definition, version, source, note } = measure
  return (
    <section aria-labelledby="measure">
      <h2 id="measure">{m.goals.measure}</h2>
      <p>
        <strong>{name}</strong>, {m.goals.version(version)}
      </p>
      <p>{definition}</p>
      <p>{m.goals.sourceOf[source]}</p>
      {note !== null && <p className="soft">{note}</p>}
    </section>
  )
}
