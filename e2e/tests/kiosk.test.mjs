// A tablet in a room: whoever walks off, or sends, leaves nothing to the next person, whichever way they look for it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browser } from '../lib/house.mjs'

const START = '/s/calm-river/kiosk'
const SECRET = 'Nobody else shall read this.'

let house
before(async () => { house = await browser() })
after(() => house.close())

/** Somebody at the tablet who has begun to write, and whose clock the test holds. */
async function writing () {
  const tablet = await house.somebody({ width: 820, height: 1180 })
  await tablet.page.clock.install()
  await tablet.page.goto(START)
  await tablet.page.locator('main button[value="begin"]').click()
  await tablet.page.locator('#answering textarea').first().fill(SECRET)
  return tablet
}

const isEmpty = async (page) => {
  const typed = await page.locator('textarea').evaluateAll((fields) => fields.map((field) => field.value))
  assert.ok(!typed.includes(SECRET) && !(await page.locator('body').innerText()).includes(SECRET))
}

const isStart = async (page) => {
  await page.locator('main button[value="begin"]').waitFor()
  await isEmpty(page)
}

test('T14 after a minute without a touch everything typed is gone, and Back shows nothing', async () => {
  const { page, problems, outside, leave } = await writing()
  await page.clock.runFor(59_000)
  assert.equal(await page.locator('#answering textarea').first().inputValue(), SECRET, 'not before the minute is over')
  await page.clock.runFor(2_000)
  await isStart(page)
  await page.goBack().catch(() => null)
  await isEmpty(page)
  await page.goForward().catch(() => null)
  await isEmpty(page)
  assert.deepEqual([problems, outside], [[], []])
  await leave()
})

test('T14 each touch begins the minute anew', async () => {
  const { page, leave } = await writing()
  await page.clock.runFor(50_000)
  await page.locator('#answering textarea').first().press('End')
  await page.clock.runFor(50_000)
  assert.equal(await page.locator('#answering textarea').first().inputValue(), SECRET)
  await page.clock.runFor(11_000)
  await isStart(page)
  await leave()
})

test('T14 after sending the thanks go by themselves, and Back shows nothing of the person before', async () => {
  const { page, problems, leave } = await writing()
  await page.locator('#answering button[name="step"][value="next"]:visible').click()
  await page.locator('#kiosk').waitFor({ state: 'attached' })
  await isEmpty(page)
  await page.clock.runFor(16_000)
  await isStart(page)
  const kept = await page.evaluate(() => [...Object.values(localStorage), ...Object.values(sessionStorage)].join())
  assert.ok(!kept.includes(SECRET), 'nothing in the browser’s own shelves')
  for (let step = 0; step < 3; step++) {
    await page.goBack().catch(() => null)
    await isEmpty(page)
  }
  assert.deepEqual(problems, [])
  await leave()
})

test('T14 without a script the page goes back to the beginning by itself', async () => {
  const tablet = await house.somebody({ js: false, width: 820, height: 1180 })
  await tablet.page.goto(START)
  await tablet.page.locator('main button[value="begin"]').click()
  const told = await tablet.page.content()
  const [, seconds, address] = told.match(/http-equiv="refresh" content="(\d+); url=([^"]+)"/)
  assert.ok(Number(seconds) <= 180 && address === START)
  await tablet.leave()
})
