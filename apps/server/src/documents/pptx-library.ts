/** The writer of slides, with the types that its package tells. */
import library from 'pptxgenjs'

export type Deck = library.default
export type Slide = library.default.Slide
export type TextRun = library.default.TextProps
export type TableCell = library.default.TableCell
export type Border = library.default.BorderProps

// The package's types describe its CommonJS form, whose class lies under `default`; Node loads its module form, whose
// default is the class itself.
const Library = library as unknown as typeof library.default

export const newDeck = (): Deck => new Library()
