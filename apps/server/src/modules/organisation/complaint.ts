import type { CountyData } from './county-data.ts'
import type { Path } from './read-county-file.ts'

/** What is wrong in a file that can be read, and what to write instead; its path leads to the line. */
export type Complaint = { readonly file: keyof CountyData; readonly path: Path; readonly what: string }
