/** A chart of the report as the deck's own: its numbers stay in it, and a sentence stands in its place for the ear. */

import type { Language } from '@yhdella/kernel'
import type { ReportChart } from '@yhdella/programme'
import { colours, font, languageTags } from './deck-look.ts'
import { contentWidth, margin } from './deck-measures.ts'
import type { Deck, Slide } from './pptx-library.ts'

/** Dark and light, so that they differ without colour too. */
const seriesColours = [colours.brand, '8FBBE8', colours.soft]

const numberFormat = ({ unit }: ReportChart): string => {
  if (unit === 'cents') return '#,##0" €"'
  return unit === 'share' ? '0" %"' : '#,##0'
}

/** Null is a value that was not measured; the writer of slides leaves its point empty, and polishing drops it. */
const valuesOf = (values: readonly (number | null)[]): number[] => {
  // The library's type knows no missing value, though what it writes does.
  return values as number[]
}

export const addChart = (
  deck: Deck,
  slide: Slide,
  chart: ReportChart,
  top: number,
  height: number,
  language: Language,
): void => {
  const data = chart.series.map(({ name, values }) => ({
    name,
    labels: [...chart.categories],
    values: valuesOf(values),
  }))
  slide.addChart(chart.shape === 'columns' ? deck.ChartType.bar : deck.ChartType.line, data, {
    x: margin,
    y: top,
    w: contentWidth,
    h: height,
    altText: `${chart.title}. ${chart.sentence}`,
    objectName: chart.title,
    lang: languageTags[language],
    showTitle: true,
    title: chart.title,
    titleFontFace: font,
    titleFontSize: 14,
    titleColor: colours.ink,
    showLegend: chart.series.length > 1,
    legendPos: 'b',
    legendFontFace: font,
    legendFontSize: 12,
    chartColors: seriesColours,
    barDir: 'col',
    barGapWidthPct: 60,
    lineSize: 2.25,
    lineDataSymbol: 'circle',
    lineDataSymbolSize: 7,
    displayBlanksAs: 'gap',
    catAxisLabelFontFace: font,
    catAxisLabelFontSize: 12,
    valAxisLabelFontFace: font,
    valAxisLabelFontSize: 12,
    valAxisLabelFormatCode: numberFormat(chart),
    valAxisMinVal: 0,
    valGridLine: { color: colours.line, size: 0.75 },
    catGridLine: { style: 'none' },
  })
}
