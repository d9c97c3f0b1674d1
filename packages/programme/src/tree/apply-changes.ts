/** Lays what people have changed since over what the programme's files tell. */
import type { Programme } from './programme.ts'
import type { Decision, OperatingModel, Output, Recommendation, Risk } from './register.ts'

/** A whole item as it is after the change; one that the files don't have is added. */
export type RegisterChange =
  | { readonly kind: 'risk'; readonly item: Risk }
  | { readonly kind: 'decision'; readonly item: Decision }
  | { readonly kind: 'output'; readonly item: Output }
  | { readonly kind: 'model'; readonly item: OperatingModel }
  | { readonly kind: 'recommendation'; readonly studyId: string; readonly item: Recommendation }

const put = <Item extends { readonly id: string }>(items: readonly Item[], item: Item): readonly Item[] =>
  items.some(each => each.id === item.id)
    ? items.map(each => (each.id === item.id ? item : each))
    : [...items, item]

const applied = (programme: Programme, change: RegisterChange): Programme => {
  if (change.kind === 'risk') return { ...programme, risks: put(programme.risks, change.item) }
  if (change.kind === 'decision') return { ...programme, decisions: put(programme.decisions, change.item) }
  if (change.kind === 'output') return { ...programme, outputs: put(programme.outputs, change.item) }
  if (change.kind === 'model') return { ...programme, models: put(programme.models, change.item) }
  const studies = programme.studies.map(study =>
    study.id === change.studyId
      ? { ...study, recommendations: put(study.recommendations, change.item) }
      : study,
  )
  return { ...programme, studies }
}

/** `changes` oldest first. Nothing that the files tell is lost: an item is replaced by its own later wording only. */
export const applyChanges = (programme: Programme, changes: readonly RegisterChange[]): Programme =>
  changes.reduce(applied, programme)
