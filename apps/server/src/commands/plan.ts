import { parsePlan } from '@yhdella/queue-flow'
import { planOnThreads } from '@yhdella/queue-flow/workers'
import type { Command } from './command.ts'
import { jsonCommandHelp, runJsonCommand } from './json-command.ts'
import { queueFileHelp } from './queue-file-help.ts'

export const plan: Command = {
  name: 'plan',
  summary: 'Finds the extra slots a week that clear queues by a day, surely enough: JSON in, JSON out.',
  help: `bin/yhdella plan [file] [--threads N] [--progress] [--json]

Reads one JSON object from the file or standard input. The same seed gives the same bytes.

  {"asOf": "2026-11-24", "queues": [{"id": "physiotherapy", "arrivals": {"perWeek": 20},
     "open": [{"contactOn": "2026-11-01", "count": 60}]}],
   "books": [{"id": "own", "serves": "physiotherapy", "slotsByWeekday": [4, 4, 4, 4, 5, 0, 0]}],
   "goals": [{"queue": "physiotherapy", "kind": "queue-under", "people": 30, "by": "2026-12-18", "probability": 0.8}],
   "levers": [{"unit": "Esimerkki health station", "queue": "physiotherapy", "from": "2026-11-30",
     "to": "2026-12-18", "mostPerWeek": 40, "costCents": 6500, "minutes": 45}]}

Goals, each with by (a day) and probability (0.5 to 0.99, 0.8 when left out):
  {"kind": "queue-under", "people"}          at most so many wait on the evening
  {"kind": "served-within", "days", "share"} of those served in the week before, such a share within so many days
  {"kind": "nobody-late", "clock"}           nobody is past the deadline of a clock
Levers, the units that could give extra slots:
  unit, queue, from, to (left out: for good), weekdays (1 is Monday; Monday to Friday when left out), mostPerWeek,
  costCents and minutes of a slot, oldestOnlyDays (kept for those who have waited so long)
Shared staff:
  "shared": {"hoursPerWeek", "objective": "fewest-late", "least-waiting" or "most-goals"}: when the needs of all queues
  are more than these hours, they are dealt out so that the objective is best (exact, by dynamic programming)
"acceptGrowth": true plans although more comes in for good than is served; else that is refused with the reason.

${queueFileHelp}

Writes for each queue: status (met, planned, short of shared staff, refused with the reason), slotsPerWeek, units (slots
by weekday, slots, hours and cost in all), for each goal its probability without, with the plan, and with half of it
realised (each with its 95 % interval), what the waiting-list formulas say, people waiting on the day, and the long run:
load, growth a week, permanent slots that are missing.

${jsonCommandHelp}`,
  run: (args, io) => runJsonCommand(args, io, parsePlan, planOnThreads),
}
