import { LinkButton, Notice } from '@yhdella/ui'
import { useLoaderData } from 'react-router'
import { ServicesByNeed } from '../../features/catalogue/services-by-need.tsx'
import { contactTexts } from '../../features/contact/messages.ts'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { platformTexts } from '../../platform/messages.ts'
import { pageLoader } from '../../platform/page.ts'
import { PageTitle } from '../../platform/page-title.tsx'
import { Tel } from '../../platform/tel.tsx'
import { clockTime } from '../../platform/when.ts'

export const loader = pageLoader(async page => ({ county: await page.county() }))

/** R1: one tap to start. */
export default function HomePage() {
  const { home } = useTexts(contactTexts)
  const { emergency } = useTexts(platformTexts)
  const { county } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const href = useHref()
  return (
    <>
      <PageTitle>{home.title}</PageTitle>
      <h1>{home.title}</h1>
      <p className="lead">{home.lead}</p>
      <LinkButton wide href={href('/contact')}>
        {home.start}
      </LinkButton>
      <p>{home.promise(clockTime(county.officeHours.closes, language))}</p>
      <Notice tone="alert">
        <p>{emergency}</p>
      </Notice>
      <ServicesByNeed county={county} />
      <h2>{home.phone.heading}</h2>
      <p>
        <Tel number={county.helpPhone} />
      </p>
      <p>{home.phone.text(county.helpHours[language])}</p>
      <h2>{home.matter.heading}</h2>
      <p>{home.matter.text}</p>
    </>
  )
}
