/** Prints the run's sum last. */
import type { Reporter, TestModule } from 'vitest/node'
import { closingLine } from './closing-line.ts'

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const state = test.result().state
        count[state === 'passed' || state === 'failed' ? state : 'skipped'] += 1
      }
      if (module.errors().length > 0) count.failed += 1
    }
    console.log(`\n${closingLine(count)}`)
  }
}
