import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type ColourName, palettes, themeCss } from '../src/theme.ts'
import { styleSheet } from './style-sheet.ts'

test('the written theme is the one that the tokens make', () => {
  const written = readFileSync(new URL('../src/styles/theme.css', import.meta.url), 'utf8')
  expect(written).toBe(themeCss())
})

/** '#rrggbb' or 'hsl(h, s%, l%)' as red, green and blue, each 0-1. */
const rgbOf = (colour: string): readonly [number, number, number] => {
  const [hue = 0, saturation = 0, lightness = 0] = [...colour.matchAll(/[\d.]+/g)].map(Number)
  const s = saturation / 100
  const l = lightness / 100
  const channel = (n: number): number => {
    const k = (n + hue / 30) % 12
    return l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1))
  }
  return [channel(0), channel(8), channel(4)]
}

/** Relative luminance (WCAG 2.2). */
const luminance = (colour: string): number => {
  const [red, green, blue] = rgbOf(colour).map(value =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** 4.5:1 for words (WCAG 1.4.3), 3:1 for edges and the focus (1.4.11, 2.4.11). */
const pairs: readonly (readonly [ColourName, ColourName, number])[] = [
  ['ink', 'paper', 7],
  ['ink', 'ground', 7],
  ['ink', 'tint', 4.5],
  ['ink', 'success-tint', 4.5],
  ['ink', 'warning-tint', 4.5],
  ['ink', 'alert-tint', 4.5],
  ['ink-soft', 'paper', 4.5],
  ['ink-soft', 'ground', 4.5],
  ['ink-soft', 'tint', 4.5],
  ['brand', 'paper', 4.5],
  ['brand', 'warning-tint', 4.5],
  ['link', 'paper', 4.5],
  ['link', 'ground', 4.5],
  ['link', 'tint', 4.5],
  ['on-action', 'action', 4.5],
  ['on-action', 'action-deep', 4.5],
  ['alert', 'paper', 4.5],
  ['success', 'paper', 3],
  ['line-strong', 'paper', 3],
  ['focus', 'paper', 3],
  ['focus', 'tint', 3],
]

test.each(pairs)('%s on %s has a contrast of %d in light and dark', (front, back, least) => {
  expect(contrast(palettes.light[front], palettes.light[back])).toBeGreaterThanOrEqual(least)
  expect(contrast(palettes.dark[front], palettes.dark[back])).toBeGreaterThanOrEqual(least)
})

test('the everyday sheet brings every sheet it names', () => {
  expect(styleSheet('everyday.css')).not.toContain('@import')
  expect(contrast('hsl(0, 0%, 0%)', 'hsl(0, 0%, 100%)')).toBe(21)
})
