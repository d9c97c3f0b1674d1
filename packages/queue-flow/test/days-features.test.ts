import { addDays, plainDate } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import {
  aBook,
  aClass,
  aModel,
  anArrivals,
  aQueue,
  everyDay,
  MONDAY,
  meansOf,
  staff,
  waitingSince,
} from './queue-model.builder.ts'

/** A queue that never runs out, so that what is served is what there is to serve with. */
const endless = aQueue({ open: [waitingSince(1, 100_000)] })

const servedBy = (book: Parameters<typeof aBook>[0], queue = endless, days = 28) =>
  meansOf(aModel({ days, queues: [queue], books: [aBook(book)] })).by('served')

describe('appointment books', () => {
  test('a book gives its slots by weekday', () => {
    const served = servedBy({ staff: [staff({ byWeekday: [5, 4, 3, 2, 1, 0, 0] })] }, endless, 7)
    expect(served).toEqual([5, 4, 3, 2, 1, 0, 0])
  })

  test('public holidays from Monday to Friday are closed, unless the book is open on them', () => {
    const model = (openOnHolidays: boolean) =>
      aModel({
        startOn: plainDate('2026-12-21'),
        days: 14,
        queues: [
          aQueue({
            open: [
              {
                ...waitingSince(1, 9999),
                contactOn: plainDate('2026-12-01'),
                enteredOn: plainDate('2026-12-01'),
              },
            ],
          }),
        ],
        books: [aBook({ staff: [staff({ byWeekday: [5, 5, 5, 5, 5, 0, 0] })], openOnHolidays })],
      })
    // Christmas Eve to Boxing Day are Thursday to Saturday in 2026, New Year's Day is a Friday.
    expect(meansOf(model(false)).by('served')).toEqual([5, 5, 5, 0, 0, 0, 0, 5, 5, 5, 5, 0, 0, 0])
    expect(meansOf(model(true)).by('served')).toEqual([5, 5, 5, 5, 5, 0, 0, 5, 5, 5, 5, 5, 0, 0])
  })

  test('days away and chances of absence take slots off', () => {
    const away = [{ from: addDays(MONDAY, 2), to: addDays(MONDAY, 3) }]
    expect(servedBy({ staff: [staff({ away })] }, endless, 5)).toEqual([5, 5, 0, 0, 5])
    const mean = servedBy({ staff: [staff({ byWeekday: everyDay(10), absence: 0.2 })] })
    expect(mean.reduce((sum, day) => sum + day, 0) / 28).toBeCloseTo(8, 0)
  })

  test('a person who is absent takes all of her slots with her, not a part', () => {
    const { figures } = meansOf(
      aModel({ days: 1, queues: [endless], books: [aBook({ staff: [staff({ absence: 0.5 })] })] }),
    )
    expect(new Set(figures.served)).toEqual(new Set([0, 5]))
  })

  test('campaign slots come and go on their days, missing slots are taken off', () => {
    const change = (slots: number) => ({
      from: addDays(MONDAY, 1),
      to: addDays(MONDAY, 2),
      byWeekday: everyDay(slots),
    })
    expect(servedBy({ changes: [change(3)] }, endless, 4)).toEqual([5, 8, 8, 5])
    expect(servedBy({ changes: [change(-3)] }, endless, 4)).toEqual([5, 2, 2, 5])
    expect(servedBy({ changes: [change(-9)] }, endless, 4)).toEqual([5, 0, 0, 5])
  })

  test('cancelled slots are lost but for those refilled', () => {
    const mean = (book: Parameters<typeof aBook>[0]) => {
      const served = servedBy({ ...book, staff: [staff({ byWeekday: everyDay(20) })] })
      return served.reduce((sum, day) => sum + day, 0) / 28
    }
    expect(mean({ cancelled: 0.2 })).toBeCloseTo(16, 0)
    expect(mean({ cancelled: 0.2, refilled: 0.75 })).toBeCloseTo(19, 0)
    expect(mean({ cancelled: 0.2, refilled: 1 })).toBeCloseTo(20, 9)
  })

  test('slots aimed at long waiters leave the others to wait', () => {
    const queue = aQueue({ open: [waitingSince(40, 7), waitingSince(3, 50)] })
    const { by } = meansOf(aModel({ days: 4, queues: [queue], books: [aBook({ oldestOnlyDays: 30 })] }))
    expect(by('served')).toEqual([5, 2, 0, 0])
  })

  test('two sites that serve one queue are as good as one with the slots of both', () => {
    const queue = aQueue({ open: [waitingSince(2, 20)], arrivals: anArrivals({ byWeekday: everyDay(9) }) })
    const site = (slots: number, id: string) => aBook({ id, staff: [staff({ byWeekday: everyDay(slots) })] })
    const apart = meansOf(aModel({ queues: [queue], books: [site(4, 'a'), site(6, 'b')] }))
    const together = meansOf(aModel({ queues: [queue], books: [site(10, 'a')] }))
    expect(apart.by('waiting')).toEqual(together.by('waiting'))
  })

  test('a book serves those it is competent for and no others', () => {
    const classes = [aClass({ id: 'adult', share: 0.5 }), aClass({ id: 'child', share: 0.5 })]
    const open = [waitingSince(5, 30, 'child'), waitingSince(1, 12, 'adult')]
    const books = [aBook({ serves: [{ queue: 'queue', classes: ['adult'] }] })]
    const { by } = meansOf(aModel({ days: 4, queues: [aQueue({ classes, open })], books }))
    expect(by('served')).toEqual([5, 5, 2, 0])
    expect(by('waiting')).toEqual([37, 32, 30, 30])
  })
})

describe('people', () => {
  test('no-shows take the slot: those who stay come again, the others are gone', () => {
    const queue = aQueue({ open: [waitingSince(1, 100_000)], noShow: 0.2, noShowReturns: 0 })
    const books = [aBook({ staff: [staff({ byWeekday: everyDay(100) })] })]
    const gone = meansOf(aModel({ days: 20, queues: [queue], books }))
    expect(gone.total('served') / 20).toBeCloseTo(80, 0)
    expect(gone.by('waiting').at(-1)).toBeCloseTo(98_000, -1)
    const stay = meansOf(aModel({ days: 20, queues: [{ ...queue, noShowReturns: 1 }], books }))
    // Every slot not kept leaves its person in the queue; the last day's no-shows are back tomorrow.
    expect(stay.by('waiting').at(-1)).toBeCloseTo(100_000 - 20 * 80 - 20, -1)
  })

  test('those who give up thin the queue by their share each day', () => {
    const queue = aQueue({ open: [waitingSince(1, 1000)], leavePerDay: 0.03 })
    const { by } = meansOf(aModel({ days: 21, queues: [queue], books: [] }))
    expect(by('waiting').at(-1)! / 1000).toBeCloseTo(0.97 ** 21, 2)
  })

  test('follow-ups use the same slots: f more visits a person leave 1 / (1 + f) for new people', () => {
    const queue = aQueue({ open: [waitingSince(1, 100_000)], followUps: 1.5, followUpDays: 3 })
    const books = [aBook({ staff: [staff({ byWeekday: everyDay(20) })] })]
    const served = meansOf(aModel({ days: 200, queues: [queue], books }), 40).by('served')
    const late = served.slice(100)
    expect(late.reduce((sum, day) => sum + day, 0) / 100).toBeCloseTo(20 / 2.5, 0)
  })

  test('the most urgent class first: the calm wait for what is left', () => {
    const classes = [
      aClass({ id: 'urgent', share: 0.3, rank: 0 }),
      aClass({ id: 'calm', share: 0.7, rank: 1 }),
    ]
    const open = [waitingSince(30, 40, 'calm'), waitingSince(1, 8, 'urgent')]
    const clocks = [{ id: 'month', days: 30, from: 'contact' as const }]
    const queue = aQueue({ classes: classes.map(c => ({ ...c, clocks })), open, discipline: 'priority' })
    const { by } = meansOf(aModel({ days: 3, queues: [queue] }))
    // Eight urgent take the first day and three slots of the second; the calm of 30 days ago are late from day 1 on.
    expect(by('late')).toEqual([0, 38, 33])
  })

  test('earliest due first: a shorter promise overtakes, a longer wait does not', () => {
    const classes = [
      aClass({ id: 'week', share: 0.5, dueDays: 7 }),
      aClass({ id: 'month', share: 0.5, dueDays: 30 }),
    ]
    const open = [waitingSince(20, 5, 'month'), waitingSince(1, 5, 'week')]
    const clocks = [{ id: 'k', days: 20, from: 'contact' as const }]
    const model = (discipline: 'earliest-due' | 'longest-waiting') =>
      aModel({
        days: 2,
        queues: [aQueue({ classes: classes.map(c => ({ ...c, clocks })), open, discipline })],
      })
    expect(meansOf(model('earliest-due')).by('late')).toEqual([0, 0])
    expect(meansOf(model('earliest-due')).by('within')).toEqual([1, 0])
    expect(meansOf(model('longest-waiting')).by('within')).toEqual([1, 1])
  })

  test('each clock counts by itself, from the contact or from the entry to this queue', () => {
    const clocks = [
      { id: 'contact', days: 14, from: 'contact' as const },
      { id: 'entry', days: 14, from: 'entry' as const },
      { id: 'week', days: 7, from: 'contact' as const },
    ]
    const open = [{ ...waitingSince(12, 10), enteredOn: addDays(MONDAY, -2) }]
    const { by } = meansOf(
      aModel({ days: 20, queues: [aQueue({ classes: [aClass({ clocks })], open })], books: [] }),
    )
    const firstLate = (clock: number) => by('late', clock).indexOf(10)
    expect([0, 1, 2].map(firstLate)).toEqual([3, 13, 0])
  })

  test('what is served on the way to another service goes on to it after its delay', () => {
    const triage = aQueue({
      id: 'queue',
      open: [waitingSince(1, 1000)],
      routes: [{ to: 'nurse', classId: 'all', share: 0.6, delayDays: 2 }],
    })
    const books = [aBook({ staff: [staff({ byWeekday: everyDay(100) })] })]
    const { by } = meansOf(aModel({ days: 12, queues: [triage, aQueue({ id: 'nurse' })], books }))
    expect(by('waiting', 1).slice(0, 2)).toEqual([0, 0])
    expect(by('waiting', 1)[2]).toBeCloseTo(60, 0)
    expect(by('waiting', 1)[11]).toBeCloseTo(600, -1)
  })
})
