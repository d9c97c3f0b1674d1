/** The main job as its people do it, again and again: a contact, its assessment, a time. */
import { randomUUID } from 'node:crypto'
import { type Caller, caller, givenUp, type Reply, textAt } from './caller.ts'
import type { Ledger } from './ledger.ts'
import type { Session } from './sign-in.ts'

export type Worker = {
  readonly number: number
  readonly origin: string
  readonly nurse: Session
  readonly ledger: Ledger
  readonly over: () => boolean
}

const firstOf = (reply: Reply, field: string): Record<string, unknown> | undefined => {
  const list = reply.body[field]
  return Array.isArray(list) ? list[0] : undefined
}

const anyOf = (reply: Reply, field: string, place: number): Record<string, unknown> | undefined => {
  const list = reply.body[field]
  return Array.isArray(list) && list.length > 0 ? list[place % list.length] : undefined
}

/** Notes what no client should see; gives whether the reply is what was asked for. */
const isDone = (reply: Reply, ledger: Ledger, step: string): boolean => {
  if (reply.status >= 500) ledger.failures.push(`${step}: ${reply.status} ${JSON.stringify(reply.body)}`)
  return reply.status === 200
}

const sendContact = async (resident: Caller, ledger: Ledger, words: string): Promise<string | undefined> => {
  ledger.begun.add(words)
  const draft = await resident.untilAnswered('POST', '/api/contact-drafts', {
    text: words,
    language: 'fi',
    commandKey: randomUUID(),
  })
  if (!isDone(draft, ledger, 'openDraft')) return undefined
  const address = `/api/contact-drafts/${textAt(draft, 'draftKey')}`
  const saved = await resident.untilAnswered('POST', address, {
    reply: { by: 'message', language: 'fi' },
    who: { name: 'Testilä, Kuorma', phone: '040 000 0999', birthYear: 1980, municipalityCode: '205' },
  })
  if (!isDone(saved, ledger, 'saveDraft')) return undefined
  const sent = await resident.untilAnswered('POST', `${address}/send`, { commandKey: randomUUID() })
  if (!isDone(sent, ledger, 'sendContact')) return undefined
  const statusKey = textAt(sent, 'statusKey')
  ledger.contacts.push({ words, statusKey })
  return statusKey
}

const routeToPhysiotherapy = async (
  nurse: Caller,
  ledger: Ledger,
  words: string,
): Promise<string | undefined> => {
  const found = await nurse.untilAnswered('GET', `/api/work?view=all&find=${encodeURIComponent(words)}`)
  const row = firstOf(found, 'rows')
  if (!isDone(found, ledger, 'listWork') || row === undefined) return undefined
  const routed = await nurse.untilAnswered('POST', `/api/cases/${row.caseId}/triage`, {
    entryId: row.entryId,
    urgency: 3,
    decision: { kind: 'route', serviceId: 'direct-physiotherapy', unitId: 'kajaani-health-station' },
    commandKey: randomUUID(),
  })
  return isDone(routed, ledger, 'triageContact') ? textAt(routed, 'waitEntryId') : undefined
}

const bookTime = async (
  resident: Caller,
  ledger: Ledger,
  statusKey: string,
  entryId: string,
  place: number,
) => {
  const address = `/api/matters/${statusKey}`
  const free = await resident.untilAnswered('GET', `${address}/free-times?entryId=${entryId}`)
  const slot = anyOf(free, 'times', place)
  if (!isDone(free, ledger, 'listMyFreeTimes') || slot === undefined) return
  const booked = await resident.untilAnswered('POST', `${address}/bookings`, {
    entryId,
    slotId: slot.slotId,
    mode: 'onSite',
    commandKey: randomUUID(),
  })
  // Another worker may have got the same time first: that is an answer, not a failure.
  if (!isDone(booked, ledger, 'bookMyTime')) return
  ledger.times.push({ bookingId: textAt(booked, 'bookingId'), slotId: String(slot.slotId), statusKey })
}

/** Works until told that it is over. Every command is sent again with the same key until it is answered. */
export const doMainJob = async ({ number, origin, nurse, ledger, over }: Worker): Promise<void> => {
  const resident = caller({ origin, ip: `10.0.${number >> 8}.${number & 255}`, over })
  const headers = { cookie: nurse.cookie, 'x-csrf': nurse.proof }
  const professional = caller({ origin, ip: '10.255.0.1', headers: () => headers, over })
  for (let round = 0; !over(); round++) {
    const words = `Kuormitus ${number} ${round} ${randomUUID()}`
    try {
      const statusKey = await sendContact(resident, ledger, words)
      if (statusKey === undefined || round % 2 === 0) continue
      const entryId = await routeToPhysiotherapy(professional, ledger, words)
      if (entryId !== undefined) await bookTime(resident, ledger, statusKey, entryId, number + round)
    } catch (error) {
      if (!(error instanceof Error) || error.message !== givenUp) throw error
    }
  }
}
