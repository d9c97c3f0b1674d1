import { SummaryList } from '@yhdella/ui'
import { useHref, useTexts } from '../../platform/language.ts'
import type { RulePageData } from './law.view.ts'
import { lawTexts } from './messages.ts'
import { useSpanWords } from './rule-list.tsx'
import { TimeAxis, TimeLine } from './time-line.tsx'

/** All that the rule says, each on its own line. */
export const RuleFacts = ({ data }: { readonly data: RulePageData }) => {
  const { facts, confidence } = useTexts(lawTexts)
  const spanWords = useSpanWords()
  const { rule } = data
  const rows = [
    { term: facts.limit, value: rule.limit },
    { term: facts.validity, value: spanWords(rule) },
    { term: facts.source, value: rule.source },
    { term: facts.acts, value: data.amendingActs.join(', ') },
    { term: facts.confidence, value: confidence[rule.confidence] },
    { term: facts.starts, value: data.starts },
    { term: facts.ends, value: data.ends },
    { term: facts.whom, value: data.age ?? '' },
    { term: facts.extension, value: data.extension ?? '' },
    { term: facts.excludes, value: data.excludes.join('; ') },
    { term: facts.services, value: data.services.join('; ') },
    { term: facts.id, value: rule.id },
  ]
  return <SummaryList rows={rows.filter(({ value }) => value !== '')} />
}

/** What the rule leaves open, told in full. */
export const RuleDoubts = ({ data }: { readonly data: RulePageData }) => {
  const m = useTexts(lawTexts)
  if (data.doubts.length === 0) return null
  return (
    <section aria-labelledby="doubts">
      <h2 id="doubts">{m.doubts}</h2>
      <ul className="law-notes">
        {data.doubts.map(({ mark, about }) => (
          <li key={about}>
            <strong>{m.marks[mark]}:</strong> {about}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The rules of one matter on a time line, oldest first. */
export const RuleVersions = ({ data, today }: { readonly data: RulePageData; readonly today: string }) => {
  const m = useTexts(lawTexts)
  const href = useHref()
  const spanWords = useSpanWords()
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{m.versions}</h2>
      <TimeAxis />
      <ul className="law-list">
        {data.versions.map(version => (
          <li key={version.id} className="law-item">
            <p>
              {version.id === data.rule.id ? (
                <strong>
                  {version.name}, {m.thisOne}
                </strong>
              ) : (
                <a href={href(`/board/law/${version.id}`)}>{version.name}</a>
              )}
            </p>
            <p>
              {version.limit} · {spanWords(version)} · {m.status[version.status]} · <code>{version.id}</code>
            </p>
            <TimeLine span={version} on={today} />
          </li>
        ))}
      </ul>
    </section>
  )
}
