// The acceptance tests of somebody who shares (T01–T12, T28), each with scripts and without (T61).
import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import { browser, exit, signIn } from '../lib/house.mjs'
import { codeOn, mistyped, open, said, sendAbout, share } from '../lib/steps.mjs'

const PHONE = { width: 360, height: 700 }
// Codes that the demonstration shows to be tried.
const demoCodes = 'main form[action="/open"]:has(input[type="hidden"][name="code"])'
const LEESIDE = '01900000-0000-7000-8000-000000001020'

for (const js of [true, false]) {
  describe(js ? 'with scripts' : 'T61 without scripts', () => {
    let window
    before(async () => { window = await browser() })
    after(() => window.close())

    const story = (name, steps, options = PHONE) => test(name, async () => {
      const person = await window.somebody({ js, ...options })
      await steps(person, (more = {}) => window.somebody({ js, ...options, ...more }))
      assert.deepEqual(person.outside, [], 'another host was called')
      assert.deepEqual(person.problems, [], 'a content rule was broken, or a script failed')
      await person.leave()
    })

    story('T01 one sentence, two screens, a code and a receipt in under a minute', async ({ page }) => {
      const begun = performance.now()
      await share(page, 'The tea was warm.')
      await page.waitForURL('**/share/sent')
      await codeOn(page)
      assert.match(await said(page), /\d{5}-\d{5}/, 'a receipt with its number')
      assert.ok(performance.now() - begun < 60_000)
    })

    story('T02 next week on another computer the code opens the reply, and leaving closes it', async ({ page }) => {
      await page.goto('/open')
      // A code of the demonstration whose thread was answered.
      await page.locator(demoCodes).first().locator('button').click()
      await page.waitForURL('**/thread')
      assert.ok(await page.locator('main').getByText('Team lead').count() > 0, 'the answer is signed')
      const write = page.locator('[name="words"]')
      await write.fill('I read it at the library.')
      await page.click('main button[value="write"]')
      await page.locator('.govuk-notification-banner').waitFor()
      await page.click('main button[value="leave"]')
      await page.waitForURL((url) => url.pathname === '/')
      await page.goto('/thread')
      assert.doesNotMatch(await said(page), /at the library/)
    }, { width: 1024, height: 768 })

    story('T03 a mistyped digit is told at once; wrong and unknown codes look alike', async ({ page }, another) => {
      await share(page, 'Let me mistype.')
      const code = await codeOn(page)
      await open(page, mistyped(code))
      await page.locator('.govuk-error-summary').waitFor()
      assert.match(await page.locator('.govuk-error-summary').innerText(), /digit|number/i)
      assert.equal(await page.inputValue('[name="code"]:not([type="hidden"])'), mistyped(code), 'what was typed is kept')
      await open(page, code)
      await page.waitForURL('**/thread')
      const other = await another()
      await open(other.page, code.replaceAll(' ', '-'))
      await other.page.waitForURL('**/thread')
      await other.leave()
    })

    story('T04 what was saved is there again with the code', async ({ page }, another) => {
      await page.goto('/share')
      await page.fill('[name="text"]', 'It began in May, and then')
      await page.check('[name="kind"][value="concern"]')
      await page.click('main button[value="save"]')
      await page.waitForURL('**/share/draft')
      const code = await codeOn(page)
      const other = await another()
      await open(other.page, code)
      await other.page.locator('[name="text"]').waitFor()
      assert.equal(await other.page.inputValue('[name="text"]'), 'It began in May, and then')
      assert.ok(await other.page.isChecked('[name="kind"][value="concern"]'))
      await other.leave()
    })

    if (js) story('T04 the battery dies in the middle: what was typed up to five seconds ago is there', async ({ page }, another) => {
      await page.goto('/share')
      await page.fill('[name="text"]', 'It began')
      await page.click('main button[value="save"]')
      await page.waitForURL('**/share/draft')
      const code = await codeOn(page)
      await page.click('form[action="/open"] button')
      await page.locator('[name="text"]').waitFor()
      await page.locator('[name="text"]').press('Control+End')
      await page.locator('[name="text"]').pressSequentially(' in May')
      await page.locator('#kept:not(:empty)').waitFor()
      await page.context().close()
      const other = await another()
      await open(other.page, code)
      assert.equal(await other.page.inputValue('[name="text"]'), 'It began in May')
      await other.leave()
    })

    story('T05 a field left wrong is named and every other answer is untouched', async ({ page }) => {
      await page.goto('/share')
      await page.fill('[name="text"]', 'My answer stands.')
      await page.click('main button[value="on"]')
      await page.check('[name="perspective"][value="carer"]')
      await sendAbout(page, { mode: 'contactable', service: LEESIDE, mail: 'not an address' })
      await page.locator('.govuk-error-summary').waitFor()
      await page.locator('.govuk-error-summary a').first().click()
      assert.equal(await page.evaluate(() => document.activeElement.id || location.hash.slice(1)), 'mail')
      assert.equal(await page.inputValue('[name="mail"]'), 'not an address')
      assert.ok(await page.isChecked('[name="perspective"][value="carer"]'))
      assert.equal(await page.inputValue('[name="service"]'), LEESIDE)
      await sendAbout(page, { mail: 'a-carer@demo.example' })
      await page.waitForURL('**/share/sent')
    })

    story('T05 the language is changed in the middle, and every word stays', async ({ page }) => {
      await page.goto('/share')
      await page.fill('[name="text"]', 'An idea, half said')
      await page.check('[name="kind"][value="idea"]')
      await page.click('.govuk-language-navigation [lang="sr-Latn"]')
      await page.locator('html[lang="sr-Latn"] [name="text"]').waitFor()
      assert.equal(await page.inputValue('[name="text"]'), 'An idea, half said')
      assert.ok(await page.isChecked('[name="kind"][value="idea"]'))
      await page.click('main button[value="on"]')
      await page.check('[name="mode"][value="no_trace"]')
      await page.click('.govuk-language-navigation [lang="ga"]')
      await page.locator('html[lang="ga"] [name="mode"]').first().waitFor()
      assert.ok(await page.isChecked('[name="mode"][value="no_trace"]'))
      await page.click('main button[value="back"]')
      assert.equal(await page.inputValue('[name="text"]'), 'An idea, half said')
    })

    story('T06 only a code: nothing is kept in the browser that joins it to me', async ({ page, context }) => {
      await share(page, 'Join nothing to me.', { mode: 'code_only' })
      await codeOn(page)
      await page.locator('form[action="/share/sent"] button').first().click()
      await page.waitForURL((url) => url.pathname === '/')
      const names = (await context.cookies()).map((cookie) => cookie.name)
      assert.deepEqual(names.filter((name) => !/language/.test(name)), [], 'no cookie is left')
      await page.goto('/share/sent')
      assert.equal(await page.locator('.comhar-code').count(), 0, 'the code is shown once')
    })

    story('T07 leaving takes the sign-in along', async (person) => {
      const { page } = person
      await signIn(person, 'aoife')
      await page.goto('/account')
      await page.locator('.govuk-exit-this-page a').click()
      await page.waitForURL(exit)
      await page.goto('/account')
      await page.waitForURL('**/sign-in**')
    })

    story('T08 I see who reads it before I send, and take it back', async ({ page }, another) => {
      await page.goto('/share')
      const promises = page.locator('main dl').first()
      assert.equal(await promises.locator('dt').count(), 4, 'who reads it, who does not, when I hear, what I can undo')
      const [promise, button] = await Promise.all([promises, page.locator('main button[value="on"]')].map((part) => part.evaluate((part) => part.getBoundingClientRect().top)))
      assert.ok(promise < button, 'before the button')
      await share(page, 'I will take this back.')
      const code = await codeOn(page)
      await page.click('main button[value="withdraw"]')
      await page.waitForURL('**/thread/withdraw')
      await page.locator('form[action="/thread/withdraw"] button').click()
      await page.waitForURL('**/thread/taken-back')
      const other = await another()
      await open(other.page, code)
      await other.page.waitForURL('**/thread')
      const left = await said(other.page)
      assert.match(left, /Taken back/)
      assert.doesNotMatch(left, /I will take this back/)
      await other.leave()
    })

    story('T10 a small place gives a warning and safer choices', async ({ page }) => {
      await page.goto('/share')
      await page.fill('[name="text"]', 'It is a small place.')
      await page.click('main button[value="on"]')
      const small = page.locator('[name="service"] option', { hasText: /Dune unit/ })
      await page.selectOption('[name="service"]', await small.getAttribute('value'))
      await page.click('main button[value="send"]')
      await page.locator('[name="safer"]').first().waitFor()
      assert.equal(await page.locator('[name="safer"]').count(), 4)
      await page.check('[name="safer"][value="tell_area"]')
      await page.click('main button[value="send"]')
      await page.waitForURL('**/share/sent')
    })

    story('T11 I am told what changed, with a link that shows it, and one tap opens it again', async ({ page }) => {
      await page.goto('/open')
      const codes = await page.locator(`${demoCodes} [name="code"]`).evaluateAll((fields) => fields.map((field) => field.value))
      for (const code of codes) {
        await open(page, code)
        if (await page.locator('main button[value="disagree"]').count() > 0) break
      }
      assert.ok(await page.locator('main button[value="disagree"]').count() > 0, 'one of the codes leads to a change')
      assert.ok(await page.locator('main a[href^="/said-and-done/"]').count() > 0, 'and to what changed')
      await page.locator('main button[value="disagree"]').first().click()
      await page.locator('.govuk-notification-banner').waitFor()
    })

    story('T12 nothing asks me to rate, like or sign up', async ({ page }) => {
      await page.goto('/share')
      const first = await said(page)
      await page.fill('[name="text"]', 'Just this.')
      await page.click('main button[value="on"]')
      const second = await said(page)
      await page.click('main button[value="send"]')
      await page.waitForURL('**/share/sent')
      assert.doesNotMatch(first + second + await said(page), /rate us|stars|sign up|register|newsletter|follow us|survey/i)
    })

    story('T28 help is on every page, works without the form and can be called', async ({ page }) => {
      for (const path of ['/', '/share', '/open', '/support', '/experiences', '/said-and-done', '/sign-in', '/nowhere']) {
        await page.goto(path)
        assert.ok(await page.locator('a[href="/help-now"]:visible').count() > 0, path)
        // One press, with scripts or without, and there is a number to call.
        await page.locator('.comhar-help summary').click()
        assert.ok(await page.locator('.comhar-help a[href^="tel:"]:visible').count() > 0, path)
      }
      await page.goto('/share')
      await page.locator('a[href="/help-now"]:visible').first().click()
      await page.waitForURL('**/help-now')
      assert.ok(await page.locator('main a[href^="tel:"]').count() >= 2)
    })

    story('a moderator reads, publishes; a service answers; the code tells', async (author, another) => {
      const text = `The door was open${js ? '' : ' again'}, and nobody was there.`
      await share(author.page, text, { service: LEESIDE })
      const code = await codeOn(author.page)
      const moderator = await another()
      await signIn(moderator, 'orla')
      const address = await find(moderator.page, '/moderation', text)
      await moderator.page.goto(address)
      await moderator.page.check('[name="safety"][value="clear"]')
      await moderator.page.check('[name="verdict"][value="publish"]')
      await moderator.page.click('main button[value="decide"]')
      await moderator.page.locator('.govuk-notification-banner').waitFor()
      const responder = await another()
      await signIn(responder, 'sarah')
      await responder.page.goto(await find(responder.page, '/replies', text))
      await responder.page.fill('[name="words"]', 'Somebody is at the door from Monday on.')
      await responder.page.locator('form:has([name="words"]) button').last().click()
      await responder.page.locator('.govuk-notification-banner').waitFor()
      await open(author.page, code)
      await author.page.waitForURL('**/thread')
      assert.match(await said(author.page), /Somebody is at the door from Monday on/)
      for (const person of [moderator, responder]) {
        assert.deepEqual(person.problems, [])
        await person.leave()
      }
    })
  })
}

/** The page of the item whose words these are, found as staff would: by opening what waits. */
async function find (page, list, text) {
  for (let address = list; address;) {
    await page.goto(address)
    const items = await page.locator(`main a[href^="${list}/"]`).evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    const next = await page.locator(`main a[href^="${list}?after="]`).first().getAttribute('href', { timeout: 1 }).catch(() => null)
    for (const item of items) {
      await page.goto(item)
      if ((await page.locator('main').textContent()).includes(text)) return item
    }
    address = next
  }
  assert.fail(`nothing in ${list} says "${text}"`)
}
