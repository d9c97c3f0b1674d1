import type { Language } from '@yhdella/kernel'
import type { County } from './county.ts'

/** Finds the county's names for what the contract tells as an id; an id that is not known stands for itself. */
export type CountyNames = {
  readonly unit: (id: string) => string
  readonly municipality: (code: string) => string
  readonly service: (id: string) => string
  /** What the service is for, in everyday words. */
  readonly need: (id: string) => string
  readonly profession: (id: string) => string
}

export const countyNames = (county: County, language: Language): CountyNames => {
  const nameIn = (list: readonly { readonly id: string; readonly name: County['name'] }[]) => (id: string) =>
    list.find(each => each.id === id)?.name[language] ?? id
  return {
    unit: nameIn(county.units),
    service: nameIn(county.services),
    profession: nameIn(county.professions),
    need: id => county.services.find(each => each.id === id)?.need[language] ?? id,
    municipality: code => county.municipalities.find(each => each.code === code)?.name[language] ?? code,
  }
}
