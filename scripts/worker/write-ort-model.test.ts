import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildWorkerModel, bundledOrtHash } from './worker-model.ts';
import { writeOrtModel } from './write-ort-model.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the .ort form of a model', () => {
  it.each(['en', 'zh-Hans-CN-x-of-more-letters'])(
    'is the same bytes where the language is %s, and fits an asset',
    { timeout: 120_000 },
    async (language) => {
      vi.stubGlobal('navigator', { languages: [language] });
      const { description, model } = await buildWorkerModel();
      expect(description.sha256).toBe(bundledOrtHash);
      expect(description.byteLength).toBe(model.byteLength);
      expect(model.byteLength).toBeLessThan(25 * 1024 * 1024);
    },
  );

  it('is not made of what is no model, and ONNX Runtime says why', async () => {
    await expect(writeOrtModel(new TextEncoder().encode('no model'))).rejects.toThrow(
      /did not write the model in its \.ort form: .*protobuf/s,
    );
  });
});
