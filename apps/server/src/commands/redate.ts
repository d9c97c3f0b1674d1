import { parseArgs } from 'node:util'
import { ruleById } from '@yhdella/access-law'
import type { RedatingCounts } from '../modules/queue/index.ts'
import { readConfig } from '../platform/config.ts'
import type { Command, Io } from './command.ts'

const options = {
  rule: { type: 'string' },
  reason: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'allow-later': { type: 'boolean' },
  json: { type: 'boolean' },
} as const

const words: Readonly<Record<keyof RedatingCounts, string>> = {
  toLate: 'from in time to late',
  toInTime: 'from late to in time',
  sooner: 'to an earlier day, on the same side',
  later: 'to a later day, on the same side',
  same: 'the same day',
  keptShorter: 'left as they are: the day would be later',
  notConcerned: 'not concerned by the rule',
  passedBy: 'in the hands of others, not decided; run the command again',
  brokenOff: 'writes broken off because they took too long, and done again in halves',
  longestWriteMs: 'milliseconds that the longest write took',
}

const countNames = Object.keys(words).filter((name): name is keyof RedatingCounts => name in words)

const told = (counts: RedatingCounts): string =>
  countNames.map(name => `${String(counts[name]).padStart(9)}  ${words[name]}`).join('\n')

const misuse = (io: Io, sentence: string): number => {
  io.fail(sentence)
  return 2
}

export const redate: Command = {
  name: 'redate',
  summary: 'Decides the due dates of open waits again under another version of the law.',
  help: `bin/yhdella redate --rule ID --dry-run [--json]
bin/yhdella redate --rule ID --reason TEXT [--allow-later] [--json]

Counts every open wait of the rule's services again as if the rule governed it, and lists who changes from in time to
late, or back. Without --dry-run each changed wait gets new due decisions with the reason; no row is overwritten, and
nobody gets a later day unless --allow-later says so. People work on meanwhile. Stopped anywhere, the same command
goes on where it was.

  --rule ID      such as HT-PTH-GP14-V2; the planned law that never came into force can be tried with --dry-run too
  --reason TEXT  why, as it will be read years later beside each new decision
  --json         one JSON object a line: each wait that changes sides, then the counts
Exit code 0: done. 1: some waits were in other hands; run it again. 2: not understood.`,
  run: async (args, io) => {
    const { values } = parseArgs({ args: [...args], options })
    const dryRun = values['dry-run'] === true
    const { rule: id, reason } = values
    if (id === undefined) return misuse(io, 'Write the rule: --rule ID')
    const rule = ruleById(id)
    if (rule === undefined) return misuse(io, `${id} is not a rule of the law; bin/yhdella law lists them.`)
    if (rule.limit.value === null)
      return misuse(io, `${id} sets no limit in days, so no due date follows from it.`)
    if (!dryRun && (reason ?? '').trim() === '') return misuse(io, 'Write the reason: --reason "..."')
    if (!dryRun && rule.status === 'neverInForce')
      return misuse(io, `${id} was never in force; try it with --dry-run.`)
    const reading = readConfig(io.environment)
    if (!reading.ok) return misuse(io, reading.sentences.join('\n'))
    // The whole server is loaded only here, so that the other commands start at once.
    const { runRedating } = await import('./redate-run.ts')
    const counts = await runRedating(reading.config, {
      rule,
      reason: reason ?? '',
      dryRun,
      allowLater: values['allow-later'] === true,
      onSideChange: change =>
        io.out(values.json === true ? JSON.stringify(change) : `${change.change}  ${change.entryId}`),
    })
    io.out(values.json === true ? JSON.stringify({ dryRun, rule: id, counts }) : told(counts))
    return counts.passedBy > 0 ? 1 : 0
  },
}
