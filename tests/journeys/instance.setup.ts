/** One whole instance for all journeys: the real program, its own database, the demonstration's people, a Monday morning. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import type { TestProject } from 'vitest/node'
import { freePort } from '../../apps/server/src/platform/free-port.ts'
import { type ServerProcess, serverProcess } from '../server-process.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    readonly origin: string
    readonly dataFolder: string
    /** Where a journey asks for another time of day. */
    readonly timekeeper: string
  }
}

/** Monday 23.11.2026 at 8.05 in Helsinki, when the nurse opens her work list. */
const monday = '2026-11-23T06:05:00.000Z'

type Timekeeper = { readonly url: string; readonly stop: () => Promise<unknown> }

/** Journeys run in processes of their own: by this they stop the program and start it again at a later moment. */
const keepTime = async (server: ServerProcess): Promise<Timekeeper> => {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const moment = await text(request)
      await server.stop()
      await server.start({ YHDELLA_CLOCK: moment })
      response.writeHead(204).end()
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  }
  const port = await freePort()
  const door = createServer((request, response) => void answer(request, response))
  await new Promise<void>(resolve => door.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => new Promise(resolve => door.close(resolve)),
  }
}

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
  const timekeeper = await keepTime(server)
  project.provide('origin', server.origin)
  project.provide('dataFolder', folder)
  project.provide('timekeeper', timekeeper.url)
  return async () => {
    await timekeeper.stop()
    await stop()
    const failures = server.errors()
    if (failures.length > 0) throw new Error(`The instance met errors on the way:\n${failures.join('\n')}`)
  }
}
