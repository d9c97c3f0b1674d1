import { randomUUID } from 'node:crypto'
import { contactRoutes, type Route } from '@yhdella/contract'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { anonymous, professional } from '../../../test/actors.ts'
import { serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import { keepProfessionals, professionalIdOf } from '../organisation/index.ts'
import { aContact, aDraft, draftOf, reply, send, statusOf, who } from './contact.fixtures.ts'
import { contactBound } from './index.ts'

const instance = testInstance({ composition: { routes: contactBound } })
const nurse = professional({ id: professionalIdOf('aada-testila'), name: 'Aada Testilä' })

beforeAll(async () => {
  serve()
  await instance.asSystem('given', tx => keepProfessionals(tx))
})

/** A good input of each route, to spoil one field at a time. */
const goodInputs = async (): Promise<readonly (readonly [Route, Record<string, unknown>])[]> => {
  const draftKey = await aDraft(instance)
  const statusKey = await aContact(instance)
  const commandKey = randomUUID()
  const text = 'Polvi on kipeä.'
  return [
    [contactRoutes.openDraft, { text, language: 'fi', onBehalfOf: 'Isä', commandKey }],
    [contactRoutes.readDraft, { draftKey }],
    [
      contactRoutes.saveDraft,
      { draftKey, text, language: 'fi', reply, who, identify: true, redFlagChoice: 'left' },
    ],
    [contactRoutes.sendContact, { draftKey, commandKey }],
    [
      contactRoutes.receiveOnBehalf,
      {
        source: 'desk',
        text,
        language: 'fi',
        who,
        replyBy: 'call',
        summaryBy: 'none',
        receivedAt: '2026-11-20T09:00:00+02:00',
        commandKey,
      },
    ],
    [contactRoutes.readStatus, { statusKey, language: 'fi' }],
    [contactRoutes.writeToMatter, { statusKey, text, commandKey }],
    [contactRoutes.listUses, { statusKey }],
  ]
}

const hostile: readonly unknown[] = [
  undefined,
  null,
  '',
  ' ',
  0,
  -1,
  Number.POSITIVE_INFINITY,
  Number.NaN,
  true,
  [],
  {},
  [[]],
  { by: {} },
  'nul\u0000byte',
  'bell\u0007',
  'half \ud800 pair',
  '\u202e reversed',
  'ﷺ'.repeat(500),
  'a\u0301'.repeat(3000),
  '🧑‍🦽'.repeat(1000),
  'x'.repeat(200_000),
  "'; drop table contact.contact; --",
  '<script>alert(1)</script>',
  '%00',
  '../../../etc/passwd',
  '\\u0000',
  '{"$ne": null}',
  '2026-02-30T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59+23:59',
  '1999-12-31T23:59:59Z',
  'fi\n',
  '__proto__',
  Symbol.iterator.toString(),
]

const ask = (route: Route, input: unknown) => instance.callUnknown(nurse, route, input)

test('Whatever stands in a field of a route, the answer is the thing asked for or a named refusal', async () => {
  const spoiled = async (route: Route, good: object, field: string, value: unknown): Promise<void> => {
    const answer = await ask(route, { ...good, commandKey: randomUUID(), [field]: value })
    if (!answer.ok) expect(['InputNotValid', ...route.failures]).toContain(answer.code)
  }
  for (const [route, good] of await goodInputs())
    for (const field of Object.keys(good))
      await Promise.all(hostile.map(value => spoiled(route, good, field, value)))
})

const trySaving = async (part: Record<string, unknown>): Promise<void> => {
  const draftKey = await aDraft(instance)
  const answer = await ask(contactRoutes.saveDraft, { draftKey, ...part })
  if (answer.ok) expect(await send(instance, draftKey)).toMatchObject({ ok: true })
  else expect(answer.code).toBe('InputNotValid')
}

test.each([
  ['reply', { ...reply, phone: null, callWindow: null }],
  ['who', { ...who, unknown: null }],
])('Whatever stands in a field of %s, it is refused by name or can be sent', async (name, fields) => {
  for (const field of Object.keys(fields))
    await Promise.all(hostile.map(value => trySaving({ [name]: { ...fields, [field]: value } })))
})

test('Whatever is sent as the whole input, the answer is a named refusal', async () => {
  for (const [route] of await goodInputs())
    for (const value of hostile)
      expect(await ask(route, value)).toMatchObject({ ok: false, code: 'InputNotValid' })
})

test('Any telephone, name and interpreter that pass are kept and shown as they are', async () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(text, text, async (name, interpreter) => {
      const draftKey = await aDraft(instance, { saved: [] })
      const part = { reply: { ...reply, interpreter }, who: { ...who, name } }
      const saved = await ask(contactRoutes.saveDraft, { draftKey, ...part })
      if (!saved.ok) {
        expect(saved.code).toBe('InputNotValid')
        return
      }
      const draft = await draftOf(instance, draftKey)
      expect(draft.who?.name).toBe(name.trim())
      expect(draft.interpreter).toBe(interpreter.trim() || null)
      expect(await send(instance, draftKey)).toMatchObject({ ok: true })
    }),
    { numRuns: 40 },
  )
})

test('What she told comes back letter by letter, whatever letters they are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), async told => {
      const input = { text: told, language: 'sv', onBehalfOf: null, commandKey: randomUUID() }
      const opened = await instance.callUnknown(anonymous(), contactRoutes.openDraft, input)
      if (!opened.ok) {
        expect(opened.code).toBe('InputNotValid')
        return
      }
      const { draftKey } = contactRoutes.openDraft.output.parse(opened.data)
      await ask(contactRoutes.saveDraft, { draftKey, reply, who })
      const sent = await send(instance, draftKey)
      if (!sent.ok) throw new Error(sent.code)
      const { ownWords } = await statusOf(instance, sent.data.statusKey)
      expect(ownWords).toBe(told.replaceAll('\r\n', '\n').trim())
    }),
    { numRuns: 60 },
  )
})

test('Four thousand characters may be told at once, and not one more', async () => {
  const opened = (length: number) =>
    ask(contactRoutes.openDraft, {
      text: 'ä'.repeat(length),
      language: 'fi',
      onBehalfOf: null,
      commandKey: randomUUID(),
    })
  expect(await opened(4000)).toMatchObject({ ok: true })
  expect(await opened(4001)).toEqual({
    ok: false,
    code: 'InputNotValid',
    problems: [{ field: 'text', code: 'tooLong' }],
  })
})
