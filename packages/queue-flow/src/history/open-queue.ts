import { dayNumber, fromDayNumber, type PlainDate } from '@yhdella/kernel'
import type { OpenEntries } from '../days/queue-model.ts'
import type { DayCount, QueueHistory } from './queue-history.ts'

/** Who waits on the morning of a day, with their real ages where single events are known. */
export const openOn = (history: QueueHistory, morning: PlainDate, classId: string): readonly OpenEntries[] =>
  history.source.kind === 'entries'
    ? openOfEntries(history.source.entries, morning)
    : openOfCounts(history.source.counts, morning, classId)

const openOfEntries = (
  entries: Extract<QueueHistory['source'], { kind: 'entries' }>['entries'],
  morning: PlainDate,
): readonly OpenEntries[] => {
  const groups = new Map<string, OpenEntries & { count: number }>()
  for (const { classId, contactOn, enteredOn, servedOn, leftOn } of entries) {
    const ended = servedOn ?? leftOn
    if (enteredOn >= morning || (ended !== null && ended < morning)) continue
    const key = `${contactOn} ${enteredOn} ${classId}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { classId, contactOn, enteredOn, count: 1 })
    else group.count++
  }
  return [...groups.values()]
}

/** Counts tell no ages: they are those of a queue served in the order of coming. */
const openOfCounts = (
  counts: readonly DayCount[],
  morning: PlainDate,
  classId: string,
): readonly OpenEntries[] => {
  const days = counts.filter(count => count.on < morning).sort((a, b) => (a.on < b.on ? -1 : 1))
  let left = waitingAfter(days)
  const open: OpenEntries[] = []
  for (let at = days.length - 1; at >= 0 && left > 0; at--) {
    const day = days[at]
    if (day === undefined) break
    const count = at === 0 ? left : Math.min(left, day.cameIn ?? 0)
    if (count > 0) open.push({ classId, contactOn: day.on, enteredOn: day.on, count })
    left -= count
  }
  return open
}

const waitingAfter = (days: readonly DayCount[]): number => {
  let waiting = 0
  for (const day of days)
    waiting = day.waiting ?? Math.max(0, waiting + (day.cameIn ?? 0) - (day.served ?? 0) - (day.left ?? 0))
  return waiting
}

/** What was known of a queue on the morning of a day: the rest of its history is taken away. */
export const historyBefore = (history: QueueHistory, morning: PlainDate): QueueHistory => {
  const to = fromDayNumber(dayNumber(morning) - 1)
  const known = (date: PlainDate | null) => (date !== null && date < morning ? date : null)
  const { source } = history
  return {
    ...history,
    to,
    source:
      source.kind === 'counts'
        ? { kind: 'counts', counts: source.counts.filter(count => count.on < morning) }
        : {
            kind: 'entries',
            entries: source.entries
              .filter(entry => entry.enteredOn < morning)
              .map(entry => ({
                ...entry,
                servedOn: known(entry.servedOn),
                leftOn: known(entry.leftOn),
                missedOn: entry.missedOn.filter(on => on < morning),
              })),
          },
  }
}
