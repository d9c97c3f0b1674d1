import { caseRoutes, queueRoutes } from '@yhdella/contract'
import { withDone } from '../../features/case/done.view.ts'
import { choiceOfValues, readTriage, triageServices } from '../../features/case/triage.view.ts'
import { listInput, type WorkAddress, workLink } from '../../features/queue/work-address.view.ts'
import type { WorkRow } from '../../features/queue/work-row.view.ts'
import type { FormValues } from '../../platform/form.ts'
import { type Doing, refused } from '../../platform/intent.ts'
import type { Page } from '../../platform/page.ts'
import { addressOf } from './work.server.ts'

/** What a form sends, as the contract's input: the contract itself judges it. */
const text = (values: FormValues, name: string): string => values[name] ?? ''

type Given = Response | ReturnType<typeof refused>

const take: Doing<Given> = async (page, values) => {
  const entryId = text(values, 'entryId')
  const taken = await page.call(queueRoutes.takeEntry, { entryId, takeOver: values.takeOver === 'true' })
  if (!taken.ok) return refused(values, taken)
  return page.goTo(workLink(addressOf(page), { entryId, caseId: text(values, 'caseId') }))
}

const giveBack: Doing<Given> = async (page, values) => {
  const given = await page.call(queueRoutes.giveBackEntry, { entryId: text(values, 'entryId') })
  return given.ok ? page.goTo(workLink(addressOf(page))) : refused(values, given)
}

/** So many rows are tried for: beyond them someone is quicker every time, and the list itself tells more. */
const attempts = 5

const isNext = (row: WorkRow, decided: string): boolean =>
  row.kind === 'contact' && row.entryId !== decided && (row.takenBy === null || row.takenByMe)

/** Takes the next contact of the list, so that no two professionals are led to the same one. */
const takeNext = async (page: Page, address: WorkAddress, decided: string): Promise<WorkRow | undefined> => {
  const list = await page.call(queueRoutes.listWork, listInput(address, null))
  const rows = list.ok ? list.data.rows.filter(row => isNext(row, decided)) : []
  for (const row of rows.slice(0, attempts)) {
    const taken = await page.call(queueRoutes.takeEntry, { entryId: row.entryId })
    if (taken.ok) return row
  }
  return undefined
}

const triage: Doing<Given> = async (page, values) => {
  const [caseId, entryId] = [text(values, 'caseId'), text(values, 'entryId')]
  const services = triageServices(await page.county(), page.language)
  const read = readTriage(choiceOfValues(values), services, values.municipalityCode || null)
  if (!read.ok) return refused(values, { code: read.problem })
  const { urgency, decision } = read
  const saved = await page.call(caseRoutes.triageContact, {
    caseId,
    entryId,
    urgency,
    decision,
    commandKey: text(values, 'commandKey'),
  })
  if (!saved.ok) return refused(values, saved)
  const address = addressOf(page)
  const next = values.then === 'stay' ? undefined : await takeNext(page, address, entryId)
  const open =
    values.then === 'stay'
      ? { entryId, caseId }
      : { entryId: next?.entryId ?? null, caseId: next?.caseId ?? null }
  const { undoKey, undoUntil } = saved.data
  const done = { decided: entryId, of: caseId, undo: undoKey, until: undoUntil }
  return page.goTo(withDone(workLink(address, open), decision.kind, done))
}

const undo: Doing<Given> = async (page, values) => {
  const caseId = text(values, 'caseId')
  const undone = await page.call(caseRoutes.undoStep, { caseId, undoKey: text(values, 'undoKey') })
  if (!undone.ok) return refused(values, undone)
  const entryId = page.url.searchParams.get('decided')
  const open = entryId ? { entryId, caseId } : {}
  return page.goTo(withDone(workLink(addressOf(page), open), 'undone'))
}

const merge: Doing<Given> = async (page, values) => {
  const merged = await page.call(caseRoutes.mergeCases, {
    caseId: text(values, 'caseId'),
    intoCaseId: text(values, 'intoCaseId'),
    commandKey: text(values, 'commandKey'),
  })
  if (!merged.ok) return refused(values, merged)
  const address = addressOf(page)
  const decided = address.entryId ?? ''
  const next = await takeNext(page, address, decided)
  const open = { entryId: next?.entryId ?? null, caseId: next?.caseId ?? null }
  return page.goTo(withDone(workLink(address, open), 'merge', { decided }))
}

/** What the forms of the work list do. */
export const workDoings = { take, giveBack, triage, undo, merge }
