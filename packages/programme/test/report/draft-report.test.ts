import { languages } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import { draftReport } from '../../src/report/draft-report.ts'
import { figureInWords } from '../../src/report/figure.ts'
import type { ReportData } from '../../src/report/report-data.ts'
import { figuresOf, type Report, type ReportTable, type Text } from '../../src/report/report-document.ts'
import { isReached } from '../../src/report/report-goals.ts'
import { cutDay, measured, reportData } from './report.fixtures.ts'

const words = (text: Text, report: Report): string =>
  text.map(part => (typeof part === 'string' ? part : figureInWords(part, report.language))).join('')

const section = (report: Report, id: string) => {
  const found = report.sections.find(each => each.id === id)
  if (found === undefined) throw new Error(`No section ${id}`)
  return found
}

const tableOf = (report: Report, id: string): ReportTable => {
  const found = section(report, id).blocks.find(block => block.kind === 'table')
  if (found?.kind !== 'table') throw new Error(`No table in ${id}`)
  return found
}

const rowsOf = (report: Report, id: string): readonly (readonly string[])[] =>
  tableOf(report, id).rows.map(({ cells }) => cells.map(cell => words(cell, report)))

const said = (report: Report, id: string): string =>
  section(report, id)
    .blocks.map(block => {
      if (block.kind === 'paragraph') return words(block.text, report)
      if (block.kind === 'gap') return block.text
      return block.kind === 'list' ? block.items.map(item => words(item, report)).join('\n') : ''
    })
    .join('\n')

const fi = draftReport(reportData, 'fi')

describe('The order of a report', () => {
  test('begins with the cover and the situation and ends with what is asked', () => {
    const kinds = fi.sections.map(({ kind }) => kind)
    expect(kinds.slice(0, 3)).toEqual(['cover', 'situation', 'lights'])
    expect(kinds.at(-1)).toBe('asked')
    expect(kinds.filter(kind => kind === 'package')).toHaveLength(10)
  })

  test('is the same in every language, with the same figures', () => {
    for (const language of languages) {
      const report = draftReport(reportData, language)
      expect(report.sections.map(({ id }) => id)).toEqual(fi.sections.map(({ id }) => id))
      expect(report.sections.flatMap(figuresOf)).toEqual(fi.sections.flatMap(figuresOf))
    }
  })

  test('is the same whenever it is drafted', () => {
    expect(JSON.stringify(draftReport(JSON.parse(JSON.stringify(reportData)), 'sv'))).toBe(
      JSON.stringify(draftReport(reportData, 'sv')),
    )
  })
})

describe('The money', () => {
  test('is computed: the right remaining of the reported budget, however it was printed', () => {
    const rows = new Map(rowsOf(fi, 'money').map(([name, ...cells]) => [name, cells]))
    const remaining = (name: string) => rows.get(name)?.at(-1)
    expect(remaining('Menot yhteensä')).toBe('1\u00a0835\u00a0441\u00a0€')
    expect(remaining('Koulutuspalvelut')).toBe('\u221245\u00a0283\u00a0€')
    expect(remaining('Muut palvelujen ostot')).toBe('\u221210\u00a0788\u00a0€')
    expect(remaining('Aineettomat hyödykkeet')).toBe('tyhjä')
    expect(rows.get('Menot yhteensä')?.[0]).toBe('5\u00a0037\u00a0266\u00a0€')
  })

  test('tells the pace and every line that is or will be overspent, once', () => {
    const text = said(fi, 'money/pace')
    expect(text).toContain('rahaa jää käyttämättä 1\u00a0386\u00a0734\u00a0€')
    expect(text.match(/Koulutuspalvelut/g)).toHaveLength(1)
    expect(text).toContain('Projektiin palkattu henkilöstö: rivi ylittyy tällä tahdilla')
  })

  test('that is not recorded is told not to be, and is lacking', () => {
    const report = draftReport({ ...reportData, money: null }, 'fi')
    expect(said(report, 'money')).toBe('Ohjelman rahaa ei ole kirjattu.')
    expect(report.lacks.map(({ section: where }) => where)).toContain('money')
  })
})

describe('What is missing', () => {
  test('is listed before freezing: the untold packages, the nameless one, the goal without a figure', () => {
    const lacks = fi.lacks.map(({ section: where, text }) => `${where}: ${text}`)
    expect(lacks).toContain('package/oral-health: Työpaketista ei ole kerrottu mitään.')
    expect(lacks).toContain('package/mental-health: Työpaketin tilaa ei ole asetettu.')
    expect(lacks).toContain('package/participation: Työpaketilla ei ole nimeä.')
    expect(lacks).toContain('goal/satisfaction: Tavoitteella ”Tyytyväisyys paranee” ei ole lukua.')
    expect(lacks.some(text => text.startsWith('package/family'))).toBe(false)
  })

  test('is a sentence in its place, and no zero', () => {
    expect(said(fi, 'package/oral-health')).toContain('Työpaketista ei ole kerrottu mitään.')
    expect(section(fi, 'package/participation').title).toBe('Nimetön työpaketti 10')
    expect(rowsOf(fi, 'competences')[0]).toEqual(['Nuoret: IPC', '23', 'ei tiedossa', 'ei tiedossa', '1'])
  })
})

describe('Texts of people', () => {
  test('hold their live figures, and are marked where they stand in another language', () => {
    const sv = draftReport(reportData, 'sv')
    const [, , situation, , remaining] = section(sv, 'package/reception').blocks
    expect(situation).toMatchObject({
      kind: 'list',
      language: 'fi',
      items: [expect.arrayContaining([expect.objectContaining({ value: 65 })])],
    })
    expect(remaining).toMatchObject({ kind: 'list', language: null, items: [['Anvisningen godkänns.']] })
  })
})

describe('Goals', () => {
  test('keep the legal limit, the target and the promise each in a sentence of its own', () => {
    const goal = section(fi, 'goal/within-7-days')
    expect(said(fi, 'goal/within-7-days')).toContain('Lain määräaika on 14\u00a0pv.')
    expect(said(fi, 'goal/within-7-days')).toContain('Alueen lupaus on 7\u00a0pv.')
    const chart = goal.blocks.find(block => block.kind === 'chart')
    expect(chart).toMatchObject({
      series: [{ values: [65, null, 71] }, { name: 'Ohjelman tavoite', values: [80, 80, 80] }],
    })
  })

  test.each([
    ['atLeast', 0.8, 0.8, true],
    ['atLeast', 0.79, 0.8, false],
    ['atMost', 0.79, 0.8, true],
    ['atMost', 0.81, 0.8, false],
    ['rising', 0.5, null, true],
    ['falling', 0.5, null, false],
    ['followed', 0.5, null, null],
  ] as const)('%s %d of %d: %s', (direction, now, aim, reached) => {
    const [goal] = reportData.goals
    if (goal === undefined) throw new Error('no goal')
    const target = aim === null ? null : measured('target', aim, 'share')
    expect(isReached({ ...goal, direction, latest: measured('now', now, 'share'), target })).toBe(reached)
  })
})

describe('Risks and decisions', () => {
  test('stand by the time to act; what waits tells how long it has', () => {
    const rows = rowsOf(fi, 'risks')
    expect(rows.map(([text]) => text)).toEqual([
      'Jatkosta ei ole sovittu.',
      'Kuormitus kasvaa.',
      'Jatketaanko maksutonta ehkäisyä?',
      'Tiimi kokoontuu kuukausittain.',
    ])
    expect(rows[0]).toEqual([
      'Jatkosta ei ole sovittu.',
      'Riski',
      '10.9.2023, 10 päivää',
      'Vastuuta ei ole sovittu.',
    ])
    expect(rows[2]?.[2]).toBe('Ei vielä päätöstä, 34 päivää')
  })

  test('what ends without an owner leaves out what has one', () => {
    expect(rowsOf(fi, 'endings')).toEqual([['Kuntoutuskoordinaattori', '31.10.2023']])
  })
})

test('Every figure tells its source, its version and its day', () => {
  const figures = fi.sections.flatMap(figuresOf)
  expect(figures.length).toBeGreaterThan(60)
  for (const { source, asOf } of figures) {
    expect(source.id).not.toBe('')
    expect(source.version).not.toBe('')
    expect(asOf).toBe(cutDay)
  }
})

test('An empty programme makes a report that says so', () => {
  const empty: ReportData = {
    ...reportData,
    situation: null,
    packages: [],
    goals: [],
    money: null,
    risks: [],
    decisions: [],
    endings: [],
    competences: [],
    events: [],
    notes: [],
  }
  for (const language of languages) {
    const report = draftReport(empty, language)
    expect(report.sections.every(({ blocks }) => blocks.length > 0)).toBe(true)
  }
})
