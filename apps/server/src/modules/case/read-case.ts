import type { caseRoutes, Output } from '@yhdella/contract'
import { done, helsinkiDate, type Instant, id, type Language } from '@yhdella/kernel'
import type { Professional } from '../../platform/actor.ts'
import { gathered } from '../../platform/handler.ts'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { redFlagSpans } from '../catalogue/index.ts'
import { type Message, messagesOf } from '../message/index.ts'
import { county, municipalityName, professionalsOf } from '../organisation/index.ts'
import { clocksOf, courseOfEntries, type Entry, standingOf } from '../queue/index.ts'
import { ageOn, displayName, initials, type Person, unitShown } from '../resident/index.ts'
import { type AlikeMatter, alikeMatters, type Opening } from './alike-matters.ts'
import { selectCourse } from './course.queries.ts'
import { rowsOfFamilies } from './family-rows.rules.ts'
import { openMatters } from './guard-case.ts'
import type { Statement } from './matter.rules.ts'
import { selectStatements } from './statement.queries.ts'
import { professionalOf } from './take-step.ts'
import { timelineOf } from './timeline.rules.ts'

type Shown = Output<typeof caseRoutes.readCase>

const bannerOf = (person: Person, entries: readonly Entry[], now: Instant): Shown['banner'] => ({
  personId: person.id,
  name: displayName(person),
  initials: initials(person),
  birthYear: person.birthYear,
  bornOn: person.bornOn,
  age: ageOn(person, helsinkiDate(now)),
  identified: person.subject !== null,
  municipalityCode: person.place.municipalityCode,
  municipality:
    person.place.municipalityCode === null
      ? null
      : municipalityName(person.place.municipalityCode, helsinkiDate(now)),
  placeProtected: person.place.isProtected,
  phone: person.phone,
  language: person.language,
  interpreter: person.interpreter,
  replyBy: entries.findLast(entry => entry.kind === 'contact')?.replyBy ?? null,
})

const statementShown = (statement: Statement): Shown['contacts'][number] => ({
  ...statement,
  redFlags: [...statement.redFlags],
  redFlagSpans: redFlagSpans(statement.ownWords, county().redFlags).map(({ from, to }) => [from, to]),
})

/** What is read for all the matters that are opened together, to be given out matter by matter. */
const readContents = async (tx: GatheredTransaction, openings: readonly Opening[]) => {
  const caseIds = [...new Set(openings.flatMap(({ family }) => family))]
  const entries = [
    ...new Map(openings.flatMap(each => each.entries).map(entry => [entry.id, entry])).values(),
  ]
  const [statements, messages, course, happenings, clocks, takers, alike] = await Promise.all([
    selectStatements(tx, caseIds),
    messagesOf(tx, caseIds, { forResident: false }),
    selectCourse(tx, caseIds),
    courseOfEntries(
      tx,
      entries.map(({ id: entryId }) => entryId),
    ),
    clocksOf(tx, entries),
    professionalsOf(
      tx,
      entries.flatMap(({ takenBy }) => takenBy ?? []),
    ),
    alikeMatters(tx, openings),
  ])
  return {
    statementsOf: rowsOfFamilies(statements),
    messagesOf: rowsOfFamilies(messages),
    courseOf: rowsOfFamilies(course),
    happeningsOf: Map.groupBy(happenings, ({ entryId }) => entryId),
    clocks,
    takers,
    alike,
  }
}

type Contents = Awaited<ReturnType<typeof readContents>>

type Reader = { readonly by: Professional; readonly language: Language; readonly now: Instant }

const entryShown = (
  entry: Entry,
  { place }: Person,
  { clocks, takers }: Contents,
  { by, language, now }: Reader,
): Shown['entries'][number] => {
  const standing = standingOf(entry, by.id, now)
  const held = standing === 'mine' || standing === 'others'
  return {
    entryId: entry.id,
    kind: entry.kind,
    serviceId: entry.serviceId,
    unitId: unitShown(place, entry.unitId),
    urgency: entry.urgency,
    state: standing === 'ended' ? 'ended' : held ? 'taken' : 'waiting',
    takenBy: held && entry.takenBy !== null ? (takers.get(entry.takenBy)?.name ?? null) : null,
    takenByMe: standing === 'mine',
    openedAt: entry.openedAt,
    endedAt: entry.endedAt,
    disposition: entry.disposition,
    clocks: [...clocks(entry, language)],
  }
}

const messageShown = (message: Message, { by, now }: Reader): Shown['messages'][number] => ({
  id: message.id,
  fromResident: message.fromResident,
  by: message.author,
  body: message.body,
  at: message.writtenAt,
  asks: message.asks,
  readAt: message.readAt,
  retractableUntil: message.authorId === by.id && message.visibleAt > now ? message.visibleAt : null,
})

const shownOf = (
  { matter, family, entries, person }: Opening,
  contents: Contents,
  alike: readonly AlikeMatter[],
  reader: Reader,
): Shown => ({
  caseId: matter.id,
  open: matter.closedAt === null,
  disposition: matter.disposition,
  mergedInto: matter.mergedInto,
  banner: bannerOf(person, entries, reader.now),
  contacts: contents.statementsOf(family).map(statementShown),
  entries: entries.map(entry => entryShown(entry, person, contents, reader)),
  messages: contents.messagesOf(family).map(message => messageShown(message, reader)),
  timeline: [
    ...timelineOf(
      contents.courseOf(family),
      entries
        .flatMap(entry => contents.happeningsOf.get(entry.id) ?? [])
        .toSorted((one, other) => one.id - other.id),
    ),
  ],
  alike: alike.map(({ matter: other, samePerson }) => ({
    caseId: other.id,
    summary: other.summary,
    openedAt: other.openedAt,
    samePerson,
  })),
})

/**
 * The whole matter for a professional who may open it: who, what she told, what waits, what was said and done. Those
 * who open a matter at the same moment are read for together: the statements are as many for one as for hundreds.
 */
export const readCase = gathered<typeof caseRoutes.readCase>(async (tx, items) => {
  const askings = items.map(({ input, actor, about }) => ({
    caseId: id<'Case'>(input.caseId),
    by: professionalOf({ actor }),
    about,
    language: input.language,
  }))
  const outcomes = await openMatters(tx, askings)
  const openings = askings.flatMap((asking, at) => {
    const outcome = outcomes[at]
    return outcome?.ok ? [{ ...asking, ...outcome.data, at }] : []
  })
  const contents = await readContents(tx, openings)
  const shown = new Map(
    openings.map((opening, index) => {
      const alike = contents.alike[index] ?? []
      return [opening.at, shownOf(opening, contents, alike, { ...opening, now: tx.now })]
    }),
  )
  return outcomes.map((outcome, at) => {
    if (!outcome.ok) return outcome
    const data = shown.get(at)
    if (data === undefined) throw new Error('A matter was opened and not read')
    return done(data)
  })
})
