import { type TotalsLine, writeShare } from '@yhdella/programme'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { type MoneyKind, shownAmount } from './grid.view.ts'
import { moneyTexts } from './messages.ts'

/** The years over their kinds, and the computed columns at the end. */
export const BudgetHead = ({
  years,
  kinds,
}: {
  readonly years: readonly number[]
  readonly kinds: readonly MoneyKind[]
}) => {
  const m = useTexts(moneyTexts)
  const { planned, actual } = m.kinds
  const { remaining, used } = m.grid
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {m.grid.line}
        </th>
        {years.map(year => (
          <th key={year} scope="colgroup" colSpan={kinds.length} className="year">
            {year}
          </th>
        ))}
        <th scope="colgroup" colSpan={4} className="year">
          {m.grid.total}
        </th>
      </tr>
      <tr>
        {years.flatMap(year =>
          kinds.map(kind => (
            <th key={`${year} ${kind}`} scope="col" className="figures">
              {m.kinds[kind]}
            </th>
          )),
        )}
        {[planned, actual, remaining, used].map(title => (
          <th key={title} scope="col" className="figures">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** What is computed of a line: never written in. */
export const TotalCells = ({ sums }: { readonly sums: TotalsLine | undefined }) => {
  const m = useTexts(moneyTexts)
  const language = useLanguage()
  const remaining = sums?.remaining ?? null
  const used = sums?.used ?? null
  const amounts = [
    ['planned', sums?.all.planned ?? null],
    ['actual', sums?.all.actual ?? null],
    ['remaining', remaining],
  ] as const
  return (
    <>
      {amounts.map(([kind, amount]) => (
        <td key={kind} className={`figures computed${(amount ?? 0) < 0 ? ' over' : ''}`}>
          {shownAmount(amount, language) || <span className="soft">{m.grid.blank}</span>}
        </td>
      ))}
      <td className="figures computed">{used === null ? '' : writeShare(used, language)}</td>
    </>
  )
}
