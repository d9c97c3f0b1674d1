import path from 'node:path'
import { parseArgs } from 'node:util'
import { lawOn, type Rule, rules, tellRule } from '@yhdella/access-law'
import { fromEpochMs, helsinkiDate, isPlainDate, type Language, languages } from '@yhdella/kernel'
import type { Command, Io } from './command.ts'

const options = {
  export: { type: 'string' },
  on: { type: 'string' },
  language: { type: 'string', default: 'fi' },
  json: { type: 'boolean' },
} as const

const misuse = (io: Io, sentence: string): number => {
  io.fail(sentence)
  return 2
}

const lineOf = (rule: Rule, language: Language): string => {
  const { id, limit, validFrom, validTo, name } = tellRule(rule, language)
  return `${id.padEnd(24)} ${validFrom} – ${(validTo ?? '').padEnd(10)}  ${limit}  (${name})`
}

const isLanguage = (text: string): text is Language => languages.some(each => each === text)

export const law: Command = {
  name: 'law',
  summary: 'Lists the rules of access, of any day; writes them as pages.',
  help: `bin/yhdella law [--on YYYY-MM-DD] [--language fi|sv|en] [--json]
bin/yhdella law --export FOLDER [--on YYYY-MM-DD]

Lists every rule of the table, or with --on those in force on that day.
  --export FOLDER  write plain pages that need no server, one a rule and language, and rules.json
  --json           the rules as JSON, as the evaluator reads them
Exit code 0: done. 2: not understood.`,
  run: async (args, io) => {
    const { values } = parseArgs({ args: [...args], options })
    const { on, language } = values
    if (on !== undefined && !isPlainDate(on))
      return misuse(io, `--on ${on}: write a day, such as 2023-09-01.`)
    if (!isLanguage(language)) return misuse(io, `--language is one of: ${languages.join(', ')}`)
    if (values.export !== undefined) {
      // The command's own day: pages tell the law of it.
      const today = on ?? helsinkiDate(fromEpochMs(Date.now()))
      const { exportLaw } = await import('../modules/law/index.ts')
      const files = exportLaw(path.resolve(values.export), today)
      io.out(`${files} files are written to ${path.resolve(values.export)}.`)
      return 0
    }
    const listed = on === undefined ? rules : lawOn(on)
    io.out(
      values.json === true
        ? JSON.stringify(listed, null, 2)
        : listed.map(rule => lineOf(rule, language)).join('\n'),
    )
    return 0
  },
}
