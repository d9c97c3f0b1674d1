import type { catalogueRoutes, Output } from '@yhdella/contract'
import type { Choice } from '@yhdella/ui'
import { useLanguage } from './language.ts'
import { useCounty } from './root-data.ts'

export type Elsewhere = Output<(typeof catalogueRoutes)['listMunicipalities']>['elsewhere']

export type MunicipalityWords = {
  readonly choose: string
  /** Names of the two groups: the county's own municipalities and the rest of Finland. */
  readonly here: string
  readonly elsewhere: string
}

/** Every municipality of Finland to choose from, the county's own first. */
export const useMunicipalityChoices = (elsewhere: Elsewhere, words: MunicipalityWords): readonly Choice[] => {
  const language = useLanguage()
  const own = useCounty()?.municipalities ?? []
  const others = elsewhere.toSorted((a, b) => a.name[language].localeCompare(b.name[language], language))
  return [
    { value: '', label: words.choose },
    ...own.map(({ code, name }) => ({ value: code, label: name[language], group: words.here })),
    ...others.map(({ code, name }) => ({ value: code, label: name[language], group: words.elsewhere })),
  ]
}
