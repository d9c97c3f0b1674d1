import { appointmentRoutes, caseRoutes } from '@yhdella/contract'
import { helsinkiDate, isPlainDate } from '@yhdella/kernel'
import { shownDays } from '../../features/book/book.view.ts'
import { newCommandKey } from '../../platform/command-key.ts'
import { dataOf, type Page } from '../../platform/page.ts'
import type { BookAddress } from './book-address.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const identified = (text: string | null): string | null => (text !== null && uuid.test(text) ? text : null)

/** The first unit where anyone is seen, until one is chosen. */
const firstUnit = async (page: Page): Promise<string> => {
  const { services } = await page.county()
  return services.find(({ offered }) => offered)?.unitIds[0] ?? ''
}

const addressOf = async (page: Page): Promise<BookAddress> => {
  const params = page.url.searchParams
  const from = params.get('from') ?? ''
  return {
    unitId: params.get('unit') ?? (await firstUnit(page)),
    from: isPlainDate(from) ? from : helsinkiDate(page.now),
    days: params.get('days') === '7' ? 7 : 1,
    as: params.get('as') === 'list' ? 'list' : 'columns',
    entryId: identified(params.get('entry')),
    caseId: identified(params.get('case')),
    bookingId: identified(params.get('booking')),
    move: identified(params.get('move')),
    by: params.get('by') === 'provider' ? 'provider' : 'patient',
  }
}

/** Whom a time is being given to, where that was asked: the guard against booking for the wrong person. */
const readFor = async (page: Page, caseId: string | null) => {
  if (caseId === null) return null
  const read = await page.call(caseRoutes.readCase, { caseId, language: page.language })
  return read.ok ? read.data : null
}

export const readBook = async (page: Page) => {
  const address = await addressOf(page)
  const days = shownDays(address.from, address.days)
  const input = {
    unitId: address.unitId,
    fromOn: days[0] ?? address.from,
    days: address.days,
    language: page.language,
  }
  const [book, bookedFor] = await Promise.all([
    page.call(appointmentRoutes.listBook, input),
    readFor(page, address.caseId),
  ])
  return {
    address,
    days,
    book: dataOf(book),
    bookedFor,
    meId: page.actor.kind === 'professional' ? page.actor.id : undefined,
    now: page.now,
    commandKey: newCommandKey(),
  }
}

export type BookPageData = Awaited<ReturnType<typeof readBook>>
