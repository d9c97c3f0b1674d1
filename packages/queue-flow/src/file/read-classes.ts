import type { QueueClass } from '../days/queue-model.ts'
import { readChoice, readName, readNumber, readNumberOr } from '../json/fields.ts'
import { complain, fieldOf, type Reader, readList } from '../json/reader.ts'

/** A class whose share may be left to be estimated. */
export type ClassDraft = Omit<QueueClass, 'share'> & { readonly share: number | null }

/** The one class of a queue that writes none. */
export const onlyClass = { id: 'all' }

const MOST_CLASSES = 16
const MOST_CLOCKS = 8

/** The classes of a queue; clocks written on the queue itself are those of every class. */
export const readClasses = (reader: Reader): readonly ClassDraft[] => {
  const common = readClocks(reader)
  const written = readList(reader, 'classes', MOST_CLASSES, (inner): ClassDraft => {
    const own = readClocks(inner)
    const clocks = own.length > 0 ? own : common
    return {
      id: readName(inner, 'id', null),
      share: readNumberOr(inner, 'share', { least: 0, most: 1 }, null),
      rank: readNumberOr(inner, 'priority', { least: 0, most: 100, whole: true }, 0),
      dueDays: readNumberOr(inner, 'dueDays', { least: 0, most: 3660, whole: true }, soonest(clocks)),
      clocks,
    }
  })
  checkShares(reader, written)
  if (new Set(written.map(c => c.id)).size < written.length)
    complain(reader, 'classes', 'must have different ids')
  if (written.length > 0) return written
  return [{ ...onlyClass, share: 1, rank: 0, dueDays: soonest(common), clocks: common }]
}

const soonest = (clocks: QueueClass['clocks']): number => Math.min(3660, ...clocks.map(clock => clock.days))

const checkShares = (reader: Reader, classes: readonly ClassDraft[]): void => {
  const given = classes.flatMap(c => (c.share === null ? [] : [c.share]))
  if (given.length !== 0 && given.length !== classes.length)
    complain(reader, 'classes', 'must all have a share, or none')
  const sum = given.reduce((total, share) => total + share, 0)
  if (given.length > 0 && Math.abs(sum - 1) > 1e-6)
    complain(reader, 'classes', `have shares that sum to ${sum}, not to 1`)
}

const readClocks = (reader: Reader): QueueClass['clocks'] => {
  if (fieldOf(reader, 'clocks') === undefined) return []
  return readList(reader, 'clocks', MOST_CLOCKS, inner => ({
    id: readName(inner, 'id', null),
    days: readNumber(inner, 'days', { least: 0, most: 3660, whole: true }),
    from: readChoice(inner, 'from', ['contact', 'entry'], 'contact'),
  }))
}
