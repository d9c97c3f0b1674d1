import { parentPort, workerData } from 'node:worker_threads'
import { coverageOver } from './calibration.ts'

const { first, count, horizons, knownDays } = workerData
parentPort?.postMessage(coverageOver(first, count, horizons, knownDays))
