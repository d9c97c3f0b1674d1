import type { campaignRoutes, Input } from '@yhdella/contract'

type Question = Omit<Input<(typeof campaignRoutes)['proposeCampaign']>, 'planId'>

/** What the page's address asks of the plan; a field that was left empty is not asked. */
export const readProposalAddress = (params: URLSearchParams): Question => {
  const written = (name: string) => params.get(name)?.trim() || undefined
  const who = params.getAll('who')
  // An unchecked box sends nothing: without the mark of the form nobody was left out, with it everyone may have been.
  const professionals = params.has('chosen') ? who.join(',') || nobody : undefined
  return {
    fromOn: written('fromOn'),
    toOn: written('toOn'),
    opensAt: fourDigits(written('opensAt')),
    closesAt: fourDigits(written('closesAt')),
    professionals,
  }
}

// An id that is nobody's: all boxes were unchecked.
const nobody = '00000000-0000-0000-0000-000000000000'

/** '8:00' and '8.00' as people write them: '08:00'. */
const fourDigits = (time: string | undefined): string | undefined =>
  time?.replace(
    /^(\d{1,2})[.:](\d{2})$/,
    (_, hour: string, minute: string) => `${hour.padStart(2, '0')}:${minute}`,
  )

/** Where a plan's extra times are opened. */
export const openPath = (planId: string): string => `/board/plan/saved/${planId}/open`

/** Where opened times are followed. */
export const campaignPath = (campaignId: string): string => `/board/plan/campaign/${campaignId}`
