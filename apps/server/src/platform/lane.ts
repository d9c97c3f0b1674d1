import { permits, type Route } from '@yhdella/contract'
import type { Actor } from './actor.ts'

/**
 * Who goes first when not everyone can be served. `known`: people who are signed in, and the program's own work.
 * `begun`: those who are in the middle of something, which would be lost on both sides. `open`: those who begin.
 */
export type Lane = 'known' | 'begun' | 'open'

export const lanes: readonly Lane[] = ['known', 'begun', 'open']

/** The lane of someone who is not signed in, by what she asks. */
export const laneOfRoute = ({ permission }: Pick<Route, 'permission'>): Lane =>
  permission === 'keyHolder' ? 'begun' : 'open'

/** A made-up sign-in, or a route that is not for this caller, takes no place from those who may be here. */
export const laneOf = (actor: Actor, route: Pick<Route, 'permission'>): Lane =>
  actor.kind !== 'anonymous' && permits(actor.roles, route.permission) ? 'known' : laneOfRoute(route)
