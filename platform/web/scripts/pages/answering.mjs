// A number on a line can also be set by a slider. The slider writes into the field only when it is moved, so that nobody answers
// by leaving it where it stood.
for (const field of document.querySelectorAll('input[data-line-least]')) {
  const slider = document.createElement('input')
  slider.type = 'range'
  slider.className = 'comhar-slider'
  slider.min = field.dataset.lineLeast
  slider.max = field.dataset.lineMost
  slider.setAttribute('aria-label', field.dataset.lineWords)
  const place = () => { slider.value = field.value || (Number(slider.min) + Number(slider.max)) / 2 }
  slider.addEventListener('input', () => { field.value = slider.value })
  field.addEventListener('input', place)
  place()
  field.after(slider)
}
