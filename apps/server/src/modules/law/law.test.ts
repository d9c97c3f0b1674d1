import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { rules } from '@yhdella/access-law'
import { lawRoutes } from '@yhdella/contract'
import { languages, plainDate } from '@yhdella/kernel'
import { afterEach, describe, expect, test } from 'vitest'
import { testInstance } from '../../../test/test-instance.ts'
import { exportLaw, lawBound } from './index.ts'

const instance = testInstance({ composition: { routes: lawBound } })
const anyone = { kind: 'anonymous', roles: [], language: 'fi' } as const

const law = async (input: { on?: string; language?: 'fi' | 'sv' | 'en' } = {}) => {
  const answer = await instance.call(anyone, lawRoutes.readLaw, input)
  return answer.ok ? answer.data : expect.unreachable(answer.code)
}
const rule = async (ruleId: string, start?: string) => {
  const input = start === undefined ? { ruleId } : { ruleId, start }
  const answer = await instance.call(anyone, lawRoutes.readLawRule, input)
  return answer.ok ? answer.data : expect.unreachable(answer.code)
}

const inForce = (told: Awaited<ReturnType<typeof law>>): string[] =>
  told.groups.flatMap(group => group.rules.filter(each => each.inForceThen).map(each => each.id))

describe('The law of a day', () => {
  test('lists every rule once, today without being asked', async () => {
    const told = await law()
    expect(told.on).toBe('2026-11-23')
    expect(told.groups.flatMap(group => group.rules)).toHaveLength(rules.length)
    expect(told.openQuestions.length).toBeGreaterThan(5)
  })

  test('on 31.8.2023 and the day after says what changed overnight', async () => {
    const before = inForce(await law({ on: '2023-08-31' }))
    const after = await law({ on: '2023-09-01' })
    expect(before).toContain('HT-PTH-V1')
    expect(inForce(after)).toContain('HT-PTH-GP14-V2')
    expect(inForce(after)).not.toContain('HT-PTH-V1')
    const change = after.changes.find(each => each.on === '2023-09-01')
    expect(change?.ends).toContain('HT-PTH-V1')
    expect(change?.begins).toContain('HT-PTH-GP14-V2')
  })

  test('never has the planned law in force', async () => {
    expect(inForce(await law({ on: '2024-11-01' }))).not.toContain('HT-PTH-GP7-PLANNED')
  })

  test('speaks three languages', async () => {
    const sentences = await Promise.all(
      languages.map(async language => (await law({ language })).groups[0]?.rules[0]?.sentence),
    )
    expect(new Set(sentences).size).toBe(3)
  })
})

describe('A rule', () => {
  test('is told with its doubts, versions and examples', async () => {
    const told = await rule('HT-PTH-GP14-U23-V4')
    expect(told.rule).toMatchObject({ inForceThen: true, validFrom: '2025-01-01', validTo: null })
    expect(told.doubts.length).toBeGreaterThan(0)
    expect(told.versions.map(({ id }) => id)).toContain('HT-PTH-V1')
    expect(told.examples.length).toBeGreaterThanOrEqual(3)
    expect(told.counted).toBeNull()
  })

  test('is counted from a day, and says whether it governs then', async () => {
    const now = await rule('HT-PTH-GP14-U23-V4', '2026-12-15')
    expect(now.counted).toMatchObject({ due: '2026-12-29', governs: true })
    expect(now.counted?.steps.at(-1)?.day).toBe('2026-12-29')
    expect((await rule('HT-PTH-GP14-V2', '2026-12-15')).counted).toMatchObject({
      due: '2026-12-29',
      governs: false,
    })
  })

  test.each(rules.map(({ id, validFrom }) => [id, validFrom] as const))(
    '%s can be counted from its first day',
    async (id, from) => {
      expect((await rule(id, from)).counted?.start).toBe(from)
    },
  )

  test('that does not exist is not found', async () => {
    expect(await instance.call(anyone, lawRoutes.readLawRule, { ruleId: 'HT-NOTHING' })).toMatchObject({
      ok: false,
      code: 'RuleNotFound',
    })
  })
})

describe('The static pages', () => {
  let folder = ''
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('have a page a rule and language, with safe text, and the rules as data', () => {
    folder = mkdtempSync(path.join(tmpdir(), 'law-'))
    expect(exportLaw(folder, plainDate('2026-11-23'))).toBe(languages.length * (rules.length + 1) + 2)
    const page = readFileSync(path.join(folder, 'sv/HT-PTH-GP14-V2.html'), 'utf8')
    expect(page).toContain('<html lang="sv">')
    expect(page).toContain('14 dygn')
    expect(page).not.toMatch(/undefined|\[object/)
    expect(JSON.parse(readFileSync(path.join(folder, 'rules.json'), 'utf8')).rules).toHaveLength(rules.length)
  })
})
