import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { dateOnly } from '../../platform/when.ts'
import { programmeTexts } from './messages.ts'
import { type Figure, inWords, sourceHref } from './programme.view.ts'

export type FigureTextProps = {
  readonly programmeId: string
  readonly figure: Figure
  readonly on: string | null
}

/** A figure that opens to where it comes from; its source, version and day are read with it. */
export const FigureText = ({ programmeId, figure, on }: FigureTextProps) => {
  const m = useTexts(programmeTexts)
  const language = useLanguage()
  const href = useHref()
  const { source, asOf } = figure
  const told = m.source(source.name[language], dateOnly(asOf, language), source.version)
  return (
    <a className="figure" href={href(sourceHref(programmeId, source, on))} title={told}>
      {inWords(figure.value, figure.unit, language)}
    </a>
  )
}

/** A figure, or in words that there is none. */
export const FigureOr = ({
  figure,
  otherwise,
  ...rest
}: Omit<FigureTextProps, 'figure'> & { readonly figure: Figure | null; readonly otherwise: string }) =>
  figure === null ? <span className="soft">{otherwise}</span> : <FigureText figure={figure} {...rest} />

type ProseProps = Omit<FigureTextProps, 'figure'> & {
  readonly prose: readonly (string | Figure)[]
  readonly lang: string | undefined
}

type Line = readonly (string | Figure)[]

const linesOf = (prose: readonly (string | Figure)[]): readonly Line[] => {
  const lines: (string | Figure)[][] = [[]]
  for (const part of prose) {
    const [first = '', ...rest] = typeof part === 'string' ? part.split('\n') : []
    lines.at(-1)?.push(typeof part === 'string' ? first : part)
    for (const line of rest) lines.push([line])
  }
  return lines.filter(line => line.some(part => typeof part !== 'string' || part.trim() !== ''))
}

const keyOf = (line: Line): string =>
  line.map(part => (typeof part === 'string' ? part : part.source.id)).join('')

/** A person's text with its live figures in their places, each line by itself. */
export const Prose = ({ prose, lang, programmeId, on }: ProseProps) => (
  <ul className="prose" lang={lang}>
    {linesOf(prose).map(line => (
      <li key={keyOf(line)}>
        {line.map(part =>
          typeof part === 'string' ? (
            part
          ) : (
            <FigureText key={part.source.id} programmeId={programmeId} figure={part} on={on} />
          ),
        )}
      </li>
    ))}
  </ul>
)
