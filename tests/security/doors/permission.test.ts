/** The table of permissions beside the policy written by hand: who holds a role is let in by the one as by the other. */
import * as contract from '@yhdella/contract'
import { describe, expect, test } from 'vitest'
import { policy } from './policy.ts'

const { permissionsOf, permits, roles } = contract

type Routes = Readonly<Record<string, contract.Route>>

const isRoutes = (name: string, value: unknown): value is Routes =>
  name.endsWith('Routes') && typeof value === 'object'

/** The routes of every domain; matrix.test.ts holds those that are served to the same names. */
const routes = Object.entries<unknown>({ ...contract }).flatMap(([name, value]) =>
  isRoutes(name, value) ? Object.entries(value) : [],
)

const lines = routes.flatMap(([name, route]) => {
  const line = policy[name]
  return line === undefined ? [] : [{ name, permission: route.permission, may: line.may }]
})

test('The policy has a line for the routes of the contract', () => {
  expect(lines.length).toBeGreaterThan(90)
  expect(lines.length).toBe(Object.keys(policy).length)
})

describe.each(roles)('Of the role %s', role => {
  test('each route asks what the policy says', () => {
    const held = lines.filter(({ permission }) => permits([role], permission)).map(({ name }) => name)
    const told = lines.filter(({ may }) => may === 'everyone' || may.some(each => each === role))
    expect(held.sort()).toEqual(told.map(({ name }) => name).sort())
  })

  test('no permission is given twice, and whoever holds one is signed in', () => {
    expect(new Set(permissionsOf[role]).size).toBe(permissionsOf[role].length)
    expect(permits([role], 'signedIn')).toBe(true)
  })
})

test('Nobody without a role is let in where one is asked for', () => {
  const open = lines.filter(({ permission }) => permits([], permission)).map(({ name }) => name)
  expect(open.sort()).toEqual(
    lines
      .filter(({ may }) => may === 'everyone')
      .map(({ name }) => name)
      .sort(),
  )
})

test('Several roles let in where one of them does', () => {
  expect(permits(['auditor', 'professional'], 'case.read')).toBe(true)
  expect(permits(['auditor', 'leader'], 'case.read')).toBe(false)
})

/** Asked about inside a use case or nowhere yet; no route asks for them, so no line of the policy holds them. */
const askedByNoRoute: Readonly<Record<string, readonly contract.Role[]>> = {
  'board.smallCells': ['supervisor', 'leader'],
  'audit.review': ['auditor'],
}

test('A permission that no route asks for is held by those named here', () => {
  const asked = new Set(routes.map(([, { permission }]) => permission))
  const held = contract.permissions
    .filter(permission => !asked.has(permission))
    .map(permission => [permission, roles.filter(role => permits([role], permission))])
  expect(Object.fromEntries(held)).toEqual(askedByNoRoute)
})
