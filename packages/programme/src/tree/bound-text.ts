/** Texts of people with figures bound into them: `{measure:queue@2023-09-01}` stands for what the measure then said. */
import { isPlainDate, type PlainDate } from '@yhdella/kernel'

export const tokenSources = [
  'measure',
  'budget',
  'competence',
  'participation',
  'study',
  'funnel',
  'outputs',
] as const
export type TokenSource = (typeof tokenSources)[number]

/** What a token asks for: which thing, which of its numbers, and of which day (null: the newest). */
export type Token = {
  readonly source: TokenSource
  readonly key: string
  readonly field: string | null
  readonly on: PlainDate | null
}

export type BoundPart =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'token'; readonly token: Token }

/** A brace that opens no token that can be read; `at` is its place in the text, from 0. */
export type BoundProblem = { readonly at: number; readonly written: string }

export type BoundText = { readonly parts: readonly BoundPart[]; readonly problems: readonly BoundProblem[] }

const shape = /^\{([a-z]+):([a-z0-9.-]+)(?:\/([A-Za-z]+))?(?:@([0-9-]+))?\}$/

const isSource = (word: string | undefined): word is TokenSource =>
  tokenSources.some(source => source === word)

/** The token that the text in braces names; undefined where it names none. */
export const readToken = (written: string): Token | undefined => {
  const [, source, key, field, on] = shape.exec(written) ?? []
  if (!isSource(source) || key === undefined) return undefined
  if (on === undefined) return { source, key, field: field ?? null, on: null }
  return isPlainDate(on) ? { source, key, field: field ?? null, on } : undefined
}

/** As it is written in a text. */
export const writeToken = ({ source, key, field, on }: Token): string =>
  `{${source}:${key}${field === null ? '' : `/${field}`}${on === null ? '' : `@${on}`}}`

/** Takes a text apart. No letter is lost: a brace that names nothing stays in the words and is told as a problem. */
export const readBoundText = (text: string): BoundText => {
  const parts: BoundPart[] = []
  const problems: BoundProblem[] = []
  let from = 0
  // Up to the next brace of either kind, so that one that is never closed spoils no token after it.
  for (const found of text.matchAll(/\{[^{}]*\}|[{}]/g)) {
    const [written] = found
    const token = readToken(written)
    if (token === undefined) {
      problems.push({ at: found.index, written })
      continue
    }
    if (found.index > from) parts.push({ kind: 'words', words: text.slice(from, found.index) })
    parts.push({ kind: 'token', token })
    from = found.index + written.length
  }
  if (from < text.length) parts.push({ kind: 'words', words: text.slice(from) })
  return { parts, problems }
}
