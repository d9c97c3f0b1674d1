import { DocumentTitle } from '@yhdella/ui'
import { useLanguage, useTexts } from './language.ts'
import { platformTexts } from './messages.ts'
import { useCounty } from './root-data.ts'

/** The window's title; it says so where the page came back with something to mend. */
export const PageTitle = ({
  children,
  failed = false,
}: {
  readonly children: string
  readonly failed?: boolean
}) => {
  const { form, service } = useTexts(platformTexts)
  const language = useLanguage()
  const site = useCounty()?.name[language] ?? service
  return (
    <DocumentTitle site={site} prefix={failed ? form.errorPrefix : undefined}>
      {children}
    </DocumentTitle>
  )
}
