import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { rules } from '@yhdella/access-law'
import { languages, type PlainDate } from '@yhdella/kernel'
import { indexPage, rulePage } from './export-page.ts'
import { lawView, ruleView } from './law-view.rules.ts'

/**
 * Writes the law as plain pages that need no server: a folder a language with a page a rule, and `rules.json` with
 * everything that the evaluator reads. Gives how many files were written.
 */
export const exportLaw = (folder: string, today: PlainDate): number => {
  let files = 0
  const put = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
    files++
  }
  for (const language of languages) {
    put(`${language}/index.html`, indexPage(lawView(today, today, language), language))
    for (const rule of rules)
      put(`${language}/${rule.id}.html`, rulePage(ruleView(rule, today, null, language), language))
  }
  put(
    'index.html',
    '<!doctype html><html lang="fi"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=fi/index.html"><title>Määräajat</title></head><body><a href="fi/index.html">Määräajat</a></body></html>\n',
  )
  put('rules.json', `${JSON.stringify({ on: today, rules }, null, 1)}\n`)
  return files
}
