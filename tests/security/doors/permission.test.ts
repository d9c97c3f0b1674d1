/** The table of permissions beside the policy written by hand: who holds a role is let in by the one as by the other. */
import { permissionsOf, permits, roles } from '@yhdella/contract'
import { describe, expect, test } from 'vitest'
import { composition } from '../../../apps/server/src/app.ts'
import { policy } from './policy.ts'

const lines = composition.routes.flatMap(({ name, route }) => {
  const line = policy[name]
  return line === undefined ? [] : [{ name, permission: route.permission, may: line.may }]
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
