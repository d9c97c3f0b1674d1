import { parseArgs } from 'node:util'
import { type Input, measureRoutes } from '@yhdella/contract'
import type { z } from 'zod'
import { readConfig } from '../platform/config.ts'
import type { Command, Io } from './command.ts'

const options = {
  at: { type: 'string' },
  service: { type: 'string' },
  municipality: { type: 'string' },
  language: { type: 'string' },
  public: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

export type BoardQuestion = Input<typeof measureRoutes.readBoard>

const mends: Readonly<Record<string, string>> = {
  on: '--at: write a day as 2023-09-01.',
  serviceId: '--service: write the name of a service as the county writes it, such as direct-physiotherapy.',
  municipalityCode: '--municipality: write the three digits of a municipality, such as 205.',
  language: '--language: write fi, sv or en.',
}

const sentencesOf = (error: z.ZodError): string =>
  error.issues.map(({ path: [field] }) => mends[String(field)] ?? `${String(field)} is not right.`).join('\n')

const misuse = (io: Io, sentences: string): number => {
  io.fail(sentences)
  return 2
}

export const board: Command = {
  name: 'board',
  summary: 'Prints the queues by municipality and service, now or in the evening of any past day.',
  help: `bin/yhdella board [--at DAY] [--service NAME] [--municipality CODE] [--language fi|sv|en] [--public] [--json]

Prints what the board shows, counted by the same code: the queues of each municipality and service against the law,
the programme's target and the county's promise, and the day's other figures. It works while the server runs; where
it does not run, the database of YHDELLA_DATA is started for the command.

The operator is inside the county and sees every count, small ones too. What leaves the county is printed with
--public: counts under five are hidden, with those from which they could be worked out, as on the wall.

  --at DAY             the evening of that day in Helsinki, such as 2023-09-01; now, when left out
  --service NAME       only that service, such as direct-physiotherapy
  --municipality CODE  only that municipality, such as 205; the totals stay those of the whole board
  --language fi|sv|en  of the sentence, the notes and the table; fi when left out
  --public             hide small counts
  --json               print the figures as JSON, as the route /api/board answers them
Exit code 0: printed. 1: that day has no board, or there is no instance yet. 2: not understood.`,
  run: async (args, io) => {
    const { values } = parseArgs({ args: [...args], options })
    const question = measureRoutes.readBoard.input.safeParse({
      on: values.at,
      serviceId: values.service,
      municipalityCode: values.municipality,
      language: values.language,
    })
    if (!question.success) return misuse(io, sentencesOf(question.error))
    const reading = readConfig(io.environment)
    if (!reading.ok) return misuse(io, reading.sentences.join('\n'))
    // The modules and the county are loaded only here, so that the other commands start at once.
    const { printBoard } = await import('./print-board.ts')
    return printBoard(reading.config, question.data, io, {
      sight: values.public === true ? 'smallHidden' : 'exact',
      json: values.json === true,
    })
  },
}
