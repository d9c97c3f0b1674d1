/** The services that the county offers, and the words that make us show the emergency advice. */
export { catalogueBound } from './catalogue.routes.ts'
export { type RedFlagSpan, redFlagSpans, redFlagsIn } from './red-flag.rules.ts'
export {
  offeredServices,
  serviceById,
  servicesForProfession,
  servicesOfUnit,
  unitForResident,
} from './services.ts'
