import { useLanguage, useTexts } from '../../platform/language.ts'
import { stamp } from '../../platform/when.ts'
import type { MatterUse } from './matter-status.ts'
import { type MatterMessages, matterTexts } from './messages.ts'

const whoOf = ({ who, by, title }: MatterUse, m: MatterMessages['uses']): string =>
  who === 'key' ? m.who.key : [by, title].filter(Boolean).join(', ')

const Use = ({ use }: { readonly use: MatterUse }) => {
  const { uses: m } = useTexts(matterTexts)
  const language = useLanguage()
  return (
    <>
      <p className="what">{m.event[use.event]}</p>
      <p>{whoOf(use, m)}</p>
      <p className="when">{stamp(use.at, language)}</p>
      {use.times > 1 && <p className="when">{m.times(use.times)}</p>}
      {use.purpose && <p className="when">{m.purpose(use.purpose)}</p>}
    </>
  )
}

/** Who has read or changed the matter, newest first. */
export const UseList = ({ uses }: { readonly uses: readonly MatterUse[] }) => {
  const { uses: m } = useTexts(matterTexts)
  if (uses.length === 0) return <p>{m.empty}</p>
  return (
    <ol className="uses">
      {uses.map(use => (
        <li key={[use.at, use.event, use.who, use.by].join(' ')}>
          <Use use={use} />
        </li>
      ))}
    </ol>
  )
}
