import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** `/x/node_modules/@a/b/c.js` → `/x/node_modules/@a/b`; modules of the project itself are left out. */
export function packageFolders(moduleIds: readonly string[]): string[] {
  const folders = moduleIds.flatMap(
    (id) => /^[^\0].*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ?? [],
  );
  return [...new Set(folders)].sort();
}

/**
 * The licences of bundled packages, one after another, as their authors ask for.
 *
 * @throws Error for a package that states no licence
 */
export async function licencesOf(folders: readonly string[]): Promise<string> {
  return (await Promise.all(folders.map(licenceOf))).join(`\n${'-'.repeat(80)}\n\n`);
}

async function licenceOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Error(`${name} states no licence`);
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry));
  const text = file === undefined ? '' : `\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`;
  return `${name} ${version} (${license})\n${text}`;
}
