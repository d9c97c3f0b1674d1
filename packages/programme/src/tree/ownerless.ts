/** What goes on after the programme and has nobody to keep it. */
import type { PlainDate } from '@yhdella/kernel'
import { stateOn } from './as-of.ts'
import type { Programme } from './programme.ts'
import type { OperatingModel, Output } from './register.ts'

export type Ownerless =
  | { readonly kind: 'output'; readonly item: Output }
  | { readonly kind: 'model'; readonly item: OperatingModel }

/** Outputs that live on and are or will be made, and models that are tried or in use, without an owner after. */
export const ownerlessOn = ({ outputs, models }: Programme, on: PlainDate): readonly Ownerless[] => [
  ...models
    .filter(({ states, ownerAfter }) => {
      const state = stateOn(states, on)?.state
      return ownerAfter === null && state !== undefined && state !== 'ended'
    })
    .map(item => ({ kind: 'model' as const, item })),
  ...outputs
    .filter(
      ({ states, ownerAfter, livesOn }) =>
        livesOn && ownerAfter === null && stateOn(states, on)?.state !== 'dropped',
    )
    .map(item => ({ kind: 'output' as const, item })),
]
