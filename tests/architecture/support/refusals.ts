import path from 'node:path'
import ts from 'typescript'
import { root } from './tree'

export interface Produced {
  code: string
  details: string[]
}

/**
 * Which refusals a handler can give, read from the source: from its declaration along everything it
 * names, down to `refuse('…')` and `refusal('…')`. A method of an interface stands for everything that
 * implements it. What is named is taken as done, so the answer is rather too large than too small.
 */
export class RefusalReader {
  private readonly program: ts.Program
  private readonly checker: ts.TypeChecker
  private readonly own: string
  /** Method of an interface → what implements it in an object literal. */
  private readonly implementations = new Map<ts.Node, ts.Node[]>()

  /** `quiet`: functions that let no refusal through, whatever they call. */
  constructor(
    entries: readonly string[],
    private readonly quiet: readonly string[] = [],
    folder = root,
  ) {
    this.own = folder
    this.program = ts.createProgram({
      rootNames: entries.map((entry) => path.join(folder, entry)),
      options: {
        target: ts.ScriptTarget.ES2022,
        lib: ['lib.es2023.d.ts'],
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        strict: true,
        skipLibCheck: true,
        noEmit: true,
        types: ['node'],
        typeRoots: [path.join(root, 'node_modules/@types')],
        paths: { '@shared/*': [path.join(folder, 'shared/*')] },
      },
    })
    this.checker = this.program.getTypeChecker()
    for (const file of this.program.getSourceFiles()) {
      if (this.isOwn(file)) visit(file, (node) => this.noteImplementations(node))
    }
  }

  /** Procedure → codes, from every `serve(contract, { procedure, … })` of the program. */
  codesByProcedure(): Map<string, Set<string>> {
    const found = new Map<string, Set<string>>()
    for (const file of this.program.getSourceFiles()) {
      if (!this.isOwn(file)) continue
      visit(file, (node) => {
        if (!ts.isCallExpression(node) || !this.isCallOf(node, ['serve'])) return
        const table = node.arguments[1]
        if (!table || !ts.isObjectLiteralExpression(table)) return
        for (const property of table.properties) {
          const name = property.name?.getText()
          if (name) found.set(name, this.codesFrom(property))
        }
      })
    }
    return found
  }

  /** Every refusal that is produced anywhere in the program, with the details it is given. */
  produced(): Produced[] {
    const found: Produced[] = []
    for (const file of this.program.getSourceFiles()) {
      if (!this.isOwn(file)) continue
      visit(file, (node) => {
        const details = this.detailsAt(node)
        for (const code of this.codesAt(node)) found.push({ code, details })
      })
    }
    return found
  }

  private detailsAt(node: ts.Node): string[] {
    const given = ts.isCallExpression(node) ? node.arguments[1] : undefined
    return given
      ? this.checker
          .getTypeAtLocation(given)
          .getProperties()
          .map(({ name }) => name)
      : []
  }

  private codesFrom(start: ts.Node): Set<string> {
    const codes = new Set<string>()
    const seen = new Set<ts.Node>()
    const waiting: ts.Node[] = [start]
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (seen.has(node)) continue
      seen.add(node)
      visit(node, (inner) => {
        for (const code of this.codesAt(inner)) codes.add(code)
        waiting.push(...this.declarationsNamedAt(inner))
      })
    }
    return codes
  }

  private codesAt(node: ts.Node): string[] {
    if (!ts.isCallExpression(node) || !this.isCallOf(node, ['refuse', 'refusal'])) return []
    const [code] = node.arguments
    if (!code || isInside(node, 'refuse')) return []
    const type = this.checker.getTypeAtLocation(code)
    const parts = type.isUnion() ? type.types : [type]
    return parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : []))
  }

  private declarationsNamedAt(node: ts.Node): ts.Node[] {
    if (!ts.isIdentifier(node)) return []
    const symbol = ts.isShorthandPropertyAssignment(node.parent)
      ? this.checker.getShorthandAssignmentValueSymbol(node.parent)
      : this.checker.getSymbolAtLocation(node)
    if (!symbol) return []
    const named =
      symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol
    if (this.quiet.includes(named.name)) return []
    return (named.declarations ?? [])
      .flatMap((declaration) => [declaration, ...(this.implementations.get(declaration) ?? [])])
      .filter((declaration) => canRun(declaration) && this.isOwn(declaration.getSourceFile()))
  }

  private noteImplementations(node: ts.Node): void {
    if (!ts.isObjectLiteralExpression(node)) return
    const type = this.checker.getContextualType(node)
    for (const property of node.properties) {
      const name = property.name?.getText()
      const declared = name === undefined ? undefined : type?.getProperty(name)?.declarations
      for (const signature of declared ?? []) {
        if (!ts.isMethodSignature(signature)) continue
        const before = this.implementations.get(signature) ?? []
        this.implementations.set(signature, [...before, property])
      }
    }
  }

  private isCallOf(call: ts.CallExpression, names: readonly string[]): boolean {
    return ts.isIdentifier(call.expression) && names.includes(call.expression.text)
  }

  private isOwn(file: ts.SourceFile): boolean {
    const name = path.relative(this.own, file.fileName)
    return /^(shared|cloudfunctions)[\\/]/.test(name) && !name.endsWith('.d.ts')
  }
}

function canRun(declaration: ts.Node): boolean {
  return (
    ts.isFunctionDeclaration(declaration) ||
    ts.isVariableDeclaration(declaration) ||
    ts.isMethodDeclaration(declaration) ||
    ts.isGetAccessorDeclaration(declaration) ||
    ts.isPropertyAssignment(declaration) ||
    ts.isShorthandPropertyAssignment(declaration)
  )
}

/** `refuse` calls `refusal` with whatever it was given; that is no code of its own. */
function isInside(node: ts.Node, name: string): boolean {
  for (let at: ts.Node | undefined = node; at; at = at.parent as ts.Node | undefined) {
    if (ts.isFunctionDeclaration(at) && at.name?.text === name) return true
  }
  return false
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node)
  ts.forEachChild(node, (child) => visit(child, look))
}
