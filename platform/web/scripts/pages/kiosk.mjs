// A tablet that stands in a room: after a minute without a touch everything typed is gone, and Back leads to nothing.
const kiosk = document.getElementById('kiosk')
let waiting = 0

function again() {
  for (const form of document.forms) form.reset()
  // In place of this page, so that it stands in no history.
  location.replace(kiosk.dataset.start)
}

function touched() {
  clearTimeout(waiting)
  waiting = setTimeout(again, Number(kiosk.dataset.idle) * 1000)
}

if (kiosk) {
  // The history holds only the beginning: Back sends no form of the person before once more.
  history.replaceState(null, '', kiosk.dataset.start)
  for (const sign of ['input', 'pointerdown', 'keydown', 'scroll']) addEventListener(sign, touched, { passive: true })
  touched()
  // A page that the browser kept in memory is not shown to the next person.
  addEventListener('pageshow', event => { if (event.persisted) again() })
  addEventListener('pagehide', () => { for (const form of document.forms) form.reset() })
}
