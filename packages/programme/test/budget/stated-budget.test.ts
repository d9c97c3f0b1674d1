import { languages } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import { checkStatedBudget, type Finding, gridRow, readTable } from '../../src/index.ts'
import { hellaBudget } from './hella-budget.ts'

const read = (text: string) => {
  const table = readTable(text.split('\n').map((line, at) => gridRow(line, at + 1)))
  if (table === undefined) throw new Error('No table in the text')
  return table.table
}

const euros = (value: Finding['stated']) => (value?.type === 'money' ? value.cents / 100 : value)

const told = ({ kind, place, stated, correct, difference }: Finding) => ({
  kind,
  row: place.row,
  column: place.column,
  stated: euros(stated),
  correct: euros(correct),
  difference: difference === null ? null : difference / 100,
})

describe('the budget of 31.8.2023', () => {
  const findings = checkStatedBudget(read(hellaBudget))
  const remaining = 'Yhteensä Jäljellä'

  test('has exactly its nine faults', () => {
    expect(findings.map(told)).toEqual([
      {
        kind: 'totalColumnMissing',
        row: undefined,
        column: 'Yhteensä',
        stated: null,
        correct: 3_201_825,
        difference: null,
      },
      {
        kind: 'partsDisagree',
        row: 'Palvelujen ostot yhteensä, josta',
        column: remaining,
        stated: 897_402,
        correct: 897_403,
        difference: -86_891,
      },
      expect.objectContaining({ kind: 'roundings', stated: { type: 'number', value: 4 } }),
      {
        kind: 'remainingWrong',
        row: 'Asiantuntijapalvelut',
        column: remaining,
        stated: 915_662,
        correct: 882_693,
        difference: 32_969,
      },
      {
        kind: 'remainingWrong',
        row: 'Matkustus- ja majoituskustannukset',
        column: remaining,
        stated: 81_135,
        correct: 70_781,
        difference: 10_354,
      },
      {
        kind: 'remainingWrong',
        row: 'Koulutuspalvelut',
        column: remaining,
        stated: -17_415,
        correct: -45_283,
        difference: 27_868,
      },
      {
        kind: 'remainingSignWrong',
        row: 'Muut palvelujen ostot',
        column: remaining,
        stated: 4911,
        correct: -10_788,
        difference: 15_699,
      },
      {
        kind: 'remainingWrong',
        row: 'Menot yhteensä = kokonaiskustannukset',
        column: remaining,
        stated: 2_732_855,
        correct: 1_835_441,
        difference: 897_414,
      },
      {
        kind: 'rowsContradict',
        row: 'Haettava valtionavustus',
        column: remaining,
        stated: 1_835_442,
        correct: 1_835_441,
        difference: -897_413,
      },
    ])
  })

  test('tells where the roundings are, and that the 2023 figures were left out', () => {
    expect(
      findings.find(each => each.kind === 'roundings')?.places?.map(({ row, column }) => [row, column]),
    ).toEqual([
      ['Palvelujen ostot yhteensä, josta', remaining],
      ['Menot yhteensä = kokonaiskustannukset', '2022 Toteutunut'],
      ['LAPE muutosohjelman osuus menoista', remaining],
      ['Haettava valtionavustus', remaining],
    ])
    const causes = findings.flatMap(each => each.cause ?? [])
    expect(causes).toEqual(Array.from({ length: 5 }, () => ({ type: 'yearsLeftOut', years: [2023] })))
  })

  test('names what follows from what', () => {
    const ids = new Map(findings.map(each => [each.id, each.place.row]))
    const follows = (kind: Finding['kind']) =>
      findings.find(each => each.kind === kind)?.follows?.map(id => ids.get(id))
    expect(follows('partsDisagree')).toEqual([
      'Asiantuntijapalvelut',
      'Matkustus- ja majoituskustannukset',
      'Koulutuspalvelut',
      'Muut palvelujen ostot',
    ])
    expect(follows('rowsContradict')).toEqual(['Menot yhteensä = kokonaiskustannukset'])
  })

  test('a finding keeps its id when lines are added above it', () => {
    const moved = checkStatedBudget(read(`A heading\n\n${hellaBudget}`))
    expect(moved.map(each => each.id)).toEqual(findings.map(each => each.id))
    expect(new Set(findings.map(each => each.id)).size).toBe(findings.length)
  })

  test('every finding is a full sentence in each language', () => {
    for (const finding of findings)
      for (const language of languages) expect(finding.text[language]).toMatch(/^\p{Lu}.*\.$/u)
  })

  test('with the nine mended it has none', () => {
    const rows = hellaBudget
      .replace('\t915 662', '\t882 693')
      .replace('\t81 135', '\t70 781')
      .replace('\t-17 415', '\t-45 283')
      .replace('\t4 911', '\t-10 788')
      .replace('\t2 732 855', '\t1 835 442')
      .replace('\t897 402', '\t897 403')
      .replaceAll('\t1 349 094', '\t1 349 093')
      .replace('\t162 723', '\t162 724')
      .split('\n')
    const added = rows.map((row, at) => {
      const cells = row.split('\t')
      if (at === 0) return [...cells.slice(0, -1), '', ''].join('\t')
      const spent = [2, 4, 6, 8].map(place => cells[place]!.replaceAll(' ', ''))
      const sum = spent.every(one => one === '') ? '' : spent.reduce((all, one) => all + Number(one), 0)
      return [...cells.slice(0, 10), at === 1 ? 'Toteutunut' : sum, ...cells.slice(10)].join('\t')
    })
    expect(checkStatedBudget(read(added.join('\n')))).toEqual([])
  })
})
