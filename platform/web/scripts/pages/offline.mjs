// A survey on a tablet without a network. What somebody answers is sealed here, to a key whose other half only the server has, and
// waits as an envelope that this tablet cannot open. Nothing readable is ever stored: a form that is left is emptied.
import { seal } from '../offline/seal.mjs'
import { drop, envelopes, put } from '../offline/store.mjs'
import { show, wrongs } from '../offline/ask.mjs'

const AT_ONCE = 20
const LETTERS_AT_ONCE = 1000000
const place = document.getElementById('offline')
const all = place ? JSON.parse(place.dataset.offline) : null
const part = name => document.getElementById(`offline-${name}`)
const form = part('form')
let waiting = 0
let sending = false

function again () {
  form?.reset()
  location.replace(all.start)
}

function after (seconds) {
  clearTimeout(waiting)
  waiting = setTimeout(again, seconds * 1000)
}

function say (sentence) {
  if (part('said').textContent !== sentence) part('said').textContent = sentence
}

async function count () {
  const own = await envelopes(all.link)
  part('count').textContent = String(own.length)
  part('send').hidden = own.length === 0
  part('drop').hidden = !own.some(envelope => envelope.refused)
  return own
}

// As many as fit into one letter.
function some (own) {
  const batch = []
  let letters = 0
  for (const { id, offline, from, nonce, sealed } of own) {
    letters += sealed.length
    if (batch.length === AT_ONCE || (batch.length && letters > LETTERS_AT_ONCE)) break
    batch.push({ id, offline, from, nonce, sealed })
  }
  return batch
}

async function send () {
  if (sending) return
  sending = true
  try {
    const said = []
    let own = await count()
    if (own.length) say(all.sending)
    while (own.length) {
      const batch = some(own)
      const answer = await fetch(all.send, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ envelopes: batch }) })
      if (!answer.ok) throw new Error(String(answer.status))
      const reply = await answer.json()
      // Only what the server names as taken is forgotten here.
      for (const id of reply.taken) await drop(id)
      for (const envelope of own.filter(known => reply.refused.includes(known.id))) await put({ ...envelope, refused: true })
      for (const sentence of reply.said) if (!said.includes(sentence)) said.push(sentence)
      const asked = new Set(batch.map(envelope => envelope.id))
      own = own.filter(envelope => !asked.has(envelope.id))
    }
    say(said.join(' '))
  } catch {
    say(all.notSent)
  }
  sending = false
  await count()
}

async function keep (event) {
  event.preventDefault()
  if (wrongs(form, all, part('wrong'))) return
  const fields = new URLSearchParams(new FormData(form)).toString()
  if (fields.length > all.most) return say(all.tooLong)
  try {
    await put({ ...await seal(all, fields), link: all.link })
  } catch {
    return say(all.notKept)
  }
  form.reset()
  part('asks').hidden = true
  part('thanks').hidden = false
  part('thanks').querySelector('h2').focus()
  say('')
  await count()
  after(all.thanks)
  if (navigator.onLine) await send()
}

async function discard () {
  for (const envelope of await envelopes(all.link)) if (envelope.refused) await drop(envelope.id)
  say('')
  await count()
}

// The tablet's own day, as people write it in a calendar.
function today () {
  const now = new Date()
  const two = number => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

function ask () {
  if (all.until < today()) {
    part('asks').hidden = true
    part('over').hidden = false
    return
  }
  form.addEventListener('submit', keep)
  form.addEventListener('input', () => show(form, all))
  show(form, all)
  for (const sign of ['input', 'pointerdown', 'keydown', 'scroll']) addEventListener(sign, () => { if (!part('asks').hidden) after(all.idle) }, { passive: true })
  part('next').addEventListener('click', again)
  // A page that the browser kept in memory is not shown to the next person.
  addEventListener('pageshow', event => { if (event.persisted) again() })
  addEventListener('pagehide', () => form.reset())
}

async function begin () {
  await count()
  if (form) ask()
  part('send').addEventListener('click', send)
  part('drop').addEventListener('click', discard)
  addEventListener('online', send)
  place.hidden = false
  if (form) part('without').hidden = true
  if (navigator.onLine) await send()
  if (!form) return
  try {
    await navigator.serviceWorker.register(all.worker, { scope: all.scope })
    await navigator.serviceWorker.ready
    if (!part('said').textContent) say(all.ready)
  } catch {
    say(all.notReady)
  }
}

// A browser without these keeps the page that works without a script.
if (all && globalThis.crypto?.subtle && globalThis.indexedDB && navigator.serviceWorker) begin()
