import { cents } from '@yhdella/kernel'
import fc from 'fast-check'
import type { Budget, Category, Cell, CellKind } from '../../src/index.ts'

const label = (id: string) => ({ fi: `Kuluerä ${id}`, sv: `Utgiftspost ${id}`, en: `Cost ${id}` })

/** Some groups of one to four lines and some lines by themselves, and at times a memo share. */
const categories: fc.Arbitrary<readonly Category[]> = fc
  .tuple(fc.array(fc.nat(4), { minLength: 1, maxLength: 6 }), fc.boolean())
  .map(([sizes, withMemo]) => [
    ...sizes.flatMap((size, at): Category[] => {
      const id = `g${at + 1}`
      const parts = Array.from({ length: size }, (_, part): Category => {
        const partId = `${id}.l${part + 1}`
        return { id: partId, parentId: id, label: label(partId) }
      })
      return [{ id, parentId: null, label: label(id) }, ...parts]
    }),
    ...(withMemo
      ? [{ id: 'memo', parentId: null, label: label('memo'), memo: true } satisfies Category]
      : []),
  ])

const kinds = fc.constantFrom<readonly CellKind[]>(
  ['planned', 'actual'],
  ['planned', 'actual', 'committed'],
  ['planned', 'actual', 'committed', 'forecast'],
)

type Shape = { readonly step: 1 | 100; readonly withBlanks: boolean }

const cellsOf = (
  holders: readonly Category[],
  years: readonly number[],
  told: readonly CellKind[],
  { step, withBlanks }: Shape,
): fc.Arbitrary<readonly Cell[]> => {
  const places = holders.flatMap(({ id, memo }) =>
    years.flatMap(year => told.map(kind => ({ categoryId: id, year, kind, memo: memo === true }))),
  )
  // A memo share is kept small, because a share is never larger than the whole.
  const amount = (memo: boolean) =>
    (memo ? fc.constant(0) : fc.integer({ min: 0, max: 2_000_000 })).map(value => cents(value * step))
  return fc
    .tuple(...places.map(place => (withBlanks ? fc.option(amount(place.memo)) : amount(place.memo))))
    .map(values =>
      places.flatMap(({ memo: _, ...place }, at) => {
        const value = values[at]
        return value === null || value === undefined ? [] : [{ ...place, cents: value }]
      }),
    )
}

/** A correct budget: only the lowest lines hold money. */
export const anyBudget = ({ withBlanks = true } = {}): fc.Arbitrary<Budget> =>
  fc
    .tuple(categories, fc.integer({ min: 1, max: 5 }), kinds, fc.constantFrom<1 | 100>(1, 100))
    .chain(([tree, count, told, step]) => {
      const years = Array.from({ length: count }, (_, at) => 2021 + at)
      const parents = new Set(tree.map(each => each.parentId))
      const holders = tree.filter(each => !parents.has(each.id))
      return cellsOf(holders, years, told, { step, withBlanks }).map(cells => ({
        categories: tree,
        years,
        cells,
      }))
    })
