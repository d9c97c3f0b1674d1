import { lawRoutes } from '@yhdella/contract'
import { isPlainDate } from '@yhdella/kernel'
import { useLoaderData } from 'react-router'
import { ChangeOfLaw, DayChoice } from '../../features/law/day-choice.tsx'
import { lawTexts } from '../../features/law/messages.ts'
import { RuleList } from '../../features/law/rule-list.tsx'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { dataOf, pageLoader } from '../../platform/page.ts'
import { PageTitle } from '../../platform/page-title.tsx'
import { dateOnly } from '../../platform/when.ts'

export const loader = pageLoader(async ({ call, url, language }) => {
  const asked = url.searchParams.get('on') ?? ''
  const bad = asked !== '' && !isPlainDate(asked)
  const input = asked === '' || bad ? { language } : { on: asked, language }
  return { law: dataOf(await call(lawRoutes.readLaw, input)), bad }
})

const Notes = ({
  id,
  title,
  notes,
}: {
  readonly id: string
  readonly title: string
  readonly notes: readonly string[]
}) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <ul className="law-notes">
      {notes.map(note => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  </section>
)

/** "What did the law say on this day": every rule, its time, source and doubts. */
export default function LawPage() {
  const { law, bad } = useLoaderData<typeof loader>()
  const m = useTexts(lawTexts)
  const language = useLanguage()
  const day = dateOnly(law.on, language)
  const title = law.on === law.today ? m.title : m.titleOn(day)
  const inForce = law.groups.flatMap(({ rules }) => rules).filter(rule => rule.inForceThen).length
  return (
    <>
      <PageTitle failed={bad}>{title}</PageTitle>
      <h1>{title}</h1>
      <p className="lead">{m.lead}</p>
      <DayChoice law={law} bad={bad} />
      <p>
        <strong>{m.inForceCount(inForce, day)}</strong>
      </p>
      <ChangeOfLaw law={law} />
      <RuleList law={law} />
      <Notes id="questions" title={m.questions} notes={law.openQuestions} />
      <Notes id="choices" title={m.choices} notes={law.choices} />
      <p className="soft">{m.filesNote}</p>
    </>
  )
}
