/** How a deck looks: the colours of the Suomi.fi design tokens, and the lights' shapes beside their words. */
import type { LightState } from '@yhdella/programme'

export const colours = {
  ink: '292929',
  soft: '5A5A5A',
  brand: '003479',
  action: '2A6EBB',
  tint: 'EAF2FA',
  line: 'C8CDD0',
  paper: 'FFFFFF',
  total: 'F7F7F8',
} as const

export const font = 'Arial'

/** A shape and a colour; the word stands beside them, so that neither is needed to read it. */
export const lightLooks: Readonly<Record<LightState, { readonly shape: string; readonly colour: string }>> = {
  asPlanned: { shape: '●', colour: '00745A' },
  deviation: { shape: '▲', colour: 'A15C07' },
  notAllGoals: { shape: '■', colour: 'C13832' },
  notSet: { shape: '○', colour: '5A5A5A' },
}

/** Of language tags, the country's own: what a screen reader chooses its voice by. */
export const languageTags = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const
