import { LinkButton } from '@yhdella/ui'
import type {
  OwnerlessRow,
  ProgrammePage,
  Recommendation,
  ToActRow,
} from '../../features/programme/programme.view.ts'
import type { RowForms } from '../../features/programme/register-table.tsx'
import { DecisionForm, QuestionForm } from '../../features/programme-work/decision-form.tsx'
import { FateForm } from '../../features/programme-work/fate-form.tsx'
import { programmeWorkTexts } from '../../features/programme-work/messages.ts'
import { OutcomeForm } from '../../features/programme-work/outcome-form.tsx'
import { RiskForm } from '../../features/programme-work/risk-form.tsx'
import {
  nameOf,
  type Outcome,
  outcomeOfModel,
  outcomeOfOutput,
  type Place,
} from '../../features/programme-work/work.view.ts'
import { useTexts } from '../../platform/language.ts'
import { useOpening } from '../../platform/opening.ts'
import { DoneNotice } from './done-notice.tsx'

type OutputRow = ProgrammePage['outputs'][number]
type ModelRow = ProgrammePage['models'][number]

/** What of a programme the reader may change, as the server tells it, and what her forms need. */
export type Register = {
  readonly mayLead: boolean
  /** Packages that are hers to edit. */
  readonly packages: readonly string[]
  /** Where she may put something new. */
  readonly places: readonly Place[]
  readonly outputs: readonly OutputRow[]
  readonly models: readonly ModelRow[]
  readonly today: string
  readonly commandKey: string
}

export type RegisterForms = {
  readonly toAct: RowForms<ToActRow>
  readonly recommendations: RowForms<Recommendation>
  readonly ownerless: RowForms<OwnerlessRow>
  readonly outputs: RowForms<OutputRow>
  readonly models: RowForms<ModelRow>
}

const mayChange = ({ mayLead, packages }: Register, workPackageId: string | null): boolean =>
  mayLead || (workPackageId !== null && packages.includes(workPackageId))

/** What presses: a question is decided by the lead, a risk is changed by those whose it is. */
const useToActForms = (register: Register): RowForms<ToActRow> => {
  const { open } = useTexts(programmeWorkTexts)
  const { commandKey, today, places } = register
  return {
    head: open.head,
    nameOf: ({ kind, itemId, workPackageId }) => {
      if (kind === 'decision') return register.mayLead ? nameOf.decision(itemId) : null
      return mayChange(register, workPackageId) ? nameOf.risk(itemId) : null
    },
    word: ({ kind }) => (kind === 'decision' ? open.decide : open.changeRisk),
    what: ({ text }) => text,
    form: row =>
      row.kind === 'decision' ? (
        <DecisionForm itemId={row.itemId} today={today} commandKey={commandKey} />
      ) : (
        <RiskForm risk={row} places={places} commandKey={commandKey} />
      ),
  }
}

const useRecommendationForms = ({ mayLead, commandKey }: Register): RowForms<Recommendation> => {
  const { open } = useTexts(programmeWorkTexts)
  return {
    head: open.head,
    nameOf: row => (mayLead ? nameOf.fate(row.studyId, row.recommendationId) : null),
    word: () => open.settle,
    what: ({ text }) => text,
    form: row => <FateForm recommendation={row} commandKey={commandKey} />,
  }
}

/** Outputs and models are changed by one form, from whichever list it is opened. */
const outcomeForms = <Row,>(
  register: Register,
  word: string,
  outcomeOf: (row: Row) => Outcome | undefined,
  listed: string,
): RowForms<Row> => ({
  head: word,
  nameOf: row => {
    const outcome = outcomeOf(row)
    if (outcome === undefined || !mayChange(register, outcome.workPackageId)) return null
    return `${nameOf.outcome(outcome.kind, outcome.itemId)}${listed}`
  },
  word: () => word,
  what: row => outcomeOf(row)?.name ?? '',
  form: row => {
    const outcome = outcomeOf(row)
    return (
      outcome && <OutcomeForm outcome={outcome} today={register.today} commandKey={register.commandKey} />
    )
  },
})

/** The forms of every list of the register; each opens in the row it changes. */
export const useRegisterForms = (register: Register): RegisterForms => {
  const { open } = useTexts(programmeWorkTexts)
  const outcomeOf = ({ kind, itemId }: OwnerlessRow): Outcome | undefined => {
    if (kind === 'model') {
      const model = register.models.find(({ modelId }) => modelId === itemId)
      return model && outcomeOfModel(model)
    }
    const output = register.outputs.find(({ outputId }) => outputId === itemId)
    return output && outcomeOfOutput(output)
  }
  return {
    toAct: useToActForms(register),
    recommendations: useRecommendationForms(register),
    // One thing may stand in two lists of a page: only the list it was opened from shows its form.
    ownerless: outcomeForms(register, open.name, outcomeOf, ':ownerless'),
    outputs: outcomeForms(register, open.outcome, outcomeOfOutput, ''),
    models: outcomeForms(register, open.outcome, outcomeOfModel, ''),
  }
}

/** Raising a risk and asking for a decision: two links, and the form of the one that was chosen. */
export const NewMatters = ({ places, commandKey }: Pick<Register, 'places' | 'commandKey'>) => {
  const m = useTexts(programmeWorkTexts)
  const { open, toOpen } = useOpening()
  if (places.length === 0) return null
  if (open === nameOf.risk()) return <RiskForm risk={null} places={places} commandKey={commandKey} />
  if (open === nameOf.question) return <QuestionForm places={places} commandKey={commandKey} />
  return (
    <div className="buttons">
      <LinkButton look="secondary" href={toOpen(nameOf.risk())}>
        {m.open.risk}
      </LinkButton>
      <LinkButton look="secondary" href={toOpen(nameOf.question)}>
        {m.open.question}
      </LinkButton>
    </div>
  )
}

type Done = 'act' | 'recommendations' | 'outcomes'

const doneIn: Readonly<Record<Done, readonly string[]>> = {
  act: ['risk', 'closed', 'asked', 'decision'],
  recommendations: ['settled'],
  outcomes: ['outcome'],
}

/** Says what was done above the list that it was done in: that is where the person is. */
export const DoneIn = ({ list }: { readonly list: Done }) => {
  const { done } = useTexts(programmeWorkTexts)
  return (
    <DoneNotice
      words={Object.fromEntries(Object.entries(done).filter(([name]) => doneIn[list].includes(name)))}
    />
  )
}
