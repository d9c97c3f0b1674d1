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
        {[planned, actual, used, remaining].map(title => (
          <th key={title} scope="col" className={title === remaining ? 'figures last' : 'figures'}>
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
  const shown = (amount: number | null) =>
    shownAmount(amount, language) || <span className="soft">{m.grid.blank}</span>
  return (
    <>
      <td className="figures computed">{shown(sums?.all.planned ?? null)}</td>
      <td className="figures computed">{shown(sums?.all.actual ?? null)}</td>
      <td className="figures computed">{used === null ? '' : writeShare(used, language)}</td>
      <td className={`figures computed last${(remaining ?? 0) < 0 ? ' over' : ''}`}>{shown(remaining)}</td>
    </>
  )
}
