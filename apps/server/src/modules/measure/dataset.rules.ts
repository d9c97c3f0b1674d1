import type { Language, PlainDate } from '@yhdella/kernel'

/**
 * What this instance was filled with, where it was not filled by work alone: the row 'dataset' of
 * platform.setting. Absent in a real instance.
 */
export type Dataset = {
  /** The first day of the figures. */
  readonly recordsFrom: PlainDate
  /** Days whose queues a source has told. */
  readonly reportedOn: readonly PlainDate[]
  /** What a reader of the figures must know; those with days are said of those days only. */
  readonly notes: readonly Note[]
}

export type Note = {
  readonly on: readonly PlainDate[] | null
  readonly text: Readonly<Record<Language, string>>
}

export type Origin = 'recorded' | 'reported' | 'simulated'

export const originOf = (dataset: Dataset | undefined, on: PlainDate): Origin => {
  if (dataset === undefined) return 'recorded'
  return dataset.reportedOn.includes(on) ? 'reported' : 'simulated'
}

export const notesOf = (dataset: Dataset | undefined, on: PlainDate, language: Language): readonly string[] =>
  (dataset?.notes ?? [])
    .filter(note => note.on === null || note.on.includes(on))
    .map(note => note.text[language])
