/** docs/mission.tsv says of each need of the programmes how far it is met; what it points to must be there. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const [head, ...lines] = readFileSync(resolve(root, 'docs/mission.tsv'), 'utf8')
  .replace(/\n$/, '')
  .split('\n')
const rows = lines.map(line => line.split('\t'))

const states = ['works', 'partly', 'not yet']

test('It has its columns, and each row has them all', () => {
  expect(head).toBe('id\tstate\twhere\ttest')
  expect(rows.filter(row => row.length !== 4).map(([id]) => id)).toEqual([])
})

test('Every need of the five programmes is there once', () => {
  const ids = rows.map(([id = '']) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBe(396)
  expect(ids.filter(id => !/^(KAI|KPO|HEL|PKA|KYM)-\d{2,3}$/.test(id))).toEqual([])
})

test('A state is one of three, and what is said to work names its place and its test', () => {
  const wrong = rows.filter(
    ([, state = '', where, proof]) =>
      !states.includes(state) || (state === 'works' && (!where || !proof)) || (state === 'partly' && !where),
  )
  expect(wrong.map(([id]) => id)).toEqual([])
})

test('Every file that a row points to exists', () => {
  const files = rows.flatMap(([, , where = '', proof = '']) => `${where};${proof}`.split(';'))
  const named = files.map(file => file.trim()).filter(file => file !== '')
  expect([...new Set(named)].filter(file => !existsSync(resolve(root, file)))).toEqual([])
})
