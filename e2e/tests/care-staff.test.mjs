// The pages of those who are signed in, each opened by the invented person whose part it belongs to.
import { staffPages } from '../lib/house.mjs'
import { careFor } from '../lib/care.mjs'

const people = [...new Set(staffPages.map((route) => route.as))]
careFor('pages of those who are signed in', people.map((who) => ({ who, pages: staffPages.filter((route) => route.as === who) })))
