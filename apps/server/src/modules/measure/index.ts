/** What the county is told of its own work: the board of now and of any past day. Figures only, no person. */
export { keepDemonstrationDataset } from './dataset.ts'
export { measureBound } from './measure.routes.ts'
export { type BoardSight, readBoard } from './read-board.ts'
