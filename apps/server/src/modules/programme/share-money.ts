/** Tells what of the budget's cells is whose package's: a change of money with its reason, beside the cells themselves. */
import type { Parsed, programmeMoneyPartRoutes } from '@yhdella/contract'
import { type Cents, cents, done, failed } from '@yhdella/kernel'
import { type CellChange, cellKey, fitsInCell, partsByShares } from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import { isCellPlace } from './change-cells.ts'
import { cellChange, cellNow, type MoneyNow, makeChange, moneyNow } from './money-now.ts'
import { ownProgramme } from './own-programme.ts'

type Input = Parsed<typeof programmeMoneyPartRoutes.shareMoney>
type Part = Input['parts'][number]
type Told = { readonly part: Part; readonly after: Cents | null }

const wholeKey = ({ categoryId, year, kind }: Part): string => cellKey({ categoryId, year, kind })

const refusalOf = (now: MoneyNow, { parts, seen }: Input) => {
  const { workPackages } = now.programme
  if (!parts.every(part => workPackages.some(each => each.id === part.workPackageId)))
    return failed('WorkPackageNotFound')
  if (!parts.every(part => isCellPlace(now, part))) return failed('CellNotKnown')
  if (new Set(parts.map(cellKey)).size < parts.length) return failed('CellTwice')
  const own = new Set(workPackages.flatMap(each => each.budgetCategoryIds))
  if (parts.some(part => own.has(part.categoryId))) return failed('LineOfPackage')
  if (parts.some(part => now.lockedKinds.includes(part.kind))) return failed('CellLocked')
  const since = new Set(now.newest.filter(cell => cell.number > seen).map(cellKey))
  return parts.some(part => since.has(cellKey(part)) || since.has(wholeKey(part)))
    ? failed('CellChangedMeanwhile')
    : null
}

const inCents = ({ amount }: Part): Cents | null =>
  'cents' in amount && amount.cents !== null ? cents(amount.cents) : null

/** The parts of one cell in cents; null where they are more than the cell. */
const toldOf = (cell: Cents | null, parts: readonly Part[]): readonly Told[] | null => {
  const byShare = parts.flatMap(part =>
    'basisPoints' in part.amount ? [{ part, share: part.amount.basisPoints }] : [],
  )
  const fixed = parts.filter(({ amount }) => 'cents' in amount).map(part => ({ part, after: inCents(part) }))
  if (byShare.length === 0) return fixed
  const split =
    cell === null
      ? null
      : partsByShares(
          cell,
          byShare.map(({ share }) => share),
        )
  return split && [...fixed, ...byShare.map(({ part }, at) => ({ part, after: split[at] ?? null }))]
}

/** What all packages would have of the cell. */
const sharedAfter = (now: MoneyNow, told: readonly Told[], key: string): number => {
  const changed = new Set(told.map(({ part }) => cellKey(part)))
  const kept = now.parts.filter(
    part => cellKey({ ...part, workPackageId: null }) === key && !changed.has(cellKey(part)),
  )
  return [...kept.map(part => part.cents), ...told.map(({ after }) => after ?? 0)].reduce<number>(
    (sum, each) => sum + each,
    0,
  )
}

/** All parts in cents; undefined where those of some cell are more than it holds. */
const partsInCents = (now: MoneyNow, parts: readonly Part[]): readonly Told[] | undefined => {
  const before = cellNow(now)
  const all: Told[] = []
  for (const [key, ofCell] of Map.groupBy(parts, wholeKey)) {
    const told = toldOf(before(key), ofCell)
    if (told === null || !fitsInCell(before(key), sharedAfter(now, told, key))) return undefined
    all.push(...told)
  }
  return all
}

const changesOf = (now: MoneyNow, told: readonly Told[]): readonly CellChange[] => {
  const before = cellNow(now)
  return told
    .map(({ part: { categoryId, year, kind, workPackageId }, after }) => {
      const place = { categoryId, year, kind, workPackageId }
      return cellChange(place, before(cellKey(place)), after)
    })
    .filter(change => change.before !== change.after)
}

export const shareMoney: Handler<typeof programmeMoneyPartRoutes.shareMoney> = async (tx, input) => {
  const found = await ownProgramme(tx, input.programmeId, rights => rights.finance)
  if (!found.ok) return found
  const now = await moneyNow(tx, found.programme)
  const refusal = refusalOf(now, input)
  if (refusal !== null) return refusal
  const told = partsInCents(now, input.parts)
  if (told === undefined) return failed('MoreThanCell')
  const cells = changesOf(now, told)
  if (cells.length === 0) return failed('NothingToChange')
  return done(await makeChange(tx, now, { kind: 'share', reason: input.reason, cells }))
}
