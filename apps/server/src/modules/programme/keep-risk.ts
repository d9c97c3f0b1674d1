import { randomUUID } from 'node:crypto'
import type { Parsed, programmeWorkRoutes } from '@yhdella/contract'
import { done, failed, helsinkiDate, type PlainDate, plainDate } from '@yhdella/kernel'
import type { Risk } from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import { aboutObject } from './about.ts'
import { authorOf } from './author.ts'
import { knownProgramme } from './known-programme.ts'
import { ownProgramme, packageRefusal, worksIn } from './own-programme.ts'
import { said, saidAgain } from './said.ts'
import { insertChange } from './written.queries.ts'

type Input = Parsed<typeof programmeWorkRoutes.keepRisk>

const riskOf = (input: Input, before: Risk | undefined, today: PlainDate): Risk => ({
  id: before?.id ?? `risk-${randomUUID()}`,
  workPackageId: input.workPackageId ?? null,
  kind: input.kind,
  category: input.category,
  severity: input.severity ?? null,
  text: saidAgain(input.text, before?.text) ?? said(input.text),
  raisedOn: before?.raisedOn ?? today,
  owner: saidAgain(input.owner, before?.owner),
  action: saidAgain(input.action, before?.action),
  actBy: input.actBy == null ? null : plainDate(input.actBy),
  closedOn: input.close ? today : null,
})

/** Raises a risk or a deviation, changes it, or tells that it is over. */
export const keepRisk: Handler<typeof programmeWorkRoutes.keepRisk> = async (tx, input) => {
  const found = await ownProgramme(tx, input.programmeId, worksIn)
  if (!found.ok) return found
  const today = helsinkiDate(tx.now)
  const { whole } = await knownProgramme(tx, found.programme, today)
  const before = whole.risks.find(risk => risk.id === input.itemId)
  if (input.itemId !== undefined && before === undefined) return failed('ItemNotFound')
  const refusals = [before?.workPackageId, input.workPackageId ?? null].flatMap(id =>
    id === undefined ? [] : (packageRefusal(found, id) ?? []),
  )
  const [refusal] = refusals
  if (refusal !== undefined) return refusal
  const item = riskOf(input, before, today)
  const { programmeId, reason } = input
  aboutObject(tx, programmeId, 'risks', item.id)
  await insertChange(tx, { programmeId, kind: 'risk', itemId: item.id, item, reason }, authorOf(tx))
  return done({ itemId: item.id })
}
