// Everything here only improves: each page works without it.
import { Button } from 'govuk-frontend/dist/govuk/components/button/button.mjs'
import { CharacterCount } from 'govuk-frontend/dist/govuk/components/character-count/character-count.mjs'
import { Checkboxes } from 'govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs'
import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs'
import { NotificationBanner } from 'govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs'
import { PasswordInput } from 'govuk-frontend/dist/govuk/components/password-input/password-input.mjs'
import { SkipLink } from 'govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs'
import { ExitThisPage } from './exit-this-page.mjs'

document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported')
}

const modules = { 'govuk-exit-this-page': ExitThisPage, 'govuk-button': Button, 'govuk-character-count': CharacterCount,
  'govuk-checkboxes': Checkboxes, 'govuk-error-summary': ErrorSummary, 'govuk-notification-banner': NotificationBanner,
  'govuk-password-input': PasswordInput, 'govuk-skip-link': SkipLink }

for (const [name, Module] of Object.entries(modules)) {
  for (const element of document.querySelectorAll(`[data-module~="${name}"]`)) {
    // One broken part must not take the others with it, the way out least of all.
    try { new Module(element) } catch (error) { console.warn(error) }
  }
}

// What opened over the page goes by the Escape key, or when the page beside it is pressed.
const bars = document.querySelectorAll('details[name="comhar-bar"]')
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  for (const bar of bars) {
    if (!bar.open) continue
    if (bar.contains(document.activeElement)) bar.querySelector('summary').focus()
    bar.open = false
  }
})
document.addEventListener('click', (event) => {
  for (const bar of bars) if (bar.open && !bar.contains(event.target)) bar.open = false
})
