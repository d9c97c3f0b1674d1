import { contactRoutes } from '@yhdella/contract'
import { BackLink } from '@yhdella/ui'
import { useLoaderData } from 'react-router'
import { myTimeTexts } from '../../features/appointment/my-time-messages.ts'
import { matterTexts } from '../../features/matter/messages.ts'
import { UseList } from '../../features/matter/use-list.tsx'
import { useHref, useTexts } from '../../platform/language.ts'
import { dataOf, pageLoader } from '../../platform/page.ts'
import { PageTitle } from '../../platform/page-title.tsx'

export const loader = pageLoader(async page => {
  const statusKey = page.param('statusKey')
  const { uses } = dataOf(await page.call(contactRoutes.listUses, { statusKey }))
  return { statusKey, uses }
})

/** Who has read or changed the matter. */
export default function UsesPage() {
  const { uses: texts } = useTexts(matterTexts)
  const { booking } = useTexts(myTimeTexts)
  const href = useHref()
  const { statusKey, uses } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <BackLink href={href(`/matter/${statusKey}`)}>{booking.toMatter}</BackLink>
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <p>{texts.wrong}</p>
      <UseList uses={uses} />
    </>
  )
}
