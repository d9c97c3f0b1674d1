import { suomifiDesignTokens } from 'suomifi-design-tokens'

const { colors, spacing } = suomifiDesignTokens

/** Colours by what they are for; in light they are the Suomi.fi tokens. */
const light = {
  ink: colors.blackBase,
  'ink-soft': colors.depthDark1,
  paper: colors.whiteBase,
  ground: colors.depthLight3,
  brand: colors.brandBase,
  link: colors.highlightDark1,
  action: colors.highlightBase,
  'action-deep': colors.highlightDark1,
  'on-action': colors.whiteBase,
  tint: colors.highlightLight3,
  line: colors.depthLight1,
  'line-strong': colors.depthDark2,
  focus: colors.brandBase,
  success: colors.successDark1,
  'success-tint': 'hsl(166, 54%, 95%)',
  warning: colors.warningBase,
  'warning-tint': colors.warningLight1,
  alert: colors.alertBase,
  'alert-tint': colors.alertLight1,
}

export type ColourName = keyof typeof light

/** The tokens have no dark set: the same hues, turned round in lightness. */
const dark: Readonly<Record<ColourName, string>> = {
  ink: 'hsl(210, 20%, 93%)',
  'ink-soft': 'hsl(204, 12%, 74%)',
  paper: 'hsl(214, 26%, 12%)',
  ground: 'hsl(214, 32%, 8%)',
  brand: 'hsl(212, 80%, 86%)',
  link: 'hsl(212, 88%, 75%)',
  action: 'hsl(212, 63%, 45%)',
  'action-deep': 'hsl(212, 63%, 38%)',
  'on-action': 'hsl(0, 0%, 100%)',
  tint: 'hsl(214, 38%, 18%)',
  line: 'hsl(210, 12%, 32%)',
  'line-strong': 'hsl(205, 10%, 58%)',
  focus: 'hsl(196, 77%, 68%)',
  success: 'hsl(166, 55%, 58%)',
  'success-tint': 'hsl(166, 38%, 14%)',
  warning: 'hsl(42, 93%, 55%)',
  'warning-tint': 'hsl(42, 38%, 14%)',
  alert: 'hsl(3, 88%, 78%)',
  'alert-tint': 'hsl(0, 36%, 16%)',
}

export const palettes = { light, dark } as const

const lines = (values: Readonly<Record<string, string>>, prefix = ''): string =>
  Object.entries(values)
    .map(([name, value]) => `${prefix}--${name}: ${value};\n`)
    .join('')

/** Spacing in rem, so that it grows with the reader's text size. */
const spaces = (): Record<string, string> =>
  Object.fromEntries(
    (['xxs', 'xs', 's', 'm', 'l', 'xl', 'xxl', 'xxxl'] as const).map(size => [
      `space-${size}`,
      `${Number.parseInt(spacing[size], 10) / 16}rem`,
    ]),
  )

/** The theme as CSS variables; `bin/write-theme.ts` writes it to `styles/theme.css`. */
export const themeCss = (): string =>
  [
    `:root {\n  color-scheme: light dark;\n${lines({ ...light, ...spaces() }, '  ')}}\n`,
    `@media (prefers-color-scheme: dark) {\n  :root {\n${lines(dark, '    ')}  }\n}\n`,
  ].join('\n')
