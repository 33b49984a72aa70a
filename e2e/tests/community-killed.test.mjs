// The program dies while a table is being put in: nothing is in by half, and the worker goes on where it stopped.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { browser, signIn } from '../lib/house.mjs'
import { said } from '../lib/steps.mjs'

const program = resolve(process.env.COMHAR_BIN || new URL('../../target/debug/comhar', import.meta.url).pathname)
const READY_WITHIN_MS = 120_000
const OFFER = 'Garden mornings'
const [SESSIONS, PEOPLE] = [60, 90]
const day = (number) => new Date(Date.UTC(2026, 0, 1) + number * 86_400_000).toISOString().slice(0, 10)
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const called = (number) => `${LETTERS[Math.floor(number / 26)]}${LETTERS[number % 26]} Killed`

/** Everybody came to each session. */
function table () {
  const lines = ['Name,Date,Service']
  for (let session = 0; session < SESSIONS; session++) {
    for (let person = 0; person < PEOPLE; person++) lines.push(`${called(person)},${day(session)},${OFFER}`)
  }
  return { name: 'long.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) }
}

const folder = mkdtempSync(join(tmpdir(), 'comhar-killed-'))
let house, port, server
before(async () => { house = await browser(); port = await freePort() })
after(async () => {
  await ended('SIGTERM')
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

function freePort () {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => { const { port } = probe.address(); probe.close(() => resolve(port)) })
  })
}

const own = () => `http://127.0.0.1:${port}`

async function started () {
  server = spawn(program, ['serve', '--demo', '--data', join(folder, 'data'), '--listen', `127.0.0.1:${port}`], { stdio: 'ignore', cwd: folder })
  const until = Date.now() + READY_WITHIN_MS
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error(`The server stopped before it was ready (${server.exitCode}).`)
    if ((await fetch(`${own()}/readyz`).catch(() => null))?.ok) return
    await pause(100)
  }
  throw new Error('The server was not ready in time.')
}

/** Ends the server that this test started, by its own handle. */
async function ended (signal) {
  if (!server || server.exitCode !== null || server.signalCode !== null) return
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill(signal)
  await gone
}

/** Somebody in the house of this test, which is another one than that of the other tests. */
async function martin (js = false) {
  const person = await house.somebody({ js, baseURL: own() })
  await person.context.unrouteAll()
  await signIn(person, 'martin')
  return person
}

const numbers = (text) => [/Sessions held: ([\d,]+)/, /Visits of known people: ([\d,]+)/].map((one) => Number(text.match(one)?.[1].replaceAll(',', '')))

test('the program is killed while a table goes in: whole sessions are in, the report says so, and it goes on to the end', async () => {
  await started()
  const first = await martin()
  await first.page.goto('/community/imports')
  await first.page.locator('input[type=file]').setInputFiles(table())
  await first.page.getByRole('button', { name: 'Bring it' }).click()
  const address = new URL(first.page.url()).pathname
  await first.page.getByRole('button', { name: 'Look at every line' }).click()
  const watcher = await martin()
  const pressed = first.page.getByRole('button', { name: 'Put it in' }).click().catch(() => null)
  let [done, over] = [0, false]
  pressed.then(() => { over = true })
  while (done === 0 && !over) {
    await watcher.page.goto(address)
    const bar = watcher.page.locator('progress')
    if (await bar.count()) done = Number(await bar.getAttribute('value'))
  }
  await ended('SIGKILL')
  await pressed
  await first.leave()
  await watcher.leave()
  assert.ok(done > 0 && done < SESSIONS, `it was killed half-way: ${done} of ${SESSIONS}`)

  await started()
  const again = await martin()
  const { page } = again
  await page.goto(address)
  assert.match(await said(page), /It stopped half-way: \d+ of 60 sessions are in, each of them whole/)
  const link = (await page.goto('/community/figures').then(() => page.locator('main a[href*="/community/figures/"]').first().getAttribute('href'))) +
    '?from-day=1&from-month=1&from-year=2026&to-day=31&to-month=3&to-year=2026'
  await page.goto(link)
  const [sessions, visits] = numbers(await said(page))
  assert.ok(sessions >= done && sessions < SESSIONS, `${sessions} sessions are in`)
  assert.equal(visits, sessions * PEOPLE, 'no session is in by half')
  assert.match(await said(page), /An import of a table stopped half-way/)
  await page.goto(address)
  for (let turn = 0; turn < SESSIONS && await page.getByRole('button', { name: 'Go on' }).count(); turn++) {
    await page.getByRole('button', { name: 'Go on' }).click()
  }
  assert.match(await said(page), /It is in/)
  await page.goto(link)
  assert.deepEqual(numbers(await said(page)), [SESSIONS, SESSIONS * PEOPLE])
  await again.leave()
})
