// What every browser test leans on: a browser, people who use it, the pages of the house, and an eye on what must never happen.
import { chromium } from 'playwright-core'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const base = process.env.COMHAR_BASE
if (!base) throw new Error('Run these by node e2e/run.mjs, which starts the server they need.')

// The one other site that a page may lead to without being asked: where "Leave this page" goes.
export const exit = 'https://www.met.ie/'

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Every route of the house, as the acceptance tests wrote them down. */
export const routes = JSON.parse(readFileSync(new URL('../../acceptance/golden/routes.json', import.meta.url), 'utf8'))

/** Starts a browser whose profile nobody used before; `close` ends it and throws the profile away. */
export async function browser () {
  const profile = mkdtempSync(join(tmpdir(), 'comhar-profile-'))
  const launched = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: [...flags, `--disk-cache-dir=${profile}`], headless: true })
  return {
    /** A person with a browser window: { page, context, problems, outside }. Nothing is shared between two of them. */
    somebody: (options = {}) => somebody(launched, options),
    close: async () => { await launched.close(); rmSync(profile, { recursive: true, force: true }) }
  }
}

async function somebody (launched, { js = true, width = 1280, height = 900, scheme = 'light', forced = 'none', language = 'en-IE', ...more }) {
  const context = await launched.newContext({ baseURL: base, javaScriptEnabled: js, viewport: { width, height }, colorScheme: scheme,
    forcedColors: forced, locale: language, reducedMotion: 'reduce', serviceWorkers: 'block', ...more })
  context.setDefaultTimeout(20_000)
  const [problems, outside] = [[], []]
  await context.route((url) => url.origin !== base, (route) => {
    const address = route.request().url()
    if (address.startsWith(exit)) return route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Dry, with sunny spells</h1>' })
    outside.push(address)
    return route.abort()
  })
  context.on('page', watch)
  const page = await context.newPage()
  return { context, page, problems, outside, leave: () => context.close() }

  function watch (page) {
    // Content rules that were broken, scripts that failed, things that were not there.
    page.on('console', (message) => { if (message.type() === 'error' && !isExpected(message)) problems.push(`${page.url()}: ${message.text()}`) })
    page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`))
  }
}

// A page that says "no" in the right way is no problem: Chromium reports every status from 400 on.
const isExpected = (message) => /the server responded with a status of (404|409|413|422|429)/.test(message.text())

/** Signs an invented person in, by the door that only the demonstration has, and puts on the hat they were given. */
export async function signIn (person, key) {
  const { page } = person
  await page.goto('/sign-in')
  await page.locator(`button[name="who"][value="${key}"]`).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  await page.goto('/hat')
  const hats = page.locator('[name="hat"]:not([value="none"])')
  if (await hats.count() === 0) return
  await hats.first().check()
  await page.locator('main form button').first().click()
  await page.locator('.govuk-notification-banner').waitFor()
}

/** One page of each address pattern: those with an example, and those that a link of another page leads to. */
export async function pagesFor (person, wanted) {
  const found = new Map()
  for (const route of wanted) if (route.example) found.set(route.path, route.example)
  const open = wanted.filter((route) => !route.example).map((route) => ({ ...route, shape: shape(route.path) }))
  for (const address of [...found.values()]) {
    if (!open.some((route) => !found.has(route.path))) break
    await person.page.goto(address)
    const links = await person.page.locator('main a[href^="/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    for (const route of open) {
      const link = links.find((link) => route.shape.test(link.split(/[?#]/)[0]) && !FILE.test(link.split(/[?#]/)[0]))
      if (link && !found.has(route.path)) found.set(route.path, link)
    }
  }
  return wanted.map((route) => ({ ...route, address: found.get(route.path) }))
}

/** What an address of this pattern looks like. */
export const shape = (pattern) => new RegExp(`^${pattern.replace(/\{[^}]+\}/g, '[^/]+')}$`)

/** Files to take away: a browser shows none of them as a page of ours. */
const FILE = /\.(atom|csv|js|json|jsonld|pdf|xlsx|zip)$|\/(document|template|\{file\})$/

/** Pages for people that anybody may open. */
export const openPages = routes.filter((route) => route.method === 'GET' && route.who === 'open' && isPage(route))
/** Pages for people that need somebody signed in, with the invented person who may open them. */
export const staffPages = routes.filter((route) => route.method === 'GET' && route.who !== 'open' && isPage(route) && route.as)

function isPage (route) {
  return !route.path.startsWith('/api') && !route.path.startsWith('/fhir') && !FILE.test(route.path)
}
