/** One whole instance for all journeys: the real program, its own database, the demonstration's people, a Monday morning. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { serverProcess } from '../server-process.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    readonly origin: string
    readonly dataFolder: string
  }
}

/** Monday 23.11.2026 at 8.05 in Helsinki, when the nurse opens her work list. */
const monday = '2026-11-23T06:05:00.000Z'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yhdella-journeys-'))
  const server = await serverProcess(folder, { YHDELLA_CLOCK: monday })
  const stop = async (): Promise<void> => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await server.start()
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('origin', server.origin)
  project.provide('dataFolder', folder)
  return async () => {
    await stop()
    const failures = server.errors()
    if (failures.length > 0) throw new Error(`The instance met errors on the way:\n${failures.join('\n')}`)
  }
}
