import type { Language, PlainDate } from '@yhdella/kernel'

/** Where this instance's figures came from: the row 'dataset' of platform.setting; absent in a real instance. */
export type Dataset = {
  /** The first day of the figures, where it is told. */
  readonly recordsFrom: PlainDate | null
  /** Days whose figures a source has told. */
  readonly reportedOn: readonly PlainDate[]
  /** After this day the flow is simulated. */
  readonly simulatedFrom: PlainDate | null
  /** What a reader of the figures must know; those with days are said of those days only. */
  readonly notes: readonly Note[]
}

export type Note = {
  readonly on: readonly PlainDate[] | null
  readonly text: Readonly<Record<Language, string>>
}

export type Origin = 'recorded' | 'reported' | 'simulated'

export const originOf = (dataset: Dataset | undefined, on: PlainDate): Origin => {
  if (dataset?.reportedOn.includes(on)) return 'reported'
  if (dataset?.simulatedFrom != null && on > dataset.simulatedFrom) return 'simulated'
  return 'recorded'
}

export const notesOf = (dataset: Dataset | undefined, on: PlainDate, language: Language): readonly string[] =>
  (dataset?.notes ?? [])
    .filter(note => note.on === null || note.on.includes(on))
    .map(note => note.text[language])
