import { type CountyNames, countyNames } from './county-names.ts'
import { useLanguage } from './language.ts'
import { useCounty } from './root-data.ts'

const asTheyAre = (id: string): string => id
const unknown: CountyNames = {
  unit: asTheyAre,
  municipality: asTheyAre,
  service: asTheyAre,
  need: asTheyAre,
  profession: asTheyAre,
}

/** The county's names in the page's language; where even the county could not be read, the ids themselves. */
export const useCountyNames = (): CountyNames => {
  const county = useCounty()
  const language = useLanguage()
  return county ? countyNames(county, language) : unknown
}
