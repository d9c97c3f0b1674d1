import type { Output, queueRoutes } from '@yhdella/contract'
import { Link } from 'react-router'
import { useTexts } from '../../platform/language.ts'
import { queueTexts } from './messages.ts'
import { type WorkAddress, workLink, workViews } from './work-address.view.ts'

type Counts = Output<(typeof queueRoutes)['listWork']>['counts']

/** The views with how many each holds; the list's filters stay when the view changes. */
export const WorkViews = ({
  address,
  counts,
}: {
  readonly address: WorkAddress
  readonly counts: Counts
}) => {
  const m = useTexts(queueTexts)
  return (
    <nav className="work-views" aria-label={m.views}>
      <ul>
        {workViews.map(view => (
          <li key={view}>
            <Link
              to={workLink(address, { view, pages: 1, entryId: null, caseId: null })}
              aria-current={view === address.view ? 'page' : undefined}
            >
              <span>{m.view[view]}</span> <span className="count">{counts[view] ?? 0}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
