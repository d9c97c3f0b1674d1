import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { projectFolder } from '../../platform/config.ts'
import { loadProgrammes, readProgrammes } from './load-programmes.ts'

const base = mkdtempSync(path.join(tmpdir(), 'yhdella-programmes-'))
const counties = path.join(base, 'counties')
afterAll(() => rmSync(base, { recursive: true, force: true }))
beforeEach(() => {
  rmSync(counties, { recursive: true, force: true })
  mkdirSync(path.join(counties, 'kainuu'), { recursive: true })
  cpSync(path.join(projectFolder, 'counties/kainuu/programmes'), path.join(counties, 'kainuu/programmes'), {
    recursive: true,
  })
})

const fileOf = (name: string): string => path.join(counties, 'kainuu/programmes', name)
const change = (name: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(fileOf(name), 'utf8')
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`${name} has no ${from}`)
  writeFileSync(fileOf(name), changed)
}
const lineOf = (name: string, words: string): number =>
  readFileSync(fileOf(name), 'utf8')
    .split('\n')
    .findIndex(line => line.includes(words)) + 1
const problems = (): readonly string[] => {
  const reading = readProgrammes(counties)
  return reading.ok ? [] : reading.problems.map(({ file, line, what }) => `${file}:${line}: ${what}`)
}

describe('the counties’ programmes', () => {
  test('are five, in four counties, and nobody is named as a contact', () => {
    const all = loadProgrammes(path.join(projectFolder, 'counties'))
    expect(all.map(each => `${each.countyId}/${each.id}`)).toEqual([
      'kainuu/hella',
      'kainuu/sustainable-growth-kainuu',
      'keski-pohjanmaa/sustainable-growth-central-ostrobothnia',
      'kymenlaakso/digital-centre-kymenlaakso',
      'pohjois-karjala/future-centre-north-karelia',
    ])
    expect(JSON.stringify(all)).not.toMatch(/@[a-z]|\+358|\b0\d{2} ?\d{3}/i)
  })

  test('have the same ids in both of Kainuu’s, each with its own', () => {
    expect(problems()).toEqual([])
    const reading = readProgrammes(counties)
    expect(reading.ok && reading.programmes.map(each => each.id)).toEqual([
      'hella',
      'sustainable-growth-kainuu',
    ])
  })

  test('keep two definitions of the remote share apart', () => {
    const all = loadProgrammes(path.join(projectFolder, 'counties'))
    const shares = all.flatMap(each => each.measures.filter(measure => measure.id.startsWith('remote-share')))
    expect(shares.map(each => each.source)).toEqual([
      { kind: 'operation', figure: 'remoteWithoutPhone' },
      { kind: 'operation', figure: 'remoteWithPhone' },
    ])
  })
})

describe('a fault in a file', () => {
  test('of a field is told with its file, line and mend', () => {
    change('hella.register.yaml', "dueOn: '2023-10' }", "dueOn: 'syksy' }")
    const line = lineOf('hella.register.yaml', "'syksy'")
    expect(problems()).toEqual([
      expect.stringMatching(
        new RegExp(
          `^counties/kainuu/programmes/hella.register.yaml:${line}: outputs.dueOn 'syksy' is not a date; write`,
        ),
      ),
    ])
  })

  test('between files is told at its own line', () => {
    change('hella.packages.yaml', 'goalIds: [prevention]', 'goalIds: [preventoin]')
    const line = lineOf('hella.packages.yaml', 'preventoin')
    const [told] = problems()
    expect(told).toMatch(`hella.packages.yaml:${line}: `)
    expect(told).toMatch("'preventoin' is not known; write one of access, prevention")
  })

  test('of a figure in a text is told with its language', () => {
    change('hella.packages.yaml', '{measure:team-model-sites} orter', '{measure:team-sites} orter')
    expect(problems()).toEqual([expect.stringMatching(/text\.sv: \{measure:team-sites\} leads to no figure/)])
  })

  test('of money is told: nobody may type a sum', () => {
    change(
      'hella.budget.yaml',
      '  personnel.hired:',
      "  personnel:\n    '2020': { planned: 132731 }\n  personnel.hired:",
    )
    expect(problems()).toEqual([
      expect.stringMatching(/hella\.budget\.yaml:\d+: .*money is written on the lowest lines/),
    ])
  })

  test('of half a cent is told', () => {
    change('hella.budget.yaml', 'planned: 82931', 'planned: 82931.005')
    expect(problems()).toEqual([
      expect.stringMatching(/parts of a cent; write euros with at most two decimals/),
    ])
  })

  test('of the file’s own name is told', () => {
    change('hella.yaml', 'id: hella', 'id: helle')
    expect(problems()).toContainEqual(
      expect.stringMatching(/hella\.yaml:\d+: id is not the file's name; write hella/),
    )
  })

  test('of a field that nothing reads is told', () => {
    change('hella.goals.yaml', 'measureId: physiotherapy-queue', 'mesureId: physiotherapy-queue')
    expect(problems()).toEqual([
      expect.stringMatching(/goals has 'mesureId', which nothing reads; mend the spelling/),
    ])
  })

  test('of a target whose value and direction do not fit is told', () => {
    change(
      'hella.goals.yaml',
      'target: { direction: atLeast, value: 7,',
      'target: { direction: rising, value: 7,',
    )
    expect(problems()).toEqual([expect.stringMatching(/write both or neither/)])
  })

  test('of another county’s id is told', () => {
    cpSync(path.join(counties, 'kainuu'), path.join(counties, 'toinen'), { recursive: true })
    expect(problems()).toContainEqual(
      expect.stringMatching(/counties\/toinen\/programmes\/hella\.yaml:1: id 'hella' is another county's/),
    )
  })
})
