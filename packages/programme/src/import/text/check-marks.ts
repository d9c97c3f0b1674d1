import type { FindingFacts } from '../../finding/finding.ts'
import { isEmptyItem } from '../source-line.ts'
import { findingOfMany, lineFinding, onEachLine, type ReadLine } from './line-finding.ts'

const tag = /<(\/?)(\p{L}+)(?:\s[^<>]*)?(\/?)>/gu
const alone = new Set(['br', 'hr', 'img', 'input', 'wbr'])

/** Does the line open a tag that it does not close? A row of a table is a whole of its own. */
const isUnclosed = (text: string): boolean => {
  const open: string[] = []
  for (const [, slash, name = '', own] of text.matchAll(tag)) {
    if (alone.has(name.toLowerCase()) || own === '/') continue
    if (slash !== '/') open.push(name)
    else if (open.lastIndexOf(name) >= 0) open.splice(open.lastIndexOf(name), 1)
  }
  return open.length > 0
}

const tags = (lines: readonly ReadLine[]): readonly FindingFacts[] => [
  ...findingOfMany(
    'tagsInText',
    lines.filter(({ text }) => text.search(tag) >= 0),
  ),
  ...findingOfMany(
    'tagUnclosed',
    lines.filter(({ text }) => isUnclosed(text)),
  ),
]

type Star = { readonly mark: string; readonly opens: boolean; readonly closes: boolean }

const starsIn = (text: string): readonly Star[] =>
  [...text.matchAll(/\*+/gu)].map(({ 0: mark, index }) => {
    const before = text[index - 1] ?? ' '
    const after = text[index + mark.length] ?? ' '
    return {
      mark,
      opens: !/\s/u.test(after) && !/[\p{L}\d]/u.test(before),
      closes: !/\s/u.test(before) && !/[\p{L}\d]/u.test(after),
    }
  })

/** Stars that neither open nor close an emphasis on their line: footnote marks that lost their place, or halves of bold. */
const detachedStars = (text: string): number => {
  const bulletless = text.replace(/^\s*\*\s+(?=\S)(?!.*\*\s*$)/u, '')
  const open: string[] = []
  let detached = 0
  for (const { mark, opens, closes } of starsIn(bulletless)) {
    const at = open.lastIndexOf(mark)
    if (closes && at >= 0) open.splice(at, 1)
    else if (opens) open.push(mark)
    else detached++
  }
  return detached + open.length
}

/** A note `* who got it` and the stars that point at it on the same line belong together. */
const explainsItself = (text: string): boolean =>
  /(?:^|[>\s])(\*+)\s+\p{L}.*$/u.test(text) && /\p{L}\*+/u.test(text)

const stars = (lines: readonly ReadLine[]): readonly FindingFacts[] =>
  findingOfMany(
    'starsDetached',
    lines.filter(({ text }) => detachedStars(text) > 0 && !(explainsItself(text) && text.includes('<'))),
  )

const deadLink = /\[([^[\]]*)\]\(\s{0,9}#?\s{0,9}\)|<a\s[^>]*href=["']#?["'][^>]*>/gu

const links = (lines: readonly ReadLine[]): readonly FindingFacts[] =>
  onEachLine(lines, (text, line) =>
    [...text.matchAll(deadLink)].map(([whole, label]) => lineFinding('linkDead', line, label || whole)),
  )

const emptyItems = (lines: readonly ReadLine[]): readonly FindingFacts[] =>
  onEachLine(lines, (text, line) => (isEmptyItem(text) ? [lineFinding('itemEmpty', line, text.trim())] : []))

const leftovers = (lines: readonly ReadLine[]): readonly FindingFacts[] =>
  findingOfMany(
    'interfaceText',
    lines.filter(({ reading }) => reading?.as === 'interface'),
  )

/** What copying and typing leave in a text that isn't text: tags, loose stars, links to nowhere, empty bullets. */
export const checkMarks = (lines: readonly ReadLine[]): readonly FindingFacts[] => [
  ...tags(lines),
  ...stars(lines),
  ...links(lines),
  ...emptyItems(lines),
  ...leftovers(lines),
]
