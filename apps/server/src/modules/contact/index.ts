/** Contacts as they come in, by whatever channel, and the page where a resident follows her matter. See README.md. */
export { forgetDrafts } from './contact.jobs.ts'
export { contactBound } from './contact.routes.ts'
