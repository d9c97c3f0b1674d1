import { type PlainDate, plainDate } from '@yhdella/kernel'
import { type Words, words } from '../words.ts'
import { mergers } from './merger-table.ts'
import { countyNames, municipalitiesOf } from './municipality-table.ts'

/** A municipality as it was on a day. `county` is null before the counties began, on 1.1.2023 (612/2021). */
export type Municipality = {
  readonly code: string
  readonly name: { readonly fi: string; readonly sv: string }
  readonly county: { readonly code: string; readonly name: Words } | null
}

type Named = { readonly code: string; readonly fi: string; readonly sv: string }
type Known = Named & { readonly county: string }
type Merger = Named & { readonly on: PlainDate; readonly into: string }

const named = (text: string): Named => {
  const [fi = '', sv = fi] = text.slice(4).split(' / ')
  return { code: text.slice(0, 3), fi, sv }
}

const present: ReadonlyMap<string, Known> = new Map(
  Object.entries(municipalitiesOf).flatMap(([county, list]) =>
    list.split(', ').map(text => [text.slice(0, 3), { ...named(text), county }] as const),
  ),
)

const mergerOf = (line: string): Merger => {
  const [told = '', into = ''] = line.split(' > ')
  return { ...named(told.slice(11)), on: plainDate(told.slice(0, 10)), into }
}

const ended: ReadonlyMap<string, Merger> = new Map(
  mergers
    .trim()
    .split('\n')
    .map(mergerOf)
    .map(merger => [merger.code, merger]),
)

const countiesBegin = plainDate('2023-01-01')

// Vöyri began on 1.1.2011 by joining two municipalities under a code of its own.
const begins: ReadonlyMap<string, PlainDate> = new Map([['946', plainDate('2011-01-01')]])

const asMunicipality = ({ code, fi, sv }: Named, county: string | null): Municipality => ({
  code,
  name: { fi, sv },
  county:
    county === null ? null : { code: county, name: countyNames[county] ?? words(county, county, county) },
})

/**
 * The municipality that a code meant, or the one that goes on where it had merged by that day. Null where the code was
 * no municipality's. Right from 2011 to 2026, by lists of these years.
 */
export const municipalityOn = (code: string, day: PlainDate): Municipality | null => {
  const merger = ended.get(code)
  if (merger && day >= merger.on) return municipalityOn(merger.into, day)
  // What merged after the counties had begun belonged to the county of the one that goes on.
  if (merger)
    return asMunicipality(merger, day < countiesBegin ? null : (present.get(merger.into)?.county ?? null))
  const known = present.get(code)
  if (known === undefined || day < (begins.get(code) ?? day)) return null
  return asMunicipality(known, day < countiesBegin ? null : known.county)
}

/** The county that arranges the services of a municipality on a day; null before 2023 and for an unknown code. */
export const countyOn = (code: string, day: PlainDate): Municipality['county'] =>
  municipalityOn(code, day)?.county ?? null

/** Every municipality of the table, old ones too, by code. */
export const municipalityCodes = (): readonly string[] => [...present.keys(), ...ended.keys()]

/** The municipalities that there are on a day, by code. Right from 2011 to 2026. */
export const municipalitiesOn = (day: PlainDate): readonly Municipality[] =>
  municipalityCodes().flatMap(code => {
    const there = municipalityOn(code, day)
    // One that has merged goes on under the code of another.
    return there?.code === code ? [there] : []
  })
