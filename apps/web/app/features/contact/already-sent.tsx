import { Button } from '@yhdella/ui'
import type { Returned } from '../../platform/form.ts'
import { useHref, useTexts } from '../../platform/language.ts'
import { useRootData } from '../../platform/root-data.ts'
import { draftAddress } from './contact-address.view.ts'
import { contactTexts } from './messages.ts'

/** A draft that has been sent cannot change; sending it again only opens what it became. */
export const AlreadySent = ({
  returned,
  draftKey,
}: {
  readonly returned: Returned
  readonly draftKey: string
}) => {
  const { openSent } = useTexts(contactTexts)
  const href = useHref()
  const csrf = useRootData()?.csrfKey
  if (returned.trouble?.code !== 'DraftAlreadySent') return null
  return (
    <form method="post" action={href(draftAddress(draftKey, 'check'))}>
      {csrf && <input type="hidden" name="csrf" value={csrf} />}
      <Button look="secondary">{openSent}</Button>
    </form>
  )
}
