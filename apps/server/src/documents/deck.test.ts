import { languages } from '@yhdella/kernel'
import { draftReport, figuresOf, type ReportData } from '@yhdella/programme'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { beforeAll, describe, expect, test } from 'vitest'
import { reportData } from '../../../../packages/programme/test/report/report.fixtures.ts'
import { deckOf } from './deck.ts'
import { deckPages } from './deck-pages.ts'
import { openArchive } from './steady-zip.ts'

const report = draftReport(reportData, 'fi')
const pages = deckPages(report)

type Files = ReadonlyMap<string, string | Uint8Array>

const xml = (files: Files, name: string): string => {
  const contents = files.get(name)
  if (typeof contents !== 'string') throw new Error(`No ${name}`)
  return contents
}

const slideNames = (files: Files): readonly string[] =>
  pages.map((_page, nth) => `ppt/slides/slide${nth + 1}.xml`).filter(name => files.has(name))

const words = (slide: string): string =>
  [...slide.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join(' ')

let files: Files

beforeAll(async () => {
  files = await openArchive(await deckOf(report))
})

describe('A deck', () => {
  test('has a slide a page, each with one real title that differs from all others', () => {
    expect(slideNames(files)).toHaveLength(pages.length)
    const titles = slideNames(files).map(name => {
      const slide = xml(files, name)
      expect(slide.match(/<p:ph type="title"\/>/g), name).toHaveLength(1)
      return slide.match(/<p:ph type="title"\/>[\s\S]*?<a:t>([^<]*)</)?.[1]
    })
    expect(titles).toEqual(pages.map(({ title }) => title))
    expect(new Set(titles).size).toBe(titles.length)
  })

  test('marks the header row of every table and describes it', () => {
    const tables = slideNames(files).flatMap(name => xml(files, name).match(/<a:tblPr[^>]*>/g) ?? [])
    expect(tables.length).toBeGreaterThan(15)
    expect(new Set(tables)).toEqual(new Set(['<a:tblPr firstRow="1"/>']))
    const frames = slideNames(files).flatMap(name =>
      [...xml(files, name).matchAll(/<p:graphicFrame>[\s\S]*?<p:cNvPr ([^>]*)>/g)].map(
        ([, told]) => told ?? '',
      ),
    )
    for (const frame of frames) expect(frame).toMatch(/descr="[^"]{5,}"/)
  })

  test('has native charts whose missing values are gaps, with a sentence in their place', () => {
    const charts = [...files.keys()].filter(name => /charts\/chart\d+\.xml$/.test(name))
    expect(charts).toHaveLength(2)
    for (const name of charts) expect(xml(files, name)).not.toContain('<c:v></c:v>')
    const [line] = charts.map(name => xml(files, name)).filter(chart => chart.includes('<c:lineChart>'))
    const first = line?.match(/<c:val>[\s\S]*?<\/c:val>/)?.[0] ?? ''
    expect([...first.matchAll(/<c:pt idx="(\d)"><c:v>(\d+)/g)].map(([, nth, value]) => [nth, value])).toEqual(
      [
        ['0', '65'],
        ['2', '71'],
      ],
    )
    const deck = slideNames(files)
      .map(name => xml(files, name))
      .join('')
    expect(deck).toContain(
      'Sarjassa on 2 havaintoa. Ensimmäinen on 65 % ja viimeisin 71 %.'.replaceAll(' %', '\u00a0%'),
    )
  })

  test('tells the source of every figure in the notes of its slide', () => {
    for (const [nth, { section, parts }] of pages.entries()) {
      const figures = figuresOf({ ...section, blocks: parts.map(({ block }) => block) })
      const notes = figures.length === 0 ? '' : words(xml(files, `ppt/notesSlides/notesSlide${nth + 1}.xml`))
      for (const { source } of figures) {
        expect(notes).toContain(`Lähde ${source.id}, versio ${source.version}, 31.8.2023.`)
      }
    }
  })

  test('says everything in the order of the report', () => {
    const deck = slideNames(files)
      .map(name => words(xml(files, name)))
      .join(' ')
    const order = [
      'Ohjelman tilanne',
      'Moniammatillinen vastaanotto (1/',
      'Fysioterapian jonossa on 65',
      'Menot yhteensä',
      'Ei vielä päätöstä, 34',
      'Mitä ohjausryhmältä pyydetään',
    ]
    const places = order.map(text => deck.indexOf(text))
    expect(places.every(place => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  test('has well-formed parts, and no shape with the id of another', () => {
    for (const [name, contents] of files) {
      if (typeof contents === 'string') expect(XMLValidator.validate(contents), name).toBe(true)
    }
    for (const name of slideNames(files)) {
      const ids = [...xml(files, name).matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, shape]) => shape)
      expect(new Set(ids).size, name).toBe(ids.length)
    }
  })

  test('names its language and its title', () => {
    expect(xml(files, 'ppt/slides/slide2.xml')).toContain('lang="fi-FI"')
    for (const name of slideNames(files)) expect(xml(files, name)).not.toContain('en-US')
    const core = new XMLParser().parse(xml(files, 'docProps/core.xml'))
    expect(core['cp:coreProperties']['dc:title']).toBe(report.title)
  })
})

test.each(languages)('The same report in %s is the same bytes', async language => {
  const drafted = draftReport(reportData, language)
  const [one, other] = [await deckOf(drafted), await deckOf(JSON.parse(JSON.stringify(drafted)))]
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
})

test('Marks of the code that slides are written in are shown as people wrote them', async () => {
  const odd: ReportData = { ...reportData, situation: { fi: ['<a:t> & "Tämä" ]]> \'on\' tekstiä'] } }
  const made = await openArchive(await deckOf(draftReport(odd, 'fi')))
  expect(words(xml(made, 'ppt/slides/slide2.xml'))).toContain('&lt;a:t&gt; &amp; &quot;Tämä&quot; ]]&gt;')
  expect(XMLValidator.validate(xml(made, 'ppt/slides/slide2.xml'))).toBe(true)
})

test('A text of any length goes on from slide to slide, and no word of it is lost', async () => {
  const many = Array.from({ length: 2_000 }, (_, nth) => `sana${nth}`)
  const long: ReportData = { ...reportData, situation: { fi: [many.join(' ')] } }
  const drafted = draftReport(long, 'fi')
  const made = await openArchive(await deckOf(drafted))
  const deck = deckPages(drafted)
    .map((_page, nth) => words(xml(made, `ppt/slides/slide${nth + 1}.xml`)))
    .join(' ')
  expect(many.filter(word => !deck.includes(word))).toEqual([])
})
