/** Token buckets in memory: generous to a person, tight to a program. */
import type { Route } from '@yhdella/contract'

export type Bucket = {
  /** Takes a token; 'full' when there is none. */
  readonly take: (key: string) => 'passed' | 'full'
}

export type BucketOptions = {
  readonly burst: number
  readonly perMinute: number
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number
}

/** Beyond this the oldest callers are forgotten: memory stays bounded under an attack from many addresses. */
const remembered = 20_000

export const createBucket = ({ burst, perMinute, now = () => performance.now() }: BucketOptions): Bucket => {
  const callers = new Map<string, { tokens: number; at: number }>()
  return {
    take: key => {
      const at = now()
      const before = callers.get(key) ?? { tokens: burst, at }
      const tokens = Math.min(burst, before.tokens + ((at - before.at) / 60_000) * perMinute)
      callers.delete(key)
      callers.set(key, { tokens: tokens < 1 ? tokens : tokens - 1, at })
      if (callers.size > remembered)
        for (const oldest of callers.keys()) {
          callers.delete(oldest)
          break
        }
      return tokens < 1 ? 'full' : 'passed'
    },
  }
}

export type OpenDoorLimit = (ip: string, route: Route) => 'passed' | 'full'

/** A household or a health station may share one address: a hundred readings, thirty writings at once. */
export const createOpenDoorLimit = (): OpenDoorLimit => {
  const reads = createBucket({ burst: 120, perMinute: 240 })
  const writes = createBucket({ burst: 40, perMinute: 60 })
  return (ip, route) => (route.method === 'GET' ? reads : writes).take(ip)
}
