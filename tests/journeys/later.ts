/** The instance at a later moment: the program ends and starts again, and everything told to it is still there. */
import { inject } from 'vitest'
import type { Visitor } from './visitor.ts'

export const moveTimeTo = async (moment: Date): Promise<void> => {
  const answer = await fetch(inject('timekeeper'), { method: 'POST', body: moment.toISOString() })
  if (!answer.ok) throw new Error(await answer.text())
}

/** When the time on this page begins, as its calendar file tells. */
export const beginsAt = async ({ page }: Visitor): Promise<Date> => {
  const { origin, pathname } = new URL(page.url())
  const file = await (await fetch(`${origin}${pathname}/calendar.ics`)).text()
  const [, year, month, day, hour, minute] = /DTSTART:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)\d\dZ/.exec(file) ?? []
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:00Z`)
  if (Number.isNaN(moment.getTime())) throw new Error(`No beginning is told in ${file}`)
  return moment
}

export const minutesAfter = (moment: Date, minutes: number): Date =>
  new Date(moment.getTime() + minutes * 60_000)
