import { lawRoutes } from '@yhdella/contract'
import { helsinkiDate, isPlainDate } from '@yhdella/kernel'
import { BackLink } from '@yhdella/ui'
import { useLoaderData } from 'react-router'
import { CountForm } from '../../features/law/count-form.tsx'
import { lawTexts } from '../../features/law/messages.ts'
import { RuleDoubts, RuleFacts, RuleVersions } from '../../features/law/rule-facts.tsx'
import { RuleTags } from '../../features/law/rule-list.tsx'
import { WorkedExamples } from '../../features/law/worked-examples.tsx'
import { useHref, useTexts } from '../../platform/language.ts'
import { dataOf, pageLoader } from '../../platform/page.ts'
import { PageTitle } from '../../platform/page-title.tsx'

export const loader = pageLoader(async ({ call, url, language, param, now }) => {
  const today = helsinkiDate(now)
  const asked = url.searchParams.get('start') ?? ''
  const bad = asked !== '' && !isPlainDate(asked)
  const counts = asked !== '' && !bad
  const ruleId = param('ruleId')
  const data = dataOf(
    await call(lawRoutes.readLawRule, counts ? { ruleId, language, start: asked } : { ruleId, language }),
  )
  return { data, today, start: counts ? asked : today, asked: asked !== '', bad }
})

/** One rule: what it says, where it stands, what is in doubt, and cases worked out. */
export default function LawRulePage() {
  const { data, today, start, asked, bad } = useLoaderData<typeof loader>()
  const m = useTexts(lawTexts)
  const href = useHref()
  return (
    <>
      <PageTitle failed={bad}>{data.rule.name}</PageTitle>
      <BackLink href={href('/board/law')}>{m.back}</BackLink>
      <h1>{data.rule.name}</h1>
      <p className="lead">{data.rule.sentence}</p>
      <RuleTags rule={data.rule} />
      <RuleFacts data={data} />
      <RuleDoubts data={data} />
      <CountForm data={data} start={start} asked={asked} bad={bad} />
      <RuleVersions data={data} today={today} />
      <WorkedExamples examples={data.examples} />
    </>
  )
}
