import type { Parsed, programmeMoneyRoutes } from '@yhdella/contract'
import { type Cents, done, type Language } from '@yhdella/kernel'
import { amountProblemTexts, cellKey, readAmount } from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import { isCellPlace } from './change-cells.ts'
import { cellNow, isSumOfMonths, type MoneyNow, moneyNow } from './money-now.ts'
import { ownProgramme } from './own-programme.ts'

type Input = Parsed<typeof programmeMoneyRoutes.previewCells>
type Place = Input['columns'][number] & { readonly categoryId: string }
type Rejected = {
  readonly row: number
  readonly column: number
  readonly written: string
  readonly why: string
}
type Taken = Place & { readonly name: string; readonly before: Cents | null; readonly after: Cents | null }

const outside: Readonly<Record<Language, string>> = {
  fi: 'Liitä pienempi alue: tälle ei ole solua taulukossa.',
  sv: 'Klistra in ett mindre område: för detta finns ingen cell i tabellen.',
  en: 'Paste a smaller area: the table has no cell for this.',
}
const computed: Readonly<Record<Language, string>> = {
  fi: 'Jätä tämä pois: summa lasketaan riveistä.',
  sv: 'Lämna bort detta: summan räknas ur raderna.',
  en: 'Leave this out: the sum is counted from the lines.',
}
const sumOfMonths: Readonly<Record<Language, string>> = {
  fi: 'Jätä tämä pois: vuoden toteuma lasketaan kuukausista.',
  sv: 'Lämna bort detta: årets utfall räknas ur månaderna.',
  en: "Leave this out: the year's costs are counted from its months.",
}
const locked: Readonly<Record<Language, string>> = {
  fi: 'Avaa uusi versio ennen kuin muutat tätä.',
  sv: 'Öppna en ny version innan du ändrar detta.',
  en: 'Open a new version before you change this.',
}

const placeAt = ({ rows, columns }: Input, row: number, column: number): Place | undefined => {
  const [categoryId, head] = [rows[row], columns[column]]
  return categoryId === undefined || head === undefined ? undefined : { categoryId, ...head }
}

const whyNot = (now: MoneyNow, place: Place | undefined, language: Language): string | null => {
  if (place === undefined) return outside[language]
  if (!isCellPlace(now, place)) return computed[language]
  if (isSumOfMonths(now, place)) return sumOfMonths[language]
  return now.lockedKinds.includes(place.kind) ? locked[language] : null
}

/** Spreadsheets end what they copy with a line break: it is no row of its own. */
const gridOf = (pasted: string): readonly (readonly string[])[] =>
  pasted
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map(line => line.split('\t'))

type Read = { readonly taken: readonly Taken[]; readonly rejected: readonly Rejected[] }

const readCell = (now: MoneyNow, input: Input, before: (key: string) => Cents | null) => {
  const names = new Map(now.budget.categories.map(category => [category.id, category.label[input.language]]))
  return (written: string, row: number, column: number): Read => {
    const place = placeAt(input, row, column)
    const refused = (why: string): Read => ({
      taken: [],
      rejected: [{ row: row + 1, column: column + 1, written, why }],
    })
    const isEmpty = written.trim() === ''
    const why = whyNot(now, place, input.language)
    // An empty cell that falls outside is nothing lost.
    if (why !== null || place === undefined) return isEmpty ? { taken: [], rejected: [] } : refused(why ?? '')
    const amount = isEmpty ? null : readAmount(written, input.language)
    if (amount !== null && !amount.ok) return refused(amountProblemTexts[amount.problem][input.language])
    const after = amount === null ? null : amount.cents
    const name = names.get(place.categoryId) ?? place.categoryId
    return { taken: [{ ...place, name, before: before(cellKey(place)), after }], rejected: [] }
  }
}

/** What a paste would change, and what of it can't be read, each with what to do. Changes nothing. */
export const previewCells: Handler<typeof programmeMoneyRoutes.previewCells> = async (tx, input) => {
  const found = await ownProgramme(tx, input.programmeId, rights => rights.finance)
  if (!found.ok) return found
  const now = await moneyNow(tx, found.programme)
  const read = readCell(now, input, cellNow(now))
  const all = gridOf(input.pasted).flatMap((cells, row) =>
    cells.map((written, column) => read(written, row, column)),
  )
  const taken = all.flatMap(each => each.taken)
  const cells = taken.filter(cell => cell.before !== cell.after)
  return done({ cells, rejected: all.flatMap(each => each.rejected), same: taken.length - cells.length })
}
