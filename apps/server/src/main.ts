/** Serves one county: the database, the jobs, the API and the pages, in one process. */
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { composition } from './app.ts'
import { realClock, shiftedClock } from './platform/clock.ts'
import { type Config, readConfig } from './platform/config.ts'
import { watchDiskRoom } from './platform/disk-room.ts'
import { createServer } from './platform/http/server.ts'
import { loadWeb } from './platform/http/web.ts'
import { type Instance, openInstance } from './platform/instance.ts'
import { type InstanceDatabase, startInstanceDatabase } from './platform/instance-database.ts'
import { createLog, type Logger } from './platform/log.ts'
import { migrate } from './platform/migrate.ts'
import { folderInUse } from './platform/postgres-mark.ts'
import { createOpenDoorLimit } from './platform/rate-limit.ts'

type Running = {
  readonly server: FastifyInstance
  readonly instance: Instance
  readonly database: InstanceDatabase
}

/** A reason that the operator can mend: told as a sentence, without a stack. */
const sentenceOf = (error: unknown, config: Config): string | undefined => {
  if (!(error instanceof Error)) return undefined
  if (error.name === folderInUse) return error.message
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return `PORT: ${config.port} is already in use. Write another, such as PORT=${config.port + 1}.`
  if (code === 'EADDRNOTAVAIL') return `YHDELLA_HOST: this machine has no address ${config.host}.`
  if (code === 'ECONNREFUSED' || code === '28P01' || code === '3D000')
    return `DATABASE_URL: the database does not let us in (${code}). Check its address, user and password.`
  return error.name === 'CountyNotUsable' ? error.message : undefined
}

const open = async (config: Config, log: Logger): Promise<Running> => {
  const database = await startInstanceDatabase(config)
  await migrate(database.url)
  const clock = config.clockStart === undefined ? realClock : shiftedClock(config.clockStart)
  const instance = await openInstance({
    url: database.url,
    clock,
    log,
    composition,
    limit: createOpenDoorLimit(),
    // A database of the operator's own has its own disk: it says itself when that is full.
    ...(config.databaseUrl === undefined ? { hasRoom: watchDiskRoom(config.dataFolder) } : {}),
    asideFolder: path.join(config.dataFolder, 'aside'),
  })
  await composition.prepare(instance.asSystem, config)
  const readiness = { prepared: true, stopping: false }
  const server = await createServer({ instance, config, web: await loadWeb(), readiness: () => readiness })
  server.addHook('preClose', async () => {
    readiness.stopping = true
  })
  await instance.jobs.work(instance.asSystem)
  await server.listen({ port: config.port, host: config.host })
  return { server, instance, database }
}

const stop = async ({ server, instance, database }: Running): Promise<void> => {
  await server.close()
  await instance.close()
  await database.stop()
}

/** What a person in a hurry does not wait for any longer. Milliseconds. */
const patience = 10_000

const stopWhenAsked = (running: Running, log: Logger): void => {
  let stopping = false
  const end = (code: number): void => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), patience).unref()
    stop(running).then(
      () => process.exit(code),
      error => {
        log.error({ error }, 'the instance did not stop cleanly')
        process.exit(1)
      },
    )
  }
  process.once('SIGINT', () => end(0))
  process.once('SIGTERM', () => end(0))
  // Whoever keeps the service running starts it again, and the database with it.
  running.database.gone.then(() => {
    if (!stopping) log.fatal('the database stopped by itself')
    end(1)
  })
}

const main = async (): Promise<void> => {
  const reading = readConfig(process.env)
  if (!reading.ok) {
    process.stderr.write(`${reading.sentences.join('\n')}\n`)
    process.exitCode = 1
    return
  }
  const { config } = reading
  const log = createLog(config.logLevel)
  try {
    stopWhenAsked(await open(config, log), log)
    process.stdout.write(`Yhdellä serves ${config.county} at ${config.origin}\n`)
  } catch (error) {
    const sentence = sentenceOf(error, config)
    if (sentence === undefined) log.fatal({ error }, 'the instance did not start')
    process.stderr.write(`${sentence ?? 'Yhdellä did not start; the line above tells why.'}\n`)
    process.exit(1)
  }
}

await main()
