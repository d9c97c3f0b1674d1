import { languages } from '@yhdella/kernel'
import { draftReport, figureSource, figuresOf } from '@yhdella/programme'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { reportData } from '../../../../packages/programme/test/report/report.fixtures.ts'
import { pdfOf } from './report-pdf.ts'
import { niceStep } from './report-pdf-chart.ts'
import { sheetOf } from './report-sheet.ts'
import { textOf } from './report-text.ts'

const report = draftReport(reportData, 'fi')

/** Objects of a PDF stand in it as they are; only pages and fonts are packed. */
const pdfText = async (language: 'fi' | 'sv' | 'en'): Promise<string> =>
  Buffer.from(await pdfOf(draftReport(reportData, language))).toString('latin1')

const count = (text: string, part: RegExp): number => text.match(part)?.length ?? 0

describe('The PDF', () => {
  test.each([
    ['fi', 'fi-FI'],
    ['sv', 'sv-FI'],
    ['en', 'en-GB'],
  ] as const)('in %s is tagged, says its language and shows its title', async (language, tag) => {
    const pdf = await pdfText(language)
    expect(pdf).toContain('/Marked true')
    expect(pdf).toContain(`/Lang (${tag})`)
    expect(pdf).toContain('/DisplayDocTitle true')
    expect(pdf).toContain('pdfuaid:part')
  })

  test('has one first heading, a second one a section, header cells both ways and charts in words', async () => {
    const pdf = await pdfText('fi')
    expect(count(pdf, /\/S \/H1\b/g)).toBe(1)
    expect(count(pdf, /\/S \/H2\b/g)).toBe(report.sections.length)
    const tables = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap(block => {
        if (block.kind === 'table') return [{ rows: block.rows.length, columns: block.columns.length }]
        return block.kind === 'lights' ? [{ rows: block.rows.length, columns: block.head.length }] : []
      }),
    )
    const sum = (of: 'rows' | 'columns') => tables.reduce((all, table) => all + table[of], 0)
    expect(count(pdf, /\/Scope \/Row\b/g)).toBe(sum('rows'))
    expect(count(pdf, /\/Scope \/Column\b/g)).toBe(sum('columns'))
    expect(count(pdf, /\/S \/Figure\b/g)).toBe(2)
    expect(count(pdf, /\/Alt \(/g)).toBe(2)
  })

  test.each(languages)('in %s is the same bytes from the same report', async language => {
    const drafted = draftReport(reportData, language)
    const [one, other] = [await pdfOf(drafted), await pdfOf(JSON.parse(JSON.stringify(drafted)))]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })

  test('takes a text longer than a page, and letters of the Sámi languages', async () => {
    const long = { ...reportData, situation: { fi: [`Čoahkkin đ ŋ ž ${'pitkä lause. '.repeat(900)}`] } }
    await expect(pdfOf(draftReport(long, 'fi'))).resolves.toBeInstanceOf(Uint8Array)
  })

  test.each([
    [0, 1],
    [100, 20],
    [2_171_520, 500_000],
    [7, 2],
  ])('counts an axis up to %d by %d', (most, step) => {
    expect(niceStep(most)).toBe(step)
  })
})

describe('The workbook', () => {
  test('holds numbers, not words: the right remaining of each line, and blanks as blanks', async () => {
    const book = new ExcelJS.Workbook()
    const bytes = await sheetOf(report)
    await book.xlsx.load(new Uint8Array(bytes).buffer)
    const rows = new Map<unknown, ExcelJS.Row>()
    book.getWorksheet('Talous')?.eachRow(row => rows.set(row.getCell(1).value, row))
    const remaining = (name: string) => rows.get(name)?.getCell(4).value
    expect(remaining('Menot yhteensä')).toBe(1_835_441)
    expect(remaining('Koulutuspalvelut')).toBe(-45_283)
    expect(remaining('Muut palvelujen ostot')).toBe(-10_788)
    expect(remaining('Muut investointimenot')).toBe('tyhjä')
  })

  test('tells the source of every figure on its last sheet', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(new Uint8Array(await sheetOf(report)).buffer)
    expect(book.worksheets.at(-1)?.rowCount).toBe(1 + report.sections.flatMap(figuresOf).length)
  })

  test('is the same bytes from the same report', async () => {
    const [one, other] = [await sheetOf(report), await sheetOf(report)]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })
})

describe('The text', () => {
  test('tells the sections in order, a row of a table as a sentence, a chart by its words', () => {
    const text = textOf(report)
    const order = report.sections.map(({ title }) => text.indexOf(`\n${title}\n`))
    expect(order.slice(1).every((place, nth) => nth === 0 || place > (order[nth] ?? 0))).toBe(true)
    expect(text).toContain('- Menot yhteensä: Suunniteltu 5\u00a0037\u00a0266\u00a0€; Toteutunut')
    expect(text).toContain('Vuonna 2023 suunniteltiin 1\u00a0669\u00a0815\u00a0€')
  })

  test('and a figure tells its source in each language', () => {
    const [figure] = report.sections.flatMap(figuresOf)
    if (figure === undefined) throw new Error('no figure')
    expect(figureSource(figure, 'sv')).toBe(
      'Measure grant: €5,037,266. Source grant, version 1, 31 Aug 2023.'
        .replace('Measure', 'Mätare')
        .replace('€5,037,266', '5\u00a0037\u00a0266\u00a0€')
        .replace('Source', 'Källa')
        .replace('31 Aug 2023', '31.8.2023'),
    )
  })
})
