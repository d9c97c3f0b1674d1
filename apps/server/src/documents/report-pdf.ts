/**
 * A report as a tagged PDF: title, language, headings in order, tables with header cells, charts with their sentence,
 * bookmarks, and at the end the source of every figure. The same report gives the same bytes.
 */

import type { Language } from '@yhdella/kernel'
import {
  figureSource,
  figuresOf,
  type Report,
  type ReportBlock,
  type ReportSection,
} from '@yhdella/programme'
import PDFDocument, { type StructureElement } from 'pdfkit'
import { colours, languageTags } from './deck-look.ts'
import { plainText } from './deck-measures.ts'
import { asTable } from './deck-pages.ts'
import { addChart } from './report-pdf-chart.ts'
import {
  bodyPoints,
  gapAfter,
  heightOf,
  makeRoom,
  pageMargin,
  textWidth,
  useFonts,
  type Weight,
  write,
} from './report-pdf-look.ts'
import { addTable } from './report-pdf-table.ts'

type Words = { readonly sources: string; readonly page: (nth: number, all: number) => string }

const wordsIn: Readonly<Record<Language, Words>> = {
  fi: { sources: 'Lukujen lähteet', page: (nth, all) => `Sivu ${nth}/${all}` },
  sv: { sources: 'Siffrornas källor', page: (nth, all) => `Sida ${nth}/${all}` },
  en: { sources: 'Sources of the figures', page: (nth, all) => `Page ${nth} of ${all}` },
}

type Piece = {
  readonly kind: 'H1' | 'H2' | 'H3' | 'P'
  readonly size: number
  readonly weight: Weight
  readonly colour: string
}

/** Points of what it heads that a heading keeps on its page: the first rows of a table, the first line of a text. */
const keptBelow: Readonly<Record<Piece['kind'], number>> = { H1: 100, H2: 110, H3: 40, P: 0 }

const ink = `#${colours.ink}`
const brand = `#${colours.brand}`
const title: Piece = { kind: 'H1', size: 24, weight: 'bold', colour: brand }
const heading: Piece = { kind: 'H2', size: 16, weight: 'bold', colour: brand }
const part: Piece = { kind: 'H3', size: 12, weight: 'bold', colour: ink }
const plain: Piece = { kind: 'P', size: bodyPoints, weight: 'text', colour: ink }
const soft: Piece = { ...plain, colour: `#${colours.soft}` }

const addWords = (
  doc: PDFDocument,
  section: StructureElement,
  words: string,
  { kind, size, weight, colour }: Piece,
  lang?: string,
): void => {
  makeRoom(doc, heightOf(doc, words, textWidth, size, weight) + keptBelow[kind])
  const element = doc.struct(kind, lang === undefined ? {} : { lang })
  section.add(element)
  element.add(() => write(doc, words, { x: pageMargin, y: doc.y, width: textWidth, weight, size, colour }))
  element.end()
  doc.y += gapAfter
}

const bulletRoom = 14

const addItem = (doc: PDFDocument, list: StructureElement, words: string, lang: string | undefined): void => {
  makeRoom(doc, Math.min(120, heightOf(doc, words, textWidth - bulletRoom)))
  const top = doc.y
  const item = doc.struct('LI')
  list.add(item)
  const label = doc.struct('Lbl')
  item.add(label)
  label.add(() => write(doc, '•', { x: pageMargin, y: top, width: bulletRoom }))
  label.end()
  const body = doc.struct('LBody', lang === undefined ? {} : { lang })
  item.add(body)
  body.add(() => write(doc, words, { x: pageMargin + bulletRoom, y: top, width: textWidth - bulletRoom }))
  body.end()
  item.end()
  doc.x = pageMargin
  doc.y += 3
}

const addList = (
  doc: PDFDocument,
  section: StructureElement,
  items: readonly string[],
  lang?: string,
): void => {
  const list = doc.struct('L')
  section.add(list)
  for (const words of items) addItem(doc, list, words, lang)
  list.end()
  doc.y += gapAfter
}

const addBlock = (
  doc: PDFDocument,
  section: StructureElement,
  block: ReportBlock,
  language: Language,
): void => {
  if (block.kind === 'table') addTable(doc, section, block, language)
  else if (block.kind === 'lights')
    addTable(
      doc,
      section,
      asTable(block),
      language,
      block.rows.map(({ state }) => state),
    )
  else if (block.kind === 'chart') addChart(doc, section, block, language)
  else if (block.kind === 'gap') addWords(doc, section, block.text, soft)
  else {
    const lang = block.language === null ? undefined : languageTags[block.language]
    if (block.kind === 'paragraph') addWords(doc, section, plainText(block.text, language), plain, lang)
    else {
      if (block.heading !== null) addWords(doc, section, block.heading, part)
      const items = block.items.map(item => plainText(item, language))
      addList(doc, section, items, lang)
    }
  }
}

const addSection = (
  doc: PDFDocument,
  root: StructureElement,
  section: ReportSection,
  language: Language,
): void => {
  const element = doc.struct('Sect', { title: section.title })
  root.add(element)
  doc.outline.addItem(section.title)
  doc.y += section.kind === 'cover' ? 0 : gapAfter
  addWords(doc, element, section.title, section.kind === 'cover' ? title : heading)
  for (const block of section.blocks) addBlock(doc, element, block, language)
  element.end()
}

/** Each figure once, in reading order. */
const addSources = (doc: PDFDocument, root: StructureElement, { sections, language }: Report): void => {
  const sources = [
    ...new Set(sections.flatMap(section => figuresOf(section).map(figure => figureSource(figure, language)))),
  ]
  if (sources.length === 0) return
  const { sources: words } = wordsIn[language]
  const element = doc.struct('Sect', { title: words })
  root.add(element)
  doc.outline.addItem(words)
  doc.addPage()
  addWords(doc, element, words, heading)
  addList(doc, element, sources)
  element.end()
}

const numberPages = (doc: PDFDocument, { title: name, language }: Report): void => {
  const { start, count } = doc.bufferedPageRange()
  for (let nth = 0; nth < count; nth += 1) {
    doc.switchToPage(start + nth)
    // The foot stands under the margin where text would begin a new page.
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    const look = { y: 842 - 40, size: 8.5, colour: `#${colours.soft}` }
    write(doc, name, { ...look, x: pageMargin, width: textWidth - 80 })
    write(doc, wordsIn[language].page(nth + 1, count), {
      ...look,
      x: pageMargin + textWidth - 80,
      width: 80,
      align: 'right',
    })
    doc.endMarkedContent()
  }
}

const newDocument = (report: Report): PDFDocument => {
  // The day of the figures stands for the moment of making: the same report is the same file.
  const made = new Date(`${report.asOf}T00:00:00Z`)
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: pageMargin, bottom: 64, left: pageMargin, right: pageMargin },
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    lang: languageTags[report.language],
    info: {
      Title: report.title,
      Subject: report.subtitle,
      Author: 'Yhdellä',
      CreationDate: made,
      ModDate: made,
    },
  })
  useFonts(doc)
  doc.addPage()
  return doc
}

export const pdfOf = (report: Report): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const doc = newDocument(report)
    const parts: Uint8Array[] = []
    doc.on('data', part_ => parts.push(part_))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
    const root = doc.struct('Document')
    doc.addStructure(root)
    for (const section of report.sections) addSection(doc, root, section, report.language)
    addSources(doc, root, report)
    root.end()
    numberPages(doc, report)
    doc.end()
  })
