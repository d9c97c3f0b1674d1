/** Finds in an answer the place of a protected person: whatever tells of her must not tell where she lives or waits. */
import { kainuu } from '../../../apps/server/test/counties.ts'
import type { Target } from './target.ts'

/** Every way to write the place: the unit and its town, by id, code and name in each language. */
const wordsOf = (unitId: string): readonly string[] => {
  const unit = kainuu.units.find(each => each.id === unitId)
  const town = kainuu.municipalities.find(({ code }) => code === unit?.municipalityCode)
  if (unit === undefined || town === undefined) return []
  return [unitId, `"${town.code}"`, ...Object.values(unit.name), ...Object.values(town.name)]
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** The smallest parts of a list that tell of her; the whole answer where it is no list. */
const partsAbout = (value: unknown, hers: readonly string[]): readonly string[] => {
  const text = JSON.stringify(value) ?? ''
  if (!hers.some(each => text.includes(each))) return []
  const within = isList(value) ? value : Object.values(value ?? {}).filter(each => typeof each === 'object')
  const parts = within.flatMap(each => partsAbout(each, hers))
  const own = isList(value) ? [] : [JSON.stringify(withoutLists(value))]
  return [...parts, ...own]
}

const withoutLists = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).filter(([, each]) => !isList(each)))
    : value

/** Which of the places' words stand in what the value tells of her, whom any of `hers` marks. */
export const placesBeside = (
  value: unknown,
  hers: readonly string[],
  places: readonly string[],
): readonly string[] => {
  const parts = partsAbout(value, hers)
  return [...new Set(parts.flatMap(part => places.filter(place => part.includes(place))))]
}

/** The words by which the answer tells the place in what is about her. */
export const toldPlaces = (body: string, target: Target): readonly string[] => {
  const hers = [target.words, target.personId, target.caseId, target.entryId, target.bookingId]
  return placesBeside(JSON.parse(body), hers, wordsOf(target.unitId))
}
