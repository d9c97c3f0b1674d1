import {
  figureInWords,
  type Report,
  type ReportBlock,
  type ReportChart,
  type ReportLights,
  type ReportTable,
  shapeOf,
  type Text,
} from '@yhdella/programme'
import { Notice, ShapeMark } from '@yhdella/ui'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { reportTexts } from './messages.ts'
import { keyOf, sourcePage } from './report.view.ts'

type InReport = { readonly programmeId: string }

/** Words and figures in turn; each figure opens to where it comes from. */
export const ReportText = ({ text, programmeId }: InReport & { readonly text: Text }) => {
  const language = useLanguage()
  const href = useHref()
  return text.map(part =>
    typeof part === 'string' ? (
      part
    ) : (
      <a key={part.source.id} className="figure" href={href(sourcePage(programmeId, part))}>
        {figureInWords(part, language)}
      </a>
    ),
  )
}

const TableBlock = ({ block, programmeId }: InReport & { readonly block: ReportTable }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard.
  <section className="table-box" tabIndex={0} aria-label={block.caption}>
    <table>
      <caption>{block.caption}</caption>
      <thead>
        <tr>
          {block.columns.map(({ title, figures }) => (
            <th key={title} scope="col" className={figures ? 'figures' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map(({ cells, level, total }) => (
          <tr key={cells.map(keyOf).join('|')} className={total ? 'sum' : undefined}>
            {cells.map((cell, nth) =>
              nth === 0 ? (
                <th
                  key={block.columns[nth]?.title}
                  scope="row"
                  style={{ paddingInlineStart: `${0.75 + level}rem` }}
                >
                  <ReportText text={cell} programmeId={programmeId} />
                </th>
              ) : (
                <td
                  key={block.columns[nth]?.title}
                  className={block.columns[nth]?.figures ? 'figures' : undefined}
                >
                  <ReportText text={cell} programmeId={programmeId} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const LightsBlock = ({ block }: { readonly block: ReportLights }) => (
  <table className="cards-on-phone">
    <caption>{block.caption}</caption>
    <thead>
      <tr>
        {block.head.map(title => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {block.rows.map(({ name, state, word, reason }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td data-label={block.head[1]}>
            <ShapeMark shape={shapeOf[state]}>{word}</ShapeMark>
          </td>
          <td data-label={block.head[2]}>{reason}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** A chart's sentence and its numbers: the picture itself is in the files. */
const ChartBlock = ({ block }: { readonly block: ReportChart }) => {
  const language = useLanguage()
  const { read } = useTexts(reportTexts)
  // A chart's values are euros and hundredths; figures are cents and shares.
  const scale = block.unit === 'cents' ? 100 : block.unit === 'share' ? 0.01 : 1
  const words = (value: number | null) =>
    figureInWords({ value: value === null ? null : value * scale, unit: block.unit }, language)
  return (
    <figure className="report-chart">
      <figcaption>
        <strong>{block.title}</strong> {block.sentence}
      </figcaption>
      <details>
        <summary>{`${read.table}: ${block.title}`}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{block.title}</th>
              {block.series.map(({ name }) => (
                <th key={name} scope="col" className="figures">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.categories.map((category, nth) => (
              <tr key={category}>
                <th scope="row">{category}</th>
                {block.series.map(({ name, values }) => (
                  <td key={name} className="figures">
                    {words(values[nth] ?? null)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

const Block = ({ block, programmeId }: InReport & { readonly block: ReportBlock }) => {
  if (block.kind === 'table') return <TableBlock block={block} programmeId={programmeId} />
  if (block.kind === 'lights') return <LightsBlock block={block} />
  if (block.kind === 'chart') return <ChartBlock block={block} />
  if (block.kind === 'gap')
    return (
      <Notice tone="warning">
        <p>{block.text}</p>
      </Notice>
    )
  const lang = block.language ?? undefined
  if (block.kind === 'paragraph')
    return (
      <p lang={lang}>
        <ReportText text={block.text} programmeId={programmeId} />
      </p>
    )
  return (
    <>
      {block.heading !== null && <h3>{block.heading}</h3>}
      <ul className="sentences" lang={lang}>
        {block.items.map(item => (
          <li key={keyOf(item)}>
            <ReportText text={item} programmeId={programmeId} />
          </li>
        ))}
      </ul>
    </>
  )
}

const sectionId = (id: string): string => `part-${id.replaceAll('/', '-')}`

/** The report as it is read on the page: the same sections in the same order as in every file. */
export const ReportSections = ({ report }: { readonly report: Report }) => {
  const { read } = useTexts(reportTexts)
  return (
    <>
      <nav aria-label={read.contents} className="report-contents">
        <ol>
          {report.sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${sectionId(id)}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      {report.sections.map(({ id, title, blocks }) => (
        <section
          key={id}
          id={sectionId(id)}
          aria-labelledby={`${sectionId(id)}-title`}
          className="report-section"
        >
          <h2 id={`${sectionId(id)}-title`}>{title}</h2>
          {blocks.map((block, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name, and never change their order.
            <Block key={nth} block={block} programmeId={report.programmeId} />
          ))}
        </section>
      ))}
    </>
  )
}

/** What the office should fill before it freezes; each leads to its part. */
export const Lacks = ({ report }: { readonly report: Report }) => {
  const { read } = useTexts(reportTexts)
  const ids = new Set(report.sections.map(({ id }) => id))
  if (report.lacks.length === 0) return <p>{read.noLacks}</p>
  const titleOf = (section: string) => report.sections.find(({ id }) => id === section)?.title
  return (
    <Notice tone="warning">
      <details>
        <summary>{`${read.lacks}: ${report.lacks.length}`}</summary>
        <ul>
          {report.lacks.map(({ section, text }) => (
            <li key={`${section} ${text}`}>
              {ids.has(section) ? <a href={`#${sectionId(section)}`}>{titleOf(section)}</a> : null} {text}
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  )
}
