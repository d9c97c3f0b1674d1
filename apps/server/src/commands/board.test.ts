import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { measureRoutes } from '@yhdella/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { professional } from '../../test/actors.ts'
import { serve } from '../../test/counties.ts'
import { testInstance } from '../../test/test-instance.ts'
import { runCommand } from '../cli.ts'
import { prepareDemonstration } from '../demo/prepare-demonstration.ts'
import { measureBound } from '../modules/measure/index.ts'
import { keepProfessionals } from '../modules/organisation/index.ts'
import { keepResidents } from '../modules/resident/index.ts'

const clock = '2023-09-20T08:00:00.000Z'
const instance = testInstance({ now: clock, composition: { routes: measureBound } })

beforeAll(async () => {
  serve()
  await instance.asSystem('given', async tx => {
    await keepProfessionals(tx)
    await keepResidents(tx)
  })
  await prepareDemonstration(instance.asSystem, { mode: 'demo' })
}, 120_000)

type Ran = { readonly code: number; readonly out: string; readonly fail: string }

const run = async (args: readonly string[], environment: Record<string, string> = {}): Promise<Ran> => {
  const out: string[] = []
  const fail: string[] = []
  const code = await runCommand(['board', ...args], {
    out: text => out.push(text),
    fail: text => fail.push(text),
    environment: { DATABASE_URL: instance.database.url, YHDELLA_CLOCK: clock, ...environment },
  })
  return { code, out: out.join('\n'), fail: fail.join('\n') }
}

const json = async (...args: readonly string[]) => {
  const { code, out, fail } = await run([...args, '--json'])
  expect({ code, fail }).toEqual({ code: 0, fail: '' })
  return measureRoutes.readBoard.output.parse(JSON.parse(out))
}

/** [municipality, waiting, past the law] of the queues that are not empty. */
const queuesOf = ({ cells }: Awaited<ReturnType<typeof json>>, serviceId: string) =>
  cells
    .filter(cell => cell.serviceId === serviceId && cell.waiting !== 0)
    .map(cell => [cell.municipalityCode, cell.waiting, cell.lateByLaw])

describe("Kainuu's real queues, counted from events", () => {
  test('1.9.2023', async () => {
    const board = await json('--at', '2023-09-01')
    expect(board).toMatchObject({ on: '2023-09-01', live: false, origin: 'reported' })
    expect(new Map(queuesOf(board, 'direct-physiotherapy').map(([town, ...rest]) => [town, rest]))).toEqual(
      new Map([
        ['205', [64, 0]],
        ['765', [50, 0]],
        ['777', [10, 0]],
        ['290', [4, 0]],
      ]),
    )
    expect(queuesOf(board, 'reception-doctor')).toEqual(
      expect.arrayContaining([
        ['205', 260, 69],
        ['578', 274, 274],
      ]),
    )
    expect(queuesOf(board, 'mental-health')).toEqual([['205', 60, 23]])
    expect(queuesOf(board, 'addiction')).toEqual([['205', 4, 0]])
    expect(board.totals).toMatchObject({ waiting: 726, lateByLaw: 366 })
  })

  test('14.9.2023', async () => {
    const board = await json('--at', '2023-09-14', '--service', 'direct-physiotherapy')
    expect(new Map(queuesOf(board, 'direct-physiotherapy').map(([town, ...rest]) => [town, rest]))).toEqual(
      new Map([
        ['205', [34, 0]],
        ['765', [29, 0]],
        ['777', [2, 0]],
      ]),
    )
    expect(board.cells.find(cell => cell.municipalityCode === '290')).toMatchObject({ waiting: 0 })
    expect(board.notes.length).toBeGreaterThan(1)
  })
})

describe('the same numbers as the page', () => {
  const page = async (input: object, roles: readonly ('leader' | 'supervisor')[]) => {
    const answer = await instance.callUnknown(professional({ roles }), measureRoutes.readBoard, input)
    return answer.ok ? answer.data : answer.code
  }

  test('every count for the operator, as a supervisor sees them', async () => {
    expect(await json('--at', '2023-09-01')).toEqual(await page({ on: '2023-09-01' }, ['supervisor']))
    expect(await json('--at', '2023-09-12', '--language', 'sv')).toEqual(
      await page({ on: '2023-09-12', language: 'sv' }, ['supervisor']),
    )
  })

  test('small counts hidden with --public, as the wall shows them', async () => {
    const shown = await json('--at', '2023-09-01', '--public')
    expect(shown).toEqual(await page({ on: '2023-09-01', audience: 'everyone' }, ['leader']))
    expect(
      shown.cells.find(cell => cell.serviceId === 'addiction' && cell.municipalityCode === '205'),
    ).toMatchObject({ waiting: null })
  })
})

describe('for people', () => {
  test('a table of the queues that there are', async () => {
    const { code, out } = await run(['--at', '2023-09-01', '--language', 'en'])
    expect(code).toBe(0)
    expect(out).toMatch(/^2023-09-01 23:59, reported\. 726 people are waiting\. 366 have waited past/)
    expect(out).toMatch(/Direct-access physiotherapy +Kuhmo +4 +0 +0 +0 +\d+/i)
    expect(out).toMatch(/whole board +726 +366/)
    expect(out).toContain('No one waits in the other municipalities and services.')
  })

  test('what is hidden says so', async () => {
    const { out } = await run(['--at', '2023-09-01', '--public'])
    expect(out).toContain('piilotettu')
    expect(out).not.toMatch(/Kuhmo +4/)
  })
})

describe('what cannot be printed', () => {
  test.each([
    [['--at', '2023-09-21'], 1, 'That day has not come yet'],
    [['--at', '2022-12-31'], 1, 'before the first day of the records'],
    [['--at', 'yesterday'], 2, '--at: write a day as 2023-09-01.'],
    [['--municipality', 'Kajaani'], 2, '--municipality: write the three digits'],
    [['--municipality', '091'], 2, '205 (Kajaani)'],
    [['--service', 'dentistry'], 2, 'direct-physiotherapy'],
    [['--language', 'de'], 2, '--language: write fi, sv or en.'],
    [['--nosuch'], 2, 'bin/yhdella board [--at DAY]'],
  ] as const)('%j ends with %i', async (args, code, sentence) => {
    const ran = await run(args)
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.fail).toContain(sentence)
  })

  test('a setting that is wrong', async () => {
    expect(await run([], { YHDELLA_COUNTY: 'nowhere' })).toMatchObject({ code: 2 })
  })

  const folder = mkdtempSync(path.join(tmpdir(), 'yhdella-board-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('an instance that was never started, and none is made', async () => {
    const ran = await run([], { DATABASE_URL: '', YHDELLA_DATA: folder })
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.fail).toContain('bin/start')
  })
})

test('its help says who sees what', async () => {
  const { code, out } = await run(['--help'])
  expect(code).toBe(0)
  expect(out).toContain('The operator is inside the county and sees every count')
})
