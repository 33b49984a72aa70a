// A questionnaire of the house in another program: LForms draws what our FHIR face gives, and what was answered there is accepted
// and scored as if it had been answered here.
import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { browser, signIn } from '../lib/house.mjs'
import * as lforms from '../lib/lforms.mjs'

const title = 'How things are going for me'
const parts = ['connectedness', 'hope', 'identity', 'meaning', 'empowerment']

describe('our questionnaires in LForms', () => {
  let window, forms
  before(async () => { [window, forms] = [await browser(), await lforms.formServer()] })
  after(async () => { await window.close(); await forms.close() })

  test('our own measure is drawn whole, and what is sent from there has the same scores', async () => {
    const person = await window.somebody()
    await signIn(person, 'aoife')
    const asked = await one(person, `/fhir/R4/Questionnaire?title=${encodeURIComponent(title)}`)
    const page = await lforms.draw(person, forms, asked)
    await wholeIsDrawn(page, asked)

    const chosen = await answerAll(page, asked)
    await lforms.type(page, 'goal_1', 'Swim in the sea')
    await lforms.type(page, 'goal_1-far', 7)
    await lforms.type(page, 'goal_3-far', 11)
    assert.equal((await lforms.errors(page)).length, 1, 'a goal further than 10 is let through')
    await lforms.type(page, 'goal_3-far', 0)
    await lforms.type(page, 'words', 'Thank you for asking.')
    assert.deepEqual(await lforms.errors(page), [])

    const sent = { ...await lforms.response(page), questionnaire: `${asked.url}|${asked.version}` }
    const made = await person.context.request.post('/fhir/R4/QuestionnaireResponse',
      { headers: { 'content-type': 'application/fhir+json' }, data: JSON.stringify(sent) })
    assert.equal(made.status(), 201, await made.text())
    const id = made.headers().location.match(/QuestionnaireResponse\/([^/]+)/)[1]

    const wanted = { total: total(chosen, parts), goal_1: 7, goal_3: 0 }
    for (const part of parts) wanted[part] = total(chosen, [part])
    assert.deepEqual(await scores(person, id), wanted, 'scored otherwise than by the numbers of the choices')
    await sameElsewhere(page, sent, asked, wanted)
    await keptWhole(person, id, sent)
    assert.deepEqual(person.outside, [], 'another host was called')
    assert.deepEqual(person.problems, [], 'a script failed')
    await person.leave()
  })

  test('what an answer hides there it hides here, and a calculation gives the same', async () => {
    const person = await window.somebody()
    await signIn(person, 'maire')
    const survey = await bringIn(person.page, 'walks.json')
    const asked = await one(person, `/fhir/R4/Questionnaire?title=${encodeURIComponent(walks.title)}`)
    for (const week of walks.weeks) {
      const page = await lforms.draw(person, forms, asked)
      await fillThere(page, asked, week)
      const there = await lforms.seen(page)
      const here = await fillHere(person.page, survey, week)
      const wanted = told(week).map(([linkId, time]) => time === null ? linkId : `${linkId}.${time}`).sort()
      assert.deepEqual(there.filter((question) => question !== 'together').sort(), wanted, 'asked there')
      assert.deepEqual(here.fields, wanted, 'asked here')
      assert.equal(here.together, await lforms.question(page, 'together').locator('input').inputValue(), 'calculated otherwise')
      assert.deepEqual(await lforms.errors(page), [])
      await page.close()
    }
    assert.deepEqual([person.outside, person.problems], [[], []])
    await person.leave()
  })

  test('LForms came without the packages it was built from', () => {
    assert.ok(!existsSync(fileURLToPath(new URL('../../node_modules/@angular', import.meta.url))), 'decisions/0082 says what to do')
  })
})

// Invented weeks: one in, one with a short walk, one with two that are long together. In each the questions stand as they are met.
const walks = {
  title: 'Walks of this week',
  weeks: [
    { walked: 'No', reasons: 'Something else', reason: 'A visit', mood: 'Good' },
    { walked: 'Yes', walk: [{ minutes: 25, company: 'A friend' }], mood: 'Hard' },
    { walked: 'Yes', walk: [{ minutes: 25, company: 'A dog', dog: 'Rua' }, { minutes: 40, company: 'Nobody' }], far: 'Along the river', mood: 'Good' }
  ]
}

/** Every question that a week answers: [linkId, number of the repeat, what is said]. */
const told = (week) => Object.entries(week).flatMap(([linkId, said]) => Array.isArray(said)
  ? said.flatMap((each, time) => Object.entries(each).map(([inner, said]) => [inner, time, said]))
  : [[linkId, null, said]])

async function fillThere (page, asked, week) {
  const types = Object.fromEntries(flat(asked.item).map((item) => [item.linkId, item.type]))
  let times = 0
  for (const [linkId, time, said] of told(week)) {
    if (time > times) { await lforms.again(page, 'Each walk'); times = time }
    const answer = ['choice', 'boolean'].includes(types[linkId]) ? lforms.choose : lforms.type
    await answer(page, linkId, said, time ?? 0)
  }
}

/** Brings a FHIR file in as a survey; its address. */
async function bringIn (page, file) {
  await page.goto('/surveys/new')
  const form = page.locator('form[action="/surveys/import"]')
  await form.locator('[name="file"]').setInputFiles(fileURLToPath(new URL(`../data/${file}`, import.meta.url)))
  await form.locator('[name="place"]').selectOption({ index: 0 })
  await form.locator('button').last().click()
  await page.waitForURL(/\/surveys\/[^/]+\/build/)
  return new URL(page.url()).pathname.replace(/\/build$/, '')
}

/** Answers the survey page by page in its preview: which questions were asked, and what was added up. */
async function fillHere (page, survey, week) {
  await page.goto(`${survey}/preview`)
  const [fields, answers] = [new Set(), told(week)]
  for (let pages = 0; pages < 12; pages++) {
    const form = page.locator('form#answering')
    if (await form.locator('button:visible[value="send"]').count()) {
      const row = form.locator('.govuk-summary-list__row', { hasText: 'Minutes altogether' })
      const said = (await row.locator('.govuk-summary-list__value').innerText()).trim()
      return { fields: [...fields].sort(), together: /^\d+$/.test(said) ? said : '' }
    }
    await grow(form, answers)
    const names = await form.locator('[name^="q-"]:visible').evaluateAll((fields) => fields.map((field) => field.name))
    names.forEach((name) => fields.add(name.slice(2)))
    for (const [linkId, time, said] of answers) await answerHere(form, time === null ? `q-${linkId}` : `q-${linkId}.${time}`, said)
    await form.locator('button:visible[value="next"]').click()
  }
  throw new Error('the preview does not come to an end')
}

/** Asks for as many walks as there were, on the page where that can be asked. */
async function grow (form, answers) {
  const wanted = Math.max(...answers.map(([, time]) => time ?? 0))
  for (let time = 1; time <= wanted; time++) {
    const more = form.locator('button:visible[value^="add-"]')
    if (await more.count() && !await form.locator(`[name="q-minutes.${time}"]`).count()) await more.click()
  }
}

async function answerHere (form, name, said) {
  const field = form.locator(`[name="${name}"]:visible, [name="${name}"][type="radio"], [name="${name}"][type="checkbox"]`)
  if (!await field.count()) return
  const kind = await field.first().getAttribute('type')
  if (kind === 'radio' || kind === 'checkbox') return form.getByLabel(String(said), { exact: true }).and(field).check()
  await field.fill(String(said))
}

/** The one resource that a search gives. */
async function one (person, address) {
  const answer = await person.context.request.get(address)
  assert.equal(answer.status(), 200, await answer.text())
  const found = ((await answer.json()).entry ?? []).map((entry) => entry.resource)
  assert.equal(found.length, 1, `${address} gives ${found.length} resources`)
  return found[0]
}

const flat = (items = []) => items.flatMap((item) => [item, ...flat(item.item)])
const optionsOf = (item) => (item.answerOption ?? []).map((option) => option.valueCoding)
const ordinal = 'http://hl7.org/fhir/StructureDefinition/ordinalValue'
const weight = (option) => option.extension?.find((one) => one.url === ordinal)?.valueDecimal

/** Every question with its words, and every choice; what will happen after the last answer is said before it is given. */
async function wholeIsDrawn (page, asked) {
  assert.deepEqual(await lforms.errors(page), [])
  const text = await page.locator('#form').innerText()
  for (const item of flat(asked.item).filter((item) => item.type !== 'display')) {
    assert.ok(text.includes(item.text), `"${item.text}" is not on the page`)
    if (item.type !== 'group') assert.deepEqual(await lforms.choices(page, item.linkId), optionsOf(item).map((coding) => coding.display), item.linkId)
  }
  const last = flat(asked.item).find((item) => item.linkId === 'safety_1')
  assert.ok((await lforms.help(page, last.linkId)).includes(last.item[0].text))
}

/** Answers every statement, each with another number, and the last question; what was chosen, by linkId. */
async function answerAll (page, asked) {
  const chosen = {}
  const statements = flat(asked.item).filter((item) => parts.some((part) => item.linkId.startsWith(`${part}_`)))
  assert.equal(statements.length, 10)
  for (const [number, item] of statements.entries()) {
    const option = item.answerOption[(number * 3 + 1) % item.answerOption.length]
    await lforms.choose(page, item.linkId, option.valueCoding.display)
    chosen[item.linkId] = weight(option)
  }
  await lforms.choose(page, 'safety_1', 'No')
  return chosen
}

const total = (chosen, of) => Object.entries(chosen).filter(([id]) => of.some((part) => id.startsWith(`${part}_`)))
  .reduce((sum, [, number]) => sum + number, 0)

/** The scores that the house keeps of one response, by their key. */
async function scores (person, id) {
  const answer = await person.context.request.get(`/fhir/R4/Observation?derived-from=QuestionnaireResponse/${id}&_count=50`)
  assert.equal(answer.status(), 200, await answer.text())
  const found = ((await answer.json()).entry ?? []).map((entry) => entry.resource)
  for (const score of found) assert.equal(score.derivedFrom[0].reference, `QuestionnaireResponse/${id}`)
  return Object.fromEntries(found.map((score) => [score.code.text.split(': ').at(-1), score.valueQuantity.value]))
}

/** LForms' own FHIRPath adds the numbers of our choices up to the same scores. */
async function sameElsewhere (page, sent, asked, wanted) {
  for (const part of [...parts, 'total']) {
    const which = part === 'total' ? '' : `.where(linkId.startsWith('${part}_'))`
    const sum = `item.where(linkId='statements').item${which}.answer.value.weight().aggregate($this + $total, 0)`
    assert.equal(await lforms.computed(page, sent, asked, sum), wanted[part], part)
  }
}

/** What the house gives back is what was sent. */
async function keptWhole (person, id, sent) {
  const answer = await person.context.request.get(`/fhir/R4/QuestionnaireResponse/${id}`)
  assert.equal(answer.status(), 200)
  const said = (response) => Object.fromEntries(flat(response.item).filter((item) => item.answer)
    .map((item) => [item.linkId, item.answer.map((one) => one.valueCoding?.code ?? one.valueInteger ?? one.valueString)]))
  assert.deepEqual(said(await answer.json()), said(sent))
}
