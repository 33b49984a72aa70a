// What people do in the stories. Fields are found by their names, buttons by what they send, so that the same steps serve every
// language and both ways of running: with scripts and without.
import assert from 'node:assert/strict'

/** Shares something on the two screens; stands on the page after it. */
export async function share (page, text, second = {}) {
  await page.goto('/share')
  await page.fill('[name="text"]', text)
  await page.click('main button[value="on"]')
  await sendAbout(page, second)
}

/** The second screen. */
export async function sendAbout (page, { mode, service, ...fields } = {}) {
  if (mode) await page.check(`[name="mode"][value="${mode}"]`)
  if (service) await page.selectOption('[name="service"]', service)
  for (const [name, value] of Object.entries(fields)) await page.fill(`[name="${name}"]`, value)
  await page.click('main button[value="send"]')
}

/** The code that the page shows, in its four groups. */
export async function codeOn (page) {
  const code = (await page.locator('.comhar-code__digits').innerText()).trim().replace(/\s+/g, ' ')
  assert.match(code, /^\d{4} \d{4} \d{4} \d{4}$/)
  return code
}

/** Opens with a code; stands on the page that comes. */
export async function open (page, code) {
  await page.goto('/open')
  await page.fill('[name="code"]', code)
  await page.locator('form:has(input[name="code"]:not([type="hidden"])) button').first().click()
}

/** The same code with one digit mistyped. */
export const mistyped = (code) => (code[0] === '7' ? '3' : '7') + code.slice(1)

/** The words of the main part of the page. */
export const said = (page) => page.locator('main').innerText()
