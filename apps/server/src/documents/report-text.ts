/**
 * A report as plain text in reading order, for the programme's public page: headings underlined, lists with dashes,
 * each row of a table as a sentence of its cells, charts by their sentence.
 */

import type { Language } from '@yhdella/kernel'
import type { Report, ReportBlock, ReportSection, ReportTable } from '@yhdella/programme'
import { plainText } from './deck-measures.ts'
import { asTable } from './deck-pages.ts'

const underlined = (words: string, mark: string): string => `${words}\n${mark.repeat([...words].length)}`

const rowText = ({ columns }: ReportTable, cells: readonly string[]): string => {
  const [name = '', ...rest] = cells
  return `- ${name}: ${rest.map((cell, nth) => `${columns[nth + 1]?.title ?? ''} ${cell}`).join('; ')}`
}

const tableText = (table: ReportTable, language: Language): string =>
  [
    table.caption,
    ...table.rows.map(({ cells }) =>
      rowText(
        table,
        cells.map(cell => plainText(cell, language)),
      ),
    ),
  ].join('\n')

const blockText = (block: ReportBlock, language: Language): string => {
  if (block.kind === 'paragraph') return plainText(block.text, language)
  if (block.kind === 'gap') return block.text
  if (block.kind === 'chart') return `${block.title}. ${block.sentence}`
  if (block.kind === 'table') return tableText(block, language)
  if (block.kind === 'lights') return tableText(asTable(block), language)
  const items = block.items.map(item => `- ${plainText(item, language)}`)
  return [...(block.heading === null ? [] : [block.heading]), ...items].join('\n')
}

const sectionText = (section: ReportSection, language: Language): string =>
  [
    underlined(section.title, section.kind === 'cover' ? '=' : '-'),
    ...section.blocks.map(block => blockText(block, language)),
  ].join('\n\n')

export const textOf = ({ sections, language }: Report): string =>
  `${sections.map(section => sectionText(section, language)).join('\n\n\n')}\n`
