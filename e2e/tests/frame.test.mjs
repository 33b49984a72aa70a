// The frame of every page: leaving at once, the weight of the first visit, paper, what the browser remembers.
import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import { brotliCompressSync } from 'node:zlib'
import { base, browser, exit } from '../lib/house.mjs'
import { codeOn, open, share } from '../lib/steps.mjs'
import { findings } from '../lib/axe.mjs'

describe('the frame', () => {
  let window
  before(async () => { window = await browser() })
  after(() => window.close())

  const with_ = (options, steps) => async () => {
    const person = await window.somebody(options)
    await steps(person)
    assert.deepEqual(person.outside, [], 'another host was called')
    assert.deepEqual(person.problems, [], 'a content rule was broken, or a script failed')
    await person.leave()
  }

  test('T07 Shift three times leaves at once, and the back button does not return', with_({}, async ({ page }) => {
    await page.goto('/')
    await page.goto('/share')
    await page.fill('[name="text"]', 'Nobody must read this over my shoulder.')
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift')
    await page.waitForURL(exit)
    await page.goBack()
    assert.notEqual(new URL(page.url()).pathname, '/share', 'the page is not one step back')
    await page.goForward().catch(() => {})
  }))

  test('T07 the page is blank even where the other site never answers', with_({}, async ({ page, context }) => {
    // "Nothing to show" leaves the browser where it was: on what the script left of our page.
    await context.route(`${exit}**`, (route) => route.fulfill({ status: 204 }))
    await page.goto('/share')
    await page.fill('[name="text"]', 'Nobody must read this.')
    const asked = page.waitForResponse(`${exit}**`)
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift')
    await asked
    const left = await page.evaluate(() => ({ text: document.body.innerText, title: document.title, fields: document.querySelectorAll('textarea').length }))
    assert.doesNotMatch(left.text + left.title, /Nobody|Share|Comhar/)
    assert.equal(left.fields, 0)
    assert.doesNotMatch(page.url(), /share/, 'the address says nothing either')
  }))

  test('T07 a capital letter or a held Shift does not leave', with_({}, async ({ page }) => {
    await page.goto('/share')
    await page.locator('[name="text"]').focus()
    for (const letter of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${letter}`)
    assert.equal(new URL(page.url()).pathname, '/share')
    assert.equal(await page.inputValue('[name="text"]'), 'ABCD')
  }))

  test('T07 the way out is the second stop of the keyboard, right after the skip link', with_({}, async ({ page }) => {
    await page.goto('/share')
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), '#content')
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), exit)
    await page.keyboard.press('Enter')
    await page.waitForURL(exit)
    await page.goBack()
    assert.notEqual(new URL(page.url()).pathname, '/share')
  }))

  test('T07 with scripts off the link leaves all the same', with_({ js: false }, async ({ page }) => {
    await page.goto('/share')
    await page.locator('.govuk-exit-this-page a').click()
    await page.waitForURL(exit)
  }))

  test('the skip link leads to the content', with_({}, async ({ page }) => {
    await page.goto('/said-and-done')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    assert.equal(await page.evaluate(() => document.activeElement.id), 'content')
  }))

  test('the first visit to the share form weighs less than 100 kB', with_({}, async ({ page, context }) => {
    const watch = await context.newCDPSession(page)
    await watch.send('Network.enable')
    let bytes = 0
    const parts = []
    const came = new Map()
    watch.on('Network.responseReceived', ({ requestId, response }) => came.set(requestId, response))
    const done = []
    watch.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => done.push([requestId, encodedDataLength]))
    await page.goto('/share', { waitUntil: 'networkidle' })
    for (const [requestId, sent] of done) {
      const { url, headers } = came.get(requestId)
      // A build for development sends styles and scripts as they are; the one that is installed has them compressed inside.
      const isBare = /\/assets\/.*\.(css|js|svg)$/.test(url) && !headers['content-encoding']
      const weight = isBare ? brotliCompressSync(await (await fetch(url)).text()).length : sent
      bytes += weight
      parts.push(`${weight} ${new URL(url).pathname}`)
    }
    assert.ok(parts.length >= 3, `page, style and script at least: ${parts}`)
    assert.ok(bytes < 100_000, `${bytes} bytes: ${parts.join(', ')}`)
  }))

  test('T02 the browser remembers no code, no words, and nothing in its title or address', with_({}, async ({ page, context }) => {
    await share(page, 'Words that stay between us.')
    const code = await codeOn(page)
    await open(page, code)
    await page.waitForURL('**/thread')
    const kept = JSON.stringify(await context.storageState())
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
    for (const secret of [code, code.replaceAll(' ', ''), 'between us']) {
      assert.ok(!kept.includes(secret) && !stored.includes(secret), 'a cookie or store holds it in plain sight')
      assert.ok(!page.url().includes(secret))
    }
    for (const cookie of await context.cookies()) assert.ok(cookie.httpOnly && cookie.sameSite !== 'None', JSON.stringify(cookie))
    assert.doesNotMatch(await page.title(), /mental|health|answer|code/i)
    await page.locator('main button[value="leave"]').click()
    await page.waitForURL('**/')
    // Back on the same computer, somebody else presses "back": the page is asked for anew and is closed.
    await page.goBack()
    assert.doesNotMatch(await page.locator('body').innerText(), /between us/)
  }))

  test('on paper the page after sending is the code and the receipt, without the frame', with_({}, async ({ page }) => {
    await share(page, 'I will print this.')
    const code = await codeOn(page)
    await page.emulateMedia({ media: 'print' })
    for (const part of ['.comhar-exit', '.comhar-bar', '.comhar-person', '.comhar-footer__list', '.govuk-language-navigation', '.govuk-skip-link']) {
      const shown = await page.locator(part).evaluateAll((parts) => parts.filter((part) => part.checkVisibility() && part.getBoundingClientRect().height > 1).length)
      assert.equal(shown, 0, `${part} is on the paper`)
    }
    assert.ok(await page.locator('.comhar-code__digits').isVisible())
    assert.equal(await codeOn(page), code)
    // The name of the house may stand on the paper; what it is about may not.
    assert.doesNotMatch(await page.locator('.comhar-header').innerText(), /mental|health/i)
    const contrast = await page.locator('.comhar-code__digits').evaluate((code) => getComputedStyle(code).color)
    assert.doesNotMatch(contrast, /rgb\(2[0-9]{2}, 2[0-9]{2}, 2[0-9]{2}\)/, 'dark on white')
  }))

  test('an error page passes axe and leads on', with_({}, async ({ page }) => {
    const response = await page.goto('/nowhere')
    assert.equal(response.status(), 404)
    assert.deepEqual(await findings(page), [])
    assert.ok(await page.locator('main a[href="/help-now"]').isVisible())
  }))

  test('a form with an error passes axe, and focus moves to the summary', with_({}, async ({ page }) => {
    await page.goto('/share')
    await page.click('main button[value="on"]')
    await page.locator('.govuk-error-summary').waitFor()
    assert.deepEqual(await findings(page), [])
    assert.ok(await page.evaluate(() => document.activeElement.closest('.govuk-error-summary') !== null), 'focus is in the summary')
    await page.locator('.govuk-error-summary a').first().click()
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('name')), 'text', 'the summary leads to the field')
  }))

  test('pages say what they must not be kept for and who may frame them', with_({}, async () => {
    for (const path of ['/', '/share', '/open', '/thread', '/help-now', '/sign-in']) {
      const { headers } = await fetch(base + path)
      assert.match(headers.get('content-security-policy'), /default-src 'none'/)
      assert.doesNotMatch(headers.get('content-security-policy'), /unsafe/)
      assert.match(headers.get('cache-control'), /no-store|no-cache/)
      assert.equal(headers.get('server'), null, 'nothing of the machine')
    }
  }))
})
