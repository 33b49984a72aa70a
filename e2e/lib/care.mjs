// What every page owes to those who look at it: axe in light, dark and forced colours, on a phone and on a wide screen, with
// text twice as large; nothing to scroll sideways; nobody else called; no content rule broken.
import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import { browser, pagesFor, signIn } from './house.mjs'
import { findings, tooWide } from './axe.mjs'

// What depends on colours alone is looked at again in each of them.
const colours = ['color-contrast', 'link-in-text-block']
const looks = [['dark', { colorScheme: 'dark' }], ['forced colours', { colorScheme: 'light', forcedColors: 'active' }]]

export function careFor (name, groups) {
  describe(name, () => {
    let window
    before(async () => { window = await browser() })
    after(() => window.close())
    for (const { who, pages } of groups) {
      for (const width of [1280, 320]) {
        test(`${who ?? 'anybody'} at ${width} px`, async (t) => {
          // 320 px is what is left of a screen of 1280 px when it is enlarged four times.
          const person = await window.somebody({ width, height: width === 320 ? 640 : 900 })
          if (who) await signIn(person, who)
          for (const { path, address } of await pagesFor(person, pages)) {
            if (!address) continue
            await t.test(path, () => looked(person, address, width))
          }
          assert.deepEqual(person.outside, [], 'another host was called')
          assert.deepEqual(person.problems, [], 'a content rule was broken, or a script failed')
          await person.leave()
        })
      }
    }
  })
}

async function looked ({ page }, address, width) {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  const response = await page.goto(address)
  assert.equal(response.status(), 200, `${address} answers ${response.status()}`)
  // Everything open: what is folded away is part of the page.
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true }))
  assert.deepEqual(await findings(page), [], `${address} in light`)
  for (const [name, media] of looks) {
    await page.emulateMedia(media)
    assert.deepEqual(await findings(page, colours), [], `${address} in ${name}`)
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  assert.equal(await tooWide(page), 0, `${address} is too wide at ${width} px`)
  // 200 % text is asked of a window of ordinary width (WCAG 1.4.4); a phone is asked for 320 px (1.4.10), not for both at once.
  if (width === 320) return
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%' })
  assert.equal(await tooWide(page), 0, `${address} is too wide at ${width} px with text twice as large`)
  assert.deepEqual(await cutOff(page), [], `${address}: text is cut off when it is twice as large`)
}

// Text that does not fit into its box and cannot be scrolled to.
const cutOff = (page) => page.evaluate(() => {
  const cut = []
  for (const element of document.querySelectorAll('main *')) {
    const style = getComputedStyle(element)
    const hides = style.overflowX === 'hidden' || style.overflowX === 'clip'
    // What is typed into a field can always be reached with the keyboard.
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName)) continue
    const isForSight = style.position !== 'absolute' && element.clientWidth > 1
    if (hides && isForSight && element.scrollWidth > element.clientWidth + 1) cut.push(`${element.tagName}.${element.className}`)
  }
  return cut
})
