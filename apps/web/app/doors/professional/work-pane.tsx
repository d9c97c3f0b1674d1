import { Notice } from '@yhdella/ui'
import { Link } from 'react-router'
import { AlikeCases } from '../../features/case/alike-cases.tsx'
import { bannerView } from '../../features/case/banner.view.ts'
import { CaseBanner } from '../../features/case/case-banner.tsx'
import { type CaseEntry, Holder } from '../../features/case/entry-panel.tsx'
import { caseTexts, failureText } from '../../features/case/messages.ts'
import { OwnWords } from '../../features/case/own-words.tsx'
import { Clocks, Promised } from '../../features/case/promised.tsx'
import { TriageForm } from '../../features/case/triage-form.tsx'
import { queueTexts } from '../../features/queue/messages.ts'
import { workLink } from '../../features/queue/work-address.view.ts'
import { useHeldKey } from '../../platform/held-key.ts'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { useCountyNames } from '../../platform/use-county-names.ts'
import type { Opened, Work } from './work.server.ts'

type PaneProps = {
  readonly work: Work
  readonly opened: Opened
  readonly keyOf: (step: string) => string | undefined
}

type EntryProps = PaneProps & {
  readonly data: NonNullable<Opened['data']>
  readonly entry: CaseEntry
  readonly commandKey: string
}

const WholeCaseLink = ({ opened, keyOf }: PaneProps) => {
  const m = useTexts(caseTexts)
  const href = useHref()
  const key = keyOf('case')
  return (
    <Link className="button secondary" to={href(`/work/case/${opened.caseId}`)} data-step="case">
      {m.triage.openCase} {key && <kbd>{key}</kbd>}
    </Link>
  )
}

/** A contact to be assessed. */
const ToAssess = ({ work, opened, data, entry, commandKey, keyOf }: EntryProps) => (
  <>
    <AlikeCases alike={data.alike} caseId={data.caseId} commandKey={commandKey} />
    <TriageForm
      caseData={data}
      entryId={entry.entryId}
      services={work.services}
      foreseen={opened.foreseen}
      commandKey={commandKey}
      keyOf={keyOf}
    />
  </>
)

/** Someone who waits for a service: the next step is a time, given in the case. */
const ToBook = ({ data, entry }: EntryProps) => {
  const m = useTexts(caseTexts)
  const href = useHref()
  const names = useCountyNames()
  return (
    <>
      <p>
        <strong>{names.service(entry.serviceId)}</strong>
        {entry.unitId && `, ${names.unit(entry.unitId)}`}
      </p>
      <Promised clocks={entry.clocks} />
      <Link className="button primary" to={href(`/work/case/${data.caseId}?book=${entry.entryId}`)}>
        {m.entry.book}
      </Link>
    </>
  )
}

const Entry = (props: EntryProps) => {
  const m = useTexts(caseTexts)
  const { entry, data } = props
  if (entry.state === 'ended')
    return (
      <Notice tone="info">
        <p>{m.triage.ended}</p>
      </Notice>
    )
  return (
    <>
      <Holder entry={entry} caseId={data.caseId} />
      {entry.kind === 'contact' ? <ToAssess {...props} /> : <ToBook {...props} />}
      {entry.kind === 'contact' && entry.clocks.length > 0 && <Clocks clocks={entry.clocks} />}
    </>
  )
}

const Body = (props: PaneProps & { readonly data: NonNullable<Opened['data']> }) => {
  const m = useTexts(caseTexts)
  const language = useLanguage()
  const { work, opened, data } = props
  const commandKey = useHeldKey(work.commandKey, opened.entryId)
  const entry = data.entries.find(({ entryId }) => entryId === opened.entryId)
  return (
    <>
      <CaseBanner banner={bannerView(data, language, m)} level={2} />
      <OwnWords contacts={data.contacts} />
      {entry && <Entry {...props} entry={entry} commandKey={commandKey} />}
      <WholeCaseLink {...props} />
    </>
  )
}

/** What is open beside the list: who it is, what she told, and the decision. */
export const WorkPane = (props: PaneProps) => {
  const m = useTexts(caseTexts)
  const q = useTexts(queueTexts)
  const { work, opened } = props
  return (
    <aside id="pane" className="pane" tabIndex={-1} data-keys aria-label={m.triage.heading}>
      <Link
        className="target to-list"
        to={workLink(work.address, { entryId: null, caseId: null })}
        preventScrollReset
      >
        <span aria-hidden="true">‹</span> {q.toList}
      </Link>
      {opened.data ? (
        <Body {...props} data={opened.data} />
      ) : (
        <Notice tone="warning">
          <p>{failureText(opened.refused ?? '', m)}</p>
        </Notice>
      )}
    </aside>
  )
}
