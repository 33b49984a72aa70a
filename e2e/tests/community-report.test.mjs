// From a spreadsheet to figures that a sceptic can check: a worker brings a term of attendance, puts two lines right, prints the
// report for a funder; two people sign the release of these months; and somebody without an account works the report out again
// from the open data.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { base, browser, signIn } from '../lib/house.mjs'
import { findings, tooWide } from '../lib/axe.mjs'
import { said } from '../lib/steps.mjs'
import { wordsOf } from '../lib/pdf.mjs'
import { XLSX, workbook } from '../lib/xlsx.mjs'

const OFFER = 'Garden mornings'
const MEASURES = ['people_reached', 'visits', 'satisfaction', 'community_places', 'people_trained'].map((name) => `community.${name}`)
const WEEKS = 12
const PEOPLE = ['Abban', 'Bláithín', 'Conall', 'Dervla', 'Éanna', 'Fiadh', 'Gearóid', 'Hannah', 'Iarla', 'Jarlath', 'Líadan', 'Muireann',
  'Nessán', 'Odhrán'].map((name, at) => `${name} Térma ${'ABCDEFGHIJKLMN'[at]}`)
const FEW = PEOPLE.slice(0, 3)
const SECOND = 'Kitchen table'
const NAMELESS = 2

/** The last quarter that was over a good month ago, so that other tests, which write about the last weeks, stay out of it. */
function quarter () {
  const day = new Date(Date.now() - 40 * 86_400_000)
  const [year, number] = [day.getUTCFullYear(), Math.floor(day.getUTCMonth() / 3)]
  const [inYear, inQuarter] = number === 0 ? [year - 1, 4] : [year, number]
  return { text: `${inYear}Q${inQuarter}`, first: Date.UTC(inYear, (inQuarter - 1) * 3, 2) }
}
const TERM = quarter()
const week = (number) => new Date(TERM.first + number * 7 * 86_400_000).toISOString().slice(0, 10)

/** A term: everybody came every other week, one was ill, and two lines were written wrongly. */
function term () {
  const rows = [['Date', 'Service', 'Name', 'Came', 'Without a name']]
  for (let number = 0; number < WEEKS; number++) {
    PEOPLE.forEach((name, at) => {
      if ((number + at) % 2 === 0) rows.push([{ day: week(number) }, OFFER, name, at === 3 ? 'no' : 'yes', null])
    })
    rows.push([{ day: week(number) }, OFFER, null, null, NAMELESS])
  }
  FEW.forEach((name) => rows.push([{ day: week(1) }, SECOND, name, 'yes', null]))
  rows[5][0] = '31/02/2026'
  rows[9][3] = 'perhaps'
  return { rows, wrong: [6, 10] }
}
const { rows, wrong } = term()
const CAME = rows.slice(1).filter((row) => row[2] && row[3] !== 'no')
const EXPECTED = { people: new Set(CAME.map((row) => row[2])).size, visits: CAME.length, nameless: WEEKS * NAMELESS, sessions: WEEKS + 1 }

let house, eye
before(async () => {
  house = await browser()
  eye = await house.somebody()
  await signIn(eye, 'sarah')
})
after(() => house.close())

async function cared (page, width = 1280) {
  await eye.page.setViewportSize({ width, height: 900 })
  await eye.page.goto(page.url())
  assert.deepEqual(await findings(eye.page), [], page.url())
  assert.equal(await tooWide(eye.page), 0, page.url())
}

/** From the front page by links alone; what is not in sight there stands under all sections. */
async function walk (page, ...links) {
  await page.goto('/')
  for (const link of links) {
    if (!await page.locator(`a[href="${link}"]`).first().isVisible()) await page.locator('details.comhar-sections > summary').click()
    await page.locator(`a[href="${link}"]:visible`).first().click()
  }
}

async function right (page, line, change) {
  await page.getByRole('link', { name: `Put line ${line} right` }).first().click()
  await change(page)
  await page.getByRole('button', { name: 'Keep this line' }).click()
}

async function typed (page, name, when) {
  await page.getByLabel('Name or nickname').fill(name)
  const [year, month, date] = when.split('-')
  for (const [part, value] of Object.entries({ day: date, month, year })) await page.fill(`[name="day-${part}"]`, value)
  await page.getByLabel('All lines are of').selectOption({ label: OFFER })
}

/** What the report says of its open data: a definition with the number above, the file and how its lines begin. */
const bases = (page) => page.locator('.comhar-paper h3:has(+ dl)').evaluateAll((heads) => heads.map((head) => {
  const row = (key) => [...head.nextElementSibling.querySelectorAll('.govuk-summary-list__row')]
    .find((row) => row.querySelector('dt').innerText.trim() === key)?.querySelector('dd')
  const open = row('Open data')
  return { above: Number.parseInt(row('Number above').innerText.replaceAll(',', ''), 10), definition: row('Definition').innerText.split(',')[0],
    said: open.innerText, line: open.querySelector('code')?.innerText, file: open.querySelector('a[href$=".csv"]')?.getAttribute('href') }
}))

/** Whoever doubts it: no account, no cookie, the file alone. */
async function lines (file) {
  const answer = await fetch(base + file)
  assert.equal(answer.status, 200, file)
  const [head, ...rows] = (await answer.text()).replace(/^\uFEFF/, '').trim().split(/\r?\n/).map((line) => line.split(','))
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])))
}

test('a term is brought, put right, reported, released by two and worked out again from open data', async (t) => {
  const sarah = await house.somebody({ js: false })
  await signIn(sarah, 'sarah')
  const { page } = sarah
  let report
  await second()
  await t.test('from the front page by links: the spreadsheet is looked at and its two wrong lines are named', async () => {
    await walk(page, '/community/work', '/community/imports')
    await page.locator('input[type=file]').setInputFiles({ name: 'term.xlsx', mimeType: XLSX, buffer: workbook({ Term: rows }) })
    await page.getByRole('button', { name: 'Bring it' }).click()
    await cared(page, 320)
    await page.getByRole('button', { name: 'Look at every line' }).click()
    assert.match(await said(page), /Nothing is put in yet/)
    for (const line of wrong) assert.equal(await page.getByRole('link', { name: `Put line ${line} right` }).count(), 1, `line ${line} is named`)
    await cared(page)
    await cared(page, 320)
  })
  await t.test('both are put right on the page, and all of it goes in', async () => {
    await right(page, wrong[0], () => typed(page, rows[wrong[0] - 1][2], week(0)))
    await right(page, wrong[1], () => typed(page, rows[wrong[1] - 1][2], week(1)))
    assert.equal(await page.getByRole('link', { name: /^Put line/ }).count(), 0)
    await page.getByRole('button', { name: 'Put it in' }).click()
    assert.match(await said(page), /It is in/)
  })
  await t.test('the report prints with the figures of the table', async () => {
    await page.getByRole('link', { name: 'Report for a funder' }).click()
    report = page.url()
    const text = await said(page)
    assert.match(text, new RegExp(`Different people: ${EXPECTED.people}. Sessions held: ${EXPECTED.sessions}`))
    // Three people at one table could be known, so that table and the sums that would give it away are hidden on paper.
    assert.match(text, /Art therapy\s+hidden\s+hidden/)
    assert.match(text, /Visits of known people: hidden/)
    assert.match(text, new RegExp(`Visits without a name: ${EXPECTED.nameless}`))
    for (const one of await bases(page)) assert.match(one.said, /these months are not out yet/, one.definition)
    await cared(page)
    await cared(page, 320)
  })
  await t.test('the same goes to the funder as a file with headings, tables and a language', () => file(page))
  await t.test('the national office counts a release, two people sign it, and it is out', () => released())
  await t.test('a sceptic without an account works the figures out again', async () => {
    await page.goto(report)
    await cared(page)
    await cared(page, 320)
    await page.emulateMedia({ media: 'print' })
    const paper = await page.pdf({ format: 'A4', ...(process.env.COMHAR_KEEP ? { path: `${process.env.COMHAR_KEEP}/report.pdf` } : {}) })
    assert.equal(paper.subarray(0, 5).toString(), '%PDF-')
    assert.equal(await page.locator('.comhar-screen').first().isVisible(), false, 'links are not printed')
    await recompute(page)
  })
  assert.deepEqual([sarah.problems, sarah.outside, eye.problems], [[], [], []])
  await sarah.leave()
})

/** The report as PDF, by the link of its page: tagged, the same twice, with the figures of the page and hidden alike. */
async function file (page) {
  const link = await page.getByRole('button', { name: 'Take it with you as PDF' }).getAttribute('href')
  const take = async () => {
    const answer = await page.request.get(link)
    assert.deepEqual([answer.status(), answer.headers()['content-type']], [200, 'application/pdf'])
    return answer.body()
  }
  const paper = await take()
  assert.ok(paper.equals(await take()), 'the same figures are the same bytes')
  const raw = paper.toString('latin1')
  for (const mark of [/^%PDF-/, /\/Marked true/, /\/Lang/, /pdfuaid:part/]) assert.match(raw, mark)
  const words = wordsOf(paper)
  const lines = [`Self-support group ${EXPECTED.people} ${EXPECTED.visits - FEW.length} ${EXPECTED.nameless} ${WEEKS}`, `Different people: ${EXPECTED.people}. Sessions held: ${EXPECTED.sessions}`,
    `Visits without a name: ${EXPECTED.nameless}`, 'Art therapy hidden hidden 0 1', 'Visits of known people: hidden', 'Service uses: hidden',
    'community.people_reached, version 1', 'community-people-reached', 'What is not counted']
  for (const said of lines) assert.ok(words.includes(said), `${said} in ${words}`)
  for (const [language, said] of [['ga', `Daoine éagsúla: ${EXPECTED.people}`], ['sr', `Različitih ljudi: ${EXPECTED.people}`]]) {
    const other = await page.request.get(link.replace('lang=en', `lang=${language}`))
    assert.equal(other.status(), 200, language)
    assert.ok(wordsOf(await other.body()).includes(said), `${said} in ${language}`)
  }
  await page.request.get(`${link.split('?')[0].replace('.pdf', '')}?lang=en`)
  const nobody = await house.somebody({ js: false })
  assert.match((await nobody.page.goto(link)).url(), /sign-in/, 'strangers are asked who they are')
  await nobody.leave()
}

/** A second thing on offer, so that there is a kind to which few came. */
async function second () {
  const martin = await house.somebody({ js: false })
  await signIn(martin, 'martin')
  await walk(martin.page, '/community/work', '/community/offers')
  await martin.page.fill('[name="name"]', SECOND)
  await martin.page.check('[name="kind"][value="art_therapy"]')
  await martin.page.fill('[name="place"]', 'The kitchen')
  await martin.page.locator('main form:has([name="kind"]) button').click()
  await martin.page.locator('.govuk-notification-banner').waitFor()
  assert.deepEqual(martin.problems, [])
  await martin.leave()
}

/** The way of a release through its pages: prepared, run and attacked, signed by two, published. */
async function released () {
  const [maire, tomas] = [await house.somebody({ js: false }), await house.somebody({ js: false })]
  await signIn(maire, 'maire')
  await signIn(tomas, 'tomas')
  await counted(maire.page)
  await walk(maire.page, '/evidence/office', '/evidence/office/new')
  const name = `community-${TERM.text.toLowerCase()}`
  for (const [field, value] of Object.entries({ name, 'title-en': `Community services, ${TERM.text}`, periods: TERM.text })) {
    await maire.page.fill(`[name="${field}"]`, value)
  }
  for (const id of MEASURES) await maire.page.check(`[name="measures"][value="${id}"]`)
  await maire.page.check('[name="levels"][value="region"]')
  await maire.page.locator('main form button').last().click()
  const address = maire.page.url()
  const press = async (page, what) => {
    await page.locator(`form:has([name="do"][value="${what}"]) button`).first().click()
  }
  const offered = (page, what) => page.locator(`form:has([name="do"][value="${what}"]) button`).count()
  await press(maire.page, 'run')
  assert.equal(await offered(maire.page, 'sign'), 0, 'whoever made it does not sign first')
  assert.equal(await offered(maire.page, 'publish'), 0, 'nothing goes out unsigned')
  await walk(tomas.page, '/evidence/office')
  await tomas.page.locator(`a[href="${new URL(address).pathname}"]`).first().click()
  await press(tomas.page, 'sign')
  assert.equal(await offered(tomas.page, 'publish'), 0, 'one signature is not enough, and a reviewer does not publish')
  await maire.page.goto(address)
  await press(maire.page, 'sign')
  await press(maire.page, 'publish')
  assert.deepEqual([maire.problems, tomas.problems], [[], []])
  await maire.leave()
  await tomas.leave()
}

/** The term is over and its table came late: its months are closed, or counted again when they were closed already. */
async function counted (page) {
  await walk(page, '/measures', '/measures/periods')
  const again = page.locator('form:has([name="closed"])')
  if (await again.locator(`option[value="${TERM.text}"]`).count()) {
    if (!await again.isVisible()) await page.locator('details:has([name="closed"]) > summary').click()
    await again.locator('[name="closed"]').selectOption(TERM.text)
    await again.locator('[name="reason"]').fill('The table of a term came in late')
    await again.locator('button').click()
  } else {
    const close = page.locator('form:has([name="period"])')
    await close.locator('[name="period"]').selectOption(TERM.text)
    await close.locator('button').click()
  }
  await page.locator('.govuk-notification-banner').waitFor()
}

/** Each figure of the report beside the line of the file that the report names. */
async function recompute (page) {
  const all = await bases(page)
  assert.deepEqual(all.map((one) => one.definition).sort(), [...MEASURES].sort())
  const seen = {}
  for (const one of all) {
    const [period, place] = one.line.split(',')
    assert.equal(period, TERM.text, one.definition)
    assert.match(one.said, /HSE South West, these months:/, 'one service alone is never out, its region is')
    const rows = (await lines(one.file)).filter((row) => row.period === period && row.place === place)
    const series = await fetch(base + one.file.replace('.csv', '')).then((answer) => answer.text())
    // What stands there for all kinds together: a value, or what a rate or a mean is made of.
    const whole = Object.fromEntries(rows.filter((row) => (row.kind ?? 'all') === 'all').map((row) => [row.figure ?? 'value', row]))
    assert.ok(Object.keys(whole).length > 0, `${one.file} holds lines that begin with ${one.line}`)
    seen[one.definition] = { ...one, whole, rows, to: Number(series.replace(/<[^>]*>/g, '').match(/round(?:ed|ing) to \D{0,20}(\d+)/)?.[1]) }
  }
  const rounded = (count, to) => Math.round(count / to) * to
  const [people, visits, places, rated, trained] =
    ['people_reached', 'visits', 'community_places', 'satisfaction', 'people_trained'].map((name) => seen[`community.${name}`])
  assert.equal(people.above, EXPECTED.people)
  assert.equal(people.to, 5)
  assert.equal(Number(people.whole.value.value), rounded(EXPECTED.people, people.to))
  const kind = (series, name) => series.rows.find((row) => row.kind === name)
  const group = kind(people, 'self_support_group')
  assert.equal(Number(group.value), rounded(EXPECTED.people, people.to), 'kind by kind as well')
  // The table of the report has the visits of the group: with and without a name they are those of the file.
  const [, , known, nameless] = (await page.locator('.comhar-paper tbody tr', { hasText: 'Self-support group' }).innerText()).split(/\t/).map(Number)
  assert.deepEqual([known, nameless], [EXPECTED.visits - FEW.length, EXPECTED.nameless])
  // By kinds the file hides them: with the sum of all beside them, those of the few would follow.
  assert.equal(Number(visits.whole.value.value), rounded(known + nameless + FEW.length, visits.to))
  const visited = kind(visits, 'self_support_group')
  assert.deepEqual([visited.value, visited.status], ['', 'Q'])
  assert.ok(Number.isNaN(visits.above), 'hidden on paper')
  for (const row of visits.rows) assert.ok(row.status === 'Q' ? row.value === '' : Number(row.value) % visits.to === 0, JSON.stringify(row))
  const { numerator, denominator, rate } = places.whole
  // Of the kitchen nobody wrote down that it is a place of the community.
  assert.deepEqual([numerator.value, denominator.value, rate.value], [`${WEEKS}`, `${EXPECTED.sessions}`, '92'])
  // What is hidden on paper is hidden in the file, by a status and never by 0.
  const few = kind(people, 'art_therapy')
  assert.deepEqual([few.value, few.status], ['', 'Q'])
  // Nobody rated and nobody was trained: nothing was received, which is not 0 either.
  for (const one of [rated, trained]) {
    assert.equal(one.above, 0)
    for (const row of Object.values(one.whole)) assert.deepEqual([row.value, row.status], ['', 'O'])
    assert.match(one.said, /not received/)
  }
}
