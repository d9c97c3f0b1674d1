import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [reactRouter()],
  build: { target: 'es2022', cssTarget: ['chrome111', 'firefox114', 'safari16.4'], sourcemap: false },
  // The server knows a route by its object, so both must read the one module.
  environments: {
    ssr: { build: { rolldownOptions: { external: ['@yhdella/contract', '@yhdella/kernel'] } } },
  },
})
