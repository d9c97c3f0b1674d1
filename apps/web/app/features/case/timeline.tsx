import { Panel, Tag } from '@yhdella/ui'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { stamp } from '../../platform/when.ts'
import type { CaseData } from './banner.view.ts'
import { caseTexts } from './messages.ts'

type Item = CaseData['timeline'][number]

const isNote = ({ kind }: Item): boolean => kind === 'note' || kind === 'noteWritten'

const Happening = ({ item }: { readonly item: Item }) => {
  const m = useTexts(caseTexts)
  const language = useLanguage()
  const kinds: Readonly<Record<string, string>> = m.timeline.kind
  const sources: Readonly<Record<string, string>> = m.source
  const by = item.source ? `${item.by}, ${sources[item.source] ?? item.source}` : item.by
  return (
    <li className={isNote(item) ? 'note' : undefined}>
      <p className="what">
        {isNote(item) ? <Tag>{m.note.heading}</Tag> : (kinds[item.kind] ?? m.timeline.other)}
      </p>
      <p className="when">
        <time dateTime={item.at}>{stamp(item.at, language)}</time>, {by}
      </p>
      {item.text && <p className="said">{item.text}</p>}
    </li>
  )
}

/** Everything that has happened, newest first, with who did it and where it came from. */
export const Timeline = ({ items }: { readonly items: readonly Item[] }) => {
  const m = useTexts(caseTexts)
  return (
    <div id="timeline">
      <Panel title={m.timeline.heading}>
        {items.length === 0 ? (
          <p className="soft">{m.timeline.none}</p>
        ) : (
          <ol className="timeline">
            {items
              .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
              .map(item => (
                <Happening key={item.id} item={item} />
              ))}
          </ol>
        )}
      </Panel>
    </div>
  )
}
