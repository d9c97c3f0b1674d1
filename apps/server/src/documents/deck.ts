/**
 * A report as an editable deck (.pptx): every slide has its real title, tables their header row, charts are the
 * program's own, and the notes of a slide tell the source of each figure on it. The same report gives the same bytes.
 */

import type { Language } from '@yhdella/kernel'
import { type Figure, figureSource, figuresOf, type Report, type ReportBlock } from '@yhdella/programme'
import { addChart } from './deck-chart.ts'
import { colours, font, languageTags } from './deck-look.ts'
import { bodySize, contentWidth, margin, plainText, slideHeight, slideWidth } from './deck-measures.ts'
import { asTable, type DeckPage, type DeckPart, deckPages } from './deck-pages.ts'
import { polishDeck } from './deck-polish.ts'
import { addTable } from './deck-table.ts'
import { type Deck, newDeck, type Slide, type TextRun } from './pptx-library.ts'

const cover = 'Cover'
const plain = 'Content'

const titleLook = { fontFace: font, bold: true, color: colours.brand, align: 'left', margin: 0 } as const

const defineMasters = (deck: Deck, report: Report): void => {
  const bar = { rect: { x: 0, y: 0, w: slideWidth, h: 0.14, fill: { color: colours.action } } }
  const foot = {
    text: {
      text: `${report.title} · ${report.subtitle}`,
      options: {
        x: margin,
        y: 7.05,
        w: 10.5,
        h: 0.3,
        fontFace: font,
        fontSize: 10,
        color: colours.soft,
        margin: 0,
      },
    },
  }
  deck.defineSlideMaster({
    title: cover,
    background: { color: colours.tint },
    objects: [
      { rect: { x: 0, y: 0, w: 0.35, h: slideHeight, fill: { color: colours.action } } },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: 1,
            y: 1.4,
            w: 11,
            h: 1.7,
            fontSize: 36,
            valign: 'bottom',
            ...titleLook,
          },
          text: '',
        },
      },
    ],
  })
  deck.defineSlideMaster({
    title: plain,
    background: { color: colours.paper },
    objects: [
      bar,
      foot,
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: margin,
            y: 0.4,
            w: contentWidth,
            h: 0.8,
            fontSize: 26,
            valign: 'middle',
            ...titleLook,
          },
          text: '',
        },
      },
    ],
    slideNumber: {
      x: 12.2,
      y: 7.05,
      w: 0.6,
      h: 0.3,
      fontFace: font,
      fontSize: 10,
      color: colours.soft,
      align: 'right',
    },
  })
}

const box = ({ top, height }: DeckPart) => ({ x: margin, y: top, w: contentWidth, h: height, margin: 0 })

const addList = (
  slide: Slide,
  part: DeckPart,
  block: Extract<ReportBlock, { readonly kind: 'list' }>,
  language: Language,
): void => {
  const lang = languageTags[block.language ?? language]
  const heading: TextRun[] =
    block.heading === null
      ? []
      : [
          {
            text: block.heading,
            options: { bold: true, color: colours.brand, breakLine: true, lang: languageTags[language] },
          },
        ]
  const items = block.items.map(item => ({
    text: plainText(item, language),
    options: { bullet: { indent: 14 }, paraSpaceAfter: 3, breakLine: true, lang },
  }))
  slide.addText([...heading, ...items], {
    ...box(part),
    fontFace: font,
    fontSize: bodySize,
    color: colours.ink,
    valign: 'top',
    objectName: block.heading ?? 'Text',
  })
}

const addSentence = (slide: Slide, part: DeckPart, text: string, lang: string, gap: boolean): void => {
  slide.addText([{ text, options: { lang } }], {
    ...box(part),
    fontFace: font,
    fontSize: bodySize,
    color: gap ? colours.soft : colours.ink,
    italic: gap,
    valign: 'top',
    objectName: 'Text',
  })
}

const addPart = (deck: Deck, slide: Slide, part: DeckPart, language: Language): void => {
  const { block, top, height } = part
  if (block.kind === 'table') addTable(slide, block, top, language)
  else if (block.kind === 'lights')
    addTable(
      slide,
      asTable(block),
      top,
      language,
      block.rows.map(({ state }) => state),
    )
  else if (block.kind === 'chart') addChart(deck, slide, block, top, height, language)
  else if (block.kind === 'list') addList(slide, part, block, language)
  else if (block.kind === 'gap') addSentence(slide, part, block.text, languageTags[language], true)
  else
    addSentence(slide, part, plainText(block.text, language), languageTags[block.language ?? language], false)
}

/** The same figure is told once, however often it stands on the slide. */
const notesOf = ({ section, parts }: DeckPage, language: Language): string => {
  const figures: readonly Figure[] = figuresOf({ ...section, blocks: parts.map(({ block }) => block) })
  return [...new Set(figures.map(figure => figureSource(figure, language)))].join('\n')
}

const addCover = (slide: Slide, { parts }: DeckPage, language: Language): void => {
  const lines = parts.flatMap(({ block }) =>
    block.kind === 'paragraph'
      ? [
          {
            text: plainText(block.text, language),
            options: { breakLine: true, lang: languageTags[language] },
          },
        ]
      : [],
  )
  slide.addText(lines, {
    x: 1,
    y: 3.4,
    w: 11,
    h: 2.6,
    fontFace: font,
    fontSize: 20,
    color: colours.ink,
    valign: 'top',
    margin: 0,
    paraSpaceAfter: 6,
    objectName: 'Text',
  })
}

const addPage = (deck: Deck, page: DeckPage, language: Language): void => {
  const isCover = page.section.kind === 'cover'
  const slide = deck.addSlide({ masterName: isCover ? cover : plain })
  slide.addText([{ text: page.title, options: { lang: languageTags[language] } }], { placeholder: 'title' })
  if (isCover) addCover(slide, page, language)
  else for (const part of page.parts) addPart(deck, slide, part, language)
  const notes = notesOf(page, language)
  if (notes !== '') slide.addNotes(notes)
}

export const deckOf = async (report: Report): Promise<Uint8Array> => {
  const deck = newDeck()
  deck.layout = 'LAYOUT_WIDE'
  deck.title = report.title
  deck.subject = report.subtitle
  deck.author = 'Yhdellä'
  deck.company = 'Yhdellä'
  defineMasters(deck, report)
  for (const page of deckPages(report)) addPage(deck, page, report.language)
  const bytes = await deck.write({ outputType: 'uint8array' })
  if (!(bytes instanceof Uint8Array)) throw new Error('The writer of slides gave no bytes')
  return polishDeck(bytes, report.language, report.asOf)
}
