import { readName, readNumberOr, readNumbers } from '../json/fields.ts'
import { readDistribution } from '../json/read-distribution.ts'
import { complain, fieldOf, type Reader, readList, readObject } from '../json/reader.ts'
import { type Distribution, meanOf } from '../random/distribution.ts'
import { readProfile } from './read-cycle.ts'
import type { ArrivalModel, ClassModel } from './system-model.ts'

/** A class as it was written, before the stations are known. */
export type ClassDraft = {
  readonly id: string
  readonly share: number | null
  readonly rank: number
  readonly due: number
  readonly patience: Distribution | null
  readonly service: Distribution | null
  readonly arrivals: ArrivalModel | null
  readonly entry: readonly string[]
  readonly entryShares: readonly number[] | null
}

/** Who comes in: the classes, and the shares of the one stream they come in when they have none of their own. */
export type Intake = {
  readonly drafts: readonly ClassDraft[]
  readonly mix: readonly number[] | null
  readonly service: Distribution | null
}

const NEVER = Number.POSITIVE_INFINITY

export const readIntake = (reader: Reader): Intake => {
  const arrivals = readObject(reader, 'arrivals', readArrivals)
  const patience = readObject(reader, 'patience', readDistribution)
  const service = readObject(reader, 'service', readDistribution)
  const written = readList(reader, 'classes', 64, inner => readClass(inner, patience))
  if (written.length === 0) {
    if (arrivals === null) complain(reader, 'arrivals', 'is missing: how often people come')
    return { drafts: [onlyClass(arrivals, patience)], mix: null, service }
  }
  if (new Set(written.map(draft => draft.id)).size < written.length)
    complain(reader, 'classes', 'must have different ids')
  if (arrivals === null) return { drafts: checkOwn(reader, written), mix: null, service }
  return shareOut(reader, written, arrivals, service)
}

const onlyClass = (arrivals: ArrivalModel | null, patience: Distribution | null): ClassDraft => ({
  id: 'all',
  share: null,
  rank: 0,
  due: NEVER,
  patience,
  service: null,
  arrivals,
  entry: [],
  entryShares: null,
})

const checkOwn = (reader: Reader, drafts: readonly ClassDraft[]): readonly ClassDraft[] => {
  if (drafts.some(draft => draft.arrivals === null))
    complain(reader, 'arrivals', 'is missing: give it here with a share in each class, or in every class')
  return drafts
}

const shareOut = (
  reader: Reader,
  drafts: readonly ClassDraft[],
  arrivals: ArrivalModel,
  service: Distribution | null,
): Intake => {
  const shares = drafts.map(draft => draft.share ?? 1 / drafts.length)
  const sum = shares.reduce((total, share) => total + share, 0)
  if (Math.abs(sum - 1) > 1e-6) complain(reader, 'classes', `have shares that sum to ${sum}, not to 1`)
  if (drafts.some(draft => draft.arrivals !== null))
    complain(reader, 'classes', 'have arrivals of their own beside the common arrivals: give one of the two')
  return {
    drafts: drafts.map((draft, at) => (at === 0 ? { ...draft, arrivals } : draft)),
    mix: shares,
    service,
  }
}

const readArrivals = (reader: Reader): ArrivalModel => {
  const profile = readObject(reader, 'profile', readProfile)
  const dispersion = readNumberOr(reader, 'dispersion', { least: 0, most: 10 }, 0)
  const interval = readDistribution(reader)
  if (meanOf(interval) === 0)
    complain(reader, 'distribution', 'gives times of 0 between arrivals: everyone would come at once')
  return { profile, dispersion, interval }
}

const readClass = (reader: Reader, patience: Distribution | null): ClassDraft => {
  const rule = { least: 0, most: 1e12 }
  const named = fieldOf(reader, 'name') === undefined ? 'id' : 'name'
  return {
    id: readName(reader, named, reader.path),
    share: readNumberOr(reader, 'share', { above: 0, most: 1 }, null),
    rank: readNumberOr(reader, 'priority', { least: 0, most: 1000, whole: true }, 0),
    due: readNumberOr(reader, 'due', rule, NEVER),
    patience: readObject(reader, 'patience', readDistribution) ?? patience,
    service: readObject(reader, 'service', readDistribution),
    arrivals: readObject(reader, 'arrivals', readArrivals),
    entry: readEntry(reader),
    entryShares: fieldOf(reader, 'entryShares') === undefined ? null : readShares(reader),
  }
}

const readShares = (reader: Reader): readonly number[] =>
  readNumbers(reader, 'entryShares', { least: 0, most: 1 }, [1])

const readEntry = (reader: Reader): readonly string[] => {
  const value = fieldOf(reader, 'entry')
  if (value === undefined) return []
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  const names = list.filter(item => typeof item === 'string')
  if (names.length === list.length && names.length > 0) return names
  complain(reader, 'entry', 'must be the id of a station or a list of them')
  return []
}

/** The classes with the stations they come in at. Where nothing is said, that is the first station. */
export const classModels = (
  reader: Reader,
  intake: Intake,
  stations: readonly string[],
): readonly ClassModel[] =>
  intake.drafts.map((draft, at) => {
    const entry = draft.entry.length === 0 ? [0] : draft.entry.map(id => stations.indexOf(id))
    if (entry.includes(-1)) complain(reader, `classes[${at}].entry`, 'names a station that is not there')
    if (draft.entryShares !== null && draft.entryShares.length !== entry.length)
      complain(reader, `classes[${at}].entryShares`, 'must have a share for each entry')
    const { id, rank, due, patience, arrivals, entryShares } = draft
    return { id, rank, due, patience, arrivals, entry, entryShares }
  })
