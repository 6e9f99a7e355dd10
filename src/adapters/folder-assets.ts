import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** A file to be sent as it is. */
export interface FolderAsset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

/**
 * Supplies the named files of a folder, each read once. Only names on the list exist, so nothing that a
 * client sends becomes part of a path.
 *
 * @param folder - absolute path.
 * @param names - plain file names within it; a listed file that is missing rejects when it is asked for.
 */
export function folderAssets(
  folder: string,
  names: readonly string[],
): (name: string) => Promise<FolderAsset | null> {
  const known = new Set(names);
  const read = new Map<string, Promise<FolderAsset>>();
  const readAsset = async (name: string): Promise<FolderAsset> => ({
    body: new Uint8Array(await readFile(join(folder, name))),
    contentType: contentTypes[extname(name)] ?? 'application/octet-stream',
  });
  return async (name) => {
    if (!known.has(name)) return null;
    const asset = read.get(name) ?? readAsset(name);
    read.set(name, asset);
    return asset;
  };
}
