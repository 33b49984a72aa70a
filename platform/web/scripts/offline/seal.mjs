const NAME = 'comhar/v1/offline'
const SIZE = 2048

const text = new TextEncoder()

function packed (bytes) {
  return btoa(Array.from(new Uint8Array(bytes), byte => String.fromCharCode(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function unpacked (letters) {
  return Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0))
}

// Filled up with blanks to a whole number of steps: how long an envelope is says nothing of what was chosen.
function filled (words) {
  const bytes = text.encode(words)
  const whole = new Uint8Array(Math.ceil(bytes.length / SIZE) * SIZE).fill(32)
  whole.set(bytes)
  return whole
}

// An envelope: a key made for it alone, whose secret half is forgotten at once, agrees with the public key of the survey on a key that
// only the server can find again.
async function seal ({ offline, key, version, language }, fields) {
  const { subtle } = crypto
  const curve = { name: 'ECDH', namedCurve: 'P-256' }
  const raw = unpacked(key)
  const to = await subtle.importKey('raw', raw, curve, false, [])
  const own = await subtle.generateKey(curve, false, ['deriveBits'])
  const from = new Uint8Array(await subtle.exportKey('raw', own.publicKey))
  const shared = await subtle.deriveBits({ name: 'ECDH', public: to }, own.privateKey, 256)
  const spread = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey'])
  const salt = new Uint8Array([...from, ...raw])
  const info = text.encode(`${NAME}|${offline}`)
  const one = await subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt, info }, spread, { name: 'AES-GCM', length: 256 }, false, ['encrypt'])
  const id = packed(crypto.getRandomValues(new Uint8Array(16)))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const additionalData = text.encode(`${NAME}|${offline}|${id}`)
  const inside = filled(JSON.stringify({ version, language, fields }))
  const sealed = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, one, inside)
  return { id, offline, from: packed(from), nonce: packed(iv), sealed: packed(sealed) }
}

export { seal }
