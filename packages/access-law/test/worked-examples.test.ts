import { expect, test } from 'vitest'
import { evaluate } from '../src/evaluate.ts'
import { explain } from '../src/explain.ts'
import { rules } from '../src/rules.ts'
import { examplesOf, workedExamples } from '../src/worked-examples.ts'

test.each(rules.map(rule => rule.id))('%s has three worked examples or more', id => {
  const kinds = examplesOf(id).map(({ kind }) => kind)
  expect(kinds.length).toBeGreaterThanOrEqual(3)
  const telling = ['holiday', 'lawChange', 'neverInForce']
  expect(kinds.some(kind => telling.includes(kind))).toBe(true)
})

const told = workedExamples.map(example => {
  const happened = example.matter.events.map(({ type, at }) => `${type} ${at.slice(0, 10)}`).join(', ')
  return { ...example, happened }
})

test.each(told)('$rule, $kind: $happened; looked at $askedOn, due $due, $state', example => {
  const clock = evaluate(example.matter, example.at).find(({ rule }) => rule === example.rule)
  const state = clock?.state ?? 'none'
  expect({ start: clock?.start ?? null, due: clock?.due ?? null, state }).toEqual({
    start: example.start,
    due: example.due,
    state: example.state,
  })
  if (clock)
    for (const language of ['fi', 'sv', 'en'] as const)
      expect(explain(clock.explanation, language)).toMatch(/^\p{Lu}.*\.$/u)
})
