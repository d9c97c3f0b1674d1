import type { caseRoutes, Output } from '@yhdella/contract'
import { done, helsinkiDate, type Id, type Instant, id, type Language } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { redFlagSpans } from '../catalogue/index.ts'
import { type Message, messagesOf } from '../message/index.ts'
import { county, professionalsOf } from '../organisation/index.ts'
import { courseOfEntries, type Entry, entriesOfCases, shownClocks, standingOf } from '../queue/index.ts'
import { ageOn, displayName, initials, type Person, readPerson, unitShown } from '../resident/index.ts'
import { alikeMatters } from './alike-matters.ts'
import { selectCourse } from './course.queries.ts'
import { guardCase } from './guard-case.ts'
import { selectFamily } from './matter.queries.ts'
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

const entriesShown = async (
  tx: Transaction,
  entries: readonly Entry[],
  { place }: Person,
  language: Language,
): Promise<Shown['entries']> => {
  const me = professionalOf(tx).id
  const clocks = await shownClocks(tx, entries, language)
  const takers = await professionalsOf(
    tx,
    entries.flatMap(({ takenBy }) => takenBy ?? []),
  )
  return entries.map(entry => {
    const standing = standingOf(entry, me, tx.now)
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
      clocks: [...(clocks.get(entry.id) ?? [])],
    }
  })
}

const messageShown = (message: Message, me: Id<'Professional'>, now: Instant): Shown['messages'][number] => ({
  id: message.id,
  fromResident: message.fromResident,
  by: message.author,
  body: message.body,
  at: message.writtenAt,
  asks: message.asks,
  readAt: message.readAt,
  retractableUntil: message.authorId === me && message.visibleAt > now ? message.visibleAt : null,
})

/** The whole matter for a professional who may open it: who, what she told, what waits, what was said and done. */
export const readCase: Handler<typeof caseRoutes.readCase> = async (tx, { caseId, language }) => {
  const opened = await guardCase(tx, id(caseId))
  if (!opened.ok) return opened
  const matter = opened.data
  const person = await readPerson(tx, matter.personId)
  const family = await selectFamily(tx, matter.id)
  const entries = await entriesOfCases(tx, family)
  const entryIds = entries.map(entry => entry.id)
  const me = professionalOf(tx).id
  const messages = await messagesOf(tx, family, { forResident: false })
  const alike = await alikeMatters(tx, matter, person)
  return done({
    caseId,
    open: matter.closedAt === null,
    disposition: matter.disposition,
    mergedInto: matter.mergedInto,
    banner: bannerOf(person, entries, tx.now),
    contacts: (await selectStatements(tx, family)).map(statementShown),
    entries: await entriesShown(tx, entries, person, language),
    messages: messages.map(message => messageShown(message, me, tx.now)),
    timeline: timelineOf(await selectCourse(tx, family), await courseOfEntries(tx, entryIds)),
    alike: alike.map(({ matter: other, samePerson }) => ({
      caseId: other.id,
      summary: other.summary,
      openedAt: other.openedAt,
      samePerson,
    })),
  })
}
