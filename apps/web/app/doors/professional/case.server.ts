import { appointmentRoutes, caseRoutes } from '@yhdella/contract'
import type { Booking, FreeTime } from '../../features/book/book.view.ts'
import type { CaseData } from '../../features/case/banner.view.ts'
import { newCommandKey } from '../../platform/command-key.ts'
import { dataOf, type Page } from '../../platform/page.ts'

/** What of the case a time is looked for: a wait (`book`), or a booking to be moved (`move`). */
const wanted = (page: Page, data: CaseData, bookings: readonly Booking[]) => {
  const { searchParams } = page.url
  const moved = bookings.find(
    ({ bookingId, state }) => bookingId === searchParams.get('move') && state === 'booked',
  )
  const entryId = moved?.entryId ?? searchParams.get('book')
  const entry = data.entries.find(each => each.entryId === entryId && each.state !== 'ended')
  return entry && { entry, bookingId: moved?.bookingId ?? null }
}

const modes = ['onSite', 'phone', 'video', 'message'] as const

/** The unit where she waits is looked at first: it is mostly the nearest one. */
const filterOf = (page: Page, waitsAt: string | null) => {
  const { searchParams } = page.url
  return {
    unitId: searchParams.get('unit') ?? waitsAt ?? 'any',
    mode: modes.find(mode => mode === searchParams.get('mode')) ?? ('any' as const),
    after: searchParams.get('after'),
  }
}

const readPicker = async (page: Page, data: CaseData, bookings: readonly Booking[]) => {
  const sought = wanted(page, data, bookings)
  if (!sought) return null
  const { entry, bookingId } = sought
  const { after, ...filter } = filterOf(page, entry.unitId)
  const read = await page.call(appointmentRoutes.listFreeTimes, {
    entryId: entry.entryId,
    ...filter,
    ...(after ? { after } : {}),
  })
  const county = await page.county()
  const times: readonly FreeTime[] = read.ok ? read.data.times : []
  return {
    entryId: entry.entryId,
    bookingId,
    filter,
    times,
    refused: read.ok ? null : read.code,
    isFirst: after === null,
    after: read.ok && read.data.more ? read.data.after : null,
    unitIds: county.services.find(({ id }) => id === entry.serviceId)?.unitIds ?? [],
  }
}

export const readCasePage = async (page: Page) => {
  const caseId = page.param('caseId')
  const [read, booked] = await Promise.all([
    page.call(caseRoutes.readCase, { caseId, language: page.language }),
    page.call(appointmentRoutes.listCaseBookings, { caseId }),
  ])
  const data = dataOf(read)
  const bookings = booked.ok ? booked.data.bookings : []
  return {
    data,
    bookings,
    picker: await readPicker(page, data, bookings),
    now: page.now,
    commandKey: newCommandKey(),
  }
}

export type CasePageData = Awaited<ReturnType<typeof readCasePage>>
