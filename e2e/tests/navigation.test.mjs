// The sections of the house: one calm row, and everything else behind its last entry, for every hand.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { findings } from '../lib/axe.mjs'
import { browser, signIn } from '../lib/house.mjs'

const SUMMARY = '.comhar-sections__summary'
const PANEL = '.comhar-sections__panel'
/** As high as one row, and lower than two. */
const ONE_ROW = 70

let house
before(async () => { house = await browser() })
after(() => house.close())

test('on a desk the bar is one row for everybody, in every language', async () => {
  for (const who of [null, 'aoife', 'orla', 'declan', 'sarah', 'fionnuala', 'maire']) {
    const person = await house.somebody({ js: false })
    if (who) await signIn(person, who)
    for (const language of ['en', 'ga', 'sr']) {
      await person.page.goto(`/privacy?lang=${language}`)
      const bar = await person.page.locator('.comhar-bar').boundingBox()
      assert.ok(bar.height < ONE_ROW, `${who ?? 'nobody'} ${language}: ${bar.height}`)
    }
    await person.leave()
  }
})

for (const width of [320, 1280]) {
  for (const scheme of ['light', 'dark']) {
    test(`all sections, open, pass axe and stay within ${width} px, ${scheme}`, async () => {
      const lead = await house.somebody({ width, height: 900, scheme })
      await signIn(lead, 'fionnuala')
      await lead.page.goto('/surveys')
      await lead.page.locator(SUMMARY).click()
      assert.ok(await lead.page.locator(PANEL).isVisible())
      assert.deepEqual(await findings(lead.page), [])
      assert.equal(await lead.page.evaluate(() => document.documentElement.scrollWidth), width)
      for (const link of await lead.page.locator(`${PANEL} a`).all()) {
        assert.ok((await link.boundingBox()).height >= 38, 'as high as a finger, with the space around it')
      }
      await lead.page.locator(`${PANEL} a[href="/break-glass/uses"]`).click()
      assert.equal(await lead.page.locator('.comhar-bar li > a[aria-current="page"]').first().getAttribute('href'), '/break-glass/uses')
      await lead.leave()
    })
  }
}

test('with the keyboard: Enter opens, Escape closes and stays at its place', async () => {
  const lead = await house.somebody()
  const { page } = lead
  await signIn(lead, 'fionnuala')
  await page.goto('/today')
  await page.locator(SUMMARY).focus()
  await page.keyboard.press('Enter')
  assert.ok(await page.locator(PANEL).isVisible())
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), '/today', 'the first link inside')
  await page.keyboard.press('Escape')
  assert.ok(!(await page.locator(PANEL).isVisible()))
  assert.ok(await page.evaluate(() => document.activeElement.matches('.comhar-sections__summary')), 'where it was opened')
  await page.locator('.comhar-help__summary').click()
  await page.locator('.comhar-you__summary').click()
  assert.ok(!(await page.locator('.comhar-help__panel').isVisible()), 'one at a time')
  assert.ok(await page.getByRole('link', { name: 'Sign out' }).isVisible())
  await page.locator('h1').click()
  assert.ok(!(await page.getByRole('link', { name: 'Sign out' }).isVisible()), 'a press beside it closes it')
  await lead.leave()
})

test('a screen reader hears a named navigation, a list, and where one is', async () => {
  const lead = await house.somebody({ js: false })
  await signIn(lead, 'fionnuala')
  await lead.page.goto('/surveys')
  const navigation = lead.page.getByRole('navigation', { name: 'Sections' })
  assert.equal(await navigation.count(), 1)
  assert.equal(await navigation.getByRole('link', { name: 'Surveys' }).first().getAttribute('aria-current'), 'page')
  await lead.page.locator(SUMMARY).click()
  const work = await navigation.getByRole('list', { name: 'Your work' }).getByRole('link').allInnerTexts()
  assert.ok(work.includes('Today') && work.includes('Answers') && !work.includes('Surveys'), work.join())
  await lead.leave()
})
