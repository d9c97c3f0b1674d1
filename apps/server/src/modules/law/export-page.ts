import { type Language, languages, type PlainDate } from '@yhdella/kernel'
import { exportWords } from './export-words.ts'
import type { lawView, ruleView } from './law-view.rules.ts'

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const safe = (text: string): string => text.replace(/[&<>"']/g, sign => signs[sign] ?? sign)

const style = `:root{color-scheme:light dark}body{max-width:60rem;margin:0 auto;padding:1rem;font:1.0625rem/1.6 system-ui,sans-serif}
nav{display:flex;gap:1rem;flex-wrap:wrap}h1{line-height:1.2}.box{overflow-x:auto}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #8888}dt{font-weight:600}dd{margin:0 0 .6rem}`

const languageNames: Readonly<Record<Language, string>> = { fi: 'Suomi', sv: 'Svenska', en: 'English' }

const page = (language: Language, file: string, title: string, body: string): string => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)}</title><style>${style}</style></head>
<body>
<nav>${languages
  .map(
    each =>
      `<a href="../${each}/${file}" lang="${each}"${each === language ? ' aria-current="page"' : ''}>${languageNames[each]}</a>`,
  )
  .join(' ')}</nav>
<main>
<h1>${safe(title)}</h1>
${body}
</main>
</body>
</html>
`

const written = (day: PlainDate | string, language: Language): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  return language === 'en' ? day : `${Number(date)}.${Number(month)}.${year}`
}

const span = (from: string, to: string | null, language: Language): string =>
  `${written(from, language)} – ${to === null ? '' : written(to, language)}`

const list = (items: readonly string[]): string =>
  `<ul>${items.map(item => `<li>${safe(item)}</li>`).join('')}</ul>`

const table = (caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<div class="box" tabindex="0" role="region" aria-label="${safe(caption)}"><table><caption>${safe(caption)}</caption>
<thead><tr>${heads.map(head => `<th scope="col">${safe(head)}</th>`).join('')}</tr></thead>
<tbody>${rows.map(cells => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</tbody></table></div>`

type LawView = ReturnType<typeof lawView>
type RuleView = ReturnType<typeof ruleView>

/** The page of all rules. */
export const indexPage = (view: LawView, language: Language): string => {
  const words = exportWords[language]
  const groups = view.groups.map(({ name, rules }) =>
    table(
      name,
      [words.rule, words.limit, words.validity, words.source],
      rules.map(rule => [
        `<a href="${rule.id}.html">${safe(rule.name)}</a><br><small>${rule.id}</small>`,
        safe(rule.limit),
        `${span(rule.validFrom, rule.validTo, language)}<br>${words.status[rule.status]}`,
        safe(rule.source),
      ]),
    ),
  )
  const open = `<h2>${words.questions}</h2>${list(view.openQuestions)}<h2>${words.choices}</h2>${list(view.choices)}`
  const body = `<p>${safe(words.lead(written(view.on, language)))}</p>\n${groups.join('\n')}\n${open}`
  return page(language, 'index.html', words.title, body)
}

const facts = (view: RuleView, language: Language): string => {
  const words = exportWords[language]
  const { rule } = view
  const rows: readonly (readonly [string, string])[] = [
    [words.rule, rule.id],
    [words.limit, rule.limit],
    [words.validity, `${span(rule.validFrom, rule.validTo, language)}, ${words.status[rule.status]}`],
    [words.source, rule.source],
    [words.acts, view.amendingActs.join(', ')],
    [words.confidenceName, words.confidence[rule.confidence]],
    [words.starts, view.starts],
    [words.ends, view.ends],
    [words.whom, view.age ?? ''],
    [words.extension, view.extension ?? ''],
    [words.excludes, view.excludes.join('; ')],
    [words.services, view.services.join('; ')],
  ]
  const told = rows.filter(([, value]) => value !== '')
  return `<dl>${told.map(([term, value]) => `<dt>${safe(term)}</dt><dd>${safe(value)}</dd>`).join('')}</dl>`
}

const examples = (view: RuleView, language: Language): string => {
  const words = exportWords[language]
  return table(
    words.examples,
    ['', words.happened, words.asked, words.due, words.state],
    view.examples.map(example => [
      safe(example.kind),
      `${list(example.happened)}${example.sentence === null ? '' : `<p>${safe(example.sentence)}</p>`}`,
      written(example.askedOn, language),
      example.due === null ? '–' : written(example.due, language),
      safe(example.state),
    ]),
  )
}

/** The page of one rule. */
export const rulePage = (view: RuleView, language: Language): string => {
  const words = exportWords[language]
  const doubts = view.doubts.map(({ mark, about }) => `${words.marks[mark]}: ${about}`)
  const versions = view.versions.map(({ id, limit, validFrom, validTo }) => [
    `<a href="${id}.html">${id}</a>`,
    safe(limit),
    span(validFrom, validTo, language),
  ])
  const body = `<p>${safe(view.rule.sentence)}</p>
${facts(view, language)}
${doubts.length === 0 ? '' : `<h2>${words.doubts}</h2>${list(doubts)}`}
${table(words.versions, [words.rule, words.limit, words.validity], versions)}
${examples(view, language)}
<p><a href="index.html">${words.all}</a></p>`
  return page(language, `${view.rule.id}.html`, view.rule.name, body)
}
