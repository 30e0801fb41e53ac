import * as z from 'zod/mini'
import { marked } from '../kernel/free-text'

/**
 * Whole clauses in an input. People read and vote on them before anybody is bound by them, and they
 * are too long for the platform's check of texts. The handler parses them.
 */
export const wholeBook = marked(z.unknown(), 'notShown')
export const wholeClause = marked(z.unknown(), 'notShown')
