import type { PlainDate } from '@yhdella/kernel'
import { type FindingFacts, quantity, words } from '../../finding/finding.ts'
import { findingOfMany, lineFinding, type ReadLine } from '../text/line-finding.ts'
import { type PageFieldId, pageFields } from './page-field.ts'
import type { ProgrammePage, ReadField } from './read-page.ts'

const isEmpty = ({ parts }: ReadField): boolean =>
  parts.every(({ texts, items, heading }) => texts.length === 0 && items.length === 0 && heading === null)

const missingFields = (page: ProgrammePage, lastLine: number): readonly FindingFacts[] => {
  if (page.fields.length === 0) return []
  const found = new Set<PageFieldId>(page.fields.map(({ id }) => id))
  return pageFields
    .filter(({ id, expected }) => expected && !found.has(id))
    .map(({ label }) => ({ ...lineFinding('fieldMissing', { line: lastLine }, null, label.fi) }))
}

const emptyFields = (page: ProgrammePage): readonly FindingFacts[] =>
  page.fields.filter(isEmpty).map(({ id, line }) => {
    const label = pageFields.find(each => each.id === id)?.label.fi ?? id
    return lineFinding('fieldEmpty', { line }, label)
  })

// The county reform: health and social services moved from joint authorities to the wellbeing services counties on
// 1.1.2023 (act 616/2021, section 2).
const COUNTIES_SINCE = '2023-01-01'

const isJointAuthority = (text: string): boolean =>
  /kuntayhtymä|sairaanhoitopiiri|samkommun|sjukvårdsdistrikt|joint authority|hospital district/iu.test(text)

const isAfter = (date: PlainDate | null): boolean => date !== null && date >= COUNTIES_SINCE

const outdatedOrganisations = (page: ProgrammePage): readonly FindingFacts[] => {
  if (!isAfter(page.edited)) return []
  const organisation = page.fields.find(({ id }) => id === 'contactOrganisation')
  return (organisation?.parts ?? []).flatMap(({ texts }) =>
    texts
      .filter(({ text }) => isJointAuthority(text))
      .map(({ line, text }) => lineFinding('organisationOutdated', { line }, text)),
  )
}

const numberedOf = (field: ReadField | undefined) =>
  (field?.parts ?? []).flatMap(({ items }) => items.filter(({ number }) => number !== null))

const hasSubitems = (field: ReadField | undefined): boolean =>
  (field?.parts ?? []).some(({ items }) => items.some(({ number }) => number === null))

/** The goals of a page and its outputs are numbered lists of the same things: their counts should agree. */
const unequalLists = (page: ProgrammePage): readonly FindingFacts[] => {
  const [results, outputs] = (['results', 'outputs'] as const).map(id =>
    page.fields.find(each => each.id === id),
  )
  const [goals, told] = [numberedOf(results), numberedOf(outputs)]
  const [first] = told
  if (goals.length === 0 || first === undefined) return []
  const unequal: readonly FindingFacts[] =
    goals.length === told.length
      ? []
      : [
          {
            ...lineFinding('listsDiffer', first, null),
            stated: quantity(told.length),
            against: quantity(goals.length),
            difference: told.length - goals.length,
          },
        ]
  const empty = hasSubitems(results) && !hasSubitems(outputs) ? findingOfMany('partEmpty', told) : []
  return [...unequal, ...empty]
}

const abbreviation = /(?<![\p{L}\d])\p{Lu}{3,5}(?![\p{L}\d])/gu

const oneLetterApart = (one: string, other: string): boolean =>
  one.length === other.length && [...one].filter((letter, at) => letter !== other[at]).length === 1

/** RRP in the name, RRF in the text: an abbreviation of the title that the text never uses, but one like it. */
const unlikeAbbreviations = (page: ProgrammePage, lines: readonly ReadLine[]): readonly FindingFacts[] => {
  const { title } = page
  if (title === null) return []
  const titles = new Set([title.text, ...titleTexts(page)])
  const inText = new Map<string, number>()
  for (const { text, line } of lines)
    if (!titles.has(text.trim()))
      for (const [found] of text.matchAll(abbreviation)) if (!inText.has(found)) inText.set(found, line)
  return [...title.text.matchAll(abbreviation)].flatMap(([own]) => {
    const like = [...inText].find(([other]) => oneLetterApart(own, other))
    if (inText.has(own) || like === undefined) return []
    const [other, line] = like
    return [
      {
        kind: 'abbreviationsDiffer',
        place: { line: title.line, otherLines: [line] },
        stated: words(own),
        correct: null,
        against: words(other),
        difference: null,
      } satisfies FindingFacts,
    ]
  })
}

const titleTexts = (page: ProgrammePage): readonly string[] =>
  page.fields
    .filter(({ id }) => id === 'name')
    .flatMap(({ parts }) => parts.flatMap(({ texts }) => texts.map(({ text }) => text)))

/** What is missing from a programme page, empty on it, out of date or told in two ways. */
export const checkPage = (page: ProgrammePage, lines: readonly ReadLine[]): readonly FindingFacts[] => [
  ...missingFields(page, lines.findLast(({ text }) => text.trim() !== '')?.line ?? 1),
  ...emptyFields(page),
  ...outdatedOrganisations(page),
  ...unequalLists(page),
  ...unlikeAbbreviations(page, lines),
]
