import { Disclosure, Tag } from '@yhdella/ui'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { dateOnly } from '../../platform/when.ts'
import type { Law, LawRule } from './law.view.ts'
import { lawTexts } from './messages.ts'
import { TimeAxis, TimeLine } from './time-line.tsx'

/** What a reader must know before trusting the rule. */
export const RuleTags = ({ rule }: { readonly rule: Pick<LawRule, 'marks' | 'status'> }) => {
  const m = useTexts(lawTexts)
  return (
    <p className="law-tags">
      <Tag tone={rule.status === 'inForce' ? 'success' : 'plain'}>{m.status[rule.status]}</Tag>{' '}
      {rule.marks.map(mark => (
        <Tag key={mark} tone="warning">
          {m.marks[mark]}
        </Tag>
      ))}
    </p>
  )
}

export const useSpanWords = (): ((span: Pick<LawRule, 'validFrom' | 'validTo'>) => string) => {
  const m = useTexts(lawTexts)
  const language = useLanguage()
  return ({ validFrom, validTo }) =>
    m.until(dateOnly(validFrom, language), validTo === null ? null : dateOnly(validTo, language))
}

const Rules = ({ rules, on }: { readonly rules: readonly LawRule[]; readonly on: string }) => {
  const href = useHref()
  const spanWords = useSpanWords()
  return (
    <ul className="law-list">
      {rules.map(rule => (
        <li key={rule.id} className="law-item">
          <h3>
            <a href={href(`/board/law/${rule.id}`)}>{rule.name}</a>
          </h3>
          <p>{rule.sentence}</p>
          <p>
            <strong>{rule.limit}</strong> · {rule.source} · {spanWords(rule)} · <code>{rule.id}</code>
          </p>
          <TimeLine span={rule} on={on} />
          <RuleTags rule={rule} />
        </li>
      ))}
    </ul>
  )
}

const Group = ({ group, on }: { readonly group: Law['groups'][number]; readonly on: string }) => {
  const m = useTexts(lawTexts)
  const then = group.rules.filter(rule => rule.inForceThen)
  const others = group.rules.filter(rule => !rule.inForceThen)
  return (
    <section aria-labelledby={`group-${group.id}`}>
      <h2 id={`group-${group.id}`}>{group.name}</h2>
      {then.length > 0 && <TimeAxis />}
      {then.length > 0 && <Rules rules={then} on={on} />}
      {others.length > 0 && (
        <Disclosure title={m.other(others.length)}>
          <TimeAxis />
          <Rules rules={others} on={on} />
        </Disclosure>
      )}
    </section>
  )
}

/** Every rule under its topic: first those in force on the day. */
export const RuleList = ({ law }: { readonly law: Law }) =>
  law.groups.map(group => <Group key={group.id} group={group} on={law.on} />)
