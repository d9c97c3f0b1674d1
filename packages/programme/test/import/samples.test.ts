import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { languages } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import { type Finding, type Imported, importSource, keptText } from '../../src/index.ts'

const source = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`samples/${name}`, import.meta.url)), 'utf8')

const told = ({ place, kind }: Finding): string => `${place.line} ${kind}`

const find = ({ findings }: Imported, kind: Finding['kind']): Finding | undefined =>
  findings.find(each => each.kind === kind)

const textOf = (value: Finding['stated'] | undefined) =>
  value?.type === 'text' ? value.text : value?.type === 'number' ? value.value : value

describe('an invented programme page', () => {
  const page = importSource({ text: source('page.txt') })

  test('gives each of its faults, with its line, and no other', () => {
    expect(page.kind).toBe('page')
    expect(page.findings.map(told)).toEqual([
      '1 abbreviationsDiffer',
      '3 textRepeated',
      '5 interfaceText',
      '15 yearsDisagree',
      '17 spaceMissing',
      '17 spaceMissing',
      '17 punctuationOdd',
      '17 punctuationOdd',
      '19 wordDoubtful',
      '27 hyphenInWord',
      '31 fieldEmpty',
      '33 contactLeftOut',
      '35 organisationOutdated',
      '37 contactLeftOut',
      '48 sentenceCut',
      '52 numberingRepeats',
      '58 itemEmpty',
      '62 listsDiffer',
      '62 partEmpty',
      '66 fieldMissing',
    ])
  })

  test('tells what stands and what would be right', () => {
    const years = find(page, 'yearsDisagree')
    expect([textOf(years?.stated), textOf(years?.correct), years?.difference]).toEqual([
      '2024–2036',
      '2024–2026',
      10,
    ])
    const glued = page.findings.filter(({ kind }) => kind === 'spaceMissing')
    expect(glued.map(({ stated, correct }) => [textOf(stated), textOf(correct)])).toEqual([
      ['Sosiaali-ja', 'Sosiaali- ja'],
      ['otetaankäyttöön', 'otetaan käyttöön'],
    ])
    const word = find(page, 'wordDoubtful')
    expect([textOf(word?.stated), textOf(word?.correct)]).toEqual(['monialalinen', 'monialainen'])
    expect(find(page, 'listsDiffer')).toMatchObject({
      stated: { value: 2 },
      against: { value: 3 },
      difference: -1,
    })
    expect(textOf(find(page, 'fieldMissing')?.correct)).toBe('Päämäärä ja päätavoite')
  })

  test('is understood field by field', () => {
    expect(page.notUnderstood).toEqual([])
    expect(page.page).toMatchObject({
      title: { line: 1, text: 'Testilän hyvinvointialue - Lähipalvelut lähemmäs (LPA)' },
      created: '2023-01-02',
      edited: '2024-04-03',
    })
    const results = page.page?.fields.find(({ id }) => id === 'results')
    expect(results?.parts[0]?.items.filter(({ number }) => number === 1)).toHaveLength(3)
  })
})

describe('an invented steering deck', () => {
  const deck = importSource({ text: source('deck.txt') })

  test('gives each of its faults, with its line, and no other', () => {
    expect(deck.kind).toBe('deck')
    expect(deck.findings.map(told)).toEqual([
      '7 amountInTextWrong',
      '9 contactLeftOut',
      '30 headingMisprinted',
      '30 hyphenInWord',
      '32 starsDetached',
      '38 tagsInText',
      '39 tagUnclosed',
      '40 wordCut',
      '43 boxMissing',
      '54 funnelUnaccounted',
      '57 funnelExceeds',
      '60 termDefinedTwice',
      '64 packageWithoutHeading',
      '72 linkDead',
      '82 lightsMissing',
      '83 lightsMany',
      '85 packageWithoutSlide',
      '89 contactLeftOut',
      '93 totalColumnMissing',
      '95 partsDisagree',
      '97 remainingWrong',
      '98 remainingSignWrong',
      '99 partsDisagree',
      '102 amountInTextWrong',
    ])
  })

  test('tells that more were treated than were sent', () => {
    expect(find(deck, 'funnelExceeds')).toMatchObject({
      place: { line: 57, row: 'Testilä', column: 'XYZ' },
      stated: { value: 7 },
      against: { value: 6 },
      difference: 1,
    })
  })

  test('names the package without a heading by the evaluation', () => {
    expect(textOf(find(deck, 'packageWithoutHeading')?.correct)).toBe('Ennakoivan työtavan juurruttaminen')
    expect(textOf(find(deck, 'packageWithoutSlide')?.stated)).toBe('Kirjastojen yhteistyö')
    expect(find(deck, 'lightsMissing')?.places?.map(({ line }) => line)).toEqual([82, 84, 85])
  })

  test('is understood slide by slide; what is not is listed', () => {
    expect(
      deck.deck?.packages.map(({ title, boxes }) => [title?.text ?? null, boxes.map(({ kind }) => kind)]),
    ).toEqual([
      ['Palvelubussin kokeilu', ['situation', 'achievements', 'remaining']],
      ['Yhteinen vastaanotto', ['situation', 'achievements', 'remaining']],
      ['Menetelmien käyttöönotto', ['situation', 'achievements']],
      [null, ['situation', 'achievements', 'remaining']],
    ])
    expect(deck.deck?.money).toMatchObject({ grant: 1_000_000_00, fundingShare: 8000, funder: 'EKM' })
    expect(deck.deck?.evaluation?.rows[0]).toMatchObject({
      name: 'Palvelubussin kokeilu',
      light: 'asPlanned',
    })
    expect(deck.notUnderstood.map(line => deck.lines[line - 1]?.text)).toEqual(['Ohjelman taustaa'])
  })
})

describe.each(['page.txt', 'deck.txt'])('%s', name => {
  const text = source(name)
  const imported = importSource({ text })

  test('is kept word for word, but for the persons in it', () => {
    const own = text.split('\n')
    const left = imported.findings
      .filter(({ kind }) => kind === 'contactLeftOut')
      .map(({ place }) => place.line)
    expect(
      imported.lines.map(({ text: kept }, at) => (kept === own[at] ? null : at + 1)).filter(Boolean),
    ).toEqual(left)
    expect(imported.lines).toHaveLength(own.length)
    expect(keptText(imported).split('\n')).toHaveLength(own.length)
  })

  test('leaves no person in anything that is kept or told', () => {
    const persons = ['Testi Esimerkki', 'testi.esimerkki', '040 123 4567'].filter(each => text.includes(each))
    expect(persons.length).toBeGreaterThan(1)
    for (const personal of persons) expect(JSON.stringify(imported)).not.toContain(personal)
  })

  test('tells each finding in three languages, once, under an id of its own', () => {
    expect(new Set(imported.findings.map(({ id }) => id)).size).toBe(imported.findings.length)
    for (const { text: texts } of imported.findings) {
      for (const language of languages) expect(texts[language]).toMatch(/^\p{Lu}.*[.”]$/u)
      expect(new Set(languages.map(language => texts[language])).size).toBe(3)
    }
  })
})
