import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../errors.ts';
import { describeSettings, readConfiguration } from './configuration.ts';
import { configurationReference } from './configuration-reference.ts';

describe('readConfiguration', () => {
  it('has a default for every setting, and they are those of the contract', () => {
    expect(readConfiguration({})).toEqual({
      host: '127.0.0.1',
      port: 8787,
      corpusFolder: 'corpus',
      indexFolder: '.cewen/index',
      embeddings: 'bge-small-zh-v1.5',
      hubHost: 'https://huggingface.co',
      offline: true,
      modelCacheFolder: '.cewen/models',
      vectorStore: 'auto',
      logLevel: 'info',
      corsOrigins: [],
      messageCharacters: 8000,
      historyTurns: 50,
      historyBytes: 65536,
      bodyBytes: 262144,
      draftBytes: 1048576,
      fileBytes: 5242880,
      database: '.cewen/conversations.db',
      retentionDays: 30,
      storedConversations: 100000,
      conversations: 10000,
      conversationHours: 24,
      evalsPage: true,
      shutdownSeconds: 30,
      modelBaseUrl: '',
      model: '',
      modelApiKey: '',
      modelTimeoutMs: 30000,
      modelSilenceMs: 10000,
      modelMaxTokens: 1024,
      modelDailyTokens: 0,
      modelRewrite: false,
    });
  });

  it('takes an empty or blank variable for unset', () => {
    expect(readConfiguration({ PORT: '', HOST: '  ', CEWEN_CORS_ORIGINS: '' })).toEqual(
      readConfiguration({}),
    );
  });

  it('reads numbers, flags, choices and lists', () => {
    const configuration = readConfiguration({
      PORT: '0',
      CEWEN_OFFLINE: 'false',
      CEWEN_VECTOR_STORE: 'exact',
      CEWEN_CORS_ORIGINS: 'https://a.example, http://b.example:8080',
      SOMETHING_ELSE: 'ignored',
    });
    expect(configuration).toMatchObject({
      port: 0,
      offline: false,
      vectorStore: 'exact',
      corsOrigins: ['https://a.example', 'http://b.example:8080'],
    });
  });

  it.each([
    ['PORT', '65536', 'PORT is "65536"; allowed: a whole number from 0 to 65535.'],
    ['PORT', '0x50', 'PORT is "0x50"; allowed: a whole number from 0 to 65535.'],
    ['CEWEN_OFFLINE', 'maybe', 'CEWEN_OFFLINE is "maybe"; allowed: true, false.'],
    ['CEWEN_VECTOR_STORE', 'faiss', 'CEWEN_VECTOR_STORE is "faiss"; allowed: auto, hnsw, exact.'],
    ['CEWEN_HUB_HOST', 'hub', 'CEWEN_HUB_HOST is "hub"; allowed: an http(s) address.'],
  ])('refuses %s=%s and says what is allowed', (variable, value, message) => {
    expect(() => readConfiguration({ [variable]: value })).toThrow(
      expect.objectContaining({ name: 'ConfigurationError', message }),
    );
  });

  it('can say which setting is wrong without its value', () => {
    const read = () => readConfiguration({ CEWEN_LLM_BASE_URL: 'sk-secret' });
    expect(read).toThrow('CEWEN_LLM_BASE_URL is "sk-secret"');
    expect(read).toThrow(
      expect.objectContaining({
        withoutValues: expect.stringMatching(
          /^CEWEN_LLM_BASE_URL has a value that it cannot have; allowed: an/,
        ),
      }),
    );
    expect(read).not.toThrow(expect.objectContaining({ withoutValues: expect.stringContaining('secret') }));
  });

  it.each(['*', 'https://a.example/path', 'a.example', 'https://a.example,'])(
    'refuses the origin %s',
    (value) => {
      expect(() => readConfiguration({ CEWEN_CORS_ORIGINS: value })).toThrow(ConfigurationError);
    },
  );

  it('refuses an endpoint of a language model without a model, and never repeats its key', () => {
    const settings = { CEWEN_LLM_BASE_URL: 'http://127.0.0.1:9/v1', CEWEN_LLM_API_KEY: 'sk-secret' };
    expect(() => readConfiguration(settings)).toThrow('it needs CEWEN_LLM_MODEL');
    expect(() => readConfiguration({ ...settings, PORT: 'x' })).not.toThrow('sk-secret');
  });

  it('reports every wrong setting at once', () => {
    expect(() => readConfiguration({ PORT: 'x', CEWEN_LOG_LEVEL: 'loud' })).toThrow(
      /PORT.*\nCEWEN_LOG_LEVEL/,
    );
  });
});

describe('configuration reference', () => {
  it('is up to date (npm run docs:config)', () => {
    const committed = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
    expect(committed).toBe(configurationReference());
  });

  it('describes every setting with a variable of its own', () => {
    const settings = describeSettings();
    expect(new Set(settings.map(({ variable }) => variable)).size).toBe(settings.length);
    for (const { description, allowed } of settings) {
      expect(description).toMatch(/\.$/);
      expect(allowed).not.toBe('undefined');
    }
  });
});
