import { Link } from 'react-router'
import { useTexts } from '../../platform/language.ts'
import { momentInWords } from '../../platform/when.ts'
import { queueTexts } from './messages.ts'
import { type WorkAddress, workLink } from './work-address.view.ts'

/** Says what is not there and what comes next: an empty list must not look like a broken one. */
export const EmptyList = ({
  address,
  nextDueAt,
}: {
  readonly address: WorkAddress
  readonly nextDueAt: string | null
}) => {
  const m = useTexts(queueTexts)
  const filtered = address.find !== '' || address.service !== null || address.unit !== null
  if (filtered)
    return (
      <div className="empty tight">
        <p>{address.find ? m.empty.found(address.find, m.view[address.view]) : m.empty.filtered}</p>
        <p>
          <Link className="target" to={workLink(address, { find: '', service: null, unit: null, pages: 1 })}>
            {m.empty.clear}
          </Link>
        </p>
      </div>
    )
  return (
    <div className="empty tight">
      <p>
        <strong>{m.empty[address.view]}</strong>
      </p>
      <p>
        {nextDueAt === null ? m.empty.noNextDue : m.empty.nextDue(momentInWords(nextDueAt, address.language))}
      </p>
    </div>
  )
}
