import { Tag } from '@yhdella/ui'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { dateOnly } from '../../platform/when.ts'
import { LightCounts } from './light-mark.tsx'
import { programmeTexts } from './messages.ts'
import { inWords, type PortfolioRow, programmeHref } from './programme.view.ts'

type RowProps = { readonly row: PortfolioRow; readonly on: string | null }

/** Money at a glance; what is not told is said not to be. */
export const MoneyFigures = ({ money }: { readonly money: PortfolioRow['money'] }) => {
  const m = useTexts(programmeTexts)
  const language = useLanguage()
  if (money === null) return <p className="soft">{m.money.none}</p>
  return (
    <dl className="money-figures">
      {(['planned', 'actual', 'remaining'] as const).map(kind => (
        <div key={kind} className={(money[kind] ?? 0) < 0 ? 'over' : undefined}>
          <dt>{m.money[kind]}</dt>
          <dd>{inWords(money[kind], 'cents', language)}</dd>
        </div>
      ))}
      <div>
        <dt>{m.money.asOf(dateOnly(money.asOf, language))}</dt>
        <dd>{m.money.used(inWords(money.usedShare, 'share', language))}</dd>
      </div>
    </dl>
  )
}

const Waiting = ({ row }: { readonly row: PortfolioRow }) => {
  const { portfolio } = useTexts(programmeTexts)
  return (
    <ul className="plain waiting">
      <li>
        {row.undecided === 0
          ? portfolio.decided
          : portfolio.undecided(row.undecided, row.longestUndecidedDays ?? 0)}
      </li>
      <li>{row.withoutOwner === 0 ? portfolio.owned : portfolio.withoutOwner(row.withoutOwner)}</li>
    </ul>
  )
}

const ProgrammeCard = ({ row, on }: RowProps) => {
  const m = useTexts(programmeTexts)
  const language = useLanguage()
  const href = useHref()
  const period = m.programme.period(dateOnly(row.from, language), dateOnly(row.to, language))
  return (
    <li className="programme-card">
      <h2>
        <a href={href(programmeHref(row.programmeId, '', on))}>{row.brand ?? row.name}</a>
      </h2>
      <p className="soft">
        {row.county} · {row.national} {!row.isOwn && <Tag>{m.portfolio.other}</Tag>}
      </p>
      <div className="programme-glance">
        <div>
          <h3>{m.portfolio.time}</h3>
          <p>{period}</p>
          <p>{m.portfolio.timeUsed(inWords(row.timeShare, 'share', language))}</p>
        </div>
        <div>
          <h3>{m.money.heading}</h3>
          <MoneyFigures money={row.money} />
        </div>
        <div>
          <h3>
            {m.portfolio.lights}: {m.portfolio.packages(row.packages)}
          </h3>
          <LightCounts lights={row.lights} />
        </div>
        <div>
          <h3>{m.portfolio.goals}</h3>
          <p>{m.portfolio.met(row.goals.met, row.goals.all)}</p>
          {row.goals.missing > 0 && <p>{m.portfolio.missing(row.goals.missing)}</p>}
          <Waiting row={row} />
        </div>
      </div>
    </li>
  )
}

/** Every programme at a glance, each in the same four parts. */
export const PortfolioList = ({
  programmes,
  on,
}: {
  readonly programmes: readonly PortfolioRow[]
  readonly on: string | null
}) => {
  const { portfolio } = useTexts(programmeTexts)
  if (programmes.length === 0) return <p>{portfolio.none}</p>
  return (
    <ul className="plain programme-cards">
      {programmes.map(row => (
        <ProgrammeCard key={row.programmeId} row={row} on={on} />
      ))}
    </ul>
  )
}
