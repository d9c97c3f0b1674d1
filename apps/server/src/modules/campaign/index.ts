/** A saved plan's extra times in the units' books: proposed, opened, followed and taken back. See README.md. */
export { campaignBound } from './campaign.routes.ts'
