import { composition } from '../app.ts'
import { loadCounty, useCounty } from '../modules/organisation/index.ts'
import { type RedatingCounts, type RedatingRun, redate } from '../modules/queue/index.ts'
import { realClock, shiftedClock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { openInstance } from '../platform/instance.ts'
import { joinInstanceDatabase } from '../platform/instance-database.ts'
import { createLog } from '../platform/log.ts'

/** Opens what the instance stands on and decides its open waits again. */
export const runRedating = async (config: Config, order: RedatingRun): Promise<RedatingCounts> => {
  const database = await joinInstanceDatabase(config)
  try {
    useCounty(loadCounty(config.countyFolder))
    const clock = config.clockStart === undefined ? realClock : shiftedClock(config.clockStart)
    const log = createLog(config.logLevel)
    const instance = await openInstance({ url: database.url, clock, log, composition })
    try {
      return await redate(instance.asSystem, order)
    } finally {
      await instance.close()
    }
  } finally {
    await database.stop()
  }
}
