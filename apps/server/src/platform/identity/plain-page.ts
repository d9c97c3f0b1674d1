/** The few pages that the platform itself shows: without script, in the page's own language. */
import { type Language, languages } from '@yhdella/kernel'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, mark => entities[mark] ?? mark)

/** Colours of Suomi.fi's design tokens: depth, highlight and white; contrast at least 7:1 on text. */
const style = `
  body { margin: 0; font: 1.125rem/1.5 'Source Sans 3', 'Source Sans Pro', system-ui, sans-serif; color: #292929; background: #f7f7f8 }
  main { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; background: #fff; min-height: 100vh; box-sizing: border-box }
  h1 { font-size: 1.75rem; line-height: 1.25; margin: 1rem 0 }
  h2 { font-size: 1.25rem; margin: 2rem 0 .5rem }
  nav a { display: inline-block; padding: .6rem .75rem .6rem 0; min-height: 1.5rem; color: #1a4f9c }
  nav [aria-current] { font-weight: 600; color: #292929; text-decoration: none }
  .notice { border-left: .375rem solid #e97025; background: #fdf3ec; padding: .75rem 1rem; margin: 1rem 0 }
  button { display: block; width: 100%; text-align: left; font: inherit; color: #1a4f9c; background: #fff; border: 1px solid #6b7085; border-radius: .25rem; padding: .7rem 1rem; margin: .5rem 0; min-height: 3rem; cursor: pointer }
  button:hover { background: #eaf2fa }
  button span { display: block; color: #4a4d57; font-size: 1rem }
  a:focus-visible, button:focus-visible { outline: 3px solid #003479; outline-offset: 2px }
  form { margin: 0 }`

export type PlainPage = {
  readonly language: Language
  readonly nonce: string
  readonly title: string
  readonly body: string
  /** Where the same page is read in another language. */
  readonly inLanguage: (language: Language) => string
}

const names: Readonly<Record<Language, string>> = { fi: 'Suomi', sv: 'Svenska', en: 'English' }
const navigation: Readonly<Record<Language, string>> = { fi: 'Kieli', sv: 'Språk', en: 'Language' }

const choice = (page: PlainPage, language: Language): string => {
  const current = language === page.language ? ' aria-current="true"' : ''
  const href = escapeHtml(page.inLanguage(language))
  return `<a href="${href}" lang="${language}" hreflang="${language}"${current}>${names[language]}</a>`
}

/** `title` and `body` are HTML already: escape what is not yours. */
export const plainDocument = (page: Omit<PlainPage, 'inLanguage'>, before = ''): string => `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} - Yhdellä</title>
<style nonce="${page.nonce}">${style}</style>
</head>
<body>
<main>
${before}<h1>${page.title}</h1>
${page.body}
</main>
</body>
</html>
`

/** As {@link plainDocument}, with the choice of language. */
export const plainPage = (page: PlainPage): string =>
  plainDocument(
    page,
    `<nav aria-label="${navigation[page.language]}">${languages.map(each => choice(page, each)).join(' ')}</nav>\n`,
  )

export const languageOf = (asked: unknown, otherwise: Language): Language =>
  languages.find(each => each === asked) ?? otherwise
