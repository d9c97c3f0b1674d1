/**
 * Runs all tests as two runs side by side: the journeys, which wait for their browser and share one instance, and
 * everything else. Told a name or a flag, it is one plain run of Vitest.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { closingLine, countsIn, type TestCounts } from './closing-line.ts'

const root = path.resolve(import.meta.dirname, '../..')

const vitest = (flags: readonly string[], stdio: 'inherit' | 'pipe'): ChildProcess =>
  spawn(path.join(root, 'node_modules/.bin/vitest'), ['run', ...flags], {
    cwd: root,
    stdio: ['ignore', stdio, stdio],
  })

const exitCode = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('error', reject)
    // A run that was ended by a signal has not passed.
    child.once('close', code => resolve(code ?? 1))
  })

type Run = { readonly said: string; readonly code: number }

const runOf = async (child: ChildProcess, hear: (words: string) => void): Promise<Run> => {
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8')
    stream?.on('data', (words: string) => {
      said += words
      hear(words)
    })
  }
  return { code: await exitCode(child), said }
}

/** A run that never came to its end has told no sum: that counts as one failure. */
const brokenOff: TestCounts = { passed: 0, failed: 1, skipped: 0 }

const runAll = async (): Promise<number> => {
  const [rest, journeys] = await Promise.all([
    runOf(vitest(['--project', '!journeys'], 'pipe'), words => process.stdout.write(words)),
    runOf(vitest(['--project', 'journeys'], 'pipe'), () => {}),
  ])
  process.stdout.write(`\n== Journeys in the browser\n${journeys.said}`)
  const sums = [rest, journeys].map(({ said }) => countsIn(said) ?? brokenOff)
  const total = sums.reduce((sum, { passed, failed, skipped }) => ({
    passed: sum.passed + passed,
    failed: sum.failed + failed,
    skipped: sum.skipped + skipped,
  }))
  console.log(`\nIn all:\n${closingLine(total)}`)
  return rest.code || journeys.code || (total.failed > 0 ? 1 : 0)
}

const flags = process.argv.slice(2)
process.exitCode = flags.length > 0 ? await exitCode(vitest(flags, 'inherit')) : await runAll()
