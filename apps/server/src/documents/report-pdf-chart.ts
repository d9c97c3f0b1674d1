/** A chart in the PDF: drawn by hand, with its sentence in its place for those who do not see it. */

import type { Language } from '@yhdella/kernel'
import { type Figure, figureInWords, type ReportChart } from '@yhdella/programme'
import type PDFDocument from 'pdfkit'
import type { StructureElement } from 'pdfkit'
import { colours } from './deck-look.ts'
import { gapAfter, makeRoom, pageMargin, textWidth, write } from './report-pdf-look.ts'

/** Points. */
const plotHeight = 150
const titleRoom = 26
const labelRoom = 16
const legendRoom = 16
const axisRoom = 62
const labelSize = 8.5

const looks = [`#${colours.brand}`, '#8fbbe8', `#${colours.soft}`]
const lookOf = (nth: number): string => looks[nth % looks.length] ?? `#${colours.ink}`

/** 1, 2 or 5 times a power of ten: steps that a reader counts by. */
export const niceStep = (most: number): number => {
  if (most <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(most / 4))
  return [1, 2, 5, 10].map(times => times * power).find(step => most / step <= 5) ?? 10 * power
}

type Plot = { readonly top: number; readonly left: number; readonly width: number; readonly ceiling: number }

const yOf = ({ top, ceiling }: Plot, value: number): number =>
  top + plotHeight - (plotHeight * value) / ceiling

/** A chart's values are euros and hundredths; figures are cents and shares. */
const axisWords = (chart: ReportChart, value: number, language: Language): string => {
  const scale = chart.unit === 'cents' ? 100 : chart.unit === 'share' ? 0.01 : 1
  const figure: Figure = { ...chart.source, unit: chart.unit, value: value * scale }
  return figureInWords(figure, language)
}

const drawAxes = (
  doc: PDFDocument,
  chart: ReportChart,
  plot: Plot,
  step: number,
  language: Language,
): void => {
  for (let value = 0; value <= plot.ceiling; value += step) {
    const y = yOf(plot, value)
    doc
      .moveTo(plot.left, y)
      .lineTo(plot.left + plot.width, y)
      .lineWidth(0.5)
      .stroke(`#${colours.line}`)
    const words = axisWords(chart, Math.round(value), language)
    write(doc, words, { x: pageMargin, y: y - 6, width: axisRoom - 6, size: labelSize, align: 'right' })
  }
}

/** Of many categories only so many are named that their words do not run together. */
const mostLabels = 8

const drawCategories = (doc: PDFDocument, { categories }: ReportChart, plot: Plot): void => {
  const step = plot.width / categories.length
  const every = Math.ceil(categories.length / mostLabels)
  categories.forEach((words, nth) => {
    if (nth % every !== 0) return
    write(doc, words, {
      x: plot.left + nth * step,
      y: plot.top + plotHeight + 3,
      width: step * every,
      size: labelSize,
    })
  })
}

const drawColumns = (doc: PDFDocument, { series, categories }: ReportChart, plot: Plot): void => {
  const step = plot.width / categories.length
  const width = (step * 0.7) / series.length
  series.forEach(({ values }, which) => {
    values.forEach((value, nth) => {
      if (value === null) return
      const y = yOf(plot, Math.max(0, value))
      doc
        .rect(plot.left + nth * step + which * width, y, width, plot.top + plotHeight - y)
        .fill(lookOf(which))
    })
  })
}

const drawLines = (doc: PDFDocument, { series, categories }: ReportChart, plot: Plot): void => {
  const step = plot.width / categories.length
  const xOf = (nth: number) => plot.left + (nth + 0.5) * step
  series.forEach(({ values }, which) => {
    // The second line is a target: dashed, so that it differs from the first without colour too.
    if (which > 0) doc.dash(4)
    values.forEach((value, nth) => {
      const before = values[nth - 1]
      if (value !== null && before !== null && before !== undefined)
        doc
          .moveTo(xOf(nth - 1), yOf(plot, before))
          .lineTo(xOf(nth), yOf(plot, value))
          .lineWidth(1.5)
          .stroke(lookOf(which))
    })
    doc.undash()
    if (which === 0)
      values.forEach((value, nth) => {
        if (value !== null) doc.circle(xOf(nth), yOf(plot, value), 2.5).fill(lookOf(which))
      })
  })
}

const drawLegend = (doc: PDFDocument, { series }: ReportChart, plot: Plot): void => {
  const step = plot.width / series.length
  const y = plot.top + plotHeight + labelRoom + 3
  series.forEach(({ name }, nth) => {
    doc.rect(plot.left + nth * step, y + 2, 8, 8).fill(lookOf(nth))
    write(doc, name, { x: plot.left + nth * step + 12, y, width: step - 14, size: labelSize })
  })
}

export const addChart = (
  doc: PDFDocument,
  section: StructureElement,
  chart: ReportChart,
  language: Language,
): void => {
  const all = titleRoom + plotHeight + labelRoom + legendRoom
  makeRoom(doc, all + 10)
  const top = doc.y
  const most = Math.max(0, ...chart.series.flatMap(({ values }) => values.filter(value => value !== null)))
  const step = niceStep(most)
  const ceiling = Math.max(step, Math.ceil(most / step) * step)
  const plot: Plot = {
    top: top + titleRoom,
    left: pageMargin + axisRoom,
    width: textWidth - axisRoom,
    ceiling,
  }
  const figure = doc.struct('Figure', {
    alt: `${chart.title}. ${chart.sentence}`,
    bbox: [pageMargin, top, pageMargin + textWidth, top + all],
  })
  section.add(figure)
  figure.add(() => {
    write(doc, chart.title, { x: pageMargin, y: top, width: textWidth, weight: 'bold' })
    drawAxes(doc, chart, plot, step, language)
    if (chart.shape === 'columns') drawColumns(doc, chart, plot)
    else drawLines(doc, chart, plot)
    drawCategories(doc, chart, plot)
    drawLegend(doc, chart, plot)
  })
  figure.end()
  doc.x = pageMargin
  doc.y = top + all + gapAfter
}
