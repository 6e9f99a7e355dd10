import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { packSections } from '../binary/sections.ts';
import { AppError } from '../errors.ts';
import { readConfiguration } from '../runtimes/configuration.ts';
import { openConfiguredEmbeddings, queryAdapterFile } from '../runtimes/open-dense.ts';
import { openQueryAdapter, packQueryAdapter } from './packed-query-adapter.ts';
import { createQueryAdapter, type Layer } from './query-adapter.ts';

const model = { fingerprint: 'model', dimension: 4 };
const layer = (inputs: number, outputs: number): Layer => ({
  inputs,
  outputs,
  weights: Float32Array.from({ length: inputs * outputs }, (_, i) => Math.sin(i + inputs)),
  biases: Float32Array.from({ length: outputs }, (_, i) => i / 10),
});
const network = { hidden: layer(4, 3), output: layer(3, 4) };
const question = [0.1, 0.7, -0.5, 0.5];

describe('a packed query adapter', () => {
  it('moves a question as the network does, to the precision of its weights', () => {
    const opened = openQueryAdapter(packQueryAdapter(network, model), model).adapt(question);
    const original = createQueryAdapter(network).adapt(question);
    for (const [i, value] of opened.entries()) expect(value).toBeCloseTo(original[i] ?? Number.NaN, 2);
  });

  it('belongs to one embedding model', () => {
    const packed = packQueryAdapter(network, model);
    expect(() => openQueryAdapter(packed, { ...model, fingerprint: 'other' })).toThrow(/fitted to .*model/);
    expect(() => openQueryAdapter(packed, { ...model, dimension: 5 })).toThrow(AppError);
  });

  it('refuses other bytes', () => {
    expect(() => openQueryAdapter(new Uint8Array(64), model)).toThrow(AppError);
    const packed = packQueryAdapter(network, model);
    expect(() => openQueryAdapter(packed.slice(0, -16), model)).toThrow(AppError);
    for (const manifest of ['{}', 'no JSON'])
      expect(() => openQueryAdapter(packSections({ manifest }), model)).toThrow(/no query adapter/);
  });

  it('ships for the bundled model, and leads a question nearer to what answers it', async () => {
    const embeddings = await openConfiguredEmbeddings(readConfiguration({}));
    const adapter = openQueryAdapter(new Uint8Array(await readFile(queryAdapterFile)), embeddings);
    const asked = await embeddings.embedQuery('自来水要断多久得先打招呼');
    const [answer = [], other = []] = await embeddings.embedDocuments([
      '供水单位计划停止供水的,应当提前二十四小时通知用户。',
      '用户应当按照水表的示数按时缴纳水费。',
    ]);
    const cosine = (one: readonly number[], two: readonly number[]) =>
      one.reduce((sum, value, i) => sum + value * (two[i] ?? 0), 0);
    const lead = (query: readonly number[]) => cosine(query, answer) - cosine(query, other);
    expect(lead(adapter.adapt(asked))).toBeGreaterThan(lead(asked));
  });
});
