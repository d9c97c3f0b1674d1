import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { type Language, languages } from '@yhdella/kernel'
import { type Imported, type ImportKind, importKinds } from '@yhdella/programme'
import type { Command, Io } from './command.ts'
import { programmeBenchHelp, runProgrammeBench } from './programme-bench.ts'
import { importInJson, importInWords } from './programme-import-answer.ts'
import { importWords } from './programme-import-words.ts'

const EXIT = { nothingFound: 0, found: 1, refused: 2 }

const options = {
  kind: { type: 'string' },
  language: { type: 'string' },
  json: { type: 'boolean' },
  events: { type: 'string', default: '1000000' },
  rounds: { type: 'string', default: '5' },
} as const

const help = `bin/yhdella programme import FILE [--kind page|deck|budget] [--language fi|sv|en] [--json]

Reads what a programme sent with a critical eye: the text of its public page, a steering group's deck (text or .pptx), a
budget (tab-separated text or .xlsx). Tells what was understood, each fault with its place, what stands there, what would
be right and the difference, and every line that was not understood. Nothing is corrected and nothing is stored.
Names, addresses and numbers of persons are left out.

  FILE           - reads standard input as text
  --kind K       page, deck or budget; told from the file when left out
  --language L   the language of the answer (fi), and of amounts that could be read in two ways
  --json         one JSON object: {file, kind, lines, understood, notUnderstood, findings}; each finding has its id,
                 kind, weight, place, stated, correct, against, difference (cents for money) and text in fi, sv and en
Exit code 0: read, and nothing found. 1: read, and something found; notes alone do not count. 2: not understood.

${programmeBenchHelp}`

const misuse = (io: Io, sentence: string): number => {
  io.fail(sentence)
  return EXIT.refused
}

const oneOf = <Choice extends string>(choices: readonly Choice[], given: string): Choice | undefined =>
  choices.find(choice => choice === given)

const readBytes = async (file: string): Promise<Uint8Array> =>
  file === '-' ? buffer(process.stdin) : readFile(file)

const found = ({ findings }: Imported): boolean => findings.some(({ weight }) => weight !== 'note')

type Asked = {
  readonly file: string
  readonly kind?: ImportKind
  readonly language: Language
  readonly json: boolean
}

const runImport = async ({ file, kind, language, json }: Asked, io: Io): Promise<number> => {
  const words = importWords[language]
  let bytes: Uint8Array
  try {
    bytes = await readBytes(file)
  } catch (error) {
    return misuse(io, words.cannotRead(file, error instanceof Error ? error.message : String(error)))
  }
  // The readers of office files are loaded only here, so that the other commands start at once.
  const { importFile } = await import('../documents/import-file.ts')
  const read = await importFile(file, bytes, { language, ...(kind === undefined ? {} : { kind }) })
  if (!read.ok) return misuse(io, words.problems[read.problem])
  const name = basename(file)
  io.out(
    json ? JSON.stringify(importInJson(name, read), null, 2) : importInWords(name, read.imported, language),
  )
  return found(read.imported) ? EXIT.found : EXIT.nothingFound
}

const counted = (written: string): number | undefined => {
  const value = Number(written)
  return Number.isInteger(value) && value > 0 && value <= 10_000_000 ? value : undefined
}

const runBench = async (
  values: { readonly events: string; readonly rounds: string; readonly json?: boolean | undefined },
  io: Io,
): Promise<number> => {
  const [events, rounds] = [counted(values.events), counted(values.rounds)]
  if (events === undefined || rounds === undefined)
    return misuse(io, '--events and --rounds are whole numbers from 1 to 10000000.')
  return runProgrammeBench({ events, rounds, json: values.json === true }, io)
}

export const programme: Command = {
  name: 'programme',
  summary: 'Reads a programme page, a steering deck or a budget, and tells what is wrong in it.',
  help,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [verb, file, ...others] = positionals
    if (verb === 'bench') return runBench(values, io)
    if (verb !== 'import') return misuse(io, `Write: bin/yhdella programme import FILE\n\n${help}`)
    if (file === undefined || others.length > 0) return misuse(io, 'Give one file, or - for standard input.')
    const language = oneOf(languages, values.language ?? 'fi')
    if (language === undefined) return misuse(io, `--language is one of: ${languages.join(', ')}`)
    const kind = values.kind === undefined ? undefined : oneOf(importKinds, values.kind)
    if (values.kind !== undefined && kind === undefined)
      return misuse(io, `--kind is one of: ${importKinds.join(', ')}`)
    const asked = { file, language, json: values.json === true }
    return runImport(kind === undefined ? asked : { ...asked, kind }, io)
  },
}
