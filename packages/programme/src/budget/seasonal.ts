import { addDays, type Cents, cents, type PlainDate } from '@yhdella/kernel'
import { scaleAmount } from '../money/divide.ts'
import type { Texts } from '../texts.ts'

/** What one month's costs were; `month` as `2025-03`. */
export type MonthlyActual = { readonly categoryId: string; readonly month: string; readonly cents: Cents }

/** Why the season cannot be told. */
export type SeasonLack = 'noMonths' | 'monthsBehind' | 'noWholeYear'

type Rest = { readonly low: Cents; readonly likely: Cents; readonly high: Cents }
export type Season =
  | { readonly ok: true; readonly rest: Rest }
  | { readonly ok: false; readonly lack: SeasonLack }

export type SeasonTerms = {
  readonly asOf: PlainDate
  readonly to: PlainDate
  /** What was spent in a year by the budget's own cells; null where nobody has told. */
  readonly spentIn: (year: number) => Cents | null
}

/** A year's costs up to a month, and those of the months that are still to come, as they were in that year. */
type Halves = { readonly before: number; readonly after: number }
type Sums = ReadonlyMap<string, number>

const MONTHS_IN_YEAR = 12

const monthOf = (date: PlainDate): number => Number(date.slice(5, 7))
const yearOf = (date: PlainDate): number => Number(date.slice(0, 4))
const nameOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`
const isMonthEnd = (date: PlainDate): boolean => addDays(date, 1).endsWith('-01')

const sumUntil = (sums: Sums, year: number, until: number): number => {
  let sum = 0
  for (let month = 1; month <= until; month++) sum += sums.get(nameOf(year, month)) ?? 0
  return sum
}

/** The calendar months after a day until another, as numbers 1 to 12, year after year. */
const monthsToCome = (asOf: PlainDate, to: PlainDate): readonly number[] => {
  const first = yearOf(asOf) * MONTHS_IN_YEAR + monthOf(asOf)
  const last = yearOf(to) * MONTHS_IN_YEAR + monthOf(to)
  return Array.from({ length: Math.max(0, last - first) }, (_, at) => ((first + at) % MONTHS_IN_YEAR) + 1)
}

const halvesOf = (sums: Sums, year: number, until: number, toCome: readonly number[]): Halves => ({
  before: sumUntil(sums, year, until),
  after: toCome.reduce((sum, month) => sum + (sums.get(nameOf(year, month)) ?? 0), 0),
})

const isWhole = (sums: Sums, year: number): boolean =>
  Array.from({ length: MONTHS_IN_YEAR }, (_, at) => nameOf(year, at + 1)).every(month => sums.has(month))

/** Earlier years of which every month is known and nothing was spent beside the months. */
const earlierYears = (sums: Sums, year: number, spentIn: SeasonTerms['spentIn']): readonly number[] =>
  [...new Set([...sums.keys()].map(month => Number(month.slice(0, 4))))].filter(
    each => each < year && isWhole(sums, each) && sumUntil(sums, each, MONTHS_IN_YEAR) === spentIn(each),
  )

const restOf = (now: number, past: readonly Halves[]): Rest => {
  const rests = past
    .map(({ before, after }) => scaleAmount(cents(now), after, before))
    .toSorted((a, b) => a - b)
  const all = past.reduce((sum, each) => ({
    before: sum.before + each.before,
    after: sum.after + each.after,
  }))
  const likely = scaleAmount(cents(now), all.after, all.before)
  return { low: rests[0] ?? likely, likely, high: rests.at(-1) ?? likely }
}

const lacking = (lack: SeasonLack): Season => ({ ok: false, lack })

/**
 * What is still to come if the months to come go, beside this year's beginning, as the same months of earlier whole years
 * went beside theirs. The likeliest takes those years together, the range is from the least to the most of them. Each
 * later year is taken to cost what this one does. Months must tell all that was spent: where some of it stands in no
 * month, a part would be told as the whole.
 */
export const seasonOf = (monthly: readonly MonthlyActual[], { asOf, to, spentIn }: SeasonTerms): Season => {
  if (monthly.length === 0) return lacking('noMonths')
  const [year, until] = [yearOf(asOf), monthOf(asOf)]
  const sums = new Map<string, number>()
  for (const { month, cents: amount } of monthly) sums.set(month, (sums.get(month) ?? 0) + amount)
  const now = sumUntil(sums, year, until)
  if (!isMonthEnd(asOf) || !sums.has(nameOf(year, until)) || now !== spentIn(year))
    return lacking('monthsBehind')
  const toCome = monthsToCome(asOf, to)
  const past = earlierYears(sums, year, spentIn)
    .map(each => halvesOf(sums, each, until, toCome))
    .filter(({ before }) => before > 0)
  return past.length === 0 ? lacking('noWholeYear') : { ok: true, rest: restOf(now, past) }
}

export const seasonLackTexts: Readonly<Record<SeasonLack, Texts>> = {
  noMonths: {
    fi: 'Kausivaihtelua ei voi ennustaa, koska kuukausittaisia menoja ei ole kirjattu.',
    sv: 'Säsongsvariationen kan inte förutses, eftersom utgifter per månad inte har antecknats.',
    en: 'The season cannot be foretold, because no costs have been recorded month by month.',
  },
  monthsBehind: {
    fi: 'Kausivaihtelua ei voi ennustaa, koska kuukausittain ei ole kirjattu kaikkia tämän vuoden menoja.',
    sv: 'Säsongsvariationen kan inte förutses, eftersom alla utgifter i år inte har antecknats per månad.',
    en: "The season cannot be foretold, because not all of this year's costs have been recorded month by month.",
  },
  noWholeYear: {
    fi: 'Kausivaihtelua ei voi ennustaa, koska minkään aiemman vuoden kaikkia kuukausia ei ole kirjattu.',
    sv: 'Säsongsvariationen kan inte förutses, eftersom inget tidigare år har alla månader antecknade.',
    en: 'The season cannot be foretold, because no earlier year has all of its months recorded.',
  },
}
