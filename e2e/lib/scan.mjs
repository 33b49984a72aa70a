// Reads a code to scan as a phone does: from its dark squares to its text. Codes of our pages are whole, so nothing is corrected.
import assert from 'node:assert/strict'

const MASKS = [
  (row, column) => (row + column) % 2, (row) => row % 2, (row, column) => column % 3, (row, column) => (row + column) % 3,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2,
  (row, column) => (row * column) % 2 + (row * column) % 3,
  (row, column) => ((row * column) % 2 + (row * column) % 3) % 2,
  (row, column) => ((row + column) % 2 + (row * column) % 3) % 2
]
// Blocks and bytes of data in each, at the level of correction that our codes have, for codes of 21 to 41 squares a side.
const BLOCKS = { 21: [1, 16], 25: [1, 28], 29: [1, 44], 33: [2, 32], 37: [2, 43], 41: [4, 27] }
const MIDDLE_LEVEL = 0
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** The text of a code that stands on a page as a picture of squares. */
export async function scanned (svg) {
  const path = await svg.locator('path').getAttribute('d')
  const dark = [...path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [Number(y), Number(x)])
  const edge = Math.min(...dark.map(([row]) => row))
  const side = Math.max(...dark.map(([row]) => row)) - edge + 1
  const squares = Array.from({ length: side }, () => Array(side).fill(0))
  for (const [row, column] of dark) squares[row - edge][column - edge] = 1
  return text(data(squares, side), side)
}

function data (squares, side) {
  const places = [[8, 0], [8, 1], [8, 2], [8, 3], [8, 4], [8, 5], [8, 7], [8, 8], [7, 8], [5, 8], [4, 8], [3, 8], [2, 8], [1, 8], [0, 8]]
  const format = places.reduce((bits, [row, column]) => bits << 1 | squares[row][column], 0) ^ 0x5412
  assert.equal(format >> 13, MIDDLE_LEVEL, 'the level of correction')
  const mask = MASKS[format >> 10 & 7]
  const bits = []
  let upward = true
  for (let right = side - 1; right > 0; right -= 2, upward = !upward) {
    if (right === 6) right -= 1
    for (let step = 0; step < side; step++) {
      const row = upward ? side - 1 - step : step
      for (const column of [right, right - 1]) {
        if (!isFixed(row, column, side)) bits.push(squares[row][column] ^ (mask(row, column) === 0 ? 1 : 0))
      }
    }
  }
  return bits
}

// The corners, the lines between them, and the small square that larger codes have.
function isFixed (row, column, side) {
  const corner = (row < 9 && column < 9) || (row < 9 && column >= side - 8) || (row >= side - 8 && column < 9)
  const square = side > 21 && Math.abs(row - (side - 7)) <= 2 && Math.abs(column - (side - 7)) <= 2
  return corner || square || row === 6 || column === 6
}

function text (bits, side) {
  const [blocks, length] = BLOCKS[side]
  const byte = (at) => bits.slice(at * 8, at * 8 + 8)
  const ordered = []
  for (let block = 0; block < blocks; block++) for (let at = 0; at < length; at++) ordered.push(...byte(at * blocks + block))
  let at = 0
  const take = (count) => { const number = ordered.slice(at, at + count).reduce((sum, bit) => sum * 2 + bit, 0); at += count; return number }
  let said = ''
  while (at + 4 <= ordered.length) {
    const mode = take(4)
    if (mode === 0) break
    if (mode === 1) for (let left = take(10); left > 0; left -= 3) said += String(take([0, 4, 7, 10][Math.min(left, 3)])).padStart(Math.min(left, 3), '0')
    else if (mode === 2) for (let left = take(9); left > 0; left -= 2) said += left > 1 ? pair(take(11)) : LETTERS[take(6)]
    else if (mode === 4) said += Buffer.from(Array.from({ length: take(8) }, () => take(8))).toString('utf8')
    else assert.fail(`a way of writing that our codes do not use: ${mode}`)
  }
  return said
}

const pair = (number) => LETTERS[Math.floor(number / 45)] + LETTERS[number % 45]
