import './work-list.css'
import { Tag } from '@yhdella/ui'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useTexts } from '../../platform/language.ts'
import type { ShownRow } from './departed.view.ts'
import { DueLabel } from './due-label.tsx'
import { queueTexts } from './messages.ts'
import { RowActions, TakeOver } from './row-actions.tsx'
import { type WorkAddress, workLink } from './work-address.view.ts'
import { type PlaceNames, type WorkRow, type WorkRowView, workRowView } from './work-row.view.ts'

/** Who took a row that left the list. */
export type Taker = { readonly name: string; readonly me: boolean }

export type WorkListProps = {
  readonly address: WorkAddress
  readonly shown: readonly ShownRow<WorkRow>[]
  readonly caption: string
  readonly now: string
  readonly names: PlaceNames
  /** Who took those that left, as far as it is known. */
  readonly takers: ReadonlyMap<string, Taker>
}

type RowProps = {
  readonly view: WorkRowView
  readonly row: WorkRow
  readonly gone: boolean
  readonly address: WorkAddress
  readonly taker: Taker | undefined
}

const PersonCell = ({ view, address, gone }: RowProps) => {
  const m = useTexts(queueTexts)
  const open = view.entryId === address.entryId
  return (
    <>
      <Link
        className="row-link"
        data-row={view.entryId}
        to={workLink(address, { entryId: view.entryId, caseId: view.caseId })}
        aria-current={open ? 'true' : undefined}
        preventScrollReset
      >
        {view.person}
      </Link>{' '}
      <span className="age">{view.age}</span> {view.redFlag && <Tag tone="alert">{view.redFlag}</Tag>}{' '}
      {open && !gone && <Tag>{m.selected}</Tag>}
      <p className="words" lang={view.summaryLanguage}>
        {view.summary}
      </p>
    </>
  )
}

const ServiceCell = ({ view }: RowProps) => (
  <>
    <span>{view.service}</span>
    {view.unit && <small>{view.unit}</small>}
  </>
)

const ChannelCell = ({ view }: RowProps) => (
  <>
    <span>
      {view.channel}, {view.language}
    </span>
    {view.reply && <small>{view.reply}</small>}
    {view.interpreter && <strong>{view.interpreter}</strong>}
  </>
)

const OwnerCell = ({ view, row, gone, taker }: RowProps) => {
  const m = useTexts(queueTexts)
  if (gone && taker?.me) return <strong>{m.gone.mine}</strong>
  if (gone)
    return (
      <>
        <strong>{taker ? m.gone.taken(taker.name) : m.gone.left}</strong>
        {taker && <TakeOver row={row} view={view} from={taker.name} />}
      </>
    )
  return (
    <div className="holding">
      <span>
        <span className={`owner ${view.owner.kind}`}>{view.owner.name}</span>
        {view.owner.until && <small>{view.owner.until}</small>}
      </span>
      <RowActions row={row} view={view} />
    </div>
  )
}

const NextCell = ({ view }: RowProps) => (
  <>
    <span className="next-step">{view.nextStep}</span>
    {view.urgency && <small>{view.urgency}</small>}
    {view.booked && <small>{view.booked}</small>}
  </>
)

const cells = {
  due: ({ view }: RowProps): ReactNode => <DueLabel due={view.due} reason={view.dueReason} />,
  person: PersonCell,
  service: ServiceCell,
  channel: ChannelCell,
  owner: OwnerCell,
  next: NextCell,
} as const

const columns = ['due', 'person', 'service', 'channel', 'owner', 'next'] as const

const Row = (props: RowProps) => {
  const { column } = useTexts(queueTexts)
  const { view, gone, address } = props
  const look = ['work-row', view.due.state, gone && 'gone', view.entryId === address.entryId && 'open']
  return (
    <tr className={look.filter(Boolean).join(' ')}>
      {columns.map(name => {
        const Cell = cells[name]
        const Tag = name === 'person' ? 'th' : 'td'
        return (
          <Tag key={name} className={name} scope={name === 'person' ? 'row' : undefined}>
            {name !== 'person' && <span className="cell-name">{column[name]}</span>}
            <Cell {...props} />
          </Tag>
        )
      })}
    </tr>
  )
}

/** The one work list. A table where there is room, cards where there is not; the same words in both. */
export const WorkList = ({ address, shown, caption, now, names, takers }: WorkListProps) => {
  const m = useTexts(queueTexts)
  return (
    <table className="work-list">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(name => (
            <th key={name} scope="col" className={name}>
              {name === 'person' ? `${m.column.person}, ${m.column.words.toLowerCase()}` : m.column[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ row, gone }) => (
          <Row
            key={row.entryId}
            row={row}
            gone={gone}
            address={address}
            taker={takers.get(row.entryId)}
            view={workRowView(row, now, address.language, m, names)}
          />
        ))}
      </tbody>
    </table>
  )
}
