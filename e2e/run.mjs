// The browser ring: starts the demonstration on a free port with a data folder of its own, runs every test in e2e/tests
// against it, and stops it again. Arguments go to node: node e2e/run.mjs --test-name-pattern=T07
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const here = new URL('.', import.meta.url).pathname
const program = resolve(process.env.COMHAR_BIN || join(here, '../target/debug/comhar'))
const READY_WITHIN_MS = 120_000

const fail = (sentence) => { console.error(sentence); process.exit(1) }
if (!existsSync(program)) fail(`${program} is not there. Build it first: cargo build --package server`)
if (!existsSync(join(here, '../node_modules/playwright-core'))) fail('The browser tests need their packages: npm ci')

const port = await freePort()
const base = `http://127.0.0.1:${port}`
const folder = mkdtempSync(join(tmpdir(), 'comhar-e2e-'))
const logFile = join(folder, 'server.log')
const log = openSync(logFile, 'w')
const server = spawn(program, ['serve', '--demo', '--data', join(folder, 'data'), '--listen', `127.0.0.1:${port}`],
  { stdio: ['ignore', log, log], cwd: folder })
let serverEnded = null
const ended = new Promise((resolve) => server.once('exit', (code, signal) => { serverEnded = { code, signal }; resolve() }))
server.once('error', (error) => fail(`The server does not start: ${error.message}`))

// Whatever happens to this process, the server it started goes with it.
process.once('exit', () => { if (!serverEnded) server.kill('SIGKILL') })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => { tests?.kill('SIGTERM'); stop().then(() => process.exit(1)) })

let tests = null
let said = ''
let good = false
try {
  await ready()
  good = await runTests()
} catch (error) {
  console.error(error.message)
} finally {
  await stop()
}
if (!good) console.error(`── The server said last:\n${readFileSync(logFile, 'utf8').split('\n').slice(-15).join('\n')}`)
rmSync(folder, { recursive: true, force: true })
console.log(summary())
process.exit(good ? 0 : 1)

function freePort () {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => { const { port } = probe.address(); probe.close(() => resolve(port)) })
  })
}

async function ready () {
  const until = Date.now() + READY_WITHIN_MS
  while (Date.now() < until) {
    if (serverEnded) throw new Error(`The server stopped before it was ready (${serverEnded.signal ?? serverEnded.code}).`)
    const answer = await fetch(`${base}/readyz`).catch(() => null)
    if (answer?.ok) return
    await pause(100)
  }
  throw new Error(`The server was not ready within ${READY_WITHIN_MS / 1000} s.`)
}

function runTests () {
  const files = readdirSync(join(here, 'tests')).filter((name) => name.endsWith('.test.mjs')).sort().map((name) => join(here, 'tests', name))
  const own = process.argv.slice(2)
  const named = own.filter((argument) => argument.endsWith('.test.mjs')).map((name) => resolve(name))
  const flags = own.filter((argument) => !argument.endsWith('.test.mjs'))
  tests = spawn(process.execPath, ['--test', '--test-reporter=spec', '--test-concurrency=2', ...flags, ...(named.length ? named : files)],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, COMHAR_BASE: base, COMHAR_LOG: logFile } })
  tests.stdout.on('data', (piece) => { said += piece; process.stdout.write(piece) })
  return new Promise((resolve) => tests.once('exit', (code) => resolve(code === 0)))
}

async function stop () {
  if (serverEnded) return
  server.kill('SIGTERM')
  await Promise.race([ended, pause(15_000, null, { ref: false })])
  if (!serverEnded) { console.error('The server did not stop when asked; it was ended.'); server.kill('SIGKILL'); await ended }
}

// The last line is what the whole test run shows of this ring.
function summary () {
  const number = (word) => Number(said.match(new RegExp(`^ℹ ${word} (\\d+)`, 'm'))?.[1] ?? 0)
  const [passed, failed] = [number('pass'), number('fail') + number('cancelled')]
  const verdict = good && passed > 0 ? 'ok' : 'FAILED'
  return `test result: ${verdict}. ${passed} passed; ${failed} failed`
}
