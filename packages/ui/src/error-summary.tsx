export type SummaryProblem = { readonly fieldId: string; readonly text: string }

export type ErrorSummaryProps = { readonly title: string; readonly problems: readonly SummaryProblem[] }

/** Stands above the heading: what to mend, each a link to its field. The page opens with the focus on it. */
export const ErrorSummary = ({ title, problems }: ErrorSummaryProps) =>
  problems.length === 0 ? null : (
    // biome-ignore lint/a11y/noAutofocus: the one case for it: the page came back because of this.
    <section className="panel alert" aria-labelledby="problems" tabIndex={-1} autoFocus>
      <h2 id="problems">{title}</h2>
      <ul className="plain">
        {problems.map(({ fieldId, text }) => (
          <li key={fieldId}>
            <a href={`#${fieldId}`}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  )
