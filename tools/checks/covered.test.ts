/** Every route of the contract and every refusal that it names occurs in a test: a promise nobody checks is none. */
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as contract from '@yhdella/contract'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

type NamedRoute = { readonly name: string; readonly failures: readonly string[] }

const routes: readonly NamedRoute[] = Object.entries(contract)
  .filter(([name]) => name.endsWith('Routes'))
  .flatMap(([, group]) =>
    Object.entries(group as Record<string, { readonly failures: readonly string[] }>).map(
      ([name, route]) => ({
        name,
        failures: route.failures,
      }),
    ),
  )

const tests = ['apps/server/**/*.test.ts', 'tests/**/*.ts']
  .flatMap(pattern => globSync(pattern, { cwd: root, exclude: ['**/node_modules/**'] }))
  .map(file => readFileSync(resolve(root, file), 'utf8'))
  .join('\n')

const occurs = (word: string): boolean => new RegExp(`\\b${word}\\b`).test(tests)

test('The contract has routes to look at', () => {
  expect(routes.length).toBeGreaterThan(30)
})

test('Every route occurs in a test', () => {
  expect(routes.map(({ name }) => name).filter(name => !occurs(name))).toEqual([])
})

test('Every refusal that a route names occurs in a test', () => {
  const codes = new Set(routes.flatMap(({ failures }) => failures))
  expect([...codes].filter(code => !occurs(code))).toEqual([])
})
