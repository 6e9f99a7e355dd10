import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** A file to be sent as it is. */
export interface FolderAsset {
  readonly body: Uint8Array<ArrayBuffer>;
  /** The same compressed, where that saves something. */
  readonly gzip?: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
/** These are compressed already. */
const packed = new Set(['.png', '.woff2']);
const compress = promisify(gzip);

/**
 * Supplies the files of a folder by their paths in it (`index.html`, `assets/page-1a2b.js`). All are read at the first request and again
 * when the start page has changed, so that the files of two builds are never mixed. Only files that were found exist: nothing that a
 * client sends becomes part of a path.
 *
 * @param folder - absolute path. While it is missing, so is every file.
 * @param startPage - the file that a build makes anew each time.
 */
export function folderAssets(
  folder: string,
  startPage = 'index.html',
): (name: string) => Promise<FolderAsset | null> {
  let known = '';
  let files: Promise<ReadonlyMap<string, FolderAsset>> = Promise.resolve(new Map());
  return async (name) => {
    const build = await stat(join(folder, startPage)).then(
      ({ ino, mtimeMs }) => `${ino} ${mtimeMs}`,
      () => '',
    );
    if (build !== known) {
      known = build;
      files = readFiles(folder).catch(() => {
        // A build has just taken the folder away: the next request reads what it put there.
        known = '';
        return new Map();
      });
    }
    return (await files).get(name) ?? null;
  };
}

async function readFiles(folder: string): Promise<ReadonlyMap<string, FolderAsset>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const read = entries
    .filter((entry) => entry.isFile())
    .map(async (entry): Promise<[string, FolderAsset]> => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).split(sep).join('/'), await readAsset(path)];
    });
  return new Map(await Promise.all(read));
}

async function readAsset(path: string): Promise<FolderAsset> {
  const extension = extname(path);
  const body = new Uint8Array(await readFile(path));
  const contentType = contentTypes[extension] ?? 'application/octet-stream';
  if (packed.has(extension)) return { body, contentType };
  const smaller = new Uint8Array(await compress(body));
  return smaller.length < body.length ? { body, gzip: smaller, contentType } : { body, contentType };
}
