/** One contact, sent, read and routed through the API: the case in whose likeness the history is made. */
import { randomUUID } from 'node:crypto'
import { caller, textAt } from '../../tests/chaos/caller.ts'
import { prepareDrafts } from './drafts.ts'
import { type Ground, professionalHeaders, residentFrom } from './ground.ts'

type Row = { readonly case_id: string; readonly entry_id: string }

/** Gives the case's id. */
export const makeModelCase = async (ground: Ground): Promise<string> => {
  const resident = caller({ origin: ground.origin, ip: residentFrom(1)['x-forwarded-for'] ?? '' })
  const staff = caller({
    origin: ground.origin,
    ip: '10.255.0.1',
    headers: () => professionalHeaders(ground),
  })
  const [draftKey] = await prepareDrafts(ground, 1)
  const sent = await resident.untilAnswered('POST', `/api/contact-drafts/${draftKey}/send`, {
    commandKey: randomUUID(),
  })
  textAt(sent, 'statusKey')
  const { rows } = await ground.pool.query<Row>(`select case_id, id as entry_id from queue.entry limit 1`)
  const [row] = rows
  if (row === undefined) throw new Error('The contact that was sent is not on the list')
  const address = `/api/cases/${row.case_id}`
  const routed = await staff.untilAnswered('POST', `${address}/triage`, {
    entryId: row.entry_id,
    urgency: 3,
    decision: { kind: 'route', serviceId: 'direct-physiotherapy', unitId: 'kajaani-health-station' },
    commandKey: randomUUID(),
  })
  textAt(routed, 'waitEntryId')
  await staff.untilAnswered('GET', address)
  return row.case_id
}
