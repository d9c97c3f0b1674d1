import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cents } from '@yhdella/kernel'
import { stateAidCategories } from '@yhdella/programme'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../cli.ts'
import { writeBudgetSpreadsheet } from '../documents/spreadsheet-budget.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yhdella-import-'))
})
afterAll(() => rm(folder, { recursive: true }))

const run = async (...args: readonly string[]) => {
  const out: string[] = []
  const failed: string[] = []
  const code = await runCommand(['programme', ...args], {
    out: text => out.push(text),
    fail: text => failed.push(text),
    environment: {},
  })
  return { code, out: out.join('\n'), failed: failed.join('\n') }
}

const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const faulty = [
  'Menot\t2024\t\tYhteensä\t\t',
  '\tSuunniteltu\tToteutunut\tSuunniteltu\tToteutunut\tJäljellä',
  'Vuokrat\t1 000\t1 200\t1 000\t1 200\t200',
  'Menot yhteensä\t1 000\t1 200\t1 000\t1 200\t-200',
].join('\n')

test('A fault is told with its place, in the language asked for', async () => {
  const path = await file('budjetti.tsv', faulty)
  const finnish = await run('import', path)
  expect(finnish.code).toBe(1)
  expect(finnish.out).toContain('budjetti.tsv: budjetti, rivejä 4.')
  expect(finnish.out).toMatch(/rivi 3 {2}virhe +Rivillä ”Vuokrat” sarakkeessa ”Yhteensä Jäljellä” on 200\s€/u)
  expect((await run('import', path, '--language', 'sv')).out).toMatch(/rad 3 {2}fel +På raden ”Vuokrat”/u)
  expect((await run('import', path, '--language', 'en')).out).toMatch(
    /line 3 {2}fault +On the row “Vuokrat”/u,
  )
})

test('The JSON is the same in every language, and holds the figures and the texts of all three', async () => {
  const path = await file('budjetti.tsv', faulty)
  const [one, other] = [
    await run('import', path, '--json'),
    await run('import', path, '--json', '--language', 'sv'),
  ]
  expect(one.out).toBe(other.out)
  const told = JSON.parse(one.out)
  expect(told).toMatchObject({ file: 'budjetti.tsv', kind: 'budget', lines: 4, notUnderstood: [] })
  expect(told.findings[0]).toMatchObject({
    kind: 'remainingSignWrong',
    place: { line: 3, row: 'Vuokrat', column: 'Yhteensä Jäljellä' },
    stated: { cents: 20_000 },
    correct: { cents: -20_000 },
    difference: 40_000,
    text: { fi: expect.any(String), sv: expect.any(String), en: expect.any(String) },
  })
  expect(told.understood.lines.map((line: { text: string }) => line.text)).toEqual(faulty.split('\n'))
})

test('A spreadsheet of our own has nothing to find', async () => {
  const bytes = await writeBudgetSpreadsheet(
    {
      categories: stateAidCategories,
      years: [2025],
      cells: [{ categoryId: 'rents', year: 2025, kind: 'planned', cents: cents(500_00) }],
    },
    'fi',
  )
  const answer = await run('import', await file('budjetti.xlsx', bytes))
  expect(answer).toMatchObject({ code: 0, failed: '' })
  expect(answer.out).toContain('Virheitä ei löytynyt.')
})

test('Lines that were not understood are listed', async () => {
  const answer = await run('import', await file('budjetti.tsv', `Otsikko\n${faulty}`), '--kind', 'budget')
  expect(answer.out).toContain('Rivit, joita ei tunnistettu (1):\n  rivi 1  Otsikko')
})

test.each([
  [['export', 'x'], 'Write: bin/yhdella programme import FILE'],
  [['import'], 'Give one file'],
  [['import', 'a', 'b'], 'Give one file'],
  [['import', 'x', '--kind', 'letter'], '--kind is one of: page, deck, budget'],
  [['import', 'x', '--language', 'de'], '--language is one of: fi, sv, en'],
  [['import', '/no/such/file'], 'Tiedostoa /no/such/file ei voi lukea'],
  [['import', 'x', '--other'], '--other'],
])('%j is refused', async (args, sentence) => {
  const answer = await run(...args)
  expect(answer).toMatchObject({ code: 2, out: '' })
  expect(answer.failed).toContain(sentence)
})

test('What cannot be read is refused by its fault', async () => {
  expect(
    await run('import', await file('kuva.txt', new Uint8Array([1, 0, 2])), '--language', 'en'),
  ).toMatchObject({
    code: 2,
    failed: expect.stringContaining('The file is not text.'),
  })
})
