// A term of a community service by a worker with scripts off: attendance brought from a spreadsheet, two lines put right, a
// report for a funder printed, and a second import undone.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { base, browser, signIn } from '../lib/house.mjs'
import { findings, tooWide } from '../lib/axe.mjs'
import { said } from '../lib/steps.mjs'

const day = (back) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10)
const OFFER = 'Garden mornings'
const file = (name, lines) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(['Name,Date,Service,Came', ...lines].join('\r\n')) })
const TERM = file('term.csv', [
  `Nuala Test,${day(30)},${OFFER},yes`, `Séamus Test,${day(30)},${OFFER},yes`, `Nuala Test,${day(23)},${OFFER},x`,
  `Séamus Test,${day(23)},${OFFER},no`, `=1+1,${day(23)},${OFFER},yes`, `Bríd Test,2026-02-31,${OFFER},yes`,
  // Fewer than five people would be hidden on paper.
  `Odhrán Test,${day(30)},${OFFER},yes`, `Úna Test,${day(30)},${OFFER},yes`
])
const SECOND = file('second.csv', [`Nuala Test,${day(16)},${OFFER},yes`, `Eoin Test,${day(16)},${OFFER},yes`])

let house, eye
before(async () => {
  house = await browser()
  // axe is itself a script, so it looks at the same pages through a browser of the same person that runs scripts.
  eye = await house.somebody()
  await signIn(eye, 'martin')
})
after(() => house.close())

const heading = (page) => page.locator('h1').innerText()

/** No finding, and nothing that is wider than the screen. */
async function cared (page, width = 1280) {
  await eye.page.setViewportSize({ width, height: 900 })
  await eye.page.goto(page.url())
  assert.deepEqual(await findings(eye.page), [], page.url())
  assert.equal(await tooWide(eye.page), 0, page.url())
}

async function bring (page, table) {
  await page.goto(`${base}/community/imports`)
  await page.locator('input[type=file]').setInputFiles(table)
  await page.getByRole('button', { name: 'Bring it' }).click()
}

/** Types a line anew. */
async function right (page, line, name, when) {
  await page.getByRole('link', { name: `Put line ${line} right` }).first().click()
  await page.getByLabel('Name or nickname').fill(name)
  const [year, month, date] = when.split('-')
  for (const [part, value] of Object.entries({ day: date, month, year })) await page.fill(`[name="day-${part}"]`, value)
  await page.getByLabel('All lines are of').selectOption({ label: OFFER })
  await page.getByRole('button', { name: 'Keep this line' }).click()
}

const people = async (page) => Number((await said(page)).match(/Different people: (\d+)/)?.[1])

test('a worker imports a term, corrects two lines, prints the report, and undoes a second import', async (t) => {
  const martin = await house.somebody({ js: false })
  await signIn(martin, 'martin')
  const { page } = martin
  await t.test('the table is brought and its columns are known', async () => {
    await bring(page, TERM)
    assert.equal(await heading(page), 'What is in the columns?')
    await cared(page, 320)
    await page.getByRole('button', { name: 'Look at every line' }).click()
    assert.equal(await heading(page), 'What would be put in')
    assert.match(await said(page), /This is a formula/)
    await cared(page)
    await cared(page, 320)
  })
  await t.test('two lines are put right on the page, and all of it goes in', async () => {
    await right(page, 6, 'Caoimhe Test', day(23))
    await right(page, 7, 'Bríd Test', day(23))
    assert.ok(!(await said(page)).includes('Lines that cannot be taken\n\nPut'), 'nothing is left out')
    await page.getByRole('button', { name: 'Put it in' }).click()
    assert.match(await said(page), /It is in/)
    await cared(page)
    await cared(page, 320)
  })
  let address, before
  await t.test('the report prints, with definitions that a sceptic can follow', async () => {
    address = page.url().split('#')[0]
    await page.getByRole('link', { name: 'Report for a funder' }).click()
    assert.equal(await heading(page), 'What community services did')
    const text = await said(page)
    assert.match(text, /Check these figures/)
    assert.match(text, /community\.people_reached, version 1/)
    before = await people(page)
    assert.ok(before >= 6, `${before} people`)
    await cared(page)
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.locator('.comhar-screen').first().isVisible(), false, 'links are not printed')
    await page.emulateMedia({ media: 'screen' })
  })
  await t.test('the same table is not taken twice', async () => {
    await bring(page, TERM)
    assert.match(await said(page), /This table was put in on/)
  })
  await t.test('a second import is put in and undone', async () => {
    const report = await page.goto(address).then(() => page.getByRole('link', { name: 'Report for a funder' }).getAttribute('href'))
    await bring(page, SECOND)
    await page.getByRole('button', { name: 'Look at every line' }).click()
    await page.getByRole('button', { name: 'Put it in' }).click()
    assert.match(await said(page), /It is in/)
    await page.getByRole('link', { name: 'Undo this import' }).click()
    await cared(page)
    await page.getByRole('button', { name: 'Take it out again' }).click()
    assert.match(await said(page), /It was taken out again/)
    await page.goto(`${base}${report}`)
    assert.equal(await people(page), before)
  })
  assert.deepEqual([martin.problems, martin.outside, eye.problems], [[], [], []])
  await martin.leave()
})
