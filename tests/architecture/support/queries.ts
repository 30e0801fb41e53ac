import ts from 'typescript'
import type { SourceFile } from './tree'

export interface Query {
  /** "cloudfunctions/features/home/todos.ts:43" */
  at: string
  collection: string
  /** Fields by which an index is entered: fixed to a value or to one of several, or walked along. */
  fixed: string[]
  /** The condition could not be read from the source. */
  unread: boolean
}

export type Collections = Record<string, { indexes: { name: string; keys: string[] }[] }>

const asking = ['find', 'findPage', 'findAll', 'count']
/** What still lets an index be entered at this field. */
const fixing = ['eq', 'in']
/** What does so too where the rows are ordered by this field: the index is walked to the limit. */
const walking = ['lt', 'lte', 'gt', 'gte']

/** Every query of the functions, with what its condition fixes, read file by file. */
export function queriesIn({ path, text }: SourceFile): Query[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  const constants = new Map<string, ts.Expression>()
  const found: ts.CallExpression[] = []
  const look = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      constants.set(node.name.text, node.initializer)
    }
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const [first] = node.arguments
      if (asking.includes(node.expression.text) && first && ts.isStringLiteral(first)) {
        found.push(node)
      }
    }
    ts.forEachChild(node, look)
  }
  look(file)
  return found.map((call): Query => {
    const [collection, condition, options] = call.arguments
    const { line } = file.getLineAndCharacterOfPosition(call.getStart())
    const fixed = condition && fieldsFixedBy(condition, constants, orderOf(options))
    return {
      at: `${path}:${line + 1}`,
      collection: collection && ts.isStringLiteral(collection) ? collection.text : '',
      fixed: fixed ?? [],
      unread: fixed === undefined,
    }
  })
}

/** The field that the rows are ordered by first, where the options stand in the call. */
function orderOf(options: ts.Expression | undefined): string | undefined {
  const [, field] = /\borderBy:\s*\[\s*\[\s*'(\w+)'/.exec(options?.getText() ?? '') ?? []
  return field
}

function fieldsFixedBy(
  condition: ts.Expression,
  constants: ReadonlyMap<string, ts.Expression>,
  order: string | undefined,
): string[] | undefined {
  if (ts.isIdentifier(condition)) {
    const constant = constants.get(condition.text)
    return constant && fieldsFixedBy(constant, constants, order)
  }
  if (!ts.isObjectLiteralExpression(condition)) return undefined
  return condition.properties.flatMap((property) => {
    // What a spread adds narrows further; it is not counted on, unless it stands in the same file.
    if (ts.isSpreadAssignment(property)) {
      return fieldsFixedBy(property.expression, constants, order) ?? []
    }
    if (ts.isShorthandPropertyAssignment(property)) {
      return isFixed(constants.get(property.name.text)) ? [property.name.text] : []
    }
    if (!ts.isPropertyAssignment(property)) return []
    const name = ts.isStringLiteral(property.name) ? property.name.text : property.name.getText()
    const operators = name === order ? [...fixing, ...walking] : fixing
    return isFixed(property.initializer, operators) ? [name] : []
  })
}

/** A value, or one of several; not a negation or `below(path)`, and a range only where it may be. */
function isFixed(value: ts.Expression | undefined, operators = fixing): boolean {
  if (!value || !ts.isCallExpression(value)) return true
  const operator = value.expression
  if (ts.isIdentifier(operator)) return operator.text !== 'below'
  return (
    ts.isPropertyAccessExpression(operator) &&
    operator.expression.getText() === 'is' &&
    operators.includes(operator.name.text)
  )
}

/** Queries for which the platform would look at every document of the collection. */
export function withoutIndex(queries: readonly Query[], collections: Collections): string[] {
  return queries.flatMap(({ at, collection, fixed, unread }) => {
    if (unread) return [`${at} asks ${collection} with a condition that cannot be read here`]
    const entries = [['_id'], ...(collections[collection]?.indexes ?? []).map(({ keys }) => keys)]
    return entries.some(([first = '']) => fixed.includes(first))
      ? []
      : [`${at} asks ${collection} by ${fixed.join(', ') || 'nothing'}, which no index begins with`]
  })
}
