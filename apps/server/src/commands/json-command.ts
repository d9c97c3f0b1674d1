import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import type { JsonAnswer } from '@yhdella/queue-flow'
import { openPool, type Pool, RunCancelled, type RunOptions } from '@yhdella/queue-flow/workers'
import type { Io } from './command.ts'

const EXIT = { done: 0, cancelled: 1, refused: 2 }

/** The options that each command of the queue's future takes. */
export const jsonCommandHelp = `  --threads N   work on N threads (all there are when left out); the answer is the same on any number
  --progress    tell on standard error how far the run is
  --json        write refusals as JSON on standard output too

Exit code 0: done. 1: stopped before it was done. 2: the input was refused; a sentence a mistake says which field
is wrong and what to write.`

/**
 * Runs a command that reads one JSON object from a file or standard input and writes one to standard output.
 * Interrupting it (Ctrl+C) stops the run.
 */
export const runJsonCommand = async <Request, Result>(
  args: readonly string[],
  io: Io,
  parse: (input: string) => JsonAnswer<Request>,
  work: (pool: Pool, request: Request, options: RunOptions) => Promise<Result>,
): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { threads: { type: 'string' }, progress: { type: 'boolean' }, json: { type: 'boolean' } },
  })
  const refuse = (errors: readonly string[]) => {
    io.fail(errors.join('\n'))
    if (values.json === true) io.out(JSON.stringify({ errors }, null, 2))
    return EXIT.refused
  }
  const threads = values.threads === undefined ? undefined : Number(values.threads)
  if (threads !== undefined && !(Number.isInteger(threads) && threads >= 1 && threads <= 64))
    return refuse(['--threads must be a whole number from 1 to 64.'])
  const input = await readInput(positionals)
  if (!input.ok) return refuse(input.errors)
  const request = parse(input.result)
  if (!request.ok) return refuse(request.errors)
  const pool = openPool(threads)
  const progress = values.progress === true ? progressTo(io) : undefined
  return runUntilInterrupted(io, pool, options => work(pool, request.result, options), progress)
}

const readInput = async (files: readonly string[]): Promise<JsonAnswer<string>> => {
  const [file = '-', ...others] = files
  if (others.length > 0) return { ok: false, errors: ['Give one file, or none to read standard input.'] }
  if (file === '-') return { ok: true, result: await text(process.stdin) }
  try {
    return { ok: true, result: readFileSync(file, 'utf8') }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { ok: false, errors: [`The file ${file} cannot be read (${reason}).`] }
  }
}

const progressTo = (io: Io): RunOptions['progress'] => {
  let shown = -1
  return (done, of) => {
    const percent = Math.floor((100 * done) / of)
    if (percent > shown) io.fail(`${percent} %`)
    shown = percent
  }
}

const runUntilInterrupted = async <Result>(
  io: Io,
  pool: Pool,
  work: (options: RunOptions) => Promise<Result>,
  progress: RunOptions['progress'],
): Promise<number> => {
  const interruption = new AbortController()
  const interrupt = () => interruption.abort()
  process.once('SIGINT', interrupt)
  try {
    const result = await work({ signal: interruption.signal, ...(progress ? { progress } : {}) })
    io.out(JSON.stringify(result, null, 2))
    return EXIT.done
  } catch (error) {
    if (!(error instanceof RunCancelled)) throw error
    io.fail('Stopped before it was done.')
    return EXIT.cancelled
  } finally {
    process.off('SIGINT', interrupt)
    await pool.close()
  }
}
