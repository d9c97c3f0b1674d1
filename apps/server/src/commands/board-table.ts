import type { measureRoutes, Output } from '@yhdella/contract'
import { helsinkiTime, instant, type Language } from '@yhdella/kernel'
import { serviceById } from '../modules/catalogue/index.ts'
import { municipalityByCode } from '../modules/organisation/index.ts'

type Board = Output<typeof measureRoutes.readBoard>
type Cell = Board['cells'][number]
type Column = 'service' | 'municipality' | 'waiting' | 'law' | 'target' | 'promise' | 'longest'

const headings: Readonly<Record<Language, Readonly<Record<Column, string>>>> = {
  fi: {
    service: 'palvelu',
    municipality: 'kunta',
    waiting: 'odottaa',
    law: 'yli lain',
    target: 'yli tavoitteen',
    promise: 'yli lupauksen',
    longest: 'pisin, vrk',
  },
  sv: {
    service: 'tjänst',
    municipality: 'kommun',
    waiting: 'väntar',
    law: 'över lagens',
    target: 'över målet',
    promise: 'över löftet',
    longest: 'längst, dygn',
  },
  en: {
    service: 'service',
    municipality: 'municipality',
    waiting: 'waiting',
    law: 'past the law',
    target: 'past the target',
    promise: 'past the promise',
    longest: 'longest, days',
  },
}

const words: Readonly<
  Record<Language, Readonly<Record<'all' | 'others' | 'hidden' | Board['origin'], string>>>
> = {
  fi: {
    all: 'koko taulu',
    others: 'Muissa kunnissa ja palveluissa ei odota kukaan.',
    hidden: 'piilotettu',
    recorded: 'kirjattu',
    reported: 'raportoitu',
    simulated: 'simuloitu',
  },
  sv: {
    all: 'hela tavlan',
    others: 'I övriga kommuner och tjänster väntar ingen.',
    hidden: 'dolt',
    recorded: 'registrerat',
    reported: 'rapporterat',
    simulated: 'simulerat',
  },
  en: {
    all: 'whole board',
    others: 'No one waits in the other municipalities and services.',
    hidden: 'hidden',
    recorded: 'recorded',
    reported: 'reported',
    simulated: 'simulated',
  },
}

type Row = Readonly<Record<Column, string>>
const columns = ['service', 'municipality', 'waiting', 'law', 'target', 'promise', 'longest'] as const
const isText = (column: Column): boolean => column === 'service' || column === 'municipality'

const rowOf = (cell: Cell, language: Language): Row => {
  const shown = (count: number | null): string => (count === null ? words[language].hidden : String(count))
  return {
    service: serviceById(cell.serviceId)?.name[language] ?? cell.serviceId,
    municipality: municipalityByCode(cell.municipalityCode)?.name[language] ?? cell.municipalityCode,
    waiting: shown(cell.waiting),
    law: shown(cell.lateByLaw),
    target: shown(cell.lateByTarget),
    promise: shown(cell.lateByPromise),
    longest: shown(cell.longestDays),
  }
}

const totalRow = ({ totals }: Board, language: Language): Row => ({
  service: words[language].all,
  municipality: '',
  waiting: String(totals.waiting),
  law: String(totals.lateByLaw),
  target: String(totals.lateByTarget),
  promise: String(totals.lateByPromise),
  longest: '',
})

const aligned = (rows: readonly Row[]): readonly string[] => {
  const widths = columns.map(column => Math.max(...rows.map(row => row[column].length)))
  return rows.map(row =>
    columns
      .map((column, at) =>
        isText(column) ? row[column].padEnd(widths[at] ?? 0) : row[column].padStart(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
}

/** The board for a terminal: a row a queue, services together, and nothing for the places where no one waits. */
export const boardTable = (board: Board, language: Language): string => {
  const queues = board.cells
    .filter(cell => cell.waiting !== 0)
    .map(cell => rowOf(cell, language))
    .sort((a, b) => a.service.localeCompare(b.service, language))
  const time = helsinkiTime(instant(board.asOf))
  const quiet = queues.length < board.cells.length ? [words[language].others] : []
  return [
    `${board.on} ${time}, ${words[language][board.origin]}. ${board.sentence}`,
    '',
    ...aligned([headings[language], ...queues, totalRow(board, language)]),
    '',
    ...quiet,
    ...board.notes,
  ].join('\n')
}
