// Envelopes in the browser's own database, by their ids of chance, so that no order of answering is kept.
const PLACE = 'envelopes'

function opened () {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('comhar-offline', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(PLACE, { keyPath: 'id' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

// Done when it is on the disk, not when it was asked for.
async function work (mode, step) {
  const base = await opened()
  try {
    return await new Promise((resolve, reject) => {
      const turn = base.transaction(PLACE, mode, { durability: 'strict' })
      const request = step(turn.objectStore(PLACE))
      turn.oncomplete = () => resolve(request.result)
      turn.onerror = () => reject(turn.error)
      turn.onabort = () => reject(turn.error)
    })
  } finally {
    base.close()
  }
}

function put (envelope) {
  return work('readwrite', place => place.put(envelope))
}

function drop (id) {
  return work('readwrite', place => place.delete(id))
}

async function envelopes (link) {
  const own = await work('readonly', place => place.getAll())
  return own.filter(envelope => envelope.link === link)
}

export { drop, envelopes, put }
