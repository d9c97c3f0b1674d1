/** The programme office's pure core: programmes as trees, money in cents, import with findings, the report's draft. */
export { addCents, type Cents, cents } from '@yhdella/kernel'
