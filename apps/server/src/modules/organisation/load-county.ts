import { existsSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { checkReferences } from './check-references.ts'
import { type County, countyOf } from './county.ts'
import {
  type CountyData,
  clocksFile,
  countyFile,
  demonstrationFile,
  peopleFile,
  professionsFile,
  redFlagsFile,
  servicesFile,
  unitsFile,
} from './county-data.ts'
import { type CountyFile, type CountyProblem, type Reading, readCountyFile } from './read-county-file.ts'

export type CountyReading =
  | { readonly ok: true; readonly county: County }
  | { readonly ok: false; readonly problems: readonly CountyProblem[] }

const noPeople = { professionals: [], residents: [] }

const shownFolder = (folder: string): string => path.join('counties', path.basename(folder))

const readerOf =
  (folder: string) =>
  <Schema extends z.ZodType>(name: string, schema: Schema): Reading<z.output<Schema>> => {
    const shown = path.join(shownFolder(folder), name)
    const file = path.join(folder, name)
    if (existsSync(file)) return readCountyFile(file, shown, schema)
    const what = `is missing; write it, after the example of counties/kainuu/${name}`
    return {
      source: { file: shown, lineOf: () => 1 },
      data: undefined,
      problems: [{ file: shown, line: 1, what }],
    }
  }

const optional = <Data, Without>(reading: Reading<Data>, folder: string, name: string, without: Without) =>
  existsSync(path.join(folder, name)) ? reading : { ...reading, data: without, problems: [] }

const readAll = (folder: string) => {
  const read = readerOf(folder)
  return {
    county: read('county.yaml', countyFile),
    units: read('units.yaml', unitsFile),
    professions: read('professions.yaml', professionsFile),
    services: read('services.yaml', servicesFile),
    clocks: read('clocks.yaml', clocksFile),
    redFlags: read('red-flags.yaml', redFlagsFile),
    people: optional(read('people.yaml', peopleFile), folder, 'people.yaml', noPeople),
    demonstration: optional(
      read('demonstration.yaml', demonstrationFile),
      folder,
      'demonstration.yaml',
      null,
    ),
  }
}

const wholeData = (readings: ReturnType<typeof readAll>): CountyData | undefined => {
  const { county, units, professions, services, clocks, redFlags, people, demonstration } = readings
  if (!county.data || !units.data || !professions.data || !services.data) return undefined
  if (!clocks.data || !redFlags.data || !people.data || demonstration.data === undefined) return undefined
  return {
    county: county.data,
    units: units.data,
    professions: professions.data,
    services: services.data,
    clocks: clocks.data,
    redFlags: redFlags.data,
    people: people.data,
    demonstration: demonstration.data,
  }
}

const placed =
  (sources: Readonly<Record<keyof CountyData, { readonly source: CountyFile }>>) =>
  ({ file, path: at, what }: ReturnType<typeof checkReferences>[number]): CountyProblem => {
    const { source } = sources[file]
    return { file: source.file, line: source.lineOf(at), what }
  }

/** Reads a county's folder. Every problem names the file, the line, what is wrong and what to write instead. */
export const readCountyFolder = (folder: string): CountyReading => {
  const readings = readAll(folder)
  const problems = Object.values(readings).flatMap(reading => reading.problems)
  if (problems.length > 0) return { ok: false, problems }
  const data = wholeData(readings)
  if (!data) throw new Error('A county file gave neither data nor a problem')
  const complaints = checkReferences(data).map(placed(readings))
  return complaints.length > 0 ? { ok: false, problems: complaints } : { ok: true, county: countyOf(data) }
}

export const problemLine = ({ file, line, what }: CountyProblem): string => `${file}:${line}: ${what}`

/** The county of a folder; throws with a line a problem where the folder can't be used. */
export const loadCounty = (folder: string): County => {
  const reading = readCountyFolder(folder)
  if (reading.ok) return reading.county
  throw new Error(reading.problems.map(problemLine).join('\n'))
}
