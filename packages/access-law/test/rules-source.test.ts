import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { languages } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import type { AgeCondition, Extension, Rule } from '../src/rule.ts'
import { lawOn, ruleById, rules } from '../src/rules.ts'
import { serviceClasses } from '../src/service.ts'
import { expectedRules } from './expected-rules.ts'

const expected = expectedRules
  .trim()
  .split('\n')
  .map(line => line.split(' | '))

const ageText = (age: AgeCondition | null): string => {
  if (age === null) return '-'
  if ('under' in age) return `underYears ${age.under}`
  return age.from === 75 ? 'overYears 75' : `minYears ${age.from}`
}

const extensionText = (extension: Extension | null): string => {
  if (extension === null) return '-'
  return extension.kind === 'fixed' ? `${extension.value} ${extension.unit}` : 'reasoned'
}

const told = (rule: Rule): string[] => [
  rule.id,
  rule.validFrom,
  rule.validTo ?? '-',
  rule.status,
  rule.group,
  `${rule.limit.value ?? '-'} ${rule.limit.unit}`,
  rule.start,
  rule.end,
  ageText(rule.age),
  extensionText(rule.extension),
  rule.alternative ? `${rule.alternative.value} ${rule.alternative.unit} ${rule.alternative.start}` : '-',
  rule.confidence,
]

test('Each rule of the source is here once, and none else', () => {
  expect(rules.map(({ id }) => id).sort()).toEqual(expected.map(([id]) => id ?? '').sort())
  expect(rules).toHaveLength(75)
})

test.each(expected)('%s says what its source says', (id, ...fields) => {
  const rule = ruleById(id ?? '')
  const own = rule ? told(rule) : []
  // "Children and young", "older": the source names no age in numbers, so neither does the rule.
  const age = fields[7] === 'category' ? '-' : fields[7]
  expect(own).toEqual([id, ...fields.slice(0, 7), age, ...fields.slice(8)])
})

const source = path.resolve(import.meta.dirname, '../../../../shared/law/rules.json')

type SourceRule = {
  id: string
  validFrom: string
  validTo: string | null
  amendingAct: string
  lawRef: string
}

describe.skipIf(!existsSync(source))(
  'The law source beside the project (absent: the table above proves it)',
  () => {
    const file: { rules: SourceRule[] } = existsSync(source)
      ? JSON.parse(readFileSync(source, 'utf8'))
      : { rules: [] }

    test.each(file.rules)('$id has its validity, its amending acts and its paragraph', of => {
      const rule = ruleById(of.id)
      expect(rule && { from: rule.validFrom, to: rule.validTo }).toEqual({
        from: of.validFrom,
        to: of.validTo,
      })
      expect([...(rule?.amendingActs ?? [])].sort()).toEqual(
        (of.amendingAct.match(/\d+\/\d{4}/g) ?? []).sort(),
      )
      const act = /\d+\/\d{4}/.exec(of.lawRef)?.[0]
      const sections = rule?.paragraphs.map(({ section }) => section) ?? []
      if (act !== undefined) expect(rule?.paragraphs.map(paragraph => paragraph.act)).toContain(act)
      expect(sections.some(section => of.lawRef.includes(section))).toBe(true)
    })
  },
)

test('Every rule is told in three languages, in full sentences', () => {
  for (const rule of rules)
    for (const language of languages) {
      expect(rule.name[language], rule.id).toMatch(/^[\p{Lu}0-9]/u)
      expect(rule.sentence[language], rule.id).toMatch(/^\p{Lu}.*\.$/u)
      for (const doubt of rule.doubts) expect(doubt.about[language], rule.id).toMatch(/^["\p{Lu}].*\.$/u)
    }
})

test('No two languages say the same sentence', () => {
  for (const rule of rules) expect(new Set(Object.values(rule.sentence)).size, rule.id).toBe(3)
})

test('A rule refers only to rules that exist', () => {
  for (const rule of rules)
    for (const id of [...rule.overriddenBy, ...rule.possibleBeside])
      expect(ruleById(id), rule.id).toBeDefined()
})

test('Every service class has a rule', () => {
  for (const service of serviceClasses)
    expect(rules.some(rule => rule.services.includes(service) && rule.group !== 'dataRights')).toBe(true)
})

test('The law of a day has the rules of that day, and never the one that was never in force', () => {
  const ids = (date: Parameters<typeof lawOn>[0]) => lawOn(date).map(({ id }) => id)
  for (const rule of rules) {
    expect(ids(rule.validFrom).includes(rule.id), rule.id).toBe(rule.status !== 'neverInForce')
    if (rule.validTo !== null && rule.status === 'expired') expect(ids(rule.validTo)).toContain(rule.id)
  }
})
