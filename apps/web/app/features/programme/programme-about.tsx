import { Disclosure, SummaryList } from '@yhdella/ui'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { dateOnly } from '../../platform/when.ts'
import { ActorList } from './made-lists.tsx'
import { programmeTexts } from './messages.ts'
import { inWords, type ProgrammePage } from './programme.view.ts'

const Sentences = ({
  id,
  heading,
  sentences,
}: {
  readonly id: string
  readonly heading: string
  readonly sentences: readonly string[]
}) =>
  sentences.length === 0 ? null : (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul className="sentences">
        {sentences.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )

/** What the figures leave in doubt, said where the figures are. */
export const Remarks = ({ remarks }: Pick<ProgrammePage, 'remarks'>) => {
  const { programme } = useTexts(programmeTexts)
  return <Sentences id="remarks" heading={programme.remarks} sentences={remarks} />
}

/** What the programme is: aim, money's givers and who takes part. Few need it every day, so it opens on asking. */
export const ProgrammeAbout = ({ page }: { readonly page: ProgrammePage }) => {
  const m = useTexts(programmeTexts)
  const language = useLanguage()
  const tranches = page.tranches.map(({ name, amount, fundingShare }) =>
    m.programme.tranche(name, inWords(amount, 'cents', language), inWords(fundingShare, 'share', language)),
  )
  return (
    <Disclosure title={m.programme.about}>
      <SummaryList
        rows={[
          { term: m.programme.partOf, value: page.national },
          {
            term: m.portfolio.time,
            value: m.programme.period(dateOnly(page.from, language), dateOnly(page.to, language)),
          },
          { term: m.programme.aim, value: page.aim },
          { term: m.programme.startingPoint, value: page.startingPoint ?? m.notTold },
          { term: m.programme.funders, value: page.funders.join(', ') || m.notTold },
          { term: m.programme.tranches, value: tranches.join('; ') || m.notTold },
        ]}
      />
      <ActorList rows={page.actors} />
    </Disclosure>
  )
}
