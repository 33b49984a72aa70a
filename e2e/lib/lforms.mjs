// Another program that shows FHIR questionnaires: LForms of the United States National Library of Medicine, as published. Its
// built files are served by a small server of our own, on an address that is not the house's.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, join, normalize } from 'node:path'

const package_ = createRequire(import.meta.url).resolve('lforms/package.json')
const folder = join(package_, '../dist/lforms')
const scripts = ['webcomponent/assets/lib/zone.min.js', 'webcomponent/runtime.js', 'webcomponent/polyfills.js', 'webcomponent/main.js',
  'fhir/R4/lformsFHIR.min.js']
const types = { '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png', '.map': 'application/json' }
const harness = `<!doctype html><html lang="en"><meta charset="utf-8"><title>LForms</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/webcomponent/styles.css"><main id="form"></main>${scripts.map((path) => `<script src="/${path}"></script>`).join('')}`

/** Serves the page that holds the form: { base, close }. */
export function formServer () {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, 'http://here').pathname)
    if (path === '/') return response.setHeader('content-type', 'text/html').end(harness)
    try {
      const file = readFileSync(join(folder, path))
      response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream').end(file)
    } catch {
      response.writeHead(404).end()
    }
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve({ base: `http://127.0.0.1:${server.address().port}`, close: () => closed(server) }))
  })
}

const closed = (server) => new Promise((resolve) => { server.close(resolve); server.closeAllConnections() })

/** Draws a FHIR questionnaire on a page of its own, every choice to be seen. */
export async function draw (person, forms, questionnaire) {
  await person.context.route((url) => url.origin === forms.base, (route) => route.continue())
  const page = await person.context.newPage()
  await page.goto(forms.base)
  await page.waitForFunction(() => globalThis.LForms?.FHIR?.R4 && customElements.get('wc-lhc-form'))
  const refused = await page.evaluate(async (questionnaire) => {
    const form = LForms.Util.convertFHIRQuestionnaireToLForms(questionnaire, 'R4')
    const layout = { answerLayout: { type: 'RADIO_CHECKBOX', columns: '1' } }
    form.templateOptions = { ...form.templateOptions, defaultAnswerLayout: layout }
    return LForms.Util.addFormToPage(form, 'form').then(() => null, (errors) => [errors].flat().map(String))
  }, questionnaire)
  assert.equal(refused, null, 'LForms does not draw it')
  await page.locator('.lhc-form-title').waitFor()
  return page
}

/** The box of one question, in the n-th of its repeats. */
export const question = (page, linkId, time = 0) => page.locator(`[id^="item-${linkId}/"]`).nth(time)

/** Chooses by the words of the choice. */
export async function choose (page, linkId, words, time) {
  const choice = question(page, linkId, time).locator('.lhc-de-input-unit label', { has: page.getByText(startsWith(words)) })
  await choice.click()
}

// The number of a choice stands behind its words: "Mostly true - 3".
const startsWith = (words) => new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( - -?[\\d.]+)?\\s*$`)

/** Types into the field of a question. */
export async function type (page, linkId, text, time) {
  const field = question(page, linkId, time).locator('input, textarea').first()
  await field.fill(String(text))
  await field.blur()
}

/** One more of a group that repeats. */
export const again = (page, words) => page.locator('button', { hasText: `+ ${words}` }).click()

/** The choices of a question, in words, without their numbers. */
export async function choices (page, linkId) {
  const said = await question(page, linkId).locator('label.lhc-answer').allInnerTexts()
  return said.map((words) => words.trim().replace(/ - -?[\d.]+$/, ''))
}

/** The words behind the help button of a question. */
export async function help (page, linkId) {
  await question(page, linkId).locator('.lhc-help-button').click()
  const words = await page.locator('.lhc-popover-help').innerText()
  await page.locator('.lhc-form-title').click()
  return words
}

/** The questions that can be seen, each by its linkId and, in a group that repeats, the number of the repeat: "dog.0". */
export async function seen (page) {
  const ids = await page.locator('lhc-item:not(.lhc-item-group)').evaluateAll((items) => items.filter((item) => item.checkVisibility()).map((item) => item.id))
  return ids.map((id) => id.replace(/^item-/, '').split('/')).map(([linkId, ...times]) => times.length > 1 ? `${linkId}.${times[0] - 1}` : linkId)
}

/** What the form says is wrong. */
export const errors = (page) => page.locator('.validation-error, .lhc-item-error, .lhc-item-warning').allInnerTexts()

/** What was answered, as a QuestionnaireResponse. */
export const response = (page) => page.evaluate(() =>
  LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4', document.querySelector('#form')))

/** A number by FHIRPath, as LForms computes it from the response and the questionnaire; nothing when there is none. */
export const computed = (page, response, questionnaire, expression) => page.evaluate(([response, questionnaire, expression]) => {
  const { fhirpath, fhirpathModel } = LForms.FHIR.R4
  return fhirpath.evaluate(response, expression, { questionnaire }, fhirpathModel, { async: false })[0] ?? null
}, [response, questionnaire, expression])
