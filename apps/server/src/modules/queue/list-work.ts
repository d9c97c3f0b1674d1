import type { Output, Parsed, queueRoutes } from '@yhdella/contract'
import { done, epochMs, helsinkiDate, type Instant, type Language } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { professionalsOf } from '../organisation/index.ts'
import { ageOn, displayName, type Person, readPersons, unitShown } from '../resident/index.ts'
import { clockName } from './entry-clock.rules.ts'
import type { WorkCounts } from './open-work.rules.ts'
import { countsInSight } from './open-work.ts'
import { type Entry, standingOf } from './queue-entry.rules.ts'
import { sightOf } from './sight.ts'
import {
  type Asked,
  countWork,
  type ListedEntry,
  type Page,
  type Place,
  selectWork,
} from './work-list.queries.ts'
import { nextStepOf } from './work-view.rules.ts'

type Row = Output<typeof queueRoutes.listWork>['rows'][number]

/** What fits a screen and its scrolling; more is asked for page by page. */
const pageRows = 50

const placeOf = (after: string | undefined): Place | null => {
  if (after === undefined) return null
  const [due = '', flag = '', entryId = ''] = after.split('_')
  return { dueMs: due === 'never' ? null : Number(due), redFlag: flag === 'flag', entryId }
}

const placeText = ({ dueAt, redFlag, id }: Entry): string =>
  `${dueAt === null ? 'never' : epochMs(dueAt)}_${redFlag ? 'flag' : 'plain'}_${id}`

const wordsOf = (find: string | undefined): readonly string[] =>
  (find ?? '').toLowerCase().split(/\s+/).filter(Boolean)

type Known = {
  readonly persons: ReadonlyMap<Entry['personId'], Person>
  readonly takers: ReadonlyMap<NonNullable<Entry['takenBy']>, { readonly name: string }>
}

/** What the rows show of others' records: two statements, sent together, however many the rows. */
const knownOf = async (tx: Transaction, entries: readonly Entry[]): Promise<Known> => {
  const [persons, takers] = await Promise.all([
    readPersons(
      tx,
      entries.map(entry => entry.personId),
    ),
    professionalsOf(
      tx,
      entries.flatMap(({ takenBy }) => takenBy ?? []),
    ),
  ])
  return { persons, takers }
}

const languageOf = (text: string): Language => (text === 'sv' || text === 'en' ? text : 'fi')

const ownerOf = (entry: Entry, me: Asked['sight']['me'], known: Known, now: Instant) => {
  const standing = standingOf(entry, me, now)
  const held = standing === 'mine' || standing === 'others'
  return {
    takenBy: held && entry.takenBy !== null ? (known.takers.get(entry.takenBy)?.name ?? null) : null,
    takenByMe: standing === 'mine',
    leaseUntil: held ? entry.leaseUntil : null,
  }
}

const rowOf = (
  entry: ListedEntry,
  me: Asked['sight']['me'],
  known: Known,
  now: Instant,
  language: Language,
): Row => {
  const person = known.persons.get(entry.personId)
  if (person === undefined) throw new Error('An entry refers to a person who is not there')
  return {
    entryId: entry.id,
    caseId: entry.caseId,
    kind: entry.kind,
    person: displayName(person),
    age: ageOn(person, helsinkiDate(now)),
    summary: entry.summary,
    serviceId: entry.serviceId,
    unitId: unitShown(person.place, entry.unitId),
    municipalityCode: person.place.isProtected ? null : entry.municipalityCode,
    channel: entry.channel,
    language: languageOf(entry.language),
    interpreter: person.interpreter,
    replyBy: entry.replyBy,
    urgency: entry.urgency,
    redFlag: entry.redFlag,
    openedAt: entry.openedAt,
    dueAt: entry.dueAt,
    dueReason: entry.dueRule === null ? '' : clockName(entry.dueRule, language),
    dueFamily: entry.dueFamily,
    ...ownerOf(entry, me, known, now),
    bookedAt: entry.bookedAt,
    nextStep: nextStepOf(entry),
  }
}

/** What is found by words, or by a unit that may have to be hidden, is counted in the database. */
const countsOf = (tx: Transaction, asked: Asked): Promise<WorkCounts> =>
  asked.words.length > 0 || asked.unitId !== undefined
    ? countWork(tx, asked)
    : countsInSight(tx, asked.sight, asked.serviceId)

const askedOf = async (tx: Transaction, input: Parsed<typeof queueRoutes.listWork>): Promise<Asked> => ({
  sight: await sightOf(tx),
  serviceId: input.serviceId,
  unitId: input.unitId,
  words: wordsOf(input.find),
})

/** The one work list: what the professional may see, least slack first, a page at a time. */
export const listWork: Handler<typeof queueRoutes.listWork> = async (tx, input) => {
  const asked = await askedOf(tx, input)
  const page: Page = { view: input.view, after: placeOf(input.after), rows: pageRows + 1 }
  const found = await selectWork(tx, asked, page)
  const { nextDueAt, ...counts } = await countsOf(tx, asked)
  const entries = found.slice(0, pageRows)
  const known = await knownOf(tx, entries)
  for (const personId of new Set(entries.map(entry => entry.personId))) tx.about({ personId })
  const last = entries.at(-1)
  return done({
    rows: entries.map(entry => rowOf(entry, asked.sight.me, known, tx.now, input.language)),
    counts,
    nextDueAt,
    after: found.length > pageRows && last !== undefined ? placeText(last) : null,
  })
}
