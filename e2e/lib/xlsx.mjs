// Spreadsheets made here, so that tests bring what office programs save: days as days, formulas, merged cells.
import { crc32 } from 'node:zlib'

const STYLES = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts>' +
  '<fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PARTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DAY_ONE = Date.UTC(1899, 11, 30)

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A day written yyyy-mm-dd as office programs count it. */
export const serial = (day) => (Date.parse(`${day}T00:00:00Z`) - DAY_ONE) / 86_400_000

const safe = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A cell: text, a number, { day }, { serial } shown as a day, or { formula }. */
function cell (value, at) {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`
  if (value.day) return `<c r="${at}" s="1"><v>${serial(value.day)}</v></c>`
  if (value.serial !== undefined) return `<c r="${at}" s="1"><v>${value.serial}</v></c>`
  if (value.formula) return `<c r="${at}"><f>${safe(value.formula)}</f><v>1</v></c>`
  return `<c r="${at}" t="inlineStr"><is><t>${safe(value)}</t></is></c>`
}

/** The bytes of a workbook: { name: rows } for its sheets, and merged areas such as A2:A3 of the first. */
export function workbook (sheets, merged = []) {
  const names = Object.keys(sheets)
  const column = (at) => String.fromCharCode(65 + at)
  const sheet = (rows, at) => {
    const lines = rows.map((row, line) => `<row r="${line + 1}">${row.map((value, place) => cell(value, `${column(place)}${line + 1}`)).join('')}</row>`)
    const areas = at === 0 && merged.length ? `<mergeCells count="${merged.length}">${merged.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>` : ''
    return `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData>${areas}</worksheet>`
  }
  const list = names.map((name, at) => `<sheet name="${safe(name)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`).join('')
  const links = names.map((_, at) => `<Relationship Id="r${at + 1}" Type="${LINKS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')
  const kinds = names.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${PARTS}.worksheet+xml"/>`).join('')
  const relations = (inside) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
  return pack({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${PARTS}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${PARTS}.styles+xml"/>${kinds}</Types>`,
    '_rels/.rels': relations(`<Relationship Id="r1" Type="${LINKS}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(`${links}<Relationship Id="rs" Type="${LINKS}/styles" Target="styles.xml"/>`),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheet(sheets[name], at)]))
  })
}

/** Files stored in one archive, as they are. */
export function pack (files) {
  const [pieces, list] = [[], []]
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const [label, bytes] = [Buffer.from(name), Buffer.from(text)]
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(0x21, 8)
    about.writeUInt32LE(crc32(bytes), 10)
    about.writeUInt32LE(bytes.length, 14)
    about.writeUInt32LE(bytes.length, 18)
    about.writeUInt16LE(label.length, 22)
    pieces.push(Buffer.from('PK\x03\x04'), about, label, bytes)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    list.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), about, place, label)
    offset += 4 + about.length + label.length + bytes.length
  }
  const central = Buffer.concat(list)
  const end = Buffer.alloc(18)
  const count = Object.keys(files).length
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...pieces, central, Buffer.from('PK\x05\x06'), end])
}
