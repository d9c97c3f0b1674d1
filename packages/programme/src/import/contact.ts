import type { FindingFacts } from '../finding/finding.ts'
import { GIVEN_NAME } from './given-name.ts'
import { changeBetweenLongRuns, type Reading, type SourceLine } from './source-line.ts'

/** What stands in the kept text where a person's name, address or number was. */
export const LEFT_OUT = '[…]'

const mail = /[\p{L}\d._%+-]+(?:@|\(at\)|\[at\]| at )[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu
// Finnish numbers: an international prefix, or a nought and an area's digit; no amount of money starts so.
const phone = /(?:\+\s?358|(?<![\d.,])0\d)(?:[ \u00A0()-]?\d){5,10}(?![\d]|[.,]\d)/gu
const announcedPhone =
  /((?:puh(?:elin)?|tel(?:efon)?|gsm|phone|mob(?:ile)?)\.?:?\s*)([+\d(][\d\s\u00A0()-]{5,}\d)/giu

const NAME = String.raw`\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s+\p{Lu}\.)?(?:\s+\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?){1,2}`
// The last part of a title, whatever stands before it and however it is inflected: Projektipäällikkönä.
const ROLE = String.raw`\p{L}{0,30}(?:[Pp]äällikkö|[Jj]ohtaja|[Kk]oordinaattori|[Ss]uunnittelija|[Aa]siantuntija|[Ss]ihteeri|[Cc]hef|[Ll]edare|[Kk]oordinator|[Pp]lanerare|[Mm]anager|[Cc]oordinator|[Pp]lanner|[Oo]fficer)\p{Ll}{0,4}`
const INTRODUCTION =
  '[Yy]hteyshenkilö|[Kk]ontaktperson|[Cc]ontact person|[Ll]isätietoja antaa|[Mm]er information ges av'
const nameAfterRole = new RegExp(
  String.raw`((?<!\p{L})(?:${ROLE}|${INTRODUCTION})[:,]?\s+)(${NAME})(?!\p{L})`,
  'gu',
)
const nameBeforeRole = new RegExp(String.raw`(?<!\p{L})(${NAME})(,\s+(?:${ROLE})(?!\p{L}))`, 'gu')
// A surname may be inflected; what follows it is no part of it.
const nameInText = new RegExp(
  String.raw`(?<![\p{L}-])${GIVEN_NAME}(?:-\p{Lu}\p{Ll}+)?(?:\s+\p{Lu}\.)?\s+\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?!\p{L})`,
  'gu',
)
const loneName = new RegExp(String.raw`^\s*(?:${NAME})\s*$`, 'u')
const roleLine = new RegExp(String.raw`^\s*(?:${ROLE})(?!\p{L})`, 'u')

// A programme's page or deck names some tens of people; more is no such source.
const MOST_NAMES = 200

// Longer ones are no lines that people wrote.
const LONGEST_LINE = 5000

// Longer lines are no names.
const LONGEST_NAME = 80

/** A person's data that the source's sender has already taken out: `(nimi poistettu)`. */
const alreadyOut = /^\s*\(.*(?:poistettu|borttage|borttaget|removed).*\)\s*$/iu

export const isAlreadyOut = (text: string): boolean => alreadyOut.test(text)

/** The text without e-mail addresses, telephone numbers, names that stand by a role and names that begin with a common given name. */
export const withoutContacts = (text: string): string =>
  changeBetweenLongRuns(text, part =>
    part
      .replace(mail, LEFT_OUT)
      .replace(announcedPhone, `$1${LEFT_OUT}`)
      .replace(phone, LEFT_OUT)
      .replace(nameAfterRole, `$1${LEFT_OUT}`)
      .replace(nameBeforeRole, `${LEFT_OUT}$2`)
      .replace(nameInText, LEFT_OUT),
  )

/** Is a line the name of the person whose role stands on the next line? */
const isNameAboveRole = (text: string, next: string | undefined): boolean =>
  text.length <= LONGEST_NAME && loneName.test(text) && next !== undefined && roleLine.test(next)

/** The persons whom a line names so that there is no doubt of it: by a role, or in a field of persons. */
const namesIn = (text: string, reading: Reading | null, next: string | undefined): readonly string[] => {
  if (text.length > LONGEST_LINE || isAlreadyOut(text)) return []
  if ((reading?.as === 'contact' && loneName.test(text)) || isNameAboveRole(text, next)) return [text.trim()]
  return [
    ...[...text.matchAll(nameAfterRole)].map(found => found[2] ?? ''),
    ...[...text.matchAll(nameBeforeRole)].map(found => found[1] ?? ''),
  ]
}

// Letters and hyphens only, as NAME says; a point after an initial is the one mark.
const escaped = (word: string): string => word.replaceAll('.', String.raw`\.`)

// An ending of a Finnish or Swedish case, or none.
const ENDING = String.raw`\p{Ll}{0,5}`

/** Finds the persons again wherever else the source names them, without a role and with the endings of cases. */
const againPattern = (names: readonly string[]): RegExp | null => {
  if (names.length === 0) return null
  const each = names.map(name =>
    name
      .split(/\s+/u)
      .map(word => escaped(word) + ENDING)
      .join(String.raw`\s+`),
  )
  return new RegExp(String.raw`(?<!\p{L})(?:${each.join('|')})(?!\p{L})`, 'gu')
}

const keepLine = ({ text, reading }: KeptLine, next: string | undefined, again: RegExp | null): string => {
  if (isAlreadyOut(text) || text.trim() === '') return text
  if (reading?.as === 'contact' || isNameAboveRole(text, next)) return LEFT_OUT
  const kept = withoutContacts(text)
  return again === null ? kept : changeBetweenLongRuns(kept, part => part.replace(again, LEFT_OUT))
}

export type KeptLine = SourceLine & { readonly reading: Reading | null }

/** The lines as they may be kept: persons' names, addresses and numbers are left out, everything else stays as it was. */
export const keepLines = (lines: readonly KeptLine[]): readonly KeptLine[] => {
  const spoken = lines.filter(({ text }) => text.trim() !== '')
  const nextOf = new Map(spoken.map((each, at) => [each.line, spoken[at + 1]?.text]))
  const names = lines.flatMap(({ text, reading, line }) => namesIn(text, reading, nextOf.get(line)))
  const again = againPattern([...new Set(names)].slice(0, MOST_NAMES))
  return lines.map(each => ({ ...each, text: keepLine(each, nextOf.get(each.line), again) }))
}

/** One note a line that lost something; it does not repeat what was left out. */
export const contactNotes = (
  lines: readonly KeptLine[],
  kept: readonly KeptLine[],
): readonly FindingFacts[] =>
  lines.flatMap(({ line, text }, at) =>
    kept[at]?.text === text
      ? []
      : [
          {
            kind: 'contactLeftOut',
            place: { line },
            stated: null,
            correct: null,
            difference: null,
          },
        ],
  )
