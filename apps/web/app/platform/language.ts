import { type Language, languages } from '@yhdella/kernel'
import { useLocation, useRouteLoaderData } from 'react-router'

/** A text in each language; a missing key does not compile. */
export type Texts<Catalogue> = Readonly<Record<Language, Catalogue>>

export const languageNames: Texts<string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' }

const isLanguage = (text: unknown): text is Language => languages.some(each => each === text)

/** The address rules; without it the person's own language, else Finnish. */
export const languageOf = (url: URL, preferred: Language = 'fi'): Language => {
  const asked = url.searchParams.get('lang')
  return isLanguage(asked) ? asked : preferred
}

/** The address, kept in the language that the page is read in. */
export const inLanguage = (href: string, language: Language): string => {
  const url = new URL(href, 'http://page')
  url.searchParams.set('lang', language)
  return `${url.pathname}${url.search}${url.hash}`
}

const languageOfData = (data: unknown): Language | undefined => {
  const told = typeof data === 'object' && data !== null && 'language' in data ? data.language : undefined
  return isLanguage(told) ? told : undefined
}

/** The language of the page. Where even the root's data is missing, the address still tells it. */
export const useLanguage = (): Language => {
  const { search } = useLocation()
  const told = languageOfData(useRouteLoaderData('root'))
  return languageOf(new URL(search, 'http://page'), told)
}

export const useTexts = <Catalogue>(texts: Texts<Catalogue>): Catalogue => texts[useLanguage()]

/** Keeps a link in the language of the page. */
export const useHref = (): ((href: string) => string) => {
  const language = useLanguage()
  return href => inLanguage(href, language)
}
