import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueView } from './due.view.ts'
import { queueTexts } from './messages.ts'

const { due: fi } = queueTexts.fi
const now = '2026-11-23T11:00:00.000Z' // Monday 13.00 in Helsinki
const view = (dueAt: string | null, openedAt = '2026-11-23T06:00:00.000Z') =>
  dueView({ openedAt, dueAt }, now, 'fi', fi)

describe('the due of a row', () => {
  it.each([
    ['2026-11-23T14:00:00.000Z', 'today', 'Tänään klo 16', '3 h jäljellä'],
    ['2026-11-23T11:25:00.000Z', 'today', 'Tänään klo 13.25', '25 min jäljellä'],
    ['2026-11-23T10:00:00.000Z', 'late', 'Tänään klo 12', 'myöhässä 1 h'],
    ['2026-11-23T10:59:40.000Z', 'late', 'Tänään klo 12.59', 'myöhässä 1 min'],
    ['2026-11-20T11:00:00.000Z', 'late', 'pe 20.11. klo 13', 'myöhässä 3 pv'],
    ['2026-11-24T08:00:00.000Z', 'inTime', 'Huomenna klo 10', '21 h jäljellä'],
    ['2027-02-23T21:59:59.999Z', 'inTime', 'ti 23.2.', '92 pv jäljellä'],
    ['2026-11-23T21:59:59.999Z', 'today', 'Tänään', '10 h jäljellä'],
  ])('%s is %s: %s, %s', (dueAt, state, when, slack) => {
    expect(view(dueAt)).toMatchObject({ state, when, slack })
  })

  it('says when there is none', () => {
    expect(view(null)).toEqual({ state: 'none', when: 'Ei määräaikaa', slack: '', used: 0 })
  })

  it('shows as a share how much of the time has been used, never under 0 or over 1', () => {
    expect(view('2026-11-23T16:00:00.000Z').used).toBeCloseTo(0.5)
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        date => {
          const { used } = view(date.toISOString())
          return used >= 0 && used <= 1
        },
      ),
    )
  })
})
