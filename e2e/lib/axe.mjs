// WCAG 2.2 AA, as far as a machine can check it.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Everything axe finds on the page as it stands, one line each. With `rules` only these are looked at. */
export async function findings (page, rules = null) {
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: levels }
  // Through the debugger, so that the page's content rules stay as they are.
  if (!await page.evaluate(() => typeof window.axe === 'object')) await page.evaluate(source)
  const { violations } = await page.evaluate((runOnly) => window.axe.run(document, { runOnly, resultTypes: ['violations'] }), runOnly)
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} – ${node.failureSummary.split('\n').slice(1).join('; ').trim()}`))
}

/** By how many pixels the page is wider than the window. */
export const tooWide = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
