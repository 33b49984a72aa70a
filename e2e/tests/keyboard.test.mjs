// The share story with the keyboard alone: nothing is clicked, everything is reached by Tab, and where focus is can be seen.
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { browser } from '../lib/house.mjs'
import { codeOn } from '../lib/steps.mjs'

const MOST_STOPS = 120
let window
before(async () => { window = await browser() })
after(() => window.close())

const focused = (page) => page.evaluate(() => {
  const at = document.activeElement
  const style = getComputedStyle(at)
  const box = at.getBoundingClientRect()
  return { name: at.getAttribute('name'), value: at.getAttribute('value'), tag: at.tagName, href: at.getAttribute('href'), words: at.innerText?.trim() ?? '',
    seen: style.outlineStyle !== 'none' || style.boxShadow !== 'none' || style.backgroundColor !== getComputedStyle(document.body).backgroundColor,
    inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    hidden: box.width === 0 && box.height === 0 }
})

/** Presses Tab until focus is on what is wanted; every stop on the way must be seen. */
async function tabTo (page, wanted, what) {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    assert.ok(!at.hidden, `focus is on something that cannot be seen: ${JSON.stringify(at)}`)
    assert.ok(at.inView || at.tag === 'BODY', `focus is outside the window: ${JSON.stringify(at)}`)
    if (wanted(at)) return at
  }
  assert.fail(`${what} cannot be reached by Tab`)
}

test('something is shared, opened and answered with the keyboard alone', async () => {
  const person = await window.somebody({ width: 1280, height: 800 })
  const { page } = person
  await page.goto('/')
  await tabTo(page, (at) => at.href === '/share', 'the door to sharing')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/share')
  const box = await tabTo(page, (at) => at.name === 'text', 'the text box')
  assert.ok(box.seen, 'the focused box looks different')
  await page.keyboard.type('Typed without a mouse.')
  await tabTo(page, (at) => at.name === 'kind', 'the kinds')
  await page.keyboard.press('ArrowRight')
  await tabTo(page, (at) => at.value === 'on' && at.tag === 'BUTTON', 'the button')
  await page.keyboard.press('Enter')
  await page.locator('[name="mode"]').first().waitFor()
  await tabTo(page, (at) => at.name === 'mode', 'the ways of being known')
  await tabTo(page, (at) => at.value === 'send' && at.tag === 'BUTTON', 'the button that sends')
  await page.keyboard.press('Space')
  await page.waitForURL('**/share/sent')
  const code = await codeOn(page)
  await page.goto('/open')
  await tabTo(page, (at) => at.name === 'code', 'the field of the code')
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/thread')
  await tabTo(page, (at) => at.value === 'leave', 'the button that leaves')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/')
  assert.deepEqual(person.problems, [])
  await person.leave()
})

test('folded parts open and close with the keyboard', async () => {
  const person = await window.somebody()
  const { page } = person
  await page.goto('/share')
  await tabTo(page, (at) => at.tag === 'SUMMARY', 'a folded part')
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate(() => document.activeElement.parentElement.open), true)
  await page.keyboard.press('Space')
  assert.equal(await page.evaluate(() => document.activeElement.parentElement.open), false)
  await person.leave()
})
