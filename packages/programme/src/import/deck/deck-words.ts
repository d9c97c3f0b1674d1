import { editDistance } from '../text/edit-distance.ts'

export type BoxKind = 'situation' | 'achievements' | 'remaining' | 'results' | 'deviations'
export type SectionKind = 'contents' | 'evaluation' | 'risks' | 'budget' | 'communications' | 'contact'
/** The evaluation's three states as the decks word them. */
export type Light = 'asPlanned' | 'deviation' | 'notAllGoals'

/** How steering decks head the boxes of a work package, in Finnish, Swedish and English. */
const boxHeadings: Readonly<Record<BoxKind, readonly string[]>> = {
  situation: [
    'yleistilanne suhteessa hankesuunnitelmaan',
    'yleistilanne',
    'allmänt läge i förhållande till projektplanen',
    'general situation against the project plan',
  ],
  achievements: [
    'keskeiset aikaansaannokset mennessä',
    'keskeiset aikaansaannokset',
    'centrala resultat senast',
    'main achievements by',
  ],
  remaining: ['vielä tehtävänä', 'återstår att göra', 'still to do'],
  results: ['tulokset', 'resultat', 'results'],
  deviations: ['poikkeamat', 'avvikelser', 'deviations'],
}

const boxKinds: readonly BoxKind[] = ['situation', 'achievements', 'remaining', 'results', 'deviations']

const monthYear = /(\d{1,2})\s*\/\s*(\d{4})/u

const plain = (text: string): string =>
  text
    .replace(monthYear, ' ')
    .toLocaleLowerCase('fi')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, '')
    .replace(/[:\s\u00A0]+/gu, ' ')
    .trim()

// A long heading may be misprinted by this many letters and still be known; short words must be exact.
const MISPRINTS = 3
const LONG_HEADING = 12

export type Box = {
  readonly kind: BoxKind
  /** The heading as it should be, where it is misprinted. */
  readonly misprintOf: string | null
  /** The month that the box tells of, as `2023-08`. */
  readonly month: string | null
}

const monthOf = (text: string): string | null => {
  const [, month = '', year = ''] = monthYear.exec(text) ?? []
  return year === '' ? null : `${year}-${month.padStart(2, '0')}`
}

/** The box that a line heads; a misprinted or hyphenated heading is known too. */
export const boxHeaded = (text: string): Box | undefined => {
  const bare = plain(text)
  const all = boxKinds.flatMap(kind => boxHeadings[kind].map(heading => ({ kind, heading })))
  const exact = all.find(({ heading }) => heading === bare)
  const month = monthOf(text)
  // A hyphen left inside a word by a line break is a misprint too.
  const hyphen = /\p{Ll}-\p{Ll}/u.test(text)
  if (exact !== undefined) return { kind: exact.kind, misprintOf: hyphen ? exact.heading : null, month }
  const near = all.find(
    ({ heading }) => heading.length >= LONG_HEADING && editDistance(bare, heading, MISPRINTS) <= MISPRINTS,
  )
  return near === undefined ? undefined : { kind: near.kind, misprintOf: near.heading, month }
}

const sections: readonly (readonly [SectionKind, RegExp])[] = [
  ['contents', /^(?:sisällys|sisältö|innehåll|contents)\s*$/iu],
  ['evaluation', /^(?:arviointi|utvärdering|evaluation)\s*$/iu],
  [
    'risks',
    /^(?:poikkeamat,? ongelmat.*riskit|avvikelser,? problem.*risker|deviations,? problems.*risks)\s*$/iu,
  ],
  ['budget', /^(?:budjetti|talous|budget|ekonomi|money)(?!\p{L})/iu],
  ['communications', /^(?:viestintä|kommunikation|communications?)(?!\p{L})|viestinnästä/iu],
  ['contact', /^(?:lisätietoja|mer information|further information)\s*:?\s*$/iu],
]

/** What a table of contents may list besides the sections. */
const listedOnly = /^(?:tehtäväpaket|työpaket|arbetspaket|work package)/iu

const longestSectionHeading = 60

export const sectionHeaded = (text: string): SectionKind | undefined =>
  text.trim().length > longestSectionHeading
    ? undefined
    : sections.find(([, pattern]) => pattern.test(text.trim()))?.[0]

export const isListedInContents = (text: string): boolean =>
  listedOnly.test(text.trim()) || sectionHeaded(text) !== undefined

const lights: readonly (readonly [Light, RegExp])[] = [
  ['notAllGoals', /ei saavuteta|uppnås inte|inte uppnå|not all goals|not reached/iu],
  ['deviation', /poikkeama|avvikelse|deviation/iu],
  ['asPlanned', /suunnitellusti|suunnitelman mukaan|enligt plan|as planned/iu],
]

export const lightNamed = (text: string): Light | undefined =>
  lights.find(([, pattern]) => pattern.test(text))?.[0]
