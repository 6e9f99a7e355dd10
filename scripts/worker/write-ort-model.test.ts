import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildWorkerModel, bundledOrtHash } from './worker-model.ts';
import { writeOrtModel } from './write-ort-model.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the .ort form of a model', () => {
  it('is the same bytes every time, and fits an asset', { timeout: 120_000 }, async () => {
    for (const timeZone of ['Asia/Shanghai', 'UTC']) {
      vi.stubEnv('TZ', timeZone);
      const { description, model } = await buildWorkerModel();
      expect(description.sha256).toBe(bundledOrtHash);
      expect(description.byteLength).toBe(model.byteLength);
      expect(model.byteLength).toBeLessThan(25 * 1024 * 1024);
    }
  });

  it('is not made of what is no model, and ONNX Runtime says why', async () => {
    await expect(writeOrtModel(new TextEncoder().encode('no model'))).rejects.toThrow(
      /did not write the model in its \.ort form: .*protobuf/s,
    );
  });
});
