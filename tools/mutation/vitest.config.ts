/**
 * Tests that mutants are tried by: those that mutate.ts chose. A mutant lives in a copy of the tree; the packages are
 * read from that copy, not through the links of node_modules.
 */
import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '../..')
const tests = (process.env.MUTATION_TESTS ?? '').split('\n')
/** Rules and packages need no database. */
const arePure = tests.every(file => /^packages\/|\.rules\.test\.ts$/.test(file))

export default defineConfig({
  resolve: {
    alias: [
      {
        find: /^@yhdella\/(kernel|access-law|queue-flow|programme|contract)$/,
        replacement: path.join(root, 'packages/$1/src/index.ts'),
      },
    ],
  },
  test: {
    include: tests,
    globalSetup: arePure ? [] : ['apps/server/test/database.setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
