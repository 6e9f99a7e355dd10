import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';

/** One import statement (or re-export, or dynamic import) of a file. */
export interface Import {
  /** Project path of the importing file, e.g. `src/http/create-app.ts`. */
  readonly from: string;
  /** Project path of a project file, or the module's name, e.g. `node:fs`, `zod`. */
  readonly to: string;
  readonly isProjectFile: boolean;
  readonly isType: boolean;
}

/** Project path → text. */
export type SourceFiles = ReadonlyMap<string, string>;

const projectFolder = resolve(import.meta.dirname, '../..');

/** The project's TypeScript files below some folders. */
export async function readSources(folders: readonly string[]): Promise<SourceFiles> {
  const files = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of await readdir(join(projectFolder, folder), {
      recursive: true,
      withFileTypes: true,
    })) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      files.set(relative(projectFolder, path), await readFile(path, 'utf8'));
    }
  }
  return files;
}

const statement = /^(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+\s+from\s+)?['"]([^'"]+)['"]/gm;
const dynamic = /\b(?:import|require|require\.resolve)\(\s*['"]([^'"]+)['"]/g;

/** All imports of a file, in text order within each kind. */
export function importsOf(path: string, text: string): Import[] {
  const make = (specifier: string, isType: boolean): Import => {
    const isProjectFile = specifier.startsWith('.');
    return {
      from: path,
      to: isProjectFile ? join(dirname(path), specifier) : specifier,
      isProjectFile,
      isType,
    };
  };
  return [
    ...[...text.matchAll(statement)].map((match) => make(match[2] ?? '', match[1] !== undefined)),
    ...[...text.matchAll(dynamic)].map((match) => make(match[1] ?? '', false)),
  ];
}

/**
 * A cycle among project files as the paths on it, or `null`.
 *
 * @param options whether `import type` counts as well
 */
export function findCycle(
  files: SourceFiles,
  options: { readonly countTypes: boolean },
): readonly string[] | null {
  const finished = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): readonly string[] | null => {
    const at = path.indexOf(file);
    if (at >= 0) return [...path.slice(at), file];
    if (finished.has(file)) return null;
    path.push(file);
    for (const { to, isType } of importsOf(file, files.get(file) ?? '')) {
      const counts = files.has(to) && (options.countTypes || !isType);
      const cycle = counts ? visit(to) : null;
      if (cycle !== null) return cycle;
    }
    path.pop();
    finished.add(file);
    return null;
  };
  for (const file of files.keys()) {
    const cycle = visit(file);
    if (cycle !== null) return cycle;
  }
  return null;
}
