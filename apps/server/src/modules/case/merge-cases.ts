import type { caseRoutes } from '@yhdella/contract'
import { done, failed, type Id, id, type Outcome } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { lockOpenEntriesOfCases, record } from '../queue/index.ts'
import { personsAlike, pointMatterKeys, readPerson } from '../resident/index.ts'
import { copyRelations } from './care-relation.queries.ts'
import { enterCareRelation } from './care-relation.ts'
import { mayJoin } from './case-access.rules.ts'
import { guardCase } from './guard-case.ts'
import { lockMatterRows, updateEnding } from './matter.queries.ts'
import type { Matter } from './matter.rules.ts'
import { joinContacts, survivorOf } from './merge.rules.ts'
import { recordCaseEvent } from './record-case-events.ts'
import { professionalOf } from './take-step.ts'

type Pair = { readonly from: Matter; readonly into: Matter }

const mayMerge = async (tx: Transaction, { from, into }: Pair): Promise<boolean> => {
  const one = await guardCase(tx, from.id)
  const other = await guardCase(tx, into.id)
  const samePerson = from.personId === into.personId
  return mayJoin(one.ok, other.ok, samePerson) || mayJoin(other.ok, one.ok, samePerson)
}

type Chosen = { readonly stays: Matter; readonly goes: Matter }

const choose = async (tx: Transaction, { from, into }: Pair): Promise<Outcome<Chosen, 'NotSamePerson'>> => {
  const [one, other] = [await readPerson(tx, from.personId), await readPerson(tx, into.personId)]
  const alike = (await personsAlike(tx, one)).some(({ personId }) => personId === other.id)
  const survivor = survivorOf(
    { personId: one.id, identified: one.subject !== null },
    { personId: other.id, identified: other.subject !== null },
    alike,
  )
  if (survivor === 'NotSamePerson') return failed(survivor)
  return done(survivor === 'into' ? { stays: into, goes: from } : { stays: from, goes: into })
}

/** What waits in the matter that goes waits on in the one that stays; of its contacts one remains to be assessed. */
const joinEntries = async (tx: Transaction, { stays, goes }: Chosen): Promise<void> => {
  const doer = { by: professionalOf(tx).id }
  const waiting = await lockOpenEntriesOfCases(tx, [stays.id, goes.id])
  const joining = joinContacts(waiting.filter(entry => entry.kind === 'contact'))
  const ended = joining?.ended ?? []
  for (const entry of ended) await record(tx, entry, { kind: 'ended', disposition: 'merged' }, doer)
  for (const entry of waiting.filter(each => !ended.includes(each))) {
    const target = { caseId: stays.id, personId: stays.personId }
    const here = entry.caseId === stays.id
    const moved = here ? entry : await record(tx, entry, { kind: 'movedToCase', ...target }, doer)
    if (joining === null || ended.length === 0 || entry !== joining.kept) continue
    await record(tx, moved, { kind: 'joined', redFlag: joining.redFlag, urgency: joining.urgency }, doer)
  }
}

const merge = async (tx: Transaction, { stays, goes }: Chosen): Promise<void> => {
  await joinEntries(tx, { stays, goes })
  await updateEnding(tx, goes.id, { closedAt: tx.now, disposition: 'merged', mergedInto: stays.id })
  await pointMatterKeys(tx, goes.id, { caseId: stays.id, personId: stays.personId })
  await copyRelations(tx, goes.id, stays.id)
  await recordCaseEvent(tx, goes.id, 'merged', { detail: { intoCaseId: stays.id } })
  await recordCaseEvent(tx, stays.id, 'merged', { detail: { fromCaseId: goes.id } })
  await enterCareRelation(tx, stays.id, 'merged')
}

const openPair = (matters: readonly Matter[], fromId: Id<'Case'>, intoId: Id<'Case'>): Pair | undefined => {
  const from = matters.find(matter => matter.id === fromId)
  const into = matters.find(matter => matter.id === intoId)
  return from === undefined || into === undefined ? undefined : { from, into }
}

/**
 * Makes one matter of two of the same person. The keys of the one that goes open the one that stays; its words,
 * messages and times are read with it. Answers with the matter that stays.
 */
export const mergeCases: Handler<typeof caseRoutes.mergeCases> = async (tx, input) => {
  const fromId = id<'Case'>(input.caseId)
  const intoId = id<'Case'>(input.intoCaseId)
  const pair = openPair(await lockMatterRows(tx, [fromId, intoId]), fromId, intoId)
  if (pair === undefined) return failed('CaseNotFound')
  if (!(await mayMerge(tx, pair))) return failed('NoCareRelation')
  if (fromId === intoId || pair.from.closedAt !== null || pair.into.closedAt !== null)
    return failed('CaseClosed')
  const chosen = await choose(tx, pair)
  if (!chosen.ok) return chosen
  await merge(tx, chosen.data)
  return done({ caseId: chosen.data.stays.id })
}
