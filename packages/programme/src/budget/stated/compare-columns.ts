import { amountOfShare, type BasisPoints } from '../../money/divide.ts'
import type { Comparison } from './comparison.ts'
import { partsOf, type StatedBudget, type StatedRow, sumOf, valueAt } from './stated-budget.ts'

/** Each column by itself: a sum is the sum of its parts. */
export const compareParts = (table: StatedBudget): readonly Comparison[] =>
  table.rows.flatMap((row, at) => {
    const parts = partsOf(table, at).flatMap(part => table.rows[part] ?? [])
    return table.columns.flatMap(({ kind }, column) => {
      const expected = sumOf(parts.map(part => valueAt(part, column)))
      if (kind === 'used' || expected === null) return []
      const stated = sumOf([valueAt(row, column)])
      return [
        {
          kind: kind === 'remaining' ? 'partsDisagree' : 'sumOfPartsWrong',
          row: at,
          column,
          stated,
          expected,
        },
      ]
    })
  })

/** Fewer agreeing cells than this are too little to say that two rows tell of the same money. */
const fewestAgreeing = 3

/** The share that the source tells; else the whole, where the rows agree in nearly all their cells. */
const shareOfGrant = (table: StatedBudget, total: StatedRow, grant: StatedRow): BasisPoints | null => {
  if (table.fundingShare !== null) return table.fundingShare
  const both = table.columns.flatMap(({ kind }, column) => {
    const [one, other] = [valueAt(total, column), valueAt(grant, column)]
    return kind === 'used' || one === null || other === null ? [] : [one === other]
  })
  const agreeing = both.filter(Boolean).length
  // Two thirds: one or two faults must not hide that the rows tell of the same money.
  return agreeing >= fewestAgreeing && agreeing * 3 >= both.length * 2 ? WHOLE : null
}

/** 100 % in basis points. */
const WHOLE = 10_000

/** The grant is the funder's share of the total, in every column that both rows have. */
export const compareGrant = (table: StatedBudget): readonly Comparison[] => {
  const total = table.rows.find(row => row.role === 'total')
  if (total === undefined) return []
  return table.rows.flatMap((grant, at) => {
    const share = grant.role === 'grant' ? shareOfGrant(table, total, grant) : null
    if (share === null) return []
    return table.columns.flatMap(({ kind }, column) => {
      const whole = sumOf([valueAt(total, column)])
      const stated = sumOf([valueAt(grant, column)])
      if (kind === 'used' || whole === null || stated === null) return []
      const expected = amountOfShare(whole, share)
      return [
        {
          kind: kind === 'remaining' ? 'rowsContradict' : 'grantShareWrong',
          row: at,
          column,
          stated,
          expected,
        },
      ]
    })
  })
}
