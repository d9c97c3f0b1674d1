/** What the county is told of its own work: the board of now and of any past day. Figures only, no person. */

export type { BoardSight } from './board.rules.ts'
export { keepDemonstrationDataset } from './dataset.ts'
export { measureBound } from './measure.routes.ts'
export { readBoard } from './read-board.ts'
export { type Variation, variationOf } from './variation.rules.ts'
export { type WeeklyFigure, type WeeklyPoint, weeklyFigure } from './weekly-figures.ts'
