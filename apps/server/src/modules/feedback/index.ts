/** The one question at the end: did you get help. Figures of the answers are published as views. See README.md. */
export { feedbackBound } from './feedback.routes.ts'
