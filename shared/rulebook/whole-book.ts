import * as z from 'zod/mini'
import { marked } from '../kernel/free-text'

/**
 * Whole clauses in an input. The handler parses them and has what is new in them checked
 * (`newTextsIn`): most of a book has been looked at before.
 */
export const wholeBook = marked(z.unknown(), 'notShown')
export const wholeClause = marked(z.unknown(), 'notShown')
