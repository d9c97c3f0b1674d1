/** Reads the programmes of every county's folder: `counties/<county>/programmes/<id>.yaml` and the files beside it. */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { cents } from '@yhdella/kernel'
import {
  type BudgetData,
  type Cell,
  cellKinds,
  checkProgramme,
  type Programme,
  type ProgrammePart,
  roundingCategory,
  stateAidCategories,
} from '@yhdella/programme'
import type { z } from 'zod'
import {
  type CountyFile,
  type CountyProblem,
  problemLine,
  type Reading,
  readCountyFile,
} from '../organisation/index.ts'
import { budgetFile, goalsFile, measuresFile, packagesFile, programmeFile } from './programme-data.ts'
import { registerFile } from './register-data.ts'

export type ProgrammesReading =
  | { readonly ok: true; readonly programmes: readonly Programme[] }
  | { readonly ok: false; readonly problems: readonly CountyProblem[] }

const suffixes: Readonly<Record<ProgrammePart, string>> = {
  programme: '.yaml',
  goals: '.goals.yaml',
  measures: '.measures.yaml',
  packages: '.packages.yaml',
  register: '.register.yaml',
  budget: '.budget.yaml',
}

/** Euros with at most two decimals, as the schema has seen: the rounding takes away what a float adds. */
const centsOfEuros = (euros: number) => cents(Math.round(euros * 100))

const cellsOf = ({ cells }: z.output<typeof budgetFile>): readonly Cell[] =>
  Object.entries(cells).flatMap(([categoryId, years]) =>
    Object.entries(years).flatMap(([year, amounts]) =>
      cellKinds.flatMap(kind => {
        const euros = amounts[kind]
        return euros === undefined
          ? []
          : [{ categoryId, year: Number(year), kind, cents: centsOfEuros(euros) }]
      }),
    ),
  )

const budgetOf = (file: z.output<typeof budgetFile>): BudgetData => ({
  asOf: file.asOf,
  remarks: file.remarks,
  budget: {
    categories: file.hasRounding ? [...stateAidCategories, roundingCategory] : stateAidCategories,
    years: file.years,
    cells: cellsOf(file),
  },
})

const partReader = (folder: string, shown: string, id: string) => {
  const read = <Schema extends z.ZodType>(part: ProgrammePart, schema: Schema) =>
    readCountyFile(path.join(folder, `${id}${suffixes[part]}`), `${shown}/${id}${suffixes[part]}`, schema)
  /** A part that is not there says nothing; `without` is what that means. */
  const optional = <Schema extends z.ZodType, Without>(
    part: ProgrammePart,
    schema: Schema,
    without: Without,
  ): Reading<z.output<Schema> | Without> =>
    existsSync(path.join(folder, `${id}${suffixes[part]}`))
      ? read(part, schema)
      : { source: { file: `${shown}/${id}${suffixes[part]}`, lineOf: () => 1 }, data: without, problems: [] }
  return { read, optional }
}

const readParts = (folder: string, shown: string, id: string) => {
  const { read, optional } = partReader(folder, shown, id)
  return {
    programme: read('programme', programmeFile),
    goals: optional('goals', goalsFile, goalsFile.parse({})),
    measures: optional('measures', measuresFile, measuresFile.parse({})),
    packages: optional('packages', packagesFile, packagesFile.parse({})),
    register: optional('register', registerFile, registerFile.parse({})),
    budget: optional('budget', budgetFile, null),
  }
}

const trancheOf = ({ euros, ...tranche }: z.output<typeof programmeFile>['tranches'][number]) => ({
  ...tranche,
  amount: euros === null ? null : centsOfEuros(euros),
})

const wholeOf = (parts: ReturnType<typeof readParts>, countyId: string): Programme | undefined => {
  const { programme, goals, measures, packages, register, budget } = parts
  if (!programme.data || !goals.data || !measures.data || !packages.data || !register.data) return undefined
  if (budget.data === undefined) return undefined
  return {
    ...programme.data,
    ...goals.data,
    ...measures.data,
    ...packages.data,
    ...register.data,
    countyId,
    tranches: programme.data.tranches.map(trancheOf),
    budget: budget.data === null ? null : budgetOf(budget.data),
  }
}

const placedProblems = (
  programme: Programme,
  sources: Readonly<Record<ProgrammePart, { readonly source: CountyFile }>>,
) =>
  checkProgramme(programme).map(({ part, path: at, what }) => {
    const { source } = sources[part]
    return {
      file: source.file,
      line: source.lineOf(at),
      what: `${at.filter(step => typeof step === 'string').join('.')}: ${what}`,
    }
  })

type OneReading = { readonly programme: Programme | undefined; readonly problems: readonly CountyProblem[] }

const readOne = (folder: string, shown: string, id: string, countyId: string): OneReading => {
  const parts = readParts(folder, shown, id)
  const problems = Object.values(parts).flatMap(reading => reading.problems)
  const programme = wholeOf(parts, countyId)
  if (problems.length > 0 || programme === undefined) return { programme: undefined, problems }
  const named =
    programme.id === id
      ? []
      : [
          {
            file: parts.programme.source.file,
            line: parts.programme.source.lineOf(['id']),
            what: `id is not the file's name; write ${id}`,
          },
        ]
  return { programme, problems: [...named, ...placedProblems(programme, parts)] }
}

const isMain = (file: string): boolean => /^[a-z0-9-]+\.yaml$/.test(file)

const idsTwice = (programmes: readonly Programme[]): readonly CountyProblem[] =>
  programmes.flatMap(({ id, countyId }, index) =>
    programmes.findIndex(each => each.id === id) === index
      ? []
      : [
          {
            file: `counties/${countyId}/programmes/${id}.yaml`,
            line: 1,
            what: `id '${id}' is another county's programme too; write another`,
          },
        ],
  )

/** Every programme under `countiesFolder`, in the order of the counties' and the files' names. */
export const readProgrammes = (countiesFolder: string): ProgrammesReading => {
  const counties = readdirSync(countiesFolder, { withFileTypes: true }).filter(each => each.isDirectory())
  const readings = counties
    .map(each => each.name)
    .sort()
    .flatMap(county => {
      const folder = path.join(countiesFolder, county, 'programmes')
      const files = existsSync(folder) ? readdirSync(folder).filter(isMain).sort() : []
      return files.map(file =>
        readOne(folder, `counties/${county}/programmes`, file.replace(/\.yaml$/, ''), county),
      )
    })
  const programmes = readings.flatMap(({ programme }) => (programme === undefined ? [] : [programme]))
  const problems = [...readings.flatMap(reading => reading.problems), ...idsTwice(programmes)]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, programmes }
}

/** As {@link readProgrammes}; throws with a line a problem where a folder can't be used. */
export const loadProgrammes = (countiesFolder: string): readonly Programme[] => {
  const reading = readProgrammes(countiesFolder)
  if (reading.ok) return reading.programmes
  throw new Error(reading.problems.map(problemLine).join('\n'))
}
