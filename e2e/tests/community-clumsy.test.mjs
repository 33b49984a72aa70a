// Tables as people really bring them, through the real program: whatever is wrong with one is said calmly, in plain words and with a
// way on; nothing of it is put in, and the same table is in once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browser, signIn } from '../lib/house.mjs'
import { findings, tooWide } from '../lib/axe.mjs'
import { said } from '../lib/steps.mjs'
import { XLSX, pack, workbook } from '../lib/xlsx.mjs'

const OFFER = 'Garden mornings'
const day = (back) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10)
const HEADS = ['Name', 'Date', 'Service', 'Came']
const csv = (lines, separator = ',') => Buffer.from([HEADS, ...lines].map((line) => line.join(separator)).join('\r\n'))
const good = (name) => [name, day(9), OFFER, 'yes']
const MEGABYTE = 1024 * 1024

let house, eye
before(async () => {
  house = await browser()
  eye = await house.somebody({ width: 320 })
  await signIn(eye, 'martin')
})
after(() => house.close())

async function bring (page, buffer, name = 'term.xlsx') {
  await page.goto('/community/imports')
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: name.endsWith('.csv') ? 'text/csv' : XLSX, buffer })
  await page.getByRole('button', { name: 'Bring it' }).click()
  return said(page)
}

const look = async (page) => {
  await page.getByRole('button', { name: 'Look at every line' }).click()
  return said(page)
}

/** What stands in the list of lines that cannot be taken. */
const wrongLines = (page) => page.locator('tr', { has: page.getByRole('link', { name: /^Put / }) }).allInnerTexts()

/** Thrown away again, so that nothing of this test stays. */
async function away (page) {
  await page.getByRole('button', { name: 'Throw this table away' }).click()
}

test('each table that cannot be read is refused in plain words, and the form is there again', async () => {
  const { page, problems, leave } = await house.somebody({ js: false })
  await signIn({ page }, 'martin')
  const torn = workbook({ A: [HEADS, good('Torn Test')] }).subarray(0, 700)
  for (const [name, file, words] of [
    ['nothing.csv', Buffer.alloc(0), /empty/i],
    ['heads.csv', csv([]), /no lines|lines below|heads/i],
    ['picture.xlsx', Buffer.from('%PDF-1.7 not a table'), /spreadsheet|table/i],
    ['old.xls.xlsx', Buffer.from([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), /old|password/i],
    ['torn.xlsx', torn, /damaged|open it/i],
    ['no-sheet.xlsx', pack({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }), /damaged|open it/i],
    ['empty-sheet.xlsx', workbook({ Empty: [] }), /no lines|lines below|heads|empty/i],
    ['merged.xlsx', workbook({ A: [['Name', null, 'Date'], ['A Test', null, { day: day(9) }]] }, ['A1:B1']), /merged|several columns|more than one column/i],
    ['large.csv', Buffer.concat([csv([good('Large Test')]), Buffer.alloc(12 * MEGABYTE, 'x')]), /8 MB/i]
  ]) {
    const text = await bring(page, file, name)
    assert.match(text, words, name)
    assert.equal(await page.locator('input[type=file]').count(), 1, `${name}: another one can be chosen at once`)
    assert.equal(await page.locator('.govuk-error-summary').count(), 1, name)
    assert.doesNotMatch(text, /error \d|panic|internal|went wrong/i, name)
  }
  assert.deepEqual(problems, [])
  await leave()
})

test('separators, encodings and days of office programs are read, and what is doubtful is named line by line', async () => {
  const { page, problems, leave } = await house.somebody({ js: false })
  await signIn({ page }, 'martin')
  const sheet = [HEADS, good('Síle Clumsy')]
  for (const [name, file] of [
    ['semicolons.csv', csv([good('Síle Clumsy')], ';')],
    ['tabs.csv', csv([good('Síle Clumsy')], '\t')],
    ['utf16.csv', Buffer.from(`\uFEFF${csv([good('Síle Clumsy')])}`, 'utf16le')],
    ['windows.csv', Buffer.from(csv([good('Síle Clumsy')]).toString(), 'latin1')],
    ['days.xlsx', workbook({ A: [sheet[0], ['Síle Clumsy', { day: day(9) }, OFFER, 'yes']] })]
  ]) {
    await bring(page, file, name)
    const text = await look(page)
    assert.match(text, /Visits to write down\s+1\n/, name)
    assert.match(text, /Síle Clumsy|of whom 1 are new/, name)
    await away(page)
  }
  const rows = [HEADS, good('Formula Clumsy'), ['Merged Clumsy', { day: day(9) }, OFFER, 'yes'], ['Serial Clumsy', { serial: 60 }, OFFER, 'yes'],
    ['Old Clumsy', { serial: 1 }, OFFER, 'yes'], ['', { day: day(9) }, OFFER, 'yes'], ['Fine Clumsy', { day: day(9) }, OFFER, 'yes']]
  rows[1][3] = { formula: 'IF(1,"yes")' }
  await bring(page, workbook({ A: rows }, ['A3:A4']))
  await look(page)
  const wrong = (await wrongLines(page)).map((line) => line.replaceAll('\t', ' '))
  for (const [line, words] of [[2, /formula/i], [3, /several lines/], [4, /its day never was/], [5, /Choose a day from/], [6, /Write a name/]]) {
    assert.ok(wrong.some((text) => text.startsWith(`${line} `) && words.test(text)), `${line}: ${wrong.join(' / ')}`)
  }
  assert.match(await said(page), /Visits to write down\s+1\n/)
  await eye.page.goto(page.url())
  assert.deepEqual(await findings(eye.page), [])
  assert.equal(await tooWide(eye.page), 0)
  await away(page)
  const twice = await bring(page, Buffer.from(`Name,Name,Date,Service\nA Clumsy,B Clumsy,${day(9)},${OFFER}`), 'twice.csv')
  assert.match(twice, /stand twice: \W*Name/)
  await away(page)
  assert.deepEqual(problems, [])
  await leave()
})

test('the same table is in once, also when another program saved it, and the earlier one is named', async () => {
  const { page, leave } = await house.somebody({ js: false })
  await signIn({ page }, 'martin')
  await bring(page, csv([good('Once Clumsy')]), 'first.csv')
  await look(page)
  await page.getByRole('button', { name: 'Put it in' }).click()
  assert.match(await said(page), /It is in/)
  const done = page.url()
  for (const [name, file] of [['again.csv', csv([good('Once Clumsy')])], ['again.xlsx', workbook({ A: [HEADS, good('Once Clumsy')] })]]) {
    const text = await bring(page, file, name)
    assert.match(text, /This table was put in on/, name)
    assert.match(text, /first\.csv/, `${name}: the earlier one is named`)
    assert.ok(await page.locator('.govuk-error-summary, .govuk-form-group--error, main').getByRole('link', { name: 'first.csv' }).count() >= 1, 'and a link leads to it')
  }
  await page.goto(done)
  await page.getByRole('link', { name: 'Undo this import' }).click()
  await page.getByRole('button', { name: 'Take it out again' }).click()
  assert.match(await said(page), /It was taken out again/)
  await leave()
})
