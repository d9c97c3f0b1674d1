import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { loadCounty } from './load-county.ts'

const kainuu = path.resolve(import.meta.dirname, '../../../../../counties/kainuu')

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** Kainuu with its clocks changed; throws where the county can't be used. */
const withClocks = (change: (text: string) => string) => {
  const parent = mkdtempSync(path.join(tmpdir(), 'clocks-'))
  folders.push(parent)
  const folder = path.join(parent, 'kainuu')
  cpSync(kainuu, folder, { recursive: true })
  const file = path.join(folder, 'clocks.yaml')
  const text = readFileSync(file, 'utf8')
  const changed = change(text)
  expect(changed).not.toBe(text)
  writeFileSync(file, changed)
  const line = changed.slice(0, changed.indexOf('CHANGED')).split('\n').length
  return { line, load: () => loadCounty(folder) }
}

test('A target looser than the law stops the start and names the clock, the rule, the line and the mend', () => {
  const { line, load } = withClocks(text =>
    text.replace(
      'limit: { value: 7, unit: calendarDays }',
      'limit: { value: 15, unit: calendarDays } # CHANGED',
    ),
  )
  expect(load).toThrow(
    `counties/kainuu/clocks.yaml:${line}: target 'first-visit-in-7-days' is looser than the law: HT-PTH-GP14-V2 ` +
      'in primary-care.general ends on 2023-09-15 and the target on 2023-09-16 for a start on 2023-09-01; ' +
      'write a shorter limit, or end the clock with validTo before that day',
  )
  expect(load).toThrow('leave them to the law with age: { from: 23 }')
})

test('A promise looser than the law stops the start', () => {
  const { load } = withClocks(text =>
    text.replace('limit: { value: 14, unit: calendarDays }', 'limit: { value: 4, unit: months }'),
  )
  expect(load).toThrow(
    /promise 'physiotherapy-in-14-days' is looser than the law: HT-PTH-3M-V4 in primary-care.other/,
  )
})

test('A longer target for those whom the shorter limit does not concern is let be', () => {
  const { load } = withClocks(text =>
    text
      .replace("validFrom: '2023-09-01'", "validFrom: '2025-01-01'\n    age: { from: 23 }")
      .replace('limit: { value: 7, unit: calendarDays }', 'limit: { value: 30, unit: calendarDays }'),
  )
  expect(load().clocks.find(({ id }) => id === 'first-visit-in-7-days')?.age).toEqual({ from: 23 })
})
