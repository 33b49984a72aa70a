// A form that was saved once is saved again a few seconds after each change, so that an empty battery takes nothing along.
// Without this script, what was saved by hand is there all the same.
const SOON = 3000

const status = document.getElementById('kept')
// The form says where, or the place inside it where the script says what it did.
const form = document.querySelector('form[data-keep]') ?? (status?.dataset.keep ? status.closest('form') : null)
const where = form?.dataset.keep ?? status?.dataset.keep
let waiting = 0

function later() {
  if (!waiting) waiting = setTimeout(keep, SOON)
}

async function keep() {
  waiting = 0
  const fields = new URLSearchParams(new FormData(form))
  fields.set('step', 'keep')
  let answer = null
  try {
    answer = await fetch(where, { method: 'POST', body: fields, keepalive: true })
  } catch { /* no connection just now: tried again */ }
  // Sent meanwhile in another window, or its days are over: there is nothing to save any more.
  if (answer?.status === 404) return
  // A page of which each saving counts says which one it has seen.
  const seen = answer?.ok && answer.headers.get('comhar-seen')
  if (seen && form.elements.seen) form.elements.seen.value = seen
  say(answer?.ok ? status.dataset.kept : status.dataset.notKept)
  if (!answer?.ok) later()
}

// Said once and not again at each saving: screen readers speak every change.
function say(sentence) {
  if (status.textContent !== sentence) status.textContent = sentence
}

if (form && status) {
  form.addEventListener('input', later)
  form.addEventListener('submit', () => clearTimeout(waiting))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden' || !waiting) return
    clearTimeout(waiting)
    keep()
  })
}
