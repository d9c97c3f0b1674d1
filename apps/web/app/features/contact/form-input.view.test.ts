import { contactRoutes } from '@yhdella/contract'
import { expect, test } from 'vitest'
import type { Draft } from './check-list.tsx'
import { replyInput } from './reply-input.view.ts'
import { identifiedWho, saidWho } from './who-input.view.ts'

const { reply } = contactRoutes.saveDraft.input.shape

const draft: Draft = {
  text: 'Polvi on kipeä.',
  language: 'sv',
  replyBy: 'call',
  phone: null,
  callWindow: 'morning',
  interpreter: null,
  who: null,
  identifiedAs: null,
  onBehalfOf: null,
  redFlags: [],
  redFlagChoice: null,
  promise: { answerBy: '2026-11-23T14:00:00.000Z', sentence: '' },
}

test('a call has a time of day, a message has none', () => {
  expect(replyInput({ by: 'call', language: 'fi', callWindow: 'morning' })?.callWindow).toBe('morning')
  expect(replyInput({ by: 'call', language: 'fi' })?.callWindow).toBe('any')
  expect(replyInput({ by: 'message', language: 'fi', callWindow: 'morning' })?.callWindow).toBeNull()
})

test('what was never offered is no answer', () => {
  expect(replyInput({ by: 'pigeon', language: 'fi' })).toBeUndefined()
  expect(replyInput({ by: 'call', language: 'xx' })).toBeUndefined()
})

test('an identified person is asked for a number only where it is needed for the reply', () => {
  expect(reply.safeParse(identifiedWho({ phone: '' }, draft).reply).success).toBe(false)
  expect(reply.safeParse(identifiedWho({ phone: '040 000 0000' }, draft).reply).success).toBe(true)
  const byMessage = identifiedWho({ phone: '' }, { ...draft, replyBy: 'message' })
  expect(reply.safeParse(byMessage.reply).success).toBe(true)
  expect(byMessage.identify).toBe(true)
})

test('what she says of herself goes on as she typed it', () => {
  expect(saidWho({ name: 'Aino Testilä', phone: '040', birthYear: '1958', municipalityCode: '205' })).toEqual(
    {
      who: { name: 'Aino Testilä', phone: '040', birthYear: '1958', municipalityCode: '205' },
    },
  )
})
