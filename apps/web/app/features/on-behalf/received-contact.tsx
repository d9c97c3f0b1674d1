import { Button, Notice, Panel } from '@yhdella/ui'
import { Link } from 'react-router'
import { useHref, useTexts } from '../../platform/language.ts'
import { onBehalfTexts } from './messages.ts'

export type Received = {
  readonly caseId: string
  readonly matterAddress: string
  readonly redFlags: readonly string[]
}

/** What was recorded, and what to do at once while the resident is still there. */
export const ReceivedContact = ({ received }: { readonly received: Received }) => {
  const m = useTexts(onBehalfTexts)
  const href = useHref()
  return (
    <>
      {received.redFlags.length > 0 && (
        <Notice tone="alert">
          <p role="alert">
            <strong>{m.redFlagShown}</strong>
          </p>
        </Notice>
      )}
      <Panel tone="success" title={m.received} level={1}>
        <h2>{m.matterPage}</h2>
        <p>{m.matterHint}</p>
        <p className="matter-address">{received.matterAddress}</p>
        <div className="buttons">
          <Link className="button primary" to={href(`/work/case/${received.caseId}`)}>
            {m.openCase}
          </Link>
          <Link className="button secondary" to={href('/work/new')} reloadDocument>
            {m.another}
          </Link>
          <Button type="button" look="quiet" onClick={() => window.print()}>
            {m.print}
          </Button>
        </div>
      </Panel>
    </>
  )
}
