import { Notice } from '@yhdella/ui'
import { useLanguage, useTexts } from '../../platform/language.ts'
import type { LiveState } from '../../platform/live.ts'
import { timeInWords } from '../../platform/when.ts'
import { doorTexts } from './messages.ts'

/** Whether what is shown is the present: a quiet word while it is, a bar with the time when it is not. */
export const LiveBar = ({ state }: { readonly state: LiveState }) => {
  const { live } = useTexts(doorTexts)
  const language = useLanguage()
  return (
    <div role="status" className="live-bar">
      {state.kind === 'live' && <p className="soft">{live.live}</p>}
      {state.kind === 'lost' && (
        <Notice tone="warning">
          <p>{live.lost(timeInWords(new Date(state.since).toISOString(), language))}</p>
        </Notice>
      )}
    </div>
  )
}
