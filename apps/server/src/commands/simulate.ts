import { parseSimulate } from '@yhdella/queue-flow'
import { simulateOnThreads } from '@yhdella/queue-flow/workers'
import type { Command } from './command.ts'
import { jsonCommandHelp, runJsonCommand } from './json-command.ts'

export const simulate: Command = {
  name: 'simulate',
  summary: 'Simulates a queueing system: JSON in, JSON out.',
  help: `bin/yhdella simulate [file] [--threads N] [--progress] [--json]

Reads one JSON object from the file or standard input. All times are in one unit of your choice, rates are per that
unit. The same seed gives the same bytes.

  {"arrivals": {"distribution": "exponential", "rate": 0.9}, "service": {"distribution": "exponential", "mean": 5},
   "servers": 5, "capacity": null, "discipline": "fifo", "customers": 1000000, "replications": 20, "seed": 1}

One station:
  arrivals      time between arrivals: a distribution (rate is 1 / mean); "profile": {"period", "level": [...]} makes
                the rate follow a cycle, "dispersion" varies its height from period to period (coefficient of variation)
  service       duration of a visit: a distribution
  servers       how many serve at once; or {"period", "level": [...]} for shifts
  staff         instead of servers: [{"servers": 2, "classes": ["ids they are competent for"]}, ...]
  capacity      most people at the station, those in service included; null is no limit
  discipline    fifo, priority, earliest-due, longest-waiting
  patience      time from coming in after which one who still waits leaves: a distribution; null waits for ever
  noShow        {"rate", "takes": part of the time lost, "returns": part who are offered another time}
  classes       [{"id" or "name", "share" of the arrivals (or "arrivals" of its own), "priority" (0 is served first),
                "due" (time from the contact), "service", "patience"}, ...]
Distributions:
  exponential, deterministic {mean or rate} | lognormal, gamma {mean, cv or sd} | erlang {mean, phases}
  hyperexponential {mean, cv} | weibull {scale, shape} | uniform {from, to} | empirical {values}
A network: "stations": [{"id", "servers", "service" (or "services" by class), "capacity", "discipline", "staff",
  "noShow", "routes": [{"to": "id or out", "share", "delay"}]}, ...]; a class says where it comes in by "entry"
  (an id, or a list of which the least loaded is taken, or a list with "entryShares"). Without it: the first station.
Extent:
  customers     arrivals a replication (100 to 100 million; replications times customers at most 500 million)
  warmUp        first customers left out of the figures; chosen from the load when left out
  replications, seed, quantiles [0.5, 0.8, 0.9, 0.95, 0.99], limits (waits to show the share served within)
  method        "fastest" or "events": the event loop even where a faster recursion gives the same
Writes meanWait, meanTimeInSystem, meanInQueue, meanInSystem, utilisation, probabilityOfWaiting, waitQuantiles,
  servedWithin, blocked, left, late: each {"value", "low", "high"}, low to high being the 95 % confidence interval
  (Student's t over the replications); the same by station and class; littlesLaw, the queue over time beside rate
  times wait; warnings. Waits are to the beginning of service, of those served; left and blocked are shares of all.

${jsonCommandHelp}`,
  run: (args, io) => runJsonCommand(args, io, parseSimulate, simulateOnThreads),
}
