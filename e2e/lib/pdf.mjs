// The words of a PDF, read here so that no other program has to be there: objects, fonts with their letters, and what each page shows.
import { inflateSync } from 'node:zlib'

const HEX = /^<([0-9A-Fa-f\s]*)>$/
const bytesOf = (hex) => (hex.replace(/\s/g, '').match(/../g) ?? []).map((pair) => parseInt(pair, 16))
const wide = (hex) => String.fromCharCode(...(hex.replace(/\s/g, '').match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)))

/** All objects by their numbers: { head, data }. Objects that lie packed in another one are taken out of it. */
function objectsOf (bytes) {
  const [file, objects] = [bytes.toString('latin1'), new Map()]
  const start = /(?:^|\s)(\d+) 0 obj\s/g
  for (let found; (found = start.exec(file));) {
    const from = start.lastIndex
    const [stream, end] = [file.indexOf('stream', from), file.indexOf('endobj', from)]
    if (stream < 0 || stream > end) {
      objects.set(Number(found[1]), { head: file.slice(from, end) })
      start.lastIndex = end
      continue
    }
    const head = file.slice(from, stream)
    const first = stream + (file[stream + 6] === '\r' ? 8 : 7)
    const raw = bytes.subarray(first, first + Number(/\/Length (\d+)/.exec(head)[1]))
    objects.set(Number(found[1]), { head, data: head.includes('/FlateDecode') ? inflateSync(raw) : raw })
    start.lastIndex = first + raw.length
  }
  for (const { head, data } of [...objects.values()]) {
    if (!/\/Type\s*\/ObjStm/.test(head)) continue
    const [text, first] = [data.toString('latin1'), Number(/\/First (\d+)/.exec(head)[1])]
    const places = text.slice(0, first).trim().split(/\s+/).map(Number)
    for (let at = 0; at < places.length; at += 2) {
      objects.set(places[at], { head: text.slice(first + places[at + 1], at + 3 < places.length ? first + places[at + 3] : undefined) })
    }
  }
  return objects
}

/** Which letters each code of a font stands for. */
function lettersOf (map) {
  const letters = new Map()
  for (const [, part] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, to] of part.matchAll(/<([^>]*)>\s*<([^>]*)>/g)) letters.set(parseInt(code, 16), wide(to))
  }
  for (const [, part] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, first] of part.matchAll(/<([^>]*)>\s*<([^>]*)>\s*<([^>]*)>/g)) {
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code++) {
        letters.set(code, String.fromCharCode(parseInt(first, 16) + code - parseInt(from, 16)))
      }
    }
  }
  return letters
}

/** The pieces of a page's description: strings as bytes, everything else as it is written. */
function * pieces (text) {
  const escapes = { n: 10, r: 13, t: 9, b: 8, f: 12 }
  for (let at = 0; at < text.length;) {
    if (text[at] !== '(') {
      const [piece] = /^(?:<<|>>|<[^<>]*>|[[\]]|\/?[^\s()<>[\]/]+|\s+|.)/.exec(text.slice(at, at + 4096))
      at += piece.length
      if (piece.trim()) yield HEX.test(piece) ? bytesOf(HEX.exec(piece)[1]) : piece
      continue
    }
    const said = []
    for (let deep = 0; at < text.length; at++) {
      const sign = text[at]
      if (sign === '\\') {
        const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))
        if (text[at + 1] !== '\n') said.push(octal ? parseInt(octal[0], 8) : escapes[text[at + 1]] ?? text.charCodeAt(at + 1))
        at += octal ? octal[0].length : 1
        continue
      }
      deep += sign === '(' ? 1 : sign === ')' ? -1 : 0
      if (deep === 0) { at++; break }
      if (!(sign === '(' && deep === 1)) said.push(text.charCodeAt(at))
    }
    yield said
  }
}

function shown (description, fonts) {
  let [text, font, last, within] = ['', new Map(), '', 0]
  for (const piece of pieces(description)) {
    // What is said about a piece of the page, its language for one, is not shown.
    if (piece === '<<' || piece === '>>') within += piece === '<<' ? 1 : -1
    else if (within > 0) continue
    else if (Array.isArray(piece)) for (let at = 0; at + 1 < piece.length; at += 2) text += font.get(piece[at] * 256 + piece[at + 1]) ?? '\uFFFD'
    else if (piece.startsWith('/')) last = piece.slice(1)
    else if (piece === 'Tf') font = fonts.get(last) ?? new Map()
    else if (piece === 'ET') text += '\n'
  }
  return text
}

/** What stands on the pages, from the first to the last. Places where a long word may be parted are no letters. */
export function wordsOf (bytes) {
  const objects = objectsOf(bytes)
  const head = (number) => objects.get(Number(number))?.head ?? ''
  const whole = (part) => /^\s*(\d+) 0 R/.test(part) ? head(/^\s*(\d+) 0 R/.exec(part)[1]) : part
  const fontsOf = (page) => {
    const resources = whole(page.split('/Resources')[1] ?? '')
    const list = whole(resources.split('/Font')[1] ?? '').split('>>')[0]
    return new Map([...list.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name, number]) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(head(number))
      return [name, map ? lettersOf(objects.get(Number(map[1])).data.toString('latin1')) : new Map()]
    }))
  }
  const pages = [...objects.entries()].filter(([, one]) => /\/Type\s*\/Page\b/.test(one.head)).sort(([one], [two]) => one - two)
  const text = pages.map(([, page]) => {
    const contents = /\/Contents\s*(?:\[([^\]]*)\]|(\d+ 0 R))/.exec(page.head)
    const all = [...(contents[1] ?? contents[2]).matchAll(/(\d+) 0 R/g)].map(([, number]) => objects.get(Number(number)).data.toString('latin1'))
    return shown(all.join('\n'), fontsOf(page.head))
  })
  return text.join('\n').replaceAll('\u200B', '').replace(/\s+/g, ' ')
}
