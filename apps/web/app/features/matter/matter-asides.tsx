import { LinkButton, Panel } from '@yhdella/ui'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { Tel } from '../../platform/tel.tsx'
import { stamp } from '../../platform/when.ts'
import type { MatterStatus } from './matter-status.ts'
import { matterTexts } from './messages.ts'

/** Whom to call when it gets worse; on every matter's page, in the same place. */
export const WorseCard = () => {
  const { worse } = useTexts(matterTexts)
  return (
    <Panel title={worse.heading}>
      <p>{worse.text}</p>
      <p className="numbers">
        <Tel number="116 117" /> <Tel number="112" />
      </p>
    </Panel>
  )
}

/** The address is the only way back: it can be sent to one's own phone, without a word of the matter. */
export const KeepAddress = ({ address }: { readonly address: string }) => {
  const { keep } = useTexts(matterTexts)
  return (
    <section className="screen">
      <h2>{keep.heading}</h2>
      <p>{keep.text}</p>
      <p>
        <LinkButton look="secondary" href={`sms:?&body=${encodeURIComponent(keep.smsBody(address))}`}>
          {keep.sms}
        </LinkButton>
      </p>
      <p className="soft">{keep.print}</p>
    </section>
  )
}

/** What was told, as it was told. */
export const ToldWords = ({ status }: { readonly status: MatterStatus }) => {
  const { told } = useTexts(matterTexts)
  const language = useLanguage()
  return (
    <section className="tight">
      <h2>{status.source === 'web' ? told.heading : told.toldToUs}</h2>
      <p className="own-words quote" lang={status.language}>
        {status.ownWords}
      </p>
      <p className="soft">{told.name(status.name)}</p>
      <p className="soft">{told.at(stamp(status.sentAt, language))}</p>
    </section>
  )
}
