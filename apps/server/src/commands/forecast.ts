import { parseForecast } from '@yhdella/queue-flow'
import { forecastOnThreads } from '@yhdella/queue-flow/workers'
import type { Command } from './command.ts'
import { jsonCommandHelp, runJsonCommand } from './json-command.ts'
import { queueFileHelp } from './queue-file-help.ts'

export const forecast: Command = {
  name: 'forecast',
  summary: 'Foretells queues from their own events, with ranges and a back-test: JSON in, JSON out.',
  help: `bin/yhdella forecast [file] [--threads N] [--progress] [--json]

Reads one JSON object from the file or standard input: queues with what is known of them, a file is enough. The same
seed gives the same bytes.

  {"asOf": "2026-11-24", "days": 91, "queues": [{"id": "physiotherapy", "clocks": [{"id": "law", "days": 14}],
    "entries": [{"contactOn": "2026-09-01", "servedOn": "2026-09-15"}, {"contactOn": "2026-11-20"}]}]}

${queueFileHelp}
  backTest      false leaves out the test on the past (true when left out)
  promises      people to whom a wait is promised: [{"queue", "class", "contactOn", "enteredOn", "ahead": how many of
                her own day go before her}]; who is left out of the queue is taken as coming last

Writes for each queue:
  waitingNow, oldestDays; load: people and slots a week, load = slots needed by slots there are
  estimate      what the past tells, with 95 % intervals, and notes on what is thin (under-four-weeks, days-missing,
                season-unknown, capacity-at-least, standing-still, ...); waits count those who still wait
  days          each evening (every day for two months, then every week): waiting, served, wait in days of those served,
                and for each clock how many are late and the share served within it; each with its median and the
                ranges that hold 50, 80 and 95 % of the futures
  paths         five of the futures
  backTest      the method's record on the past from weekly origins 7, 14 and 28 days ahead: coverage of the ranges,
                errors beside seasonal naive and exponential smoothing, beatsNaive and beatsSmoothing; null when the
                past is too short to test on
promises        for each person from, median and to: she gets a time between from and to in 80 futures of 100 (null: later
                than was foretold), her chance within each clock, and hits: how often such promises held in the past

${jsonCommandHelp}`,
  run: (args, io) => runJsonCommand(args, io, parseForecast, forecastOnThreads),
}
