import type { Config } from '@react-router/dev/config'

/** Every page is rendered on the server. The whole route table goes with a page that hydrates: it is small. */
export default {
  ssr: true,
  routeDiscovery: { mode: 'initial' },
} satisfies Config
