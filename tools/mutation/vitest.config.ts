/**
 * Tests that mutants are tried by: those of the cores, of the modules and of the permissions, in one project.
 * A mutant lives in a copy of the tree; the packages are read from that copy, not through the links of node_modules.
 */
import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '../..')

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
    include: ['packages/*/{src,test}/**/*.test.ts', 'apps/server/src/modules/**/*.test.ts'],
    globalSetup: ['apps/server/test/database.setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
