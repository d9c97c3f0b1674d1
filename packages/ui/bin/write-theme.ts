/** Writes the theme of the Suomi.fi tokens as CSS: `node packages/ui/bin/write-theme.ts`. */
import { writeFileSync } from 'node:fs'
import { themeCss } from '../src/theme.ts'

writeFileSync(new URL('../src/styles/theme.css', import.meta.url), themeCss())
