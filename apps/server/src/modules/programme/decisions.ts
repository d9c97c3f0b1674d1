import { randomUUID } from 'node:crypto'
import type { programmeWorkRoutes } from '@yhdella/contract'
import { done, failed, helsinkiDate, plainDate } from '@yhdella/kernel'
import type { Decision } from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import { aboutObject } from './about.ts'
import { authorOf } from './author.ts'
import { knownProgramme } from './known-programme.ts'
import { leads, ownProgramme, packageRefusal, worksIn } from './own-programme.ts'
import { said, saidOrNone } from './said.ts'
import { insertChange } from './written.queries.ts'

/** Asks for a decision. From now on its days without an answer are counted in sight. */
export const askDecision: Handler<typeof programmeWorkRoutes.askDecision> = async (tx, input) => {
  const found = await ownProgramme(tx, input.programmeId, worksIn)
  if (!found.ok) return found
  const workPackageId = input.workPackageId ?? null
  const refusal = packageRefusal(found, workPackageId)
  if (refusal !== null) return refusal
  const item: Decision = {
    id: `decision-${randomUUID()}`,
    workPackageId,
    question: said(input.question),
    askedOn: helsinkiDate(tx.now),
    decider: saidOrNone(input.decider),
    dueOn: input.dueOn == null ? null : plainDate(input.dueOn),
    answer: null,
  }
  const { programmeId, reason } = input
  aboutObject(tx, programmeId, 'decisions', item.id)
  await insertChange(tx, { programmeId, kind: 'decision', itemId: item.id, item, reason }, authorOf(tx))
  return done({ itemId: item.id })
}

/** Records the answer, with its owner; a question is answered once. */
export const recordDecision: Handler<typeof programmeWorkRoutes.recordDecision> = async (tx, input) => {
  const found = await ownProgramme(tx, input.programmeId, leads)
  if (!found.ok) return found
  const today = helsinkiDate(tx.now)
  if (input.on > today) return failed('DayInFuture')
  const { whole } = await knownProgramme(tx, found.programme, today)
  const before = whole.decisions.find(each => each.id === input.itemId)
  if (before === undefined) return failed('ItemNotFound')
  if (before.answer !== null) return failed('AlreadyDecided')
  const answer = { text: said(input.answer), on: plainDate(input.on), owner: saidOrNone(input.owner) }
  const { programmeId } = input
  await insertChange(
    tx,
    { programmeId, kind: 'decision', itemId: before.id, item: { ...before, answer }, reason: input.answer },
    authorOf(tx),
  )
  return done({ itemId: before.id })
}
