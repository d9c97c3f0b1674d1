import { caseRoutes, queueRoutes } from '@yhdella/contract'
import { triageServices } from '../../features/case/triage.view.ts'
import { listInput, readWorkAddress, type WorkAddress } from '../../features/queue/work-address.view.ts'
import type { WorkRow } from '../../features/queue/work-row.view.ts'
import { newCommandKey } from '../../platform/command-key.ts'
import { dataOf, type Page } from '../../platform/page.ts'

/** The pages of the list that the address asks for, one under the other. */
const readList = async (page: Page, address: WorkAddress) => {
  const first = dataOf(await page.call(queueRoutes.listWork, listInput(address, null)))
  const rows: WorkRow[] = [...first.rows]
  let { after } = first
  for (let read = 1; read < address.pages && after !== null; read += 1) {
    const more = dataOf(await page.call(queueRoutes.listWork, listInput(address, after)))
    rows.push(...more.rows)
    after = more.after
  }
  return { rows, counts: first.counts, nextDueAt: first.nextDueAt, more: after !== null }
}

/** The case beside the list; what cannot be opened is told there and does not take the list away. */
const readOpened = async (page: Page, entryId: string, caseId: string) => {
  const { language } = page
  const read = await page.call(caseRoutes.readCase, { caseId, language })
  if (!read.ok) return { entryId, caseId, refused: read.code, data: null, foreseen: [] }
  const entry = read.data.entries.find(each => each.entryId === entryId)
  const assessable = entry?.kind === 'contact' && entry.state !== 'ended'
  const foreseen = assessable
    ? await page.call(caseRoutes.foreseeClocks, { caseId, entryId, language })
    : undefined
  return {
    entryId,
    caseId,
    refused: null,
    data: read.data,
    foreseen: foreseen?.ok ? foreseen.data.services : [],
  }
}

export const addressOf = (page: Page): WorkAddress => readWorkAddress(page.url.searchParams, page.language)

export const readWork = async (page: Page) => {
  const address = addressOf(page)
  const { entryId, caseId } = address
  const [list, opened, county] = await Promise.all([
    readList(page, address),
    entryId && caseId ? readOpened(page, entryId, caseId) : null,
    page.county(),
  ])
  return {
    address,
    list,
    opened,
    services: triageServices(county, page.language),
    keyed: county.services
      .filter(({ offered }) => offered)
      .map(({ id, key, name }) => ({ id, key, name: name[page.language] })),
    now: page.now,
    commandKey: newCommandKey(),
    // A change of language sends the decision at hand along, so that it is not lost.
    formId: opened?.foreseen.length ? 'triage' : null,
  }
}

export type Work = Awaited<ReturnType<typeof readWork>>
export type Opened = NonNullable<Work['opened']>
