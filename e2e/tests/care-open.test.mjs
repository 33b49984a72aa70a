// Every page that anybody may open, in every way of looking at it.
import { openPages } from '../lib/house.mjs'
import { careFor } from '../lib/care.mjs'

careFor('open pages', [{ who: null, pages: openPages }])
