import { useLanguage, useTexts } from '../../platform/language.ts'
import { dateOnly, dayInShort } from '../../platform/when.ts'
import type { RulePageData } from './law.view.ts'
import { lawTexts } from './messages.ts'

type Example = RulePageData['examples'][number]

const ExampleCard = ({ example }: { readonly example: Example }) => {
  const m = useTexts(lawTexts)
  const language = useLanguage()
  return (
    <article className="law-example">
      <h3>{example.kind}</h3>
      <p className="soft">{m.born(dateOnly(example.born, language))}</p>
      <ul>
        {example.happened.map(each => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p>
        <strong>
          {example.due === null ? m.noDue : m.due(dayInShort(example.due, language))} {m.state(example.state)}
        </strong>{' '}
        {m.askedOn(dayInShort(example.askedOn, language))}
      </p>
      {example.sentence && <p>{example.sentence}</p>}
    </article>
  )
}

/** Cases that a reader can check with a calendar. */
export const WorkedExamples = ({ examples }: { readonly examples: readonly Example[] }) => {
  const m = useTexts(lawTexts)
  return (
    <section aria-labelledby="examples">
      <h2 id="examples">{m.examples}</h2>
      <p className="soft">{m.examplesNote}</p>
      {examples.map(example => (
        <ExampleCard
          key={`${example.kind} ${example.happened.join()} ${example.askedOn}`}
          example={example}
        />
      ))}
    </section>
  )
}
