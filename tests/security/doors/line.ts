/** How the policy is written: a line says who may, what the route asks of the matter, and what a shut door answers. */
import { randomUUID } from 'node:crypto'
import type { Role } from '@yhdella/contract'
import type { Target } from './target.ts'

export const signedIn = [
  'resident',
  'professional',
  'supervisor',
  'leader',
  'auditor',
  'programmeLead',
  'packageOwner',
  'programmeFinance',
  'steeringMember',
] as const
export const casework = ['professional', 'supervisor'] as const
export const steering = ['supervisor', 'leader'] as const

/**
 * What a route asks of the matter that it is called for, when the role permits:
 * nothing: it is about no matter. sight: the entry is in the part of the work that the caller sees.
 * opening: she may open the matter. matterKey, draftKey: an unguessable key in the input decides, whoever holds it.
 * list: it lists what she sees. book: it lists a unit's times; names only to those who work there.
 */
export type Asks = 'nothing' | 'sight' | 'opening' | 'matterKey' | 'draftKey' | 'list' | 'book'

/** How far the matter must have come for the route to have something to do. */
export type State = 'waiting' | 'booked' | 'begun' | 'visited'

export type Line = {
  readonly may: 'everyone' | readonly Role[]
  readonly asks: Asks
  /** The event of its row in the use log; undefined where it leaves none. */
  readonly event: string | undefined
  /** What a shut door answers. */
  readonly refusal?: string
  /** What the key of another matter gets; undefined where it opens that other matter instead. */
  readonly foreign?: string
  readonly state?: State
  /** Only the role is asked about: behind an open door any answer will do that is no error of ours. */
  readonly roleOnly?: true
  /** It takes two matters of one person, and who may open either may do it. */
  readonly sister?: true
  /** What the caller must have done just before, and what that gives her. */
  readonly first?: { readonly route: string; readonly gives: 'undoKey' | 'messageId' | 'planId' }
  /** It takes a wait: a contact is first assessed. */
  readonly wait?: true
  readonly input: (target: Target) => Record<string, unknown>
}

export const key = () => ({ commandKey: randomUUID() })

export const ofSight = (event: string, input: Line['input']): Line => ({
  may: casework,
  asks: 'sight',
  event,
  refusal: 'EntryNotFound',
  input,
})
export const ofMatter = (event: string, input: Line['input'], more: Partial<Line> = {}): Line => ({
  may: casework,
  asks: 'opening',
  event,
  refusal: 'NoCareRelation',
  input,
  ...more,
})
export const ofKey = (event: string, input: Line['input'], more: Partial<Line> = {}): Line => ({
  may: 'everyone',
  asks: 'matterKey',
  event,
  refusal: 'MatterNotFound',
  input: target => ({ statusKey: target.statusKey, ...input(target) }),
  ...more,
})
export const ofDraft = (event: string, input: Line['input']): Line => ({
  may: 'everyone',
  asks: 'draftKey',
  event,
  refusal: 'DraftNotFound',
  input: target => ({ draftKey: target.draftKey, ...input(target) }),
})
export const open = (input: Record<string, unknown> = {}): Line => ({
  may: 'everyone',
  asks: 'nothing',
  event: undefined,
  input: () => input,
})
