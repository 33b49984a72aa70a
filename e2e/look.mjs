// Screenshots for looking at: node e2e/look.mjs http://127.0.0.1:8090 /gallery /help-now …
// Each path at 320 px (which is 1280 px enlarged four times) and 1280 px, light and dark, whole page, into e2e/out.
//   LOOK_AS=orla          as somebody of the demonstration, with the hat that they were given
//   LOOK_COOKIE='a=b; …'  with cookies of your own
//   LOOK_PRINT=1          on A4 paper as well
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
const { LOOK_AS, LOOK_COOKIE, LOOK_PRINT } = process.env
try {
  if (LOOK_COOKIE) await context.addCookies(LOOK_COOKIE.split(/;\s*/).map((pair) => ({ name: pair.split('=')[0], value: pair.split('=').slice(1).join('='), url: base })))
  const page = await context.newPage()
  page.on('console', (message) => { if (message.type() === 'error') { wrong += 1; console.error(`  ${page.url()}: ${message.text()}`) } })
  page.on('requestfailed', (request) => { wrong += 1; console.error(`  failed: ${request.url()}`) })
  if (LOOK_AS) await signIn(page, LOOK_AS)
  for (const path of paths) {
    for (const { width, scheme } of looks) {
      await page.setViewportSize({ width, height: width < 500 ? 640 : 900 })
      await page.emulateMedia({ colorScheme: scheme })
      await page.goto(base + path, { waitUntil: 'networkidle' })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (wide > 0) { wrong += 1; console.error(`  ${path} at ${width} px is ${wide} px too wide`) }
      const name = `${called(path)}-${width}-${scheme}.png`
      await page.screenshot({ path: join(out, name), fullPage: true })
      console.log(join('e2e/out', name))
    }
    if (LOOK_PRINT) await print(page, path)
  }
} finally {
  await context.close()
  rmSync(profile, { recursive: true, force: true })
}
process.exit(wrong === 0 ? 0 : 2)

function called (path) {
  const as = LOOK_AS ? `${LOOK_AS}-` : ''
  return as + (path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'front')
}

async function signIn (page, key) {
  await page.goto(`${base}/sign-in`)
  await page.locator(`button[name="who"][value="${key}"]`).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  await page.goto(`${base}/hat`)
  const hats = page.locator('[name="hat"]:not([value="none"])')
  if (await hats.count() === 0) return
  await hats.first().check()
  await page.locator('main form button').first().click()
  await page.locator('.govuk-notification-banner').waitFor()
}

// As wide as A4 between its margins; browsers print in the light colours.
async function print (page, path) {
  await page.setViewportSize({ width: 718, height: 1050 })
  await page.emulateMedia({ colorScheme: 'light', media: 'print' })
  const name = `${called(path)}-paper.png`
  await page.screenshot({ path: join(out, name), fullPage: true })
  await page.emulateMedia({ media: 'screen' })
  console.log(join('e2e/out', name))
}
