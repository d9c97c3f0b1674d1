import { useLanguage, useTexts } from '../../platform/language.ts'
import { type Foretold, people, percent } from './fan.view.ts'
import { FanChart } from './fan-chart.tsx'
import { planTexts } from './messages.ts'
import { ScenarioTable } from './scenario-table.tsx'
import { UnitTables } from './unit-table.tsx'

const Needed = ({ plan }: { readonly plan: NonNullable<Foretold['plan']> }) => {
  const m = useTexts(planTexts).plan
  const language = useLanguage()
  const [without, withPlan, withHalf] = [plan.without, plan.withPlan, plan.withHalf].map(share =>
    percent(share, language),
  )
  return (
    <section aria-labelledby="needed">
      <h2 id="needed">{m.heading}</h2>
      {plan.status === 'met' && <p className="lead">{m.met(without ?? '')}</p>}
      {plan.status === 'refused' && <p className="lead">{m.refused}</p>}
      {plan.status === 'planned' && (
        <>
          <p className="lead">{m.planned(people(plan.slotsPerWeek, language), withPlan ?? '')}</p>
          <p>{m.half(withHalf ?? '', without ?? '')}</p>
        </>
      )}
      {plan.growsPerWeek >= 1 && (
        <p>
          {m.grows(people(plan.growsPerWeek, language), people(plan.missingPerWeek, language, Math.ceil))}
        </p>
      )}
    </section>
  )
}

const Record = ({ record }: Pick<Foretold, 'record'>) => {
  const m = useTexts(planTexts).record
  const language = useLanguage()
  return (
    <section aria-labelledby="record">
      <h2 id="record">{m.heading}</h2>
      {record === null ? (
        <p>{m.none}</p>
      ) : (
        <p>
          {m.hits(percent(record.in80, language), people(record.forecasts, language))}{' '}
          {record.beatsNaive ? m.beats : m.doesNotBeat}
        </p>
      )}
    </section>
  )
}

const Notes = ({ notes }: Pick<Foretold, 'notes'>) => {
  const m = useTexts(planTexts)
  if (notes.length === 0) return null
  return (
    <section aria-labelledby="uncertain">
      <h2 id="uncertain">{m.noteHeading}</h2>
      <ul>
        {notes.map(note => (
          <li key={note}>{m.notes[note]}</li>
        ))}
      </ul>
    </section>
  )
}

/** What was foretold: the present in words, the fan, what the goal needs, the record of the past and the doubts. */
export const PlanAnswer = ({ foretold }: { readonly foretold: Foretold }) => {
  const m = useTexts(planTexts)
  const language = useLanguage()
  return (
    <div className="plan-answer">
      <p className="lead">
        {m.now(people(foretold.waiting, language), people(foretold.oldestDays, language))}
      </p>
      <p>{m.load(people(foretold.cameInPerWeek, language), people(foretold.slotsPerWeek, language))}</p>
      <FanChart foretold={foretold} />
      {foretold.plan !== null && <Needed plan={foretold.plan} />}
      <ScenarioTable foretold={foretold} />
      <UnitTables foretold={foretold} />
      <Record record={foretold.record} />
      <Notes notes={foretold.notes} />
    </div>
  )
}
