import { isBlank, type SourceLine } from '../source-line.ts'
import { type Light, lightNamed, sectionHeaded } from './deck-words.ts'
import type { WorkPackageSlide } from './work-package.ts'

export type Evaluated = {
  readonly line: number
  readonly name: string
  /** Null where no state is marked, as when colours are lost from a text. */
  readonly light: Light | null
  /** More than one state is marked. */
  readonly marks: number
}

export type Evaluation = { readonly headingLine: number; readonly rows: readonly Evaluated[] }

const cellsOf = (text: string): readonly string[] => text.split('\t').map(cell => cell.trim())

const lightsOf = (text: string): readonly (Light | undefined)[] => cellsOf(text).slice(1).map(lightNamed)

// A table of states has at least two to choose from.
const fewestLights = 2

const readRow = ({ line, text }: SourceLine, lights: readonly (Light | undefined)[]): Evaluated => {
  const [name = '', ...cells] = cellsOf(text)
  const marked = lights.filter((_, at) => (cells[at] ?? '') !== '')
  return { line, name, light: marked.length === 1 ? (marked[0] ?? null) : null, marks: marked.length }
}

/** Reads the table in which each work package has one of three states. */
export const readEvaluation = (lines: readonly SourceLine[]): Evaluation | null => {
  const head = lines.findIndex(({ text }) => lightsOf(text).filter(Boolean).length >= fewestLights)
  const heading = lines[head]
  if (heading === undefined) return null
  const rows: Evaluated[] = []
  for (const line of lines.slice(head + 1)) {
    if (isBlank(line.text) || !line.text.includes('\t') || sectionHeaded(line.text) !== undefined) break
    rows.push(readRow(line, lightsOf(heading.text)))
  }
  return { headingLine: heading.line, rows }
}

const wordsOf = (text: string): readonly string[] => text.toLocaleLowerCase('fi').match(/\p{L}{3,}/gu) ?? []

const commonStart = (one: string, other: string): number => {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}

// Finnish inflects the end of a word: five letters and most of the shorter word tell that two are forms of one.
const LETTERS = 5
const PART = 0.6

const isForm = (one: string, other: string): boolean => {
  const common = commonStart(one, other)
  return common >= LETTERS && common >= PART * Math.min(one.length, other.length)
}

/** How many words two names share, if they begin with the same one; 0 where they don't. */
const likeness = (name: string, title: string): number => {
  const [own, others] = [wordsOf(name), wordsOf(title)]
  const [first, otherFirst] = [own[0], others[0]]
  if (first === undefined || otherFirst === undefined || !isForm(first, otherFirst)) return 0
  return own.filter(word => others.some(other => isForm(word, other))).length
}

const nameOf = ({ title, scope }: WorkPackageSlide): string => title?.text ?? scope[0]?.text ?? ''

export type Matched = {
  readonly evaluated: Evaluated
  readonly slide: WorkPackageSlide | null
}

/** Pairs each evaluated package with its slide by their names, the likest first; a slide is paired once. */
export const matchPackages = (
  rows: readonly Evaluated[],
  slides: readonly WorkPackageSlide[],
): readonly Matched[] => {
  const pairs = rows
    .flatMap(evaluated =>
      slides.map(slide => ({ evaluated, slide, like: likeness(evaluated.name, nameOf(slide)) })),
    )
    .filter(({ like }) => like > 0)
    .toSorted((a, b) => b.like - a.like)
  const taken = new Map<Evaluated, WorkPackageSlide>()
  for (const { evaluated, slide } of pairs)
    if (!taken.has(evaluated) && ![...taken.values()].includes(slide)) taken.set(evaluated, slide)
  return rows.map(evaluated => ({ evaluated, slide: taken.get(evaluated) ?? null }))
}
