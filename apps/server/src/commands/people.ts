import { parseArgs } from 'node:util'
import type { StaffChange } from '../modules/organisation/index.ts'
import { readConfig } from '../platform/config.ts'
import type { Command, Io } from './command.ts'
import type { PeopleAnswer } from './people-run.ts'

const options = {
  leavers: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const

const help = `bin/yhdella people import FILE [--dry-run] [--leavers] [--json]

Makes the people who work in the county known, so that they can sign in with the county's own provider. The file is YAML:

  professionals:
    - subject: 9f2c1b7e-…          the provider's identifier of the person (OpenID Connect sub)
      name: Maija Esimerkki        as colleagues and the use log see it
      profession: nurse            an id of professions.yaml
      roles: [professional]        professional, supervisor, leader, auditor, programmeLead, packageOwner,
                                   programmeFinance, steeringMember
      unitIds: [kajaani-health-station]   ids of units.yaml: whose contacts and times are hers
      language: fi                 fi, sv or en
      active: false                only of someone who no longer works here

A file with anything unknown in it changes nothing; each fault is told with its line and what to write instead. The same
file again changes nothing. Whoever's rights change is signed out and signs in with the new ones. Nobody is removed: what
she did stays in her name.

  --dry-run   tells what would change, and changes nothing
  --leavers   whoever the file does not name no longer works here
  --json      one JSON object: {dryRun, added, changed, ended, same, signedOut}, or {problems: [{file, line, what}]}
Exit code 0: done. 1: the file has faults. 2: not understood.`

const misuse = (io: Io, sentence: string): number => {
  io.fail(sentence)
  return 2
}

const linesOf = (word: string, people: StaffChange['added']): readonly string[] =>
  people.map(({ name, subject, roles, unitIds }) =>
    [word.padEnd(8), name, `(${subject})`, roles.join(' '), unitIds.join(' ')].join('  ').trimEnd(),
  )

const inWords = ({ added, changed, ended, same, signedOut, dryRun }: PeopleAnswer): string => {
  const sum = `${added.length} added, ${changed.length} changed, ${ended.length} ended, ${same} as they were.`
  const after = dryRun ? 'Nothing was changed: this was a dry run.' : `${signedOut} sessions were ended.`
  return [
    ...linesOf('added', added),
    ...linesOf('changed', changed),
    ...linesOf('ended', ended),
    `${sum} ${after}`,
  ].join('\n')
}

export const people: Command = {
  name: 'people',
  summary: 'Makes the people who work in the county known from a file.',
  help,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [verb, file, ...others] = positionals
    if (verb !== 'import' || file === undefined || others.length > 0)
      return misuse(io, `Write: bin/yhdella people import FILE\n\n${help}`)
    const reading = readConfig(io.environment)
    if (!reading.ok) return misuse(io, reading.sentences.join('\n'))
    // The whole server is loaded only here, so that the other commands start at once.
    const { runPeople } = await import('./people-run.ts')
    const order = { file, dryRun: values['dry-run'] === true, leavers: values.leavers === true }
    const answer = await runPeople(reading.config, order)
    const json = values.json === true
    if ('unreadable' in answer) return misuse(io, `${file} can't be read: ${answer.unreadable}`)
    if ('problems' in answer) {
      if (json) io.out(JSON.stringify(answer))
      else for (const { file: at, line, what } of answer.problems) io.fail(`${at}:${line}: ${what}`)
      return 1
    }
    io.out(json ? JSON.stringify(answer) : inWords(answer))
    return 0
  },
}
