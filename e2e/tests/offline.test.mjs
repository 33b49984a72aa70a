// A tablet without a network (T26): the page is installed, opens offline, seals what people answer, and sends it once.
import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { browser, signIn } from '../lib/house.mjs'
import { findings, tooWide } from '../lib/axe.mjs'

const PAGE = '/s/calm-river/offline'
const MARK = 'Rhododendron'
const TABLET = { serviceWorkers: 'allow', width: 320, height: 640 }
// Without a network Chromium says so of each try.
const isProblem = (problem) => !/ERR_INTERNET_DISCONNECTED/.test(problem)

describe('a tablet without a network', () => {
  let window
  before(async () => { window = await browser() })
  after(() => window.close())

  const story = (name, steps, options = TABLET) => test(name, async () => {
    const person = await window.somebody(options)
    await steps(person)
    assert.deepEqual(person.outside, [], 'another host was called')
    assert.deepEqual(person.problems.filter(isProblem), [], 'a content rule was broken, or a script failed')
    await person.leave()
  })

  story('T26 answers given offline come once, and the tablet holds no readable word', async (tablet) => {
    const { page, context } = tablet
    const came = await counter()
    const before = await came()
    await ready(page)
    await context.setOffline(true)
    await withoutNetwork(context)
    const reloaded = await page.reload()
    assert.equal(reloaded.fromServiceWorker(), true)
    for (const number of [1, 2, 3]) await answer(page, `${MARK} ${'very '.repeat(number * 30)}`)
    assert.equal(await page.locator('#offline-count').innerText(), '3')
    await page.goto(`${PAGE}?lang=ga`)
    assert.equal(await page.locator('html').getAttribute('lang'), 'ga', 'the page is kept in every language')
    await page.goto(`${PAGE}?lang=en`)
    const kept = await everything(page)
    assert.ok(!JSON.stringify(kept).includes(MARK), 'a word of an answer lies on the tablet')
    assert.equal(kept.storage, 0)
    assert.equal(new Set(kept.envelopes.map(({ sealed }) => sealed.length)).size, 1, 'how long an envelope is tells nothing')
    await context.setOffline(false)
    await page.locator('#offline-said', { hasText: '3 answers have arrived' }).waitFor()
    assert.equal(await page.locator('#offline-count').innerText(), '0')
    assert.equal(await came(), before + 3)
    // The answer of the server was lost on the way: the tablet has them still, and sends them once more.
    await put(page, kept.envelopes)
    await page.reload()
    await page.locator('#offline-said', { hasText: '3 answers have arrived' }).waitFor()
    assert.equal(await came(), before + 3)
    assert.equal((await everything(page)).envelopes.length, 0)
  })

  story('the page can be installed, and meets WCAG 2.2 AA at 320 px', async ({ page, context }) => {
    await ready(page)
    assert.deepEqual(await findings(page), [])
    assert.equal(await tooWide(page), 0)
    const session = await context.newCDPSession(page)
    const { errors, data } = await session.send('Page.getAppManifest')
    assert.deepEqual(errors, [])
    assert.equal(JSON.parse(data).scope, PAGE)
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
    // Each context of a test is a private window, from which nothing is installed.
    assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'), [])
    const scopes = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname))
    assert.deepEqual(scopes, [PAGE])
  })

  story('an envelope that cannot be opened is told, stays, and keeps no other from coming', async ({ page, context }) => {
    await ready(page)
    await context.setOffline(true)
    for (const number of [1, 2]) await answer(page, `Lilac ${number}`)
    const { envelopes } = await everything(page)
    await put(page, [{ ...envelopes[0], sealed: envelopes[0].sealed.slice(0, -8) }])
    await context.setOffline(false)
    const said = page.locator('#offline-said', { hasText: 'cannot be opened' })
    await said.waitFor()
    assert.match(await said.innerText(), /1 answer has arrived/)
    assert.equal(await page.locator('#offline-count').innerText(), '1')
    await page.click('#offline-drop')
    await page.locator('#offline-count', { hasText: '0' }).waitFor()
  })

  story('what somebody left half written is cleared after a minute', async ({ page }) => {
    await page.clock.install()
    await page.goto(PAGE)
    const words = page.locator('#offline-form textarea').first()
    await words.fill(MARK)
    await page.clock.runFor(59_000)
    assert.equal(await words.inputValue(), MARK)
    await page.clock.runFor(2_000)
    await page.waitForURL((url) => url.searchParams.has('lang'))
    assert.equal(await page.locator('#offline-form textarea').first().inputValue(), '')
  })

  story('without a script the page says so and leads on', async ({ page }) => {
    await page.goto(PAGE)
    assert.match(await page.locator('main').innerText(), /this page needs a script/)
    assert.equal(await page.locator('#offline').isVisible(), false)
    await page.click('main a[href="/s/calm-river"]')
    await page.locator('#answering').waitFor()
  }, { js: false, width: 320, height: 640 })

  story('questions follow what is chosen, and what is wrong is named before anything is sealed', async ({ page }) => {
    const script = readFileSync(new URL('../../platform/web/scripts/offline/ask.mjs', import.meta.url), 'utf8').replace(/^export .*$/m, 'window.ask = { show, wrongs }')
    const field = (name, kind, value = '') => `<label for="${name}${value}">${name}</label><input id="${name}${value}" name="${name}" type="${kind}" value="${value}">`
    const block = (number, inside) => `<div data-block="${number}"><div class="comhar-question"><div class="govuk-form-group">${inside}</div></div></div>`
    await page.setContent(`<div id="wrong" tabindex="-1" hidden><ul></ul></div><form id="form">
      ${block(0, field('way', 'radio', 'bus') + field('way', 'radio', 'foot'))}${block(1, field('line', 'text'))}${block(2, field('age', 'text'))}</form>`)
    await page.evaluate(script)
    const look = (comma) => page.evaluate((comma) => {
      const sort = { way: 'choice', line: 'words', age: 'whole' }
      const ask = (field, more = {}) => [{ field, sort: sort[field], required: true, ...more }]
      const wrong = { missing: 'missing', number: 'number', high: 'high', low: 'low', long: 'long', few: 'few', many: 'many', other: 'other' }
      const by_bus = [{ any: false, when: [{ field: 'way', operator: '=', value: 'bus' }] }]
      const with_a_line = [{ any: true, when: [{ field: 'line', operator: 'exists', value: true }] }]
      const blocks = [{ shown: [], asks: ask('way') }, { shown: by_bus, asks: ask('line', { length: 3 }) }, { shown: with_a_line, asks: ask('age', { least: 0, most: 120 }) }]
      const form = document.getElementById('form')
      window.ask.show(form, { blocks })
      const shown = [...form.querySelectorAll('[data-block]')].map((place) => !place.hidden)
      const found = window.ask.wrongs(form, { blocks, wrong, comma }, document.getElementById('wrong'))
      const named = [...document.querySelectorAll('#wrong li')].map((line) => line.textContent)
      return { shown, found, named, sent: new URLSearchParams(new FormData(form)).toString() }
    }, comma)
    assert.deepEqual(await look(false), { shown: [true, false, false], found: true, named: ['way: missing'], sent: '' })
    await page.check('#waybus')
    assert.deepEqual((await look(false)).named, ['line: missing'])
    await page.fill('#line', '2055')
    assert.deepEqual((await look(false)).named, ['line: long', 'age: missing'])
    await page.fill('#line', '205')
    for (const [typed, named] of [['about 40', ['age: number']], ['4.5', ['age: number']], ['121', ['age: high']], ['-1', ['age: low']], ['1 2 0', []], ['40', []]]) {
      await page.fill('#age', typed)
      assert.deepEqual((await look(false)).named, named, typed)
    }
    // What is hidden again is not sent, although it stands in its field.
    await page.check('#wayfoot')
    assert.deepEqual(await look(true), { shown: [true, false, false], found: false, named: [], sent: 'way=foot' })
  }, { width: 320, height: 640 })

  story('only the choices that belong to the answer before can be chosen, down a whole row of lists', async ({ page }) => {
    const script = readFileSync(new URL('../../platform/web/scripts/offline/ask.mjs', import.meta.url), 'utf8').replace(/^export .*$/m, 'window.ask = { show, wrongs }')
    const choice = (name, value) => `<div class="govuk-radios__item" style="display:flex"><input id="${value}" name="${name}" type="radio" value="${value}"><label for="${value}">${value}</label></div>`
    const block = (number, name, values) => `<div data-block="${number}">${values.map((value) => choice(name, value)).join('')}</div>`
    await page.setContent(`<form id="form">${block(0, 'county', ['cork', 'clare'])}${block(1, 'town', ['cobh', 'ennis', 'constructor'])}${block(2, 'street', ['quay', 'abbey'])}</form>`)
    await page.evaluate(script)
    const look = () => page.evaluate(() => {
      const narrowed = [
        { field: 'street', by: 'town', offers: { quay: ['cobh'], abbey: ['ennis'] } },
        { field: 'town', by: 'county', offers: { cobh: ['cork'], ennis: ['clare'] } },
      ]
      const blocks = [{ shown: [] }, { shown: [] }, { shown: [{ any: false, when: [{ field: 'county', operator: 'exists', value: true }] }] }]
      const form = document.getElementById('form')
      window.ask.show(form, { blocks, narrowed })
      const seen = [...form.querySelectorAll('input')].filter((input) => input.checkVisibility()).map(({ id }) => id)
      return { seen, sent: new URLSearchParams(new FormData(form)).toString() }
    })
    assert.deepEqual(await look(), { seen: ['cork', 'clare', 'constructor'], sent: '' })
    await page.check('#cork')
    assert.deepEqual((await look()).seen, ['cork', 'clare', 'cobh', 'constructor'])
    await page.check('#cobh')
    assert.deepEqual((await look()).seen, ['cork', 'clare', 'cobh', 'constructor', 'quay'])
    await page.check('#quay')
    assert.deepEqual((await look()).sent, 'county=cork&town=cobh&street=quay')
    // What belongs to another answer is not sent, nor what followed from it, although both were chosen.
    await page.check('#clare')
    assert.deepEqual(await look(), { seen: ['cork', 'clare', 'ennis', 'constructor'], sent: 'county=clare' })
    await page.check('#ennis')
    assert.deepEqual((await look()).seen, ['cork', 'clare', 'ennis', 'constructor', 'abbey'])
  }, { width: 320, height: 640 })

  story('a choice that names no county is there while none is chosen, and where nothing is offered nothing is missing', async ({ page }) => {
    const script = readFileSync(new URL('../../platform/web/scripts/offline/ask.mjs', import.meta.url), 'utf8').replace(/^export .*$/m, 'window.ask = { show, wrongs }')
    const choice = (name, value) => `<div class="govuk-radios__item"><input id="${value}" name="${name}" type="radio" value="${value}"><label for="${value}">${value}</label></div>`
    const block = (number, name, values) => `<div data-block="${number}"><div class="comhar-question"><div class="govuk-form-group">${values.map((value) => choice(name, value)).join('')}</div></div></div>`
    await page.setContent(`<div id="wrong" tabindex="-1" hidden><ul></ul></div><form id="form">${block(0, 'county', ['cork', 'clare', 'kerry'])}${block(1, 'town', ['cobh', 'ennis', 'elsewhere', 'nowhere'])}</form>`)
    await page.evaluate(script)
    const look = () => page.evaluate(() => {
      // county = ${county}: elsewhere names none; selected(counties, ${county}): nowhere never comes.
      const narrowed = [{ field: 'town', by: 'county', offers: { cobh: ['cork'], ennis: ['clare'], elsewhere: [''], nowhere: [] } }]
      const ask = (field, required) => [{ field, sort: 'choice', required }]
      const blocks = [{ shown: [], asks: ask('county', false) }, { shown: [], asks: ask('town', true) }]
      const form = document.getElementById('form')
      window.ask.show(form, { blocks, narrowed })
      const missing = window.ask.wrongs(form, { blocks, wrong: { missing: 'missing' } }, document.getElementById('wrong'))
      return { seen: [...form.querySelectorAll('[name=town]')].filter((input) => input.checkVisibility()).map(({ id }) => id), missing }
    })
    assert.deepEqual(await look(), { seen: ['elsewhere'], missing: true })
    await page.check('#cork')
    assert.deepEqual(await look(), { seen: ['cobh'], missing: true })
    await page.check('#cobh')
    assert.deepEqual(await look(), { seen: ['cobh'], missing: false })
    await page.check('#kerry')
    assert.deepEqual(await look(), { seen: [], missing: false })
  }, { width: 320, height: 640 })

  story('choices that were narrowed by hand follow the answer without a network, areas have their names, and all of it arrives', async ({ page, context }) => {
    const { link, arrived } = await narrowed()
    await page.goto(`${link}/offline`)
    await page.locator('#offline-said', { hasText: 'This tablet is ready' }).waitFor()
    await context.setOffline(true)
    await page.reload()
    const form = page.locator('#offline-form')
    const towns = async () => (await form.getByRole('group', { name: 'Which town?' }).getByRole('radio').filter({ visible: true }).all()).length
    assert.equal(await towns(), 1, 'only the one that is always offered')
    await form.getByRole('radio', { name: 'Cork' }).check()
    assert.equal(await towns(), 2)
    await form.getByRole('radio', { name: 'Cobh' }).check()
    await form.getByLabel('Which region?').selectOption({ label: 'HSE South West' })
    await page.click('#offline-form button')
    await page.locator('#offline-thanks').waitFor()
    await context.setOffline(false)
    await page.locator('#offline-said', { hasText: 'has arrived' }).waitFor()
    const rows = await arrived()
    for (const answer of ['Cork', 'Cobh', 'HSE South West']) assert.ok(rows.includes(answer), rows)
  })

  /** A survey of a county, its towns and a region, open and allowed on tablets; and what stands in its answers. */
  async function narrowed () {
    const lead = await window.somebody({ js: false })
    const { page } = lead
    const press = (words, role = 'button') => page.getByRole(role, { name: words }).first().click()
    await signIn(lead, 'fionnuala')
    await page.goto('/surveys/new')
    await page.getByLabel('What is the survey called?').fill('Where people live')
    await page.getByLabel('Who asks?').first().selectOption({ label: 'Leeside community team' })
    await press('Make the survey')
    const address = page.url().split('#')[0].replace(/\/build$/, '')
    for (const [kind, text, choices] of [['One of a list', 'Which county?', 'Cork\nClare'], ['One of a list', 'Which town?', 'Cobh\nEnnis\nElsewhere'], ['A health region or area', 'Which region?']]) {
      if (await page.locator('main').getByRole('button', { name: kind, exact: true }).count() === 0) await press('More ways to answer', 'link')
      await press(kind)
      await page.locator('[name="text"]').fill(text)
      if (choices) await page.locator('[name="choices"]').fill(choices)
      await press('Save')
    }
    const ids = await page.locator('main li[id^="at-"]').evaluateAll((lines) => lines.map(({ id }) => id.slice(3)))
    await page.goto(`${address}/question/${ids[1]}/offered?by=${ids[0]}`)
    await page.locator('[name="with-0"]').nth(0).check()
    await page.locator('[name="with-1"]').nth(1).check()
    await press('Save')
    await page.goto(`${address}/approve`)
    await press('Hand it in')
    const reviewer = await window.somebody({ js: false })
    await signIn(reviewer, 'tomas')
    await reviewer.page.goto(`${address}/approve`)
    await reviewer.page.getByRole('button', { name: 'Approve it' }).click()
    const fill = async (names, ahead) => {
      const day = new Date(Date.now() + ahead * 86_400_000)
      const parts = [day.getUTCDate(), day.getUTCMonth() + 1, day.getUTCFullYear()]
      for (const [at, name] of names.entries()) await page.locator(name).fill(String(parts[at]))
    }
    await page.goto(`${address}/publish`)
    await fill(['day', 'month', 'year'].map((part) => `[name="publish-by-${part}"]`), 60)
    await page.locator('textarea[name="next-en"]').fill('The team reads all of it.')
    await press('Save the promise')
    await press('Open the survey')
    const [link] = (await page.locator('main').innerText()).match(/\/s\/[a-z]+-[a-z]+/)
    await page.goto(`${address}/offline`)
    await fill(['day', 'month', 'year'].map((part) => `[name$="${part}"]`), 7)
    await press('Allow it until this day')
    const arrived = async () => {
      await page.goto(`${address}/rows`)
      await page.locator('main a[href*="/rows/"]').first().click()
      return page.locator('main').innerText()
    }
    return { link, arrived }
  }

  /** How many answers came from tablets, as those who asked see it. */
  async function counter () {
    const lead = await window.somebody()
    await signIn(lead, 'fionnuala')
    const { id } = await (await lead.context.request.get('/api/v1/surveys/calm-river')).json()
    return async () => {
      await lead.page.goto(`/surveys/${id}/offline`)
      return Number((await lead.page.locator('main').innerText()).match(/(\d+) answers? came from/)?.[1] ?? 0)
    }
  }
})

async function ready (page) {
  await page.goto(PAGE)
  await page.locator('#offline-said', { hasText: 'This tablet is ready' }).waitFor()
}

/** The worker itself reaches nobody: whatever the page shows now was kept. */
async function withoutNetwork (context) {
  const [worker] = context.serviceWorkers()
  assert.equal(await worker.evaluate(() => fetch('/readyz').then(() => 'reached', () => 'no network')), 'no network')
}

async function answer (page, words) {
  await page.locator('#offline-form [name="q-rating"]').nth(3).check()
  await page.locator('#offline-form textarea').first().fill(words)
  await page.click('#offline-form button')
  await page.locator('#offline-thanks').waitFor()
  assert.equal(await page.locator('#offline-form textarea').first().inputValue(), '')
  await page.click('#offline-next')
  await page.locator('#offline-form textarea').first().waitFor()
}

/** All that the browser keeps for this house. */
const everything = (page) => page.evaluate(async () => {
  const base = await new Promise((resolve) => { const request = indexedDB.open('comhar-offline'); request.onsuccess = () => resolve(request.result) })
  const envelopes = await new Promise((resolve) => { const request = base.transaction('envelopes').objectStore('envelopes').getAll(); request.onsuccess = () => resolve(request.result) })
  base.close()
  const pages = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) pages.push(request.url, await (await cache.match(request)).text())
  }
  return { envelopes, pages, storage: localStorage.length + sessionStorage.length, cookie: document.cookie, history: history.state }
})

const put = (page, envelopes) => page.evaluate(async (envelopes) => {
  const base = await new Promise((resolve) => { const request = indexedDB.open('comhar-offline'); request.onsuccess = () => resolve(request.result) })
  const turn = base.transaction('envelopes', 'readwrite')
  for (const envelope of envelopes) turn.objectStore('envelopes').put(envelope)
  await new Promise((resolve) => { turn.oncomplete = resolve })
  base.close()
}, envelopes)
