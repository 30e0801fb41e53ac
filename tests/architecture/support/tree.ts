import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export const root = path.resolve(__dirname, '../../..')

export interface SourceFile {
  /** From the project's folder, with slashes. */
  path: string
  text: string
}

const leftOut = new Set(['node_modules', 'dist', 'data', 'coverage', '.git', '.cache', '.swc'])

/** Every text file of the project that a person wrote, below the given folders. */
export function filesBelow(folders: readonly string[], extensions: readonly string[]) {
  return folders
    .flatMap((folder) => pathsBelow(path.join(root, folder)))
    .filter((file) => extensions.includes(path.extname(file)))
    .map((file): SourceFile => ({
      path: path.relative(root, file).split(path.sep).join('/'),
      text: fs.readFileSync(file, 'utf8'),
    }))
}

export function pathsBelow(folder: string): string[] {
  if (!fs.existsSync(folder)) return []
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (leftOut.has(entry.name)) return []
    const whole = path.join(folder, entry.name)
    return entry.isDirectory() ? pathsBelow(whole) : [whole]
  })
}

export function readJson(file: string): unknown {
  return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'))
}

/** A folder of its own with these files in it; the caller removes it. */
export function plant(files: Readonly<Record<string, string>>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planted-'))
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, text)
  }
  return folder
}
