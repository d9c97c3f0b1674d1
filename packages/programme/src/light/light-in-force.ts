/** Which light is in force: what a person has set, until it expires, or else what the evidence proposes. */
import { addDays, helsinkiDate, type Instant, type PlainDate } from '@yhdella/kernel'
import type { LightAspect, LightState } from './light.ts'
import type { ProposedLight } from './propose-lights.ts'

/** A person's word on a light: a calm word over a grave proposal stays in sight with its reason and its end. */
export type SetLight = {
  readonly aspect: LightAspect
  readonly state: Exclude<LightState, 'notSet'>
  readonly proposed: LightState
  readonly reason: string
  readonly helpWanted: boolean
  readonly by: string
  readonly at: Instant
  /** The last day on which it is in force. */
  readonly expiresOn: PlainDate
}

export type LightInForce = {
  readonly aspect: LightAspect
  readonly state: LightState
  readonly proposed: ProposedLight
  /** Null where the proposal is in force. */
  readonly set: SetLight | null
}

// A person's word stands so many days, as long as a package may be silent (experience.md 1.4: expiry 14 d).
export const lightStandsDays = 14

/** The last day of a word given on `on`. */
export const expiryOf = (on: PlainDate): PlainDate => addDays(on, lightStandsDays)

/** `history` in any order; only what was set by the evening of `on` counts. */
export const lightInForce = (
  aspect: LightAspect,
  proposed: ProposedLight,
  history: readonly SetLight[],
  on: PlainDate,
): LightInForce => {
  const newest = history
    .filter(each => each.aspect === aspect && helsinkiDate(each.at) <= on)
    .reduce<SetLight | null>((last, each) => (last === null || each.at >= last.at ? each : last), null)
  const set = newest !== null && newest.expiresOn >= on ? newest : null
  return { aspect, state: set?.state ?? proposed.state, proposed, set }
}
