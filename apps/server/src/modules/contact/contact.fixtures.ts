/** Builders for tests: each says only what matters, the rest is an ordinary contact of an invented person. */
import { randomUUID } from 'node:crypto'
import { contactRoutes, type Input } from '@yhdella/contract'
import type { Actor } from '../../platform/actor.ts'
import type { Call } from '../../platform/binder.ts'

type Instance = { readonly call: Call }

const anonymous: Actor = { kind: 'anonymous', roles: [], language: 'fi' }

export const who = {
  name: 'Maija Testilä',
  phone: '040 000 0199',
  birthYear: 1968,
  municipalityCode: '777',
} as const

export const reply = { by: 'message', language: 'fi', interpreter: null } as const

export const ordinaryText = 'Polvi on ollut kipeä kolme viikkoa.'

const dataOf = <Data>(answer: { readonly ok: true; readonly data: Data } | { readonly ok: false }): Data => {
  if (answer.ok) return answer.data
  throw new Error(`The fixture was refused: ${JSON.stringify(answer)}`)
}

export type TellTraits = {
  readonly text?: string
  readonly language?: 'fi' | 'sv' | 'en'
  readonly onBehalfOf?: string
  readonly actor?: Actor
  readonly saved?: readonly Omit<Input<typeof contactRoutes.saveDraft>, 'draftKey'>[]
}

/** A draft with all that is needed for sending it, unless `saved` says otherwise. */
export const aDraft = async (instance: Instance, traits: TellTraits = {}): Promise<string> => {
  const { text = ordinaryText, language = 'fi', onBehalfOf, actor = anonymous } = traits
  const input = { text, language, onBehalfOf: onBehalfOf ?? null, commandKey: randomUUID() }
  const { draftKey } = dataOf(await instance.call(actor, contactRoutes.openDraft, input))
  for (const part of traits.saved ?? [{ reply: { ...reply, language } }, { who }])
    dataOf(await instance.call(actor, contactRoutes.saveDraft, { ...part, draftKey }))
  return draftKey
}

export const send = (instance: Instance, draftKey: string, actor: Actor = anonymous) =>
  instance.call(actor, contactRoutes.sendContact, { draftKey, commandKey: randomUUID() })

/** A contact that has been sent; gives the key of its page. */
export const aContact = async (instance: Instance, traits: TellTraits = {}): Promise<string> =>
  dataOf(await send(instance, await aDraft(instance, traits), traits.actor)).statusKey

export const statusOf = async (instance: Instance, statusKey: string, language: 'fi' | 'sv' | 'en' = 'fi') =>
  dataOf(await instance.call(anonymous, contactRoutes.readStatus, { statusKey, language }))

export const draftOf = async (instance: Instance, draftKey: string) =>
  dataOf(await instance.call(anonymous, contactRoutes.readDraft, { draftKey }))
