import type { FailureOf, Parsed, Route, Routes } from '@yhdella/contract'
import type { Outcome } from '@yhdella/kernel'
import type { z } from 'zod'
import type { Actor } from './actor.ts'
import { objectPathOf } from './object-path.ts'
import type { GatheredTransaction, Subject, Transaction } from './transaction.ts'

type Untouched = string | number | boolean | bigint | null | undefined
type Unchanging<T> = T extends Untouched
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Unchanging<Item>[]
    : { readonly [Key in keyof T]: Unchanging<T[Key]> }

/** What a use case may answer: what the route's output schema takes, or a refusal that the route declares. */
export type Handled<R extends Route> = Outcome<Unchanging<z.input<R['output']>>, FailureOf<R>>

/** One use case, one transaction. A refusal undoes whatever it wrote. */
export type Handler<R extends Route> = (tx: Transaction, input: Parsed<R>) => Promise<Handled<R>>

export type GatheredItem<R extends Route> = {
  readonly input: Parsed<R>
  readonly actor: Actor
  /** Whose data this item touched: the use log gets a row for each item, with its own actor. */
  readonly about: (subject: Subject) => void
}

/**
 * A use case that takes a list and writes sets: the requests that wait are gathered into one transaction.
 * Gives an outcome for each item, in their order. An item that it refuses it must not write: the others are
 * committed. If it throws, each item is run again alone, so a bad one fails nobody else.
 */
export type GatheredHandler<R extends Route> = {
  readonly gathered: (
    tx: GatheredTransaction,
    items: readonly GatheredItem<R>[],
  ) => Promise<readonly Handled<R>[]>
}

/** Marks a use case that takes a list; see {@link GatheredHandler}. */
export const gathered = <R extends Route>(run: GatheredHandler<R>['gathered']): GatheredHandler<R> => ({
  gathered: run,
})

export type Handlers<R extends Routes> = {
  readonly [Name in keyof R]: Handler<R[Name]> | GatheredHandler<R[Name]>
}

export type BoundRoute = {
  readonly name: string
  readonly route: Route
  readonly handler: Handler<Route> | GatheredHandler<Route>
  /** What the input itself tells of what it is about, whether it is let in or not. */
  readonly aboutInput?: (input: unknown) => Subject
}

/**
 * Tells the use log of each of these routes which object it was about, by its address: refusals too. For routes whose
 * addresses hold names and ids, never a secret key.
 */
export const tellingObject = (routes: readonly BoundRoute[]): readonly BoundRoute[] =>
  routes.map(({ name, route, handler }) => {
    const aboutInput = (input: unknown): Subject => ({ objectPath: objectPathOf(route, input) })
    if (typeof handler !== 'function')
      throw new Error(`${name} is gathered: it tells what each of its items is about by itself`)
    return {
      ...{ name, route, aboutInput },
      handler: (tx, input) => {
        tx.about(aboutInput(input))
        return handler(tx, input)
      },
    }
  })

/**
 * Ties each route of the contract to its use case. A forgotten route, a handler without a route and a failure
 * that the route does not declare do not compile.
 */
export const bindRoutes = <const R extends Routes>(routes: R, handlers: Handlers<R>): readonly BoundRoute[] =>
  Object.entries(routes).map(([name, route]) => ({
    name,
    route,
    // The parameter above proved the pair; the binder hands each handler its own route's parsed input only.
    handler: handlers[name] as Handler<Route> | GatheredHandler<Route>,
  }))
