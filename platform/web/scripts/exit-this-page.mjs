// Leaving at once: the page goes blank, what this browser kept is cleared, and the harmless site takes the place of this
// page in the history, so that "back" does not lead here. Shift pressed three times does the same. Escape is left alone:
// people press it to stop a page from loading.
const PATIENCE_MS = 5000

class ExitThisPage {
  constructor (root) {
    this.root = root
    this.link = root.querySelector('a')
    this.presses = 0
    this.shiftAlone = false
    this.status = document.createElement('span')
    this.status.setAttribute('role', 'status')
    this.status.className = 'govuk-visually-hidden'
    root.append(this.status)
    this.lights = document.createElement('span')
    this.lights.className = 'govuk-exit-this-page__indicator'
    this.lights.setAttribute('aria-hidden', 'true')
    for (let press = 0; press < 3; press++) {
      const light = document.createElement('span')
      light.className = 'govuk-exit-this-page__indicator-light'
      this.lights.append(light)
    }
    this.link.append(this.lights)
    this.link.addEventListener('click', (event) => { event.preventDefault(); this.leave() })
    document.addEventListener('keydown', (event) => this.keyDown(event), true)
    document.addEventListener('keyup', (event) => this.keyUp(event), true)
    // A page that a browser kept whole and brings back must not come back blank, nor with what was typed.
    window.addEventListener('pageshow', (event) => { if (event.persisted && this.left) window.location.reload() })
  }

  keyDown (event) {
    this.shiftAlone = event.key === 'Shift' ? !event.repeat : false
  }

  // Shift as part of a capital letter is no sign of leaving: only a Shift that was pressed and let go alone counts.
  keyUp (event) {
    if (event.key !== 'Shift' || !this.shiftAlone) {
      if (event.key !== 'Shift') this.count(0)
      return
    }
    this.shiftAlone = false
    this.count(this.presses + 1)
  }

  count (presses) {
    window.clearTimeout(this.timer)
    const wasCounting = this.presses > 0
    this.presses = presses
    this.lights.classList.toggle('govuk-exit-this-page__indicator--visible', presses > 0)
    Array.from(this.lights.children).forEach((light, index) => {
      light.classList.toggle('govuk-exit-this-page__indicator-light--on', index < presses)
    })
    const words = this.root.dataset
    if (presses === 0) {
      this.status.textContent = wasCounting ? words['i18n.timedOut'] || '' : ''
      return
    }
    if (presses >= 3) {
      this.leave()
      return
    }
    this.status.textContent = (presses === 1 ? words['i18n.pressTwoMoreTimes'] : words['i18n.pressOneMoreTime']) || ''
    this.timer = window.setTimeout(() => this.count(0), PATIENCE_MS)
  }

  leave () {
    this.left = true
    const said = this.root.dataset['i18n.activated'] || ''
    const to = this.root.dataset.exit || this.link.href
    document.title = '\u200b'
    document.documentElement.classList.add('comhar-left')
    document.body.replaceChildren()
    const overlay = document.createElement('div')
    overlay.setAttribute('role', 'alert')
    overlay.textContent = said
    document.body.append(overlay)
    try { window.history.replaceState(null, '', '/leave') } catch { /* the way out matters more */ }
    try { window.fetch('/leave', { method: 'POST', keepalive: true, redirect: 'manual' }).catch(() => {}) } catch { /* as above */ }
    window.location.replace(to)
  }
}

export { ExitThisPage }
