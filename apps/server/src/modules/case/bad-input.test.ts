/** Whatever is sent, the answer is a refusal that the contract names; never an error of ours. */
import { randomUUID } from 'node:crypto'
import { caseRoutes, queueRoutes, type Route } from '@yhdella/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseWorld, toPhysiotherapy } from './case-world.fixtures.ts'

const { instance, who, given } = caseWorld()

/** A good input of each route, to spoil one field at a time. */
const goodInputs = async (): Promise<readonly (readonly [Route, Record<string, unknown>])[]> => {
  const { caseId, entryId } = await given()
  const commandKey = randomUUID()
  const ending = { disposition: 'notReached', reason: 'x', note: 'x', urgency: 3, commandKey }
  const after = `never_${entryId}`
  return [
    [
      queueRoutes.listWork,
      { view: 'all', serviceId: 'contact', unitId: 'digital-centre', find: 'x', after, language: 'fi' },
    ],
    [queueRoutes.takeEntry, { entryId, takeOver: false }],
    [queueRoutes.giveBackEntry, { entryId }],
    [queueRoutes.recordWaitEvent, { entryId, type: 'noShow', reason: 'x', commandKey }],
    [caseRoutes.readCase, { caseId, language: 'fi' }],
    [caseRoutes.foreseeClocks, { caseId, entryId, language: 'fi' }],
    [caseRoutes.writeNote, { caseId, text: 'x', commandKey }],
    [caseRoutes.writeMessage, { caseId, text: 'x', asks: true, commandKey }],
    [caseRoutes.retractMessage, { caseId, messageId: randomUUID() }],
    [caseRoutes.undoStep, { caseId, undoKey: randomUUID() }],
    [caseRoutes.mergeCases, { caseId, intoCaseId: randomUUID(), commandKey }],
    [caseRoutes.triageContact, { caseId, entryId, urgency: 3, decision: toPhysiotherapy, commandKey }],
    [
      caseRoutes.triageContact,
      { caseId, entryId, urgency: 3, decision: { kind: 'answer', message: 'x' }, commandKey },
    ],
    [caseRoutes.endEntry, { entryId, ...ending }],
    [caseRoutes.closeCase, { caseId, ...ending }],
  ]
}

const hostile: readonly unknown[] = [
  undefined,
  null,
  '',
  -1,
  Number.NaN,
  true,
  [],
  {},
  'nul\u0000byte',
  'half \ud800 pair',
  '\u202e reversed',
  '🧑‍🦽'.repeat(1000),
  'x'.repeat(200_000),
  "'; drop table queue.entry; --",
  '%_\\',
  '00000000-0000-0000-0000-000000000000',
  { kind: 'route', serviceId: '__proto__', unitId: 'constructor' },
]

test('Each field of each route, spoiled, is refused or taken; nothing breaks', {
  timeout: 120_000,
}, async () => {
  for (const [route, good] of await goodInputs())
    for (const field of Object.keys(good))
      for (const value of hostile) {
        const input = {
          ...good,
          [field]: value,
          ...(field === 'commandKey' ? {} : { commandKey: randomUUID() }),
        }
        const answer = await instance.callUnknown(who('aada-testila'), route, input)
        expect(answer.ok || ['InputNotValid', ...route.failures].includes(answer.code)).toBe(true)
      }
})

test('Anything at all in place of an input is refused or taken', { timeout: 120_000 }, async () => {
  const goods = await goodInputs()
  await fc.assert(
    fc.asyncProperty(fc.nat(goods.length - 1), fc.object({ maxDepth: 2 }), async (place, spoil) => {
      const [route, good] = goods[place] ?? [caseRoutes.readCase, {}]
      const answer = await instance.callUnknown(who('aada-testila'), route, { ...good, ...spoil })
      return answer.ok || ['InputNotValid', ...route.failures].includes(answer.code)
    }),
    { numRuns: 300, seed: 20261123 },
  )
})

test('Words to look for that cannot be shown are refused', async () => {
  for (const find of ['nul\u0000byte', 'half \ud800 pair', 'a\nb'])
    expect(await instance.call(who('aada-testila'), queueRoutes.listWork, { find })).toMatchObject({
      code: 'InputNotValid',
    })
})
