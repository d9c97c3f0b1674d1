import type { Figure } from '../report/figure.ts'
import type { Prose } from '../report/report-data.ts'
import { readBoundText, type Token, writeToken } from './bound-text.ts'
import { type FigureGround, figureOfToken } from './figure-of-token.ts'

/** The text with its figures in their places. A token that leads nowhere any more stands as it was written. */
export const bindText = (written: string, ground: FigureGround): Prose =>
  readBoundText(written).parts.map(part =>
    part.kind === 'words' ? part.words : (figureOfToken(part.token, ground) ?? writeToken(part.token)),
  )

/** What keeps a text from being saved: braces that are no token, and tokens that lead nowhere. As they are written. */
export const unboundIn = (written: string, ground: FigureGround): readonly string[] => {
  const { parts, problems } = readBoundText(written)
  const lost = parts.flatMap(part =>
    part.kind === 'token' && figureOfToken(part.token, ground) === undefined ? [writeToken(part.token)] : [],
  )
  return [...problems.map(problem => problem.written), ...lost]
}

const ofMeasures = ({ programme }: FigureGround): readonly Token[] =>
  [...new Set(programme.measures.map(measure => measure.id))].map(key => ({
    source: 'measure',
    key,
    field: null,
    on: null,
  }))

const ofMoney = ({ money }: FigureGround): readonly Token[] =>
  money === null
    ? []
    : ['total', ...money.totals.lines.map(line => line.categoryId)].flatMap(key =>
        (['planned', 'actual', 'remaining'] as const).map(field => ({
          source: 'budget' as const,
          key,
          field,
          on: null,
        })),
      )

const ofPackage = ({ programme }: FigureGround, workPackageId: string): readonly Token[] => {
  const own = <Item extends { readonly workPackageId: string | null }>(items: readonly Item[]) =>
    items.filter(item => item.workPackageId === workPackageId)
  return [
    ...own(programme.competences).map(each => ({
      source: 'competence' as const,
      key: each.id,
      field: 'trained',
      on: null,
    })),
    ...own(programme.participation).map(each => ({
      source: 'participation' as const,
      key: each.id,
      field: null,
      on: null,
    })),
    ...own(programme.studies).map(each => ({ source: 'study' as const, key: each.id, field: 'n', on: null })),
    ...own(programme.funnels).map(each => ({
      source: 'funnel' as const,
      key: each.id,
      field: 'assessed',
      on: null,
    })),
    { source: 'outputs' as const, key: workPackageId, field: 'done', on: null },
  ]
}

/** The tokens that a package's people may want, with what each says now: its own first, then measures and money. */
export const offeredTokens = (
  ground: FigureGround,
  workPackageId: string,
): readonly { readonly token: string; readonly figure: Figure }[] =>
  [...ofPackage(ground, workPackageId), ...ofMeasures(ground), ...ofMoney(ground)].flatMap(token => {
    const figure = figureOfToken(token, ground)
    return figure === undefined ? [] : [{ token: writeToken(token), figure }]
  })
