// Keeps the page of one survey, so that it opens without a network. It keeps the empty page and nothing that anybody types: what
// people answer never passes through here. The address that brings this script says what to keep (self.keeps).
const { scope, stamp, pages, files } = self.keeps
const shelf = `${scope} ${stamp}`
// A network that takes longer than this to answer is no network.
const PATIENCE_MS = 5000

async function prepare () {
  const cache = await caches.open(shelf)
  for (const address of [...pages, ...files]) {
    // Without cookies: nothing of whoever prepared the tablet is kept.
    const answer = await fetch(address, { credentials: 'omit', cache: 'reload' })
    if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
    await cache.put(address, answer)
  }
  await self.skipWaiting()
}

async function tidy () {
  for (const name of await caches.keys()) {
    if (name.startsWith(`${scope} `) && name !== shelf) await caches.delete(name)
  }
  await self.clients.claim()
}

// The page in the language and the words that the address asks for, as near as it is kept.
async function kept (address) {
  const cache = await caches.open(shelf)
  const asked = address.searchParams
  const language = `lang=${asked.get('lang')}`
  const near = asked.has('easy') ? [`${scope}?easy=on&${language}`] : []
  for (const known of [...near, `${scope}?${language}`, scope]) {
    const found = await cache.match(known, { ignoreVary: true })
    if (found) return found
  }
}

async function page (request, address) {
  const late = new Promise((resolve, reject) => setTimeout(reject, PATIENCE_MS))
  try {
    const answer = await Promise.race([fetch(request), late])
    if (answer.status < 500) return answer
  } catch { /* no network: the page that was kept */ }
  return await kept(address) ?? Response.error()
}

async function file (request, path) {
  const cache = await caches.open(shelf)
  return await cache.match(path, { ignoreVary: true }) ?? fetch(request)
}

self.addEventListener('install', event => event.waitUntil(prepare()))
self.addEventListener('activate', event => event.waitUntil(tidy()))
self.addEventListener('fetch', event => {
  const address = new URL(event.request.url)
  if (event.request.method !== 'GET' || address.origin !== self.location.origin) return
  const is_page = event.request.mode === 'navigate' && address.pathname === scope
  if (is_page) event.respondWith(page(event.request, address))
  else if (files.includes(address.pathname)) event.respondWith(file(event.request, address.pathname))
})
