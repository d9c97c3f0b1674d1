import type { Output, Parsed, queueRoutes } from '@yhdella/contract'
import { done, epochMs, helsinkiDate, type Instant, type Language } from '@yhdella/kernel'
import { gathered } from '../../platform/handler.ts'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { professionalsOf } from '../organisation/index.ts'
import { ageOn, displayName, type Person, readPersons, unitShown } from '../resident/index.ts'
import { clockName } from './entry-clock.rules.ts'
import type { WorkCounts } from './open-work.rules.ts'
import { countsInSight } from './open-work.ts'
import { type Entry, standingOf } from './queue-entry.rules.ts'
import { professionalOf, sightsOf } from './sight.ts'
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
const knownOf = async (tx: GatheredTransaction, entries: readonly Entry[]): Promise<Known> => {
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

type Input = Parsed<typeof queueRoutes.listWork>

type Asking = { readonly asked: Asked; readonly page: Page; readonly language: Language }

const askingOf = (input: Input, sight: Asked['sight']): Asking => ({
  asked: {
    sight,
    serviceId: input.serviceId,
    unitId: input.unitId,
    words: wordsOf(input.find),
  },
  page: { view: input.view, after: placeOf(input.after), rows: pageRows + 1 },
  language: input.language,
})

/** What is found by words, or by a unit that may have to be hidden, is counted in the database. */
const isCountedThere = ({ words, unitId }: Asked): boolean => words.length > 0 || unitId !== undefined

/** The counts of each. */
const countAll = async (
  tx: GatheredTransaction,
  all: readonly Asked[],
): Promise<ReadonlyMap<Asked, WorkCounts>> => {
  const [there, here] = [all.filter(isCountedThere), all.filter(asked => !isCountedThere(asked))]
  const [counted, known] = await Promise.all([
    Promise.all(there.map(async asked => [asked, await countWork(tx, asked)] as const)),
    countsInSight(tx, here),
  ])
  const counts = new Map(counted)
  known.forEach((each, at) => {
    const asked = here[at]
    if (asked !== undefined) counts.set(asked, each)
  })
  return counts
}

type Found = Asking & { readonly listed: readonly ListedEntry[]; readonly counts: WorkCounts }

const shownOf = (
  { asked, page, language, listed, counts: { nextDueAt, ...counts } }: Found,
  known: Known,
  now: Instant,
): Output<typeof queueRoutes.listWork> => {
  const entries = listed.slice(0, pageRows)
  const last = entries.at(-1)
  return {
    rows: entries.map(entry => rowOf(entry, asked.sight.me, known, now, language)),
    counts,
    nextDueAt,
    after: listed.length === page.rows && last !== undefined ? placeText(last) : null,
  }
}

const findAll = async (tx: GatheredTransaction, askings: readonly Asking[]): Promise<readonly Found[]> => {
  const [pages, counts] = await Promise.all([
    Promise.all(askings.map(({ asked, page }) => selectWork(tx, asked, page))),
    countAll(
      tx,
      askings.map(({ asked }) => asked),
    ),
  ])
  return askings.map((asking, at) => {
    const [listed, counted] = [pages[at], counts.get(asking.asked)]
    if (listed === undefined || counted === undefined) throw new Error('The work was listed in part')
    return { ...asking, listed, counts: counted }
  })
}

/**
 * The one work list: what the professional may see, least slack first, a page at a time. Of those who look at the same
 * moment each has a statement for her page, and they share the rest.
 */
export const listWork = gathered<typeof queueRoutes.listWork>(async (tx, items) => {
  const sights = await sightsOf(tx, items.map(professionalOf))
  const askings = items.flatMap(({ input }, at) => {
    const sight = sights[at]
    return sight === undefined ? [] : [askingOf(input, sight)]
  })
  const found = await findAll(tx, askings)
  const shown = found.map(({ listed }) => listed.slice(0, pageRows))
  const known = await knownOf(tx, shown.flat())
  for (const [at, { about }] of items.entries())
    for (const personId of new Set(shown[at]?.map(entry => entry.personId))) about({ personId })
  return found.map(each => done(shownOf(each, known, tx.now)))
})
