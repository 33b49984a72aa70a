// A survey from the first word to what came of it, by a busy area lead and with scripts off: built in three languages, approved by
// somebody else, printed with a code to scan, answered twenty times on phones, a tablet and paper, published, read by anybody.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { base, browser, signIn } from '../lib/house.mjs'
import { scanned } from '../lib/scan.mjs'
import { said } from '../lib/steps.mjs'

/** More presses than this, from "Make a survey" to the poster, are too many for ten minutes of a busy person. */
const MOST_PRESSES = 26
const NAME = 'The waiting room'
const QUESTIONS = [
  { kind: 'One of a list', text: 'How was the wait?', choices: ['Short enough', 'Too long', 'I did not wait'] },
  { kind: 'Several of a list', text: 'What would make it better?', choices: ['Water to drink', 'A quiet corner', 'Somebody to ask'] },
  { kind: 'Yes or no', text: 'Did somebody greet you?' },
  { kind: '1 to 5', text: 'How safe did you feel?' },
  { kind: 'A few words', text: 'One word for the room?' },
  { kind: 'Own words, as many as wanted', text: 'What should change first?' }
]
const IN = {
  ga: { 'The waiting room': 'An seomra feithimh', 'How was the wait?': 'Conas a bhí an fanacht?', 'Short enough': 'Gearr go leor', 'Too long': 'Rófhada',
    'I did not wait': 'Níor fhan mé', 'What would make it better?': 'Cad a chuirfeadh feabhas air?', 'Water to drink': 'Uisce le hól', 'A quiet corner': 'Cúinne ciúin',
    'Somebody to ask': 'Duine le fiafraí de', 'Did somebody greet you?': 'Ar bheannaigh duine duit?', 'How safe did you feel?': 'Cé chomh sábháilte a mhothaigh tú?',
    'One word for the room?': 'Focal amháin don seomra?', 'What should change first?': 'Cad ba cheart a athrú ar dtús?' },
  sr: { 'The waiting room': 'Čekaonica', 'How was the wait?': 'Kakvo je bilo čekanje?', 'Short enough': 'Dovoljno kratko', 'Too long': 'Predugo',
    'I did not wait': 'Nisam čekao', 'What would make it better?': 'Šta bi ga poboljšalo?', 'Water to drink': 'Voda za piće', 'A quiet corner': 'Miran kutak',
    'Somebody to ask': 'Neko koga mogu da pitam', 'Did somebody greet you?': 'Da li vas je neko pozdravio?', 'How safe did you feel?': 'Koliko ste se sigurno osećali?',
    'One word for the room?': 'Jedna reč za čekaonicu?', 'What should change first?': 'Šta prvo treba promeniti?' }
}

let house
before(async () => { house = await browser() })
after(() => house.close())

async function staff (key) {
  const person = await house.somebody({ js: false })
  await signIn(person, key)
  return person
}

/** A person whose presses are counted. */
function counted (page) {
  let presses = 0
  const press = async (words, role = 'button') => { presses += 1; await page.getByRole(role, { name: words }).first().click() }
  return { press, presses: () => presses }
}

async function built (lead) {
  const { page } = lead
  const { press, presses } = counted(page)
  await page.goto('/surveys')
  await press('Make a survey')
  await page.getByLabel('What is the survey called?').fill(NAME)
  await page.getByLabel('Who asks?').first().selectOption({ label: 'Leeside community team' })
  await press('Make the survey')
  const address = page.url().split('#')[0].replace(/\/build$/, '')
  for (const { kind, text, choices } of QUESTIONS) {
    if (await page.locator('main').getByRole('button', { name: kind, exact: true }).count() === 0) await press('More ways to answer', 'link')
    await press(kind)
    await page.locator('[name="text"]').fill(text)
    if (choices) await page.locator('[name="choices"]').fill(choices.join('\n'))
    await press('Save')
  }
  assert.equal(await page.locator('main ol > li').count(), QUESTIONS.length)
  await press('Settings', 'link')
  for (const tag of ['ga', 'sr']) await page.check(`[name="language"][value^="${tag}"]:not([value*="easy"])`)
  await press('Save')
  await press('Languages', 'link')
  for (const tag of ['ga', 'sr']) {
    await translated(page, tag)
    await press('Save')
  }
  await press('Approval', 'link')
  await press('Hand it in')
  return { address, press, presses }
}

/** Each text in the language that is open: its source stands beside it. */
async function translated (page, tag) {
  assert.equal((await page.locator('input[name="tag"]').getAttribute('value')).slice(0, 2), tag)
  for (const row of await page.locator('form .govuk-grid-row').all()) {
    const source = (await row.locator('p').first().innerText()).trim()
    assert.ok(IN[tag][source], `${tag}: ${source}`)
    await row.locator('textarea').fill(IN[tag][source])
  }
}

/** Everything that is asked, in the language of the page. */
async function answered (page, number, language = 'en') {
  const say = (text) => language === 'en' ? text : IN[language][text]
  const form = page.locator('#answering')
  const choice = QUESTIONS[0].choices[number % 3]
  await form.getByRole('radio', { name: say(choice), exact: true }).check()
  await form.getByRole('checkbox', { name: say('A quiet corner') }).check()
  await form.getByRole('group', { name: say('Did somebody greet you?') }).getByRole('radio').nth(number % 2).check()
  await form.getByRole('group', { name: say('How safe did you feel?') }).getByRole('radio').nth(number % 5).check()
  await form.getByLabel(say('One word for the room?')).fill('grey')
  await form.getByLabel(say('What should change first?')).fill(`Chairs that face the door, said ${number}.`)
  await form.locator('button[name="step"][value="next"]:visible').click()
}

test('an area lead builds a survey in three languages and publishes what twenty people said', async (t) => {
  const lead = await staff('fionnuala')
  const { address, press, presses } = await built(lead)
  await t.test('somebody else approves it, not the one who wrote it', async () => {
    assert.equal(await lead.page.getByRole('button', { name: 'Approve it' }).count(), 0)
    const reviewer = await staff('tomas')
    await reviewer.page.goto(`${address}/approve`)
    await reviewer.page.getByRole('button', { name: 'Approve it' }).click()
    assert.match(await said(reviewer.page), /approved/i)
    await reviewer.leave()
  })
  await t.test('it is promised, opened, and its poster leads to it', async () => {
    await lead.page.goto(`${address}/publish`)
    const [day, month, year] = inDays(60)
    for (const [part, value] of Object.entries({ day, month, year })) await lead.page.fill(`[name="publish-by-${part}"]`, String(value))
    await lead.page.locator('textarea[name="next-en"]').fill('The team decides in the first week after.')
    await press('Save the promise')
    await press('Open the survey')
    await press('Poster and slips to print', 'link')
    t.diagnostic(`presses of the lead from the first page to the poster: ${presses()}`)
    assert.ok(presses() <= MOST_PRESSES, `${presses()} presses`)
  })
  const link = await scanned(lead.page.locator('.comhar-poster svg'))
  assert.ok(link.startsWith(`${base}/s/`), link)
  await t.test('nine answer on a phone, in three languages', async () => {
    for (let number = 0; number < 9; number++) {
      const language = ['en', 'ga', 'sr'][number % 3]
      const phone = await house.somebody({ js: false, width: 320, height: 640 })
      await phone.page.goto(`${link}?lang=${language}`)
      await answered(phone.page, number, language)
      assert.match(phone.page.url(), /thanks/)
      assert.equal(await phone.page.evaluate(() => document.documentElement.scrollWidth), 320)
      await phone.leave()
    }
  })
  await t.test('six answer on the tablet in the room', async () => {
    const tablet = await house.somebody({ js: false, width: 820, height: 1180 })
    for (let number = 9; number < 15; number++) {
      await tablet.page.goto(`${link}/kiosk`)
      await tablet.page.locator('main button[value="begin"]').click()
      await answered(tablet.page, number)
      assert.match(await said(tablet.page), /Nothing of it stays on this tablet/)
    }
    await tablet.leave()
  })
  await t.test('five answer on paper, and two people key each sheet', async () => {
    await lead.page.goto(`${link}/paper?copies=5`)
    const slips = await lead.page.locator('.comhar-paper__cut strong').allInnerTexts()
    assert.equal(slips.length, 5)
    const other = await staff('sarah')
    for (const [index, slip] of slips.entries()) {
      for (const [person, done] of [[lead, 'Somebody else keys it'], [other, 'Both agree']]) {
        await person.page.goto(`${address}/key`)
        await person.page.fill('[name="slip"]', slip)
        await person.page.locator('main button[value="slip"]').click()
        await answered(person.page, 15 + index)
        assert.match(await said(person.page), new RegExp(done))
      }
    }
    await other.leave()
  })
  await t.test('the results show twenty, and nobody who is alone', async () => {
    await lead.page.goto(`${address}/results`)
    assert.match(await said(lead.page), /20 answers count/)
    const table = lead.page.getByRole('table', { name: 'How was the wait?' })
    assert.equal(await table.locator('tbody tr').count(), 3)
  })
  await t.test('what was found is checked by somebody else and published', async () => {
    await lead.page.goto(`${address}/findings`)
    await lead.page.fill('[name="found-en"]', 'The wait is too long for one in three, and the room is grey.')
    await lead.page.fill('[name="what-next-en"]', 'We paint the room in January and put two chairs at the door.')
    await lead.page.getByRole('button', { name: 'Save' }).click()
    const other = await staff('martin')
    await other.page.goto(`${address}/findings`)
    await other.page.locator('form:has([name="step"][value="check"]) button').click()
    await other.leave()
    await lead.page.goto(`${address}/findings`)
    await lead.page.locator('form:has([name="step"][value="publish"]) button').click()
    assert.match(await said(lead.page), /published/i)
  })
  await t.test('anybody reads it without signing in', async () => {
    const anybody = await house.somebody({ js: false, width: 320, height: 640 })
    await anybody.page.goto(`${link}/results`)
    const page = await said(anybody.page)
    assert.match(page, /20 answers count/)
    assert.match(page, /We paint the room in January/)
    assert.match(page, /the room is grey/)
    assert.ok(!page.includes('Chairs that face the door'), 'nobody’s own words without being chosen')
    assert.equal(await anybody.page.evaluate(() => document.documentElement.scrollWidth), 320)
    assert.deepEqual([anybody.problems, anybody.outside], [[], []])
    await anybody.leave()
  })
  assert.deepEqual([lead.problems, lead.outside], [[], []])
  await lead.leave()
})

test('a person sees their own outcome over time, as a table and as the same in a picture', async () => {
  const aoife = await staff('aoife')
  await aoife.page.goto('/outcomes')
  await aoife.page.getByRole('link', { name: /all of it over time/ }).first().click()
  const chart = aoife.page.locator('figure.comhar-chart').first()
  const rows = await chart.locator('tbody tr').count()
  assert.ok(rows >= 2, 'two days at least')
  assert.equal(await chart.locator('svg .comhar-chart__marker').count(), rows, 'a point for each row')
  assert.ok(await chart.locator('svg[role=img] desc').textContent(), 'the picture has words')
  const order = await chart.evaluate((figure) => figure.querySelector('table').compareDocumentPosition(figure.querySelector('svg')))
  assert.equal(order & 4, 4, 'the table comes first for who reads in order')
  assert.deepEqual([aoife.problems, aoife.outside], [[], []])
  await aoife.leave()
})

function inDays (days) {
  const day = new Date(Date.now() + days * 86_400_000)
  return [day.getDate(), day.getMonth() + 1, day.getFullYear()]
}
