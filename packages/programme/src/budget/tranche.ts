import { type Cents, cents, type PlainDate } from '@yhdella/kernel'
import { amountOfShare, type BasisPoints, scaleAmount } from '../money/divide.ts'

/** 100 % in basis points. */
const WHOLE = 10_000

/** One decision of the funder's: how much, for which time, and what share of the costs it pays. */
export type GrantTranche = {
  readonly id: string
  readonly decidedOn: PlainDate | null
  readonly from: PlainDate
  readonly to: PlainDate
  readonly grant: Cents
  readonly fundingShare: BasisPoints
}

export type GrantState = {
  readonly id: string
  readonly state: 'coming' | 'running' | 'ended'
  /** Costs that the tranche pays its share of. */
  readonly costs: Cents
  readonly used: Cents
  /** Of the grant; of an ended tranche this is what was not used. */
  readonly left: Cents
  /** The county's own share of the costs. */
  readonly own: Cents
}

export type Funding = {
  readonly tranches: readonly GrantState[]
  /** Costs that no tranche covers: outside every tranche's time, or more than the grants pay. */
  readonly uncovered: Cents
}

/** Splits costs into the funder's and the county's own share; the two always add up to the costs. */
export const fundingOf = (
  costs: Cents,
  share: BasisPoints,
): { readonly funder: Cents; readonly own: Cents } => {
  const funder = amountOfShare(costs, share)
  return { funder, own: cents(costs - funder) }
}

const coversYear = ({ from, to }: GrantTranche, year: number): boolean =>
  from <= `${year}-12-31` && to >= `${year}-01-01`

const stateOn = ({ from, to }: GrantTranche, asOf: PlainDate): GrantState['state'] =>
  asOf < from ? 'coming' : asOf > to ? 'ended' : 'running'

/** The costs that use up a grant: at a share of 80 %, a grant of 80 covers costs of 100. */
const mostCosts = ({ grant, fundingShare }: GrantTranche): Cents =>
  fundingShare === 0 ? cents(0) : scaleAmount(grant, WHOLE, fundingShare)

/**
 * Lays the costs of each year on the tranches of that year: the one that ends first is used first, and what it does not
 * cover goes to the next. Costs of the tranches and uncovered costs add up to all costs.
 */
export const layOnTranches = (
  tranches: readonly GrantTranche[],
  costs: readonly { readonly year: number; readonly cents: Cents }[],
  asOf: PlainDate,
): Funding => {
  const order = tranches.toSorted((a, b) =>
    a.to === b.to ? (a.from < b.from ? -1 : 1) : a.to < b.to ? -1 : 1,
  )
  const laid = new Map<GrantTranche, number>(order.map(tranche => [tranche, 0]))
  let uncovered = 0
  for (const { year, cents: amount } of costs.toSorted((a, b) => a.year - b.year)) {
    let rest: number = amount
    for (const tranche of order.filter(each => coversYear(each, year))) {
      const before = laid.get(tranche) ?? 0
      const taken = Math.min(rest, mostCosts(tranche) - before)
      laid.set(tranche, before + taken)
      rest -= taken
    }
    uncovered += rest
  }
  return {
    uncovered: cents(uncovered),
    tranches: tranches.map(tranche => {
      const own = cents(laid.get(tranche) ?? 0)
      const used = cents(Math.min(tranche.grant, fundingOf(own, tranche.fundingShare).funder))
      const { id, grant } = tranche
      return {
        id,
        state: stateOn(tranche, asOf),
        costs: own,
        used,
        left: cents(grant - used),
        own: cents(own - used),
      }
    }),
  }
}
