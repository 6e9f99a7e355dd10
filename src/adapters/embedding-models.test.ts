import { describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { chooseEmbeddingModel } from './embedding-models.ts';

describe('choosing the embedding model', () => {
  it('takes the bundled model by its name: first token, lowercase, no prefix', () => {
    expect(chooseEmbeddingModel('bge-small-zh-v1.5')).toEqual({
      kind: 'bundled',
      id: 'bge-small-zh-v1.5',
      profile: { pooling: 'cls', queryPrefix: '', documentPrefix: '', lowercase: true },
    });
  });

  it('gives e5 its prefixes and mean pooling, from the hub and from a folder', () => {
    for (const setting of ['Xenova/multilingual-e5-small', './models/multilingual-e5-small/']) {
      expect(chooseEmbeddingModel(setting).profile).toEqual({
        pooling: 'mean',
        queryPrefix: 'query: ',
        documentPrefix: 'passage: ',
        lowercase: false,
      });
    }
  });

  it.each(['./models/mine', '../mine', '/srv/models/mine', 'C:\\models\\mine', '~/mine', '.'])(
    'takes %s as a folder',
    (setting) => expect(chooseEmbeddingModel(setting).kind).toBe('folder'),
  );

  it('gives a model that is not in the table mean pooling and leaves its text alone', () => {
    const { kind, profile } = chooseEmbeddingModel('someone/constructor');
    expect(kind).toBe('hub');
    expect(profile).toEqual({ pooling: 'mean', queryPrefix: '', documentPrefix: '', lowercase: false });
  });

  it.each(['', 'bge', 'a/b/c', 'owner/..', 'https://hub.example/a/b'])('refuses %j', (setting) => {
    expect(() => chooseEmbeddingModel(setting)).toThrow(AppError);
    expect(() => chooseEmbeddingModel(setting)).toThrow('Unknown embedding model');
  });
});
