import { doorLoader } from '../professional/door.server.ts'
import { readReportFile } from './reports.server.ts'

export const loader = doorLoader(readReportFile)
