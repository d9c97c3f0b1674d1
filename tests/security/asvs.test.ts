/** docs/asvs.tsv says of each requirement where it is met. What it names must be there, and nothing may be left out. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectFolder } from '../../apps/server/src/platform/config.ts'

const [heading, ...lines] = readFileSync(path.join(projectFolder, 'docs/asvs.tsv'), 'utf8')
  .trimEnd()
  .split('\n')

const rows = lines.map(line => {
  const [id = '', level = '', state = '', asks = '', shown = '', remark = ''] = line.split('\t')
  return { id, level, state, asks, shown: shown.split(' ').filter(Boolean), remark }
})

/** How many requirements of level 1 and 2 each chapter of ASVS 5.0.0 has, first chapter first. */
const inChapter = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7]

test('Every requirement of level 1 and 2 has its row, in order', () => {
  expect(heading).toBe('requirement\tlevel\tstate\twhat it asks\tshown by\tremark')
  const counted = inChapter.map((_, at) => rows.filter(({ id }) => id.startsWith(`${at + 1}.`)).length)
  expect(counted).toEqual(inChapter)
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  const parts = rows.map(({ id }) => id.split('.').map(Number))
  const weight = ([chapter = 0, section = 0, number = 0]: readonly number[]): number =>
    chapter * 10_000 + section * 100 + number
  expect(parts).toEqual(parts.toSorted((one, other) => weight(one) - weight(other)))
})

describe.each(rows)('$id', ({ level, state, asks, shown, remark }) => {
  test('says what is asked and where it is met, or why not', () => {
    expect(['1', '2']).toContain(level)
    expect(asks).not.toBe('')
    expect(shown.filter(file => !existsSync(path.join(projectFolder, file)))).toEqual([])
    if (state === 'test') expect(shown.some(file => file.endsWith('.test.ts'))).toBe(true)
    else if (state === 'design') expect(shown.length).toBeGreaterThan(0)
    else {
      expect(['open', 'not applicable']).toContain(state)
      expect(shown).toEqual([])
      expect(remark).not.toBe('')
    }
  })
})

test('The counts that docs/security.md tells are those of the table', () => {
  const told = readFileSync(path.join(projectFolder, 'docs/security.md'), 'utf8')
  for (const state of ['test', 'design', 'not applicable', 'open']) {
    const count = rows.filter(row => row.state === state).length
    expect(told).toMatch(new RegExp(`\\| ${state} \\| ${count} \\|`))
  }
})
