import { useTexts } from '../../platform/language.ts'
import { planTexts } from './messages.ts'

/** What is on the page as files. `query` says which: the page's own question, or `plan` and the id of a saved one. */
export const ExportLinks = ({ query }: { readonly query: string }) => {
  const m = useTexts(planTexts).units
  return (
    <p className="export-links">
      <a className="target" href={`/board/plan/export?${query}&as=csv`} download>
        {m.csv}
      </a>
      <a className="target" href={`/board/plan/export?${query}&as=json`} download>
        {m.json}
      </a>
    </p>
  )
}
