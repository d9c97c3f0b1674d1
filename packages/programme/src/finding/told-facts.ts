import { cents, type Language } from '@yhdella/kernel'
import { writeShare } from '../money/divide.ts'
import { writeAmount } from '../money/write-amount.ts'
import type { FindingFacts, FindingValue, Place } from './finding.ts'

/** A finding's facts as words of one language, ready to stand in a sentence. */
export type ToldFacts = {
  readonly row: string
  readonly column: string
  readonly stated: string
  readonly correct: string
  readonly against: string
  /** Without its sign: sentences say which is the larger. */
  readonly difference: string
  readonly larger: boolean
  readonly line: number
  readonly otherLines: string
  readonly count: number
  readonly cause: string
}

const longestQuote = 80

const quoted = (text: string): string => {
  const bare = text.replace(/\s+/gu, ' ').trim()
  return bare.length <= longestQuote ? bare : `${bare.slice(0, longestQuote - 1).trimEnd()}…`
}

export const tellValue = (value: FindingValue | null | undefined, language: Language): string => {
  if (value === null || value === undefined) return ''
  if (value.type === 'money') return writeAmount(value.cents, language)
  if (value.type === 'share') return writeShare(value.basisPoints, language)
  return value.type === 'number' ? String(value.value) : quoted(value.text)
}

const tellDifference = (
  { stated, against, correct, difference }: FindingFacts,
  language: Language,
): string => {
  if (difference === null) return ''
  const type = (stated ?? against ?? correct)?.type
  const size = Math.abs(difference)
  if (type === 'money') return writeAmount(cents(size), language)
  return type === 'share' ? writeShare(size, language) : String(size)
}

const causes = {
  fi: {
    yearsLeftOut: (years: string) =>
      ` Ero on yhtä suuri kuin vuoden ${years} luku, joten se on luultavasti jäänyt pois.`,
    signLost: ' Luku on oikein, mutta etumerkki on väärä.',
    digitsSwapped: ' Kaksi vierekkäistä numeroa on luultavasti vaihtanut paikkaa.',
    factorOfTen: ' Luvussa on luultavasti nolla liikaa tai liian vähän.',
    suspect: (row: string, column: string) =>
      ` Sekä rivi että sarake viittaavat soluun ”${row}”, ”${column}”.`,
  },
  sv: {
    yearsLeftOut: (years: string) =>
      ` Skillnaden är lika stor som siffran för år ${years}, så den har troligen blivit bort.`,
    signLost: ' Talet stämmer, men tecknet är fel.',
    digitsSwapped: ' Två siffror intill varandra har troligen bytt plats.',
    factorOfTen: ' Talet har troligen en nolla för mycket eller för lite.',
    suspect: (row: string, column: string) =>
      ` Både raden och kolumnen pekar på cellen ”${row}”, ”${column}”.`,
  },
  en: {
    yearsLeftOut: (years: string) =>
      ` The difference equals the figure of ${years}, so that figure was probably left out.`,
    signLost: ' The number is right, but its sign is wrong.',
    digitsSwapped: ' Two neighbouring digits have probably changed places.',
    factorOfTen: ' The number probably has one zero too many or too few.',
    suspect: (row: string, column: string) =>
      ` Both the row and the column point at the cell “${row}”, “${column}”.`,
  },
} as const

const tellCause = ({ cause, suspect }: FindingFacts, language: Language): string => {
  const tell = causes[language]
  const pointed = suspect === undefined ? '' : tell.suspect(suspect.row ?? '', suspect.column ?? '')
  if (cause === undefined) return pointed
  const why = cause.type === 'yearsLeftOut' ? tell.yearsLeftOut(yearsInWords(cause.years)) : tell[cause.type]
  return `${why}${pointed}`
}

const yearsInWords = (years: readonly number[]): string => {
  const [first, last] = [years[0], years.at(-1)]
  return first === last ? String(first) : `${first}–${last}`
}

const linesOf = ({ otherLines = [] }: Place): string => otherLines.join(', ')

export const toldFacts = (facts: FindingFacts, language: Language): ToldFacts => ({
  row: quoted(facts.place.row ?? ''),
  column: quoted(facts.place.column ?? ''),
  stated: tellValue(facts.stated, language),
  correct: tellValue(facts.correct, language),
  against: tellValue(facts.against, language),
  difference: tellDifference(facts, language),
  larger: (facts.difference ?? 0) > 0,
  line: facts.place.line,
  otherLines: linesOf(facts.place),
  count: facts.places?.length ?? 0,
  cause: tellCause(facts, language),
})
