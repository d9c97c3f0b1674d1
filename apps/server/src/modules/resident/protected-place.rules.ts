import type { Language } from '@yhdella/kernel'

/**
 * Where a person lives and is treated. Non-disclosure for personal safety covers the home municipality, so a
 * protected value holds none: it cannot be shown by mistake, whatever the caller forgets.
 */
export type ProtectedPlace =
  | { readonly isProtected: true; readonly municipalityCode: null }
  | { readonly isProtected: false; readonly municipalityCode: string | null }

const hidden: ProtectedPlace = { isProtected: true, municipalityCode: null }

export const placeOf = (municipalityCode: string | null, isProtected: boolean): ProtectedPlace =>
  isProtected ? hidden : { isProtected: false, municipalityCode }

/** The unit as it may be shown beside this person: a health station tells the town. */
export const unitShown = (place: ProtectedPlace, unitId: string): string | null =>
  place.isProtected ? null : unitId

const words: Readonly<Record<Language, { readonly hidden: string; readonly unknown: string }>> = {
  fi: { hidden: 'Suojattu', unknown: 'Ei tiedossa' },
  sv: { hidden: 'Skyddad', unknown: 'Okänd' },
  en: { hidden: 'Protected', unknown: 'Not known' },
}

/** The place in words; `nameOf` names a municipality. */
export const placeInWords = (
  place: ProtectedPlace,
  language: Language,
  nameOf: (municipalityCode: string) => string,
): string => {
  if (place.isProtected) return words[language].hidden
  return place.municipalityCode === null ? words[language].unknown : nameOf(place.municipalityCode)
}
