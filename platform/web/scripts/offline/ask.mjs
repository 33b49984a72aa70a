// Which questions are shown, and whether an answer can be taken. What is wrong is said here, since nobody can be asked again later.
const OTHER = '~other'

function values (form, field) {
  const sent = new FormData(form)
  return sent.getAll(field).map(value => String(value).trim()).filter(Boolean)
}

function holds (form, { field, operator, value }) {
  const own = values(form, field)
  if (operator === 'exists') return (own.length > 0) === value
  if (operator === '=') return own.some(one => one === String(value))
  if (operator === '!=') return own.some(one => one !== String(value))
  const compare = { '>': one => one > value, '<': one => one < value, '>=': one => one >= value, '<=': one => one <= value }
  return own.some(one => compare[operator]?.(Number(one)))
}

// Choices that the answer does not offer are switched off like a block that is hidden. An empty answer stands for none yet.
function narrow (form, { field, by, offers }) {
  const answers = values(form, by)
  let changed = false
  for (const input of form.querySelectorAll(`[name="${CSS.escape(field)}"]`)) {
    const offered = !Object.hasOwn(offers, input.value) || offers[input.value].some(one => one === '' ? answers.length === 0 : answers.includes(one))
    const off = !offered || Boolean(input.closest('[data-block][hidden]'))
    const line = input.parentElement
    if (line.hidden === !offered && input.disabled === off) continue
    line.hidden = !offered
    // The lines of a list are flexible boxes, which that alone does not hide.
    line.style.display = offered ? '' : 'none'
    input.disabled = off
    changed = true
  }
  return changed
}

// A block that is hidden answers nothing: its fields are switched off, so that no other question follows from them and nothing of them
// is sent. What hides may hide more, so it goes round until nothing changes.
function show (form, { blocks, narrowed = [] }) {
  const places = form.querySelectorAll('[data-block]')
  for (let round = 0, changed = true; changed && round <= blocks.length + narrowed.length; round++) {
    changed = false
    for (const place of places) {
      const shown = blocks[Number(place.dataset.block)].shown.every(({ any, when }) => any ? when.some(one => holds(form, one)) : when.every(one => holds(form, one)))
      if (place.hidden !== shown) continue
      place.hidden = !shown
      for (const field of place.querySelectorAll('input, textarea, select')) field.disabled = !shown
      changed = true
    }
    for (const one of narrowed) changed = narrow(form, one) || changed
  }
}

function number (typed, { comma }) {
  const plain = typed.replace(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-')
  const fits = comma ? /^[+-]?\d+(,\d+)?$/ : /^[+-]?\d+(\.\d+)?$/
  return fits.test(plain) ? Number(plain.replace(',', '.')) : NaN
}

function wrong (form, all, check) {
  const own = values(form, check.field)
  const words = form.elements[`${check.field}-other`]?.value?.trim() ?? ''
  if (own.includes(OTHER) && !words) return 'other'
  if (check.required && own.length === 0 && !words && offered(form, check.field)) return 'missing'
  if (own.length === 0) return null
  if (check.sort === 'whole' || check.sort === 'number') {
    const typed = number(own[0], all)
    if (!Number.isFinite(typed) || (check.sort === 'whole' && !Number.isSafeInteger(typed))) return 'number'
    if (check.places !== undefined && (own[0].split(/[.,]/)[1] ?? '').length > check.places) return 'number'
    if (check.least !== undefined && typed < check.least) return 'low'
    if (check.most !== undefined && typed > check.most) return 'high'
  }
  const longest = Math.max([...words].length, check.sort === 'words' ? [...own[0]].length : 0)
  if (check.length !== undefined && longest > check.length) return 'long'
  if (check.fewest !== undefined && own.length < check.fewest && own.length > 0 && !alone(form, check.field)) return 'few'
  if (check.most_chosen !== undefined && own.length > check.most_chosen) return 'many'
  return null
}

// Where an earlier answer leaves nothing to choose, nothing is missing.
function offered (form, field) {
  return [...form.querySelectorAll(`[name="${CSS.escape(field)}"]`)].some(input => !input.disabled)
}

// "None of these" is ticked.
function alone (form, field) {
  return [...form.querySelectorAll('[data-behaviour="exclusive"]')].some(box => box.name === field && box.checked)
}

function said (place) {
  return place?.querySelector('legend, label')?.textContent.trim().replace(/\s+/g, ' ') ?? ''
}

// Marks what is wrong, names all of it on top, and says whether there is anything.
function wrongs (form, all, summary) {
  for (const old of form.querySelectorAll('.offline-wrong')) old.remove()
  for (const old of form.querySelectorAll('[data-described]')) {
    if (old.dataset.described) old.setAttribute('aria-describedby', old.dataset.described)
    else old.removeAttribute('aria-describedby')
    delete old.dataset.described
  }
  for (const old of form.querySelectorAll('.govuk-form-group--error')) old.classList.remove('govuk-form-group--error')
  const list = summary.querySelector('ul')
  list.replaceChildren()
  for (const block of form.querySelectorAll('[data-block]:not([hidden])')) {
    for (const check of all.blocks[Number(block.dataset.block)].asks) {
      const what = wrong(form, all, check)
      if (what) mark(form, list, { field: check.field, sentence: all.wrong[what] })
    }
  }
  summary.hidden = list.children.length === 0
  if (!summary.hidden) summary.focus()
  return !summary.hidden
}

function mark (form, list, { field, sentence }) {
  const first = form.querySelector(`[name="${CSS.escape(field)}"]`)
  const question = first?.closest('.comhar-question')
  const group = first?.closest('.govuk-form-group')
  group?.classList.add('govuk-form-group--error')
  const beside = document.createElement('p')
  beside.className = 'govuk-error-message offline-wrong'
  beside.textContent = sentence
  beside.id = `${field}-wrong`
  question?.prepend(beside)
  // Whoever hears the page hears what is wrong with the question.
  const heard = first?.closest('fieldset') ?? first
  if (heard) {
    const before = heard.getAttribute('aria-describedby') ?? ''
    heard.dataset.described = before
    heard.setAttribute('aria-describedby', `${before} ${beside.id}`.trim())
  }
  const link = document.createElement('a')
  link.href = `#${first?.id ?? ''}`
  link.textContent = `${said(question)}: ${sentence}`
  link.addEventListener('click', event => { event.preventDefault(); first?.focus() })
  const line = document.createElement('li')
  line.append(link)
  list.append(line)
}

export { show, wrongs }
