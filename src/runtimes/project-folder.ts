import { resolve } from 'node:path';

/** The project's own folder: corpus and bundled model lie beside the code, wherever the process was started. */
export const projectFolder = resolve(import.meta.dirname, '../..');
