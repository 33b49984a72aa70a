// Screenshots for looking at: node e2e/look.mjs http://127.0.0.1:8090 /gallery /help-now …
// Each path at 320 and 1280 px, light and dark, whole page, into e2e/out.
import { chromium } from 'playwright-core'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const [base, ...paths] = process.argv.slice(2)
if (!base || paths.length === 0) {
  console.error('Say where the house is and which pages to look at: node e2e/look.mjs http://127.0.0.1:8080 / /share')
  process.exit(1)
}
const out = new URL('./out/', import.meta.url).pathname
mkdirSync(out, { recursive: true })
const profile = mkdtempSync(join(tmpdir(), 'comhar-look-'))
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync']
const looks = [320, 1280].flatMap((width) => ['light', 'dark'].map((scheme) => ({ width, scheme })))

const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: flags, headless: true })
let wrong = 0
try {
  const page = await context.newPage()
  page.on('console', (message) => { if (message.type() === 'error') { wrong += 1; console.error(`  ${page.url()}: ${message.text()}`) } })
  page.on('requestfailed', (request) => { wrong += 1; console.error(`  failed: ${request.url()}`) })
  for (const path of paths) {
    for (const { width, scheme } of looks) {
      await page.setViewportSize({ width, height: width < 500 ? 640 : 900 })
      await page.emulateMedia({ colorScheme: scheme })
      await page.goto(base + path, { waitUntil: 'networkidle' })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (wide > 0) { wrong += 1; console.error(`  ${path} at ${width} px is ${wide} px too wide`) }
      const name = `${path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'front'}-${width}-${scheme}.png`
      await page.screenshot({ path: join(out, name), fullPage: true })
      console.log(join('e2e/out', name))
    }
  }
} finally {
  await context.close()
  rmSync(profile, { recursive: true, force: true })
}
process.exit(wrong === 0 ? 0 : 2)
