import { addDays, helsinkiDate, instant, plainDate } from '@yhdella/kernel'
import { Button, Select, TextField } from '@yhdella/ui'
import { Form, Link } from 'react-router'
import { bookTexts } from '../../features/book/messages.ts'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { useCounty } from '../../platform/root-data.ts'
import { useCountyNames } from '../../platform/use-county-names.ts'
import type { BookPageData } from './book.server.ts'
import { type BookAddress, bookLink } from './book-address.ts'

const ChooseUnit = ({ address }: { readonly address: BookAddress }) => {
  const m = useTexts(bookTexts)
  const language = useLanguage()
  const units = useCounty()?.units ?? []
  const kept = new URL(bookLink(address), 'http://page').searchParams
  for (const name of ['unit', 'from', 'booking']) kept.delete(name)
  return (
    <Form method="get" key={`${address.unitId} ${address.from}`}>
      {[...kept, ['lang', language] as const].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        id="book-unit"
        name="unit"
        label={m.unit}
        errorWord=""
        defaultValue={address.unitId}
        choices={units.map(unit => ({ value: unit.id, label: unit.name[language] }))}
      />
      <TextField
        id="book-from"
        name="from"
        label={m.date}
        errorWord=""
        type="date"
        characters={20}
        defaultValue={address.from}
      />
      <Button look="secondary">{m.show}</Button>
    </Form>
  )
}

const Steps = ({ address, now }: Pick<BookPageData, 'address' | 'now'>) => {
  const m = useTexts(bookTexts)
  const href = useHref()
  const to = (change: Partial<BookAddress>): string => href(bookLink(address, { bookingId: null, ...change }))
  const from = plainDate(address.from)
  const current = (is: boolean) => (is ? ('true' as const) : undefined)
  return (
    <nav className="book-steps" aria-label={m.shape}>
      <Link className="target" to={to({ from: addDays(from, -address.days) })}>
        {m.previous}
      </Link>
      <Link className="target" to={to({ from: helsinkiDate(instant(now)) })}>
        {m.today}
      </Link>
      <Link className="target" to={to({ from: addDays(from, address.days) })}>
        {m.next}
      </Link>
      <Link className="target" to={to({ days: 1 })} aria-current={current(address.days === 1)}>
        {m.day}
      </Link>
      <Link className="target" to={to({ days: 7 })} aria-current={current(address.days === 7)}>
        {m.week}
      </Link>
      <Link className="target" to={to({ as: 'columns' })} aria-current={current(address.as === 'columns')}>
        {m.columns}
      </Link>
      <Link className="target" to={to({ as: 'list' })} aria-current={current(address.as === 'list')}>
        {m.list}
      </Link>
    </nav>
  )
}

/** How far the third next free time is, service by service: counted by the server from these same slots. */
const ThirdNext = ({ book }: Pick<BookPageData, 'book'>) => {
  const m = useTexts(bookTexts)
  const names = useCountyNames()
  return (
    <div className="third-next-box">
      <h2 id="third-next">{m.thirdNext.heading}</h2>
      <ul className="third-next" aria-labelledby="third-next">
        {book.thirdNext.map(({ serviceId, days }) => (
          <li key={serviceId}>
            <span>{names.service(serviceId)}</span>
            <strong>{days === null ? m.thirdNext.none : m.thirdNext.days(days)}</strong>
          </li>
        ))}
      </ul>
    </div>
  )
}

export const BookTools = ({ page }: { readonly page: BookPageData }) => (
  <>
    <div className="book-tools">
      <ChooseUnit address={page.address} />
      <Steps address={page.address} now={page.now} />
    </div>
    <ThirdNext book={page.book} />
  </>
)
