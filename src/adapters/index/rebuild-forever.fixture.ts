import { openVectorIndex } from '../index-folder.ts';
import { CountingEmbeddings } from './counting-embeddings.ts';

// Run as a process of its own, to be killed: rebuilds the index again and again, telling of each build.
const [folder = '', count = '0'] = process.argv.slice(2);
const entries = Array.from({ length: Number(count) }, (_, i) => `第${i}条`);
const fingerprints = { corpus: 'c1', chunking: 'k1' };
process.stdout.write('started\n');
for (;;) {
  await openVectorIndex({
    folder,
    entries,
    fingerprints,
    embeddings: new CountingEmbeddings(),
    store: 'hnsw',
    rebuild: true,
  });
  process.stdout.write('built\n');
}
