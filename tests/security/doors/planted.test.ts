/**
 * The matrix is worth what it catches. Here each fault that it is meant for is planted in the running program, one
 * route at a time, and the cells of that route must tell of it. Of routes whose lines are of one kind the first is
 * tried; YHDELLA_TEST_PLANTED=all is the nightly form, which tries each.
 */
import type { Permission } from '@yhdella/contract'
import { afterEach, describe, expect, test } from 'vitest'
import { composition } from '../../../apps/server/src/app.ts'
import { staffOf } from '../../../apps/server/src/modules/case/case.fixtures.ts'
import type { Professional } from '../../../apps/server/src/platform/actor.ts'
import type { BoundRoute } from '../../../apps/server/src/platform/handler.ts'
import type { Transaction } from '../../../apps/server/src/platform/transaction.ts'
import { type Caller, callers, signedOut } from './callers.ts'
import { opens } from './expected.ts'
import type { Asks } from './line.ts'
import { policy } from './policy.ts'
import { standings } from './target.ts'
import { doorsWorld } from './world.ts'

type Fault = 'none' | 'permissionDropped' | 'auditSkipped' | 'auditNamesNobody' | 'guardForgotten'

let planted: { readonly route: string; readonly fault: Fault } = { route: '', fault: 'none' }
/** Who is let through by a forgotten guard, and for whom the use case takes her. */
let mistaken: { readonly who: Professional; readonly takenFor: Professional } | undefined

const has = (name: string, fault: Fault): boolean => planted.route === name && planted.fault === fault

type Doing = Pick<Transaction, 'actor' | 'about'>

const faulty = <Given extends Doing>(given: Given, name: string): Given => {
  const silent = has(name, 'auditNamesNobody') || has(name, 'auditSkipped')
  const letThrough =
    has(name, 'guardForgotten') && given.actor.kind === 'professional' && given.actor.id === mistaken?.who.id
  return {
    ...given,
    ...(silent ? { about: () => {} } : {}),
    ...(letThrough ? { actor: mistaken?.takenFor } : {}),
  }
}

/**
 * A route that is as it was until a fault is planted in it. The object stays the contract's own, for the program
 * knows its routes by it; this file's copy of the contract is nobody else's.
 */
const plantable = ({ name, route, handler }: BoundRoute): BoundRoute => {
  const { permission, audit } = route
  Object.defineProperties(route, {
    permission: { get: (): Permission => (has(name, 'permissionDropped') ? 'anyone' : permission) },
    audit: { get: () => (has(name, 'auditSkipped') ? 'NothingPersonal' : audit) },
  })
  if (typeof handler === 'function')
    return { name, route, handler: (tx, input) => handler(faulty(tx, name), input) }
  const together: typeof handler.gathered = (tx, items) =>
    handler.gathered(
      tx,
      items.map(item => faulty(item, name)),
    )
  return { name, route, handler: { gathered: together } }
}

const { judgeAll, http } = doorsWorld(composition.routes.map(plantable))

afterEach(() => {
  planted = { route: '', fault: 'none' }
})

const lineOf = (name: string) => {
  const line = policy[name]
  if (line === undefined) throw new Error(`${name} has no line in the policy`)
  return [name, line] as const
}
const named = (subject: string): Caller => {
  const caller = callers.find(each => each.subject === subject)
  if (caller === undefined) throw new Error(`${subject} does not come to the doors`)
  return caller
}
const waitAtKajaani = standings.find(of => of.name === 'a wait at Kajaani')
const waitAtKuhmo = standings.find(of => of.name === 'a wait at Kuhmo')
if (waitAtKajaani === undefined || waitAtKuhmo === undefined) throw new Error('The matters are there')

/** The cells of one route, before the fault and with it. */
const caught = async (name: string, fault: Fault, who: readonly Caller[], of = waitAtKajaani) => {
  const found: string[] = []
  for (const caller of who) {
    planted = { route: '', fault: 'none' }
    expect((await judgeAll(caller, of, [lineOf(name)])).wrong).toEqual([])
    planted = { route: name, fault }
    found.push(...(await judgeAll(caller, of, [lineOf(name)])).wrong)
  }
  return found
}

const names = Object.keys(policy)
const every = process.env.YHDELLA_TEST_PLANTED === 'all'
/** What the judging of a route's cells depends on: routes that agree in it are judged by the same code. */
const kindOf = (name: string): string => {
  const line = policy[name]
  const bound = composition.routes.find(each => each.name === name)
  const { may, asks, state, roleOnly, sister, first } = line ?? {}
  const shape = { may, asks, state, roleOnly, sister, first: first !== undefined }
  return JSON.stringify([shape, line?.event === undefined, bound?.route.method, typeof bound?.handler])
}
const tried = (among: readonly string[]): readonly string[] =>
  every ? among : [...Map.groupBy(among, kindOf).values()].flatMap(([first]) => first ?? [])
const asking = (...asks: readonly Asks[]) =>
  names.filter(name => asks.includes(policy[name]?.asks ?? 'nothing'))
const roleBound = names.filter(name => policy[name]?.may !== 'everyone')
const logged = names.filter(name => policy[name]?.event !== undefined && policy[name]?.roleOnly !== true)

describe('A permission that was dropped', () => {
  test.each(tried(roleBound))('from %s is caught', async name => {
    expect(await caught(name, 'permissionDropped', [signedOut])).not.toEqual([])
  })
})

describe('A row of the use log that was skipped', () => {
  test.each(tried(logged))('by %s is caught', async name => {
    expect(await caught(name, 'auditSkipped', [named('otso-mallila')])).not.toEqual([])
  })
})

describe('A row that names nobody', () => {
  const naming = asking('sight', 'opening', 'matterKey')
  test.each(tried(naming))('of %s is caught', async name => {
    expect(await caught(name, 'auditNamesNobody', [named('otso-mallila')])).not.toEqual([])
  })
})

describe('A guard that was forgotten', () => {
  test.each(tried(asking('sight', 'opening')))('in %s is caught', async name => {
    const people = await http.instance.asSystem('given', tx => staffOf(tx, 'otso-mallila', 'saimi-testinen'))
    mistaken = { who: people['otso-mallila'], takenFor: people['saimi-testinen'] }
    const stranger = named('otso-mallila')
    expect(opens(stranger, waitAtKuhmo)).toBe(false)
    expect(await caught(name, 'guardForgotten', [stranger], waitAtKuhmo)).not.toEqual([])
  })
})

test('A route that nobody wrote a line for is told by name', () => {
  const [known] = composition.routes
  if (known === undefined) throw new Error('There are routes')
  const added = { ...known, name: 'newRoute' }
  const lacking = [...composition.routes, added].map(each => each.name).filter(name => !(name in policy))
  expect(lacking).toEqual(['newRoute'])
})
