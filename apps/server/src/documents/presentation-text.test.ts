import { importSource } from '@yhdella/programme'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { importFile } from './import-file.ts'
import { readPresentation } from './presentation-text.ts'

const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const runs = (text: string): string => `<a:r><a:t>${text}</a:t></a:r>`

const shape = (placeholder: string, ...paragraphs: readonly string[]): string =>
  `<p:sp><p:nvSpPr><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr><p:txBody>${paragraphs.join('')}</p:txBody></p:sp>`

const plain = (text: string): string => `<a:p><a:pPr><a:buNone/></a:pPr>${runs(text)}</a:p>`
const bullet = (text: string): string => `<a:p>${runs(text)}</a:p>`
const title = (text: string): string => shape('<p:ph type="title"/>', bullet(text))
const body = (...paragraphs: readonly string[]): string => shape('<p:ph idx="1"/>', ...paragraphs)
const box = (...paragraphs: readonly string[]): string => shape('', ...paragraphs)

const table = (...rows: readonly (readonly string[])[]): string =>
  `<p:graphicFrame><a:graphic><a:graphicData><a:tbl>${rows
    .map(
      cells =>
        `<a:tr>${cells.map(cell => `<a:tc><a:txBody>${bullet(cell)}</a:txBody></a:tc>`).join('')}</a:tr>`,
    )
    .join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`

/** A presentation with the parts that a reader needs; slides stand in the file in another order than they are shown. */
const presentation = async (slides: readonly string[], notes: string | null = null): Promise<Uint8Array> => {
  const zip = new JSZip()
  const count = slides.length
  const file = (at: number) => `slide${count - at}.xml`
  zip.file(
    'ppt/presentation.xml',
    `<p:presentation ${NAMESPACES}><p:sldIdLst>${slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 1}"/>`).join('')}</p:sldIdLst></p:presentation>`,
  )
  zip.file(
    'ppt/_rels/presentation.xml.rels',
    `<Relationships>${slides.map((_, at) => `<Relationship Id="rId${at + 1}" Target="slides/${file(at)}"/>`).join('')}</Relationships>`,
  )
  slides.forEach((slide, at) => {
    zip.file(
      `ppt/slides/${file(at)}`,
      `<p:sld ${NAMESPACES}><p:cSld><p:spTree>${slide}</p:spTree></p:cSld></p:sld>`,
    )
  })
  if (notes !== null) {
    zip.file(
      `ppt/slides/_rels/${file(0)}.rels`,
      '<Relationships><Relationship Id="rId1" Target="../notesSlides/notesSlide1.xml"/></Relationships>',
    )
    zip.file(
      'ppt/notesSlides/notesSlide1.xml',
      `<p:notes ${NAMESPACES}><p:cSld><p:spTree>${box(plain(notes))}</p:spTree></p:cSld></p:notes>`,
    )
  }
  return zip.generateAsync({ type: 'uint8array' })
}

const workPackage = (name: string) =>
  title(name) +
  box(plain('Mitä kokeillaan')) +
  box(plain('Yleistilanne suhteessa hankesuunnitelmaan')) +
  body(bullet('Kokeilu on käynnissä')) +
  box(plain('Vielä tehtävänä')) +
  body(bullet('Arviointi'))

describe('a presentation', () => {
  test('is read in the order in which it is shown: title first, then boxes, tables and notes', async () => {
    const slides = [
      box(plain('Teksti ennen otsikkoa')) + title('Ensimmäinen') + body(bullet('kohta'), plain('ei kohta')),
      `<p:grpSp>${box(plain('Ryhmässä'))}</p:grpSp>${table(['Rivi', '1'], ['Toinen &amp; viimeinen', '2'])}`,
    ]
    const read = await readPresentation(await presentation(slides, 'Puhujalle'))
    expect(read.text.split('\n')).toEqual([
      'Ensimmäinen',
      '',
      'Teksti ennen otsikkoa',
      '',
      '- kohta',
      'ei kohta',
      '',
      'Puhujalle',
      '',
      '',
      '',
      'Ryhmässä',
      '',
      'Rivi\t1',
      'Toinen & viimeinen\t2',
      '',
      '',
      '',
    ])
    expect(read.slides).toHaveLength(18)
    expect(read.slides[10]).toBe(1)
    expect(read.slides[11]).toBe(2)
  })

  test('as a steering deck gives its findings by slide', async () => {
    const slides = [
      title('Esimerkkiohjelma') + box(plain('100 € (100 % EKM)')),
      workPackage('Palvelubussin kokeilu'),
      title('Arviointi') +
        table(
          ['', 'Etenee suunnitellusti', 'Jokin poikkeama', 'Ei saavuteta tavoitteita'],
          ['Palvelubussin kokeilu', '', '', ''],
          ['Kirjastojen yhteistyö', 'x', '', ''],
        ),
      title('Budjetti') +
        table(
          ['Menot', '2024', '', 'Yhteensä', ''],
          ['', 'Suunniteltu', 'Toteutunut', 'Suunniteltu', 'Jäljellä'],
          ['Vuokrat', '100', '130', '100', '30'],
          ['Menot yhteensä', '100', '130', '100', '-30'],
        ),
    ]
    const read = await importFile('ohjausryhma.pptx', await presentation(slides))
    if (!read.ok) throw new Error(read.problem)
    expect(read.imported.deck?.packages.map(each => each.title?.text)).toEqual(['Palvelubussin kokeilu'])
    const told = read.imported.findings.map(({ kind, place }) => [place.slide, kind])
    expect(told).toEqual([
      [3, 'lightsMissing'],
      [3, 'packageWithoutSlide'],
      [4, 'totalColumnMissing'],
      [4, 'remainingSignWrong'],
      [4, 'partsDisagree'],
    ])
    expect(read.budget?.cells).toHaveLength(2)
  })

  test('says the same as its text does', async () => {
    const bytes = await presentation([workPackage('Palvelubussin kokeilu')])
    const { text, slides } = await readPresentation(bytes)
    const read = await importFile('x.pptx', bytes)
    expect(read).toMatchObject({ ok: true, imported: importSource({ text, slides, kind: 'deck' }) })
  })
})

describe('a file that is not what it seems', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)

  test.each([
    ['tyhja.txt', new Uint8Array(), 'empty'],
    ['kuva.txt', new Uint8Array([0x89, 0x50, 0, 0]), 'notText'],
    ['budjetti.xlsx', bytes('not a zip'), 'notWorkbook'],
    ['esitys.pptx', bytes('not a zip'), 'notPresentation'],
    ['iso.txt', new Uint8Array(20 * 1024 * 1024 + 1).fill(97), 'tooLarge'],
  ])('is refused by its fault: %s', async (name, content, problem) => {
    expect(await importFile(name, content)).toEqual({ ok: false, problem })
  })

  test('a zip that holds no presentation is refused', async () => {
    const zip = new JSZip()
    zip.file('hello.txt', 'hello')
    expect(await importFile('x.pptx', await zip.generateAsync({ type: 'uint8array' }))).toEqual({
      ok: false,
      problem: 'notPresentation',
    })
  })

  test('a text in the older Finnish code page keeps its letters', async () => {
    const read = await importFile('vanha.txt', Uint8Array.from([0x76, 0xe4, 0x68, 0xe4, 0x6e]))
    expect(read).toMatchObject({ ok: true, imported: { lines: [{ text: 'vähän' }] } })
  })
})
