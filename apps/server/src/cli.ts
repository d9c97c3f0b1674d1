import { backup } from './commands/backup.ts'
import { bench } from './commands/bench.ts'
import { board } from './commands/board.ts'
import { chaos } from './commands/chaos.ts'
import type { Command, Io } from './commands/command.ts'
import { due } from './commands/due.ts'
import { forecast } from './commands/forecast.ts'
import { law } from './commands/law.ts'
import { people } from './commands/people.ts'
import { plan } from './commands/plan.ts'
import { programme } from './commands/programme.ts'
import { redate } from './commands/redate.ts'
import { restore } from './commands/restore.ts'
import { schema } from './commands/schema.ts'
import { simulate } from './commands/simulate.ts'

const commands: readonly Command[] = [
  backup,
  bench,
  board,
  chaos,
  due,
  law,
  people,
  redate,
  restore,
  schema,
  simulate,
  forecast,
  plan,
  programme,
]

const list = (): string => {
  const width = Math.max(...commands.map(command => command.name.length))
  const lines = commands.map(command => `  ${command.name.padEnd(width)}  ${command.summary}`)
  return `bin/yhdella <command> [--help] [--json]\n\n${lines.join('\n')}`
}

const isMisuse = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

const asksHelp = (args: readonly string[]): boolean => args.includes('--help') || args.includes('-h')

/** Runs one command; gives the exit code. */
export const runCommand = async (argv: readonly string[], io: Io): Promise<number> => {
  const [name, ...args] = argv
  if (name === undefined || name === '--help' || name === '-h') {
    io.out(list())
    return name === undefined ? 2 : 0
  }
  const command = commands.find(each => each.name === name)
  if (command === undefined) {
    io.fail(`There is no command ${name}. Write one of these:\n\n${list()}`)
    return 2
  }
  if (asksHelp(args)) {
    io.out(command.help)
    return 0
  }
  try {
    return await command.run(args, io)
  } catch (error) {
    if (!isMisuse(error)) throw error
    io.fail(`${error.message}\n\n${command.help}`)
    return 2
  }
}

const terminal: Io = {
  out: text => process.stdout.write(`${text}\n`),
  fail: text => process.stderr.write(`${text}\n`),
  environment: process.env,
}

if (import.meta.main) process.exitCode = await runCommand(process.argv.slice(2), terminal)
