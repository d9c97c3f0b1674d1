/** Files of ill will, read as the programme office's imports are: refused or read as what they say, and never for long. */
import { randomBytes } from 'node:crypto'
import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { importFile } from '../../../apps/server/src/documents/import-file.ts'
import { isKeepable, readFile } from '../../../apps/server/src/documents/read-file.ts'

type Parts = Readonly<Record<string, string>>

const zip = async (parts: Parts): Promise<Uint8Array> => {
  const archive = new JSZip()
  for (const [name, content] of Object.entries(parts)) archive.file(name, content)
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

const relations = (target: string): string =>
  `<Relationships><Relationship Id="r1" Target="${target}"/></Relationships>`

const slideOf = (words: string): string =>
  `<p:sld><p:spTree><p:sp><a:p><a:r><a:t>${words}</a:t></a:r></a:p></p:sp></p:spTree></p:sld>`

/** A presentation of one slide. */
const deck = (slide: string, target = 'slides/slide1.xml'): Promise<Uint8Array> =>
  zip({
    'ppt/presentation.xml': '<p:presentation><p:sldId r:id="r1"/></p:presentation>',
    'ppt/_rels/presentation.xml.rels': relations(target),
    'ppt/slides/slide1.xml': slide,
    'secret.txt': 'Salaisuus',
  })

/** A workbook of one sheet with these rows, in the form that the reader's own library writes. */
const workbook = async (rows: string): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Taulu').getCell('A1').value = 'x'
  const archive = await JSZip.loadAsync(await book.xlsx.writeBuffer())
  const sheet = (await archive.file('xl/worksheets/sheet1.xml')?.async('string')) ?? ''
  archive.file(
    'xl/worksheets/sheet1.xml',
    sheet.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`),
  )
  return archive.generateAsync({ type: 'uint8array' })
}

const cell = (address: string, words: string): string =>
  `<row r="${/\d+/.exec(address)?.[0]}"><c r="${address}" t="inlineStr"><is><t>${words}</t></is></c></row>`

/** Each names the one before ten times: ten of them would be ten thousand million words. */
const nested = (levels: number): string => {
  const lines = Array.from({ length: levels }, (_, at) =>
    at === 0 ? '<!ENTITY e0 "word">' : `<!ENTITY e${at} "${`&e${at - 1};`.repeat(10)}">`,
  )
  return `<!DOCTYPE x [${lines.join('')}]>`
}

const outside = '<!DOCTYPE x [<!ENTITY out SYSTEM "file:///etc/passwd">]>'

/** Long enough for a slow machine, far too short for what bursts. Milliseconds. */
const patience = 20_000

describe('A presentation', () => {
  test('is read as it stands: the maker of the hostile ones makes whole ones', async () => {
    expect((await readFile(await deck(slideOf('Kaikki hyvin'))))?.text).toContain('Kaikki hyvin')
  })

  test(
    'that names a file outside gets nothing of it',
    async () => {
      const read = await readFile(await deck(outside + slideOf('&out;')))
      expect(read?.text ?? '').not.toMatch(/root:/)
    },
    patience,
  )

  test(
    'whose words name each other does not burst',
    async () => {
      const read = await readFile(await deck(nested(10) + slideOf('&e9;')))
      expect((read?.text ?? '').length).toBeLessThan(1_000_000)
    },
    patience,
  )

  test(
    'nested a hundred thousand deep ends in a refusal or a text',
    async () => {
      const deep = '<a:p>'.repeat(100_000) + '</a:p>'.repeat(100_000)
      await expect(readFile(await deck(slideOf(deep)))).resolves.not.toThrow()
    },
    patience,
  )

  test(
    'leads to nothing that is not a slide of it',
    async () => {
      for (const target of [
        '../../../../etc/passwd',
        '/etc/passwd',
        'http://evil.example/',
        '../secret.txt',
        '',
      ]) {
        const read = await readFile(await deck(slideOf('Sana'), target))
        expect(read?.text ?? '').not.toMatch(/root:|Salaisuus/)
      }
    },
    patience,
  )
})

describe('A workbook', () => {
  test('is read as it stands', async () => {
    expect((await readFile(await workbook(cell('A1', 'Menot') + cell('C3', 'Summa'))))?.text).toBe(
      'Menot\n\n\t\tSumma',
    )
  })

  test(
    'with a cell in the last corner is refused before the empty ones are made',
    async () => {
      expect(await readFile(await workbook(cell('A1', 'x') + cell('XFD1048576', 'x')))).toBeUndefined()
    },
    patience,
  )

  test(
    'whose words name each other does not burst',
    async () => {
      const bytes = await zip({ 'xl/workbook.xml': `${nested(10)}<workbook>&e9;</workbook>` })
      await expect(readFile(bytes)).resolves.not.toThrow()
    },
    patience,
  )
})

const odd: readonly (readonly [string, Uint8Array])[] = [
  ['nothing', new Uint8Array()],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['a program', Buffer.from('7f454c4602010100000000000000000002003e00', 'hex')],
  ['chance', randomBytes(5000)],
  ['an archive of chance', Buffer.concat([Buffer.from('PK\u0003\u0004'), randomBytes(5000)])],
  ['noughts', Buffer.alloc(5000)],
]

describe.each(['kalvot.pptx', 'budjetti.xlsx', 'sivu.txt', '../../etc/passwd', 'x'.repeat(500), ''])(
  'Under the name %j',
  name => {
    test.each(odd)('%s is refused or read as text that can be kept', async (_, bytes) => {
      const file = await importFile(name, bytes)
      const read = await readFile(bytes)
      if (file.ok) expect(read !== undefined && isKeepable(read)).toBe(true)
      else expect(['empty', 'notText', 'notWorkbook', 'notPresentation']).toContain(file.problem)
    })
  },
)
