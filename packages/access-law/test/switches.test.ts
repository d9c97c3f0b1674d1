import { plainDate } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import { explain } from '../src/explain.ts'
import { clockOf, happened, matter, rulesOf } from './matter.builder.ts'

describe('The switches', () => {
  const general = (day: string) =>
    matter('primary-care.general', happened(`contact ${day}`, `needAssessed ${day}`))
  test('rollOver moves a guarantee limit to the next weekday, and nothing else', () => {
    const until = clockOf('HT-PTH-GP14-V2', general('2023-12-12'), '2023-12-13', { rollOver: 'nextWeekday' })
    expect(until.due).toBe('2023-12-27')
    expect(explain(until.explanation, 'sv')).toContain('flyttad till en vardag')
    const child = matter('child-protection', happened('caseOpened 2026-02-07'), {
      birthDate: plainDate('2015-01-01'),
    })
    expect(clockOf('LSL-URGENT', child, '2026-02-07', { rollOver: 'nextWeekday' }).due).toBe('2026-02-07')
  })
  test('orLimit watches the later or the earlier, and always tells the other', () => {
    const events = happened('needAssessed 2026-02-02', 'furtherNeedFound 2026-02-16')
    const young = matter('oral', events, { birthDate: plainDate('2015-01-01') })
    expect(clockOf('HT-ORAL-DENT-U23-V4', young, '2026-02-17')).toMatchObject({
      due: '2026-05-02',
      otherDue: '2026-03-16',
    })
    expect(clockOf('HT-ORAL-DENT-U23-V4', young, '2026-02-17', { orLimit: 'earlier' })).toMatchObject({
      due: '2026-03-16',
      otherDue: '2026-05-02',
    })
  })
  test('versionChoice lets a newer law in only where it is shorter and came while the wait ran', () => {
    const newest = { versionChoice: 'latestNeverLonger' } as const
    expect(rulesOf(general('2023-08-25'), '2023-09-05', newest)).toContain('HT-PTH-GP14-V2')
    expect(rulesOf(general('2023-08-25'), '2023-09-05', newest)).not.toContain('HT-PTH-V1')
    expect(rulesOf(general('2023-08-25'), '2023-08-31', newest)).toContain('HT-PTH-V1')
    expect(rulesOf(general('2024-12-20'), '2025-01-10', newest)).toContain('HT-PTH-GP14-V3')
    expect(rulesOf(general('2024-12-20'), '2025-01-10', newest)).not.toContain('HT-PTH-3M-V4')
    const ended = {
      ...general('2023-08-10'),
      events: [...general('2023-08-10').events, ...happened('treatmentArranged 2023-08-31')],
    }
    expect(rulesOf(ended, '2023-09-05', newest)).toContain('HT-PTH-V1')
  })
})
