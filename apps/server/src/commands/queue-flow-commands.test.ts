import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../cli.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'queue-flow-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = async (command: string, input: unknown, ...args: string[]) => {
  const file = join(folder, 'input.json')
  writeFileSync(file, typeof input === 'string' ? input : JSON.stringify(input))
  const said: string[] = []
  const failed: string[] = []
  const io = {
    out: (text: string) => said.push(text),
    fail: (text: string) => failed.push(text),
    environment: {},
  }
  const code = await runCommand([command, file, ...args], io)
  return { code, out: said.join('\n'), failed: failed.join('\n') }
}

const SIMULATE = {
  arrivals: { distribution: 'exponential', rate: 0.9 },
  service: { distribution: 'exponential', mean: 5 },
  servers: 5,
  capacity: null,
  discipline: 'fifo',
  classes: [],
  customers: 5000,
  replications: 8,
  seed: 1,
}

const FORECAST = {
  asOf: '2026-11-24',
  days: 28,
  replications: 50,
  queues: [
    {
      id: 'physiotherapy',
      clocks: [{ id: 'law', days: 14 }],
      arrivals: { perWeek: 20 },
      open: [{ contactOn: '2026-11-10', count: 30 }],
    },
  ],
  books: [{ id: 'own', serves: 'physiotherapy', slotsByWeekday: [4, 4, 4, 4, 5, 0, 0] }],
}

const PLAN = {
  ...FORECAST,
  goals: [{ queue: 'physiotherapy', kind: 'queue-under', people: 15, by: '2026-12-18' }],
  levers: [
    { unit: 'Esimerkki', queue: 'physiotherapy', from: '2026-11-30', to: '2026-12-18', mostPerWeek: 40 },
  ],
}

describe.each<[string, object]>([
  ['simulate', SIMULATE],
  ['forecast', FORECAST],
  ['plan', PLAN],
])('bin/yhdella %s', (command, input) => {
  test('writes one JSON object, the same bytes on one thread and on two', async () => {
    const [one, two] = [
      await run(command, input, '--threads', '1'),
      await run(command, input, '--threads', '2'),
    ]
    expect([one.code, two.code]).toEqual([0, 0])
    expect(one.out).toBe(two.out)
    expect(JSON.parse(one.out)).toMatchObject({ seed: 1 })
  })

  test('refuses with a sentence a mistake and exit code 2, as JSON too when asked', async () => {
    const wrong = { ...input, replications: -1, unknown: true }
    const { code, out, failed } = await run(command, wrong, '--json')
    expect(code).toBe(2)
    expect(failed).toContain('unknown is not a known field.')
    expect(failed).toContain('replications must be a whole number')
    expect(JSON.parse(out).errors).toHaveLength(2)
  })

  test('refuses an empty input, a broken one, a missing file and a wrong number of threads', async () => {
    expect(await run(command, '')).toMatchObject({
      code: 2,
      failed: 'The input is empty: write a JSON object.',
    })
    expect(await run(command, '{')).toMatchObject({ code: 2, failed: expect.stringContaining('not JSON') })
    const threads = await run(command, input, '--threads', 'many')
    expect(threads).toMatchObject({ code: 2, failed: '--threads must be a whole number from 1 to 64.' })
    const said: string[] = []
    const io = { out: () => {}, fail: (text: string) => said.push(text), environment: {} }
    expect(await runCommand([command, join(folder, 'nowhere.json')], io)).toBe(2)
    expect(said.join()).toContain('cannot be read')
  })

  test('tells in its help every field, with an example that works', async () => {
    const said: string[] = []
    const io = { out: (text: string) => said.push(text), fail: () => {}, environment: {} }
    expect(await runCommand([command, '--help'], io)).toBe(0)
    const help = said.join('\n')
    const from = help.indexOf('{')
    const example = help.slice(from, help.indexOf('\n\n', from))
    const { code } = await run(command, example)
    expect(code).toBe(0)
  })

  test('tells how far it is when asked', async () => {
    const { failed } = await run(command, input, '--threads', '1', '--progress')
    expect(failed).toContain('100 %')
  })
})
