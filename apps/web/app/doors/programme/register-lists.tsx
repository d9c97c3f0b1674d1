import { OwnerlessList, RecommendationList, ToActList } from '../../features/programme/act-lists.tsx'
import type { OwnerlessRow, Recommendation, ToActRow } from '../../features/programme/programme.view.ts'
import { DoneIn, NewMatters, type Register, useRegisterForms } from './register-forms.tsx'

export type RegisterListsProps = {
  readonly data: {
    readonly toAct: readonly ToActRow[]
    readonly withoutOwner: readonly OwnerlessRow[]
    readonly recommendations: readonly Recommendation[]
  }
  readonly register: Register
  /** False on a page of a past evening: what it knew is read, never changed. */
  readonly isToday: boolean
}

/** What presses, what was recommended and what has no keeper, each changed in its own row. */
export const RegisterLists = ({ data, register, isToday }: RegisterListsProps) => {
  const every = useRegisterForms(register)
  const forms = isToday ? every : undefined
  return (
    <>
      <section id="to-act">
        <DoneIn list="act" />
        <ToActList rows={data.toAct} forms={forms?.toAct} />
        {isToday && <NewMatters places={register.places} commandKey={register.commandKey} />}
      </section>
      <section id="outcomes">
        <DoneIn list="outcomes" />
        <OwnerlessList rows={data.withoutOwner} forms={forms?.ownerless} />
      </section>
      <section id="recommendations">
        <DoneIn list="recommendations" />
        <RecommendationList rows={data.recommendations} forms={forms?.recommendations} />
      </section>
    </>
  )
}
