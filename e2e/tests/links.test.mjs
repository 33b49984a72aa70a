// Every link that a page shows to somebody leads somewhere for them: whoever presses it finds no "This page is not here".
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browser, routes, shape, signIn } from '../lib/house.mjs'

const PEOPLE = [null, 'aoife', 'orla', 'declan', 'sarah', 'martin', 'fionnuala', 'tomas', 'grace', 'maire', 'peter', 'jelena', 'marko']
/** Pages of one kind differ in what stands on them, by where their thing stands; so many of each are opened. */
const OF_A_KIND = 5
/** Leads out of the house, and signs out on the way. */
const OUT = '/leave'
/** The page that somebody is on, in another language. */
const SAME_PAGE = /[?&]lang=/
const LINK = /<a\s[^>]*?href="(\/[^"#]*)/g

const PATTERNS = routes.filter((route) => route.method === 'GET').map(({ path }) => ({ path, whole: shape(path) }))
  .sort((one, other) => one.path.split('{').length - other.path.split('{').length)

let house
before(async () => { house = await browser() })
after(() => house.close())

for (const who of PEOPLE) {
  test(`every link that ${who ?? 'nobody'} sees leads somewhere`, async (t) => {
    const person = await house.somebody({ js: false })
    if (who) await signIn(person, who)
    const dead = []
    let opened = 0
    for await (const { address, from, status } of walked(person)) {
      opened += 1
      if (status >= 400 && await isStillShown(person, address, from)) dead.push(`${status} ${address} from ${from}`)
    }
    t.diagnostic(`${opened} pages`)
    assert.ok(opened > 10)
    assert.deepEqual(dead, [])
    await person.leave()
  })
}

/** Each address that links lead to from the front page on, with what it answered. */
async function * walked (person) {
  const known = new Set(['/'])
  const kinds = new Map()
  const next = [{ address: '/', from: '/' }]
  while (next.length > 0) {
    const { address, from } = next.shift()
    const answer = await person.context.request.get(address, { maxRedirects: 0 })
    yield { address, from, status: answer.status() }
    for (const found of await ledTo(answer)) {
      const kind = kindOf(found)
      const before = kinds.get(kind) ?? 0
      if (known.has(found) || before >= OF_A_KIND) continue
      known.add(found)
      kinds.set(kind, before + 1)
      next.push({ address: found, from: address })
    }
  }
}

/** Other tests change things meanwhile: what was taken away is shown no more. */
async function isStillShown (person, address, from) {
  return (await ledTo(await person.context.request.get(from, { maxRedirects: 0 }))).includes(address)
}

/** The addresses of this house that an answer leads to. */
async function ledTo (answer) {
  const { location = '', 'content-type': type = '' } = answer.headers()
  if (location) return location.startsWith('/') ? [location] : []
  if (!type.startsWith('text/html')) return []
  const all = [...(await answer.text()).matchAll(LINK)].map(([, href]) => href.replaceAll('&amp;', '&'))
  return all.filter((href) => href !== OUT && !SAME_PAGE.test(href))
}

/** Pages of one route whose addresses ask the same things. */
function kindOf (address) {
  const { pathname, searchParams } = new URL(address, 'http://a')
  const route = PATTERNS.find(({ path, whole }) => path === pathname || whole.test(pathname))
  return `${route?.path ?? pathname} ${[...searchParams.keys()]}`
}
