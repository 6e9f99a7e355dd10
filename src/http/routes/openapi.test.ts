import { describe, expect, it } from 'vitest';
import { testApp } from '../test-doubles.ts';

type Json = { readonly [key: string]: unknown };

/** Every object inside a JSON value. */
function* objectsIn(value: unknown): Generator<Json> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Json;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

describe('GET /openapi.json', async () => {
  const { app } = testApp();
  const document = await (await app.request('/openapi.json')).json();

  it('is OpenAPI 3.1 with every path of the API', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).sort()).toEqual([
      '/api/chat',
      '/api/concordance',
      '/api/conversations',
      '/api/conversations/{id}',
      '/api/conversations/{id}/export',
      '/api/documents',
      '/api/documents/{id}',
      '/api/documents/{id}/measures',
      '/api/documents/{id}/repairs',
      '/api/documents/{id}/sections/{sectionId}',
      '/api/documents/{id}/source',
      '/api/documents/{id}/text',
      '/api/eligibility',
      '/api/evals',
      '/api/evals/{id}',
      '/api/feedback',
      '/api/search',
      '/api/settings',
      '/api/wording-check',
      '/api/wording-check/export',
      '/api/wording-check/file',
      '/healthz',
      '/readyz',
      '/v1/chat/completions',
      '/v1/models',
      '/v1/models/{model}',
    ]);
  });

  it('refers only to schemas that it defines', () => {
    const references = [...objectsIn(document)].flatMap(({ $ref }) =>
      typeof $ref === 'string' ? [$ref] : [],
    );
    expect(references.length).toBeGreaterThan(10);
    for (const reference of references) {
      expect(document.components.schemas).toHaveProperty([reference.replace('#/components/schemas/', '')]);
    }
  });

  it('declares every parameter of a path, and a description for every response', () => {
    for (const [path, operations] of Object.entries<Json>(document.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const operation of Object.values(operations) as Json[]) {
        const parameters = (operation.parameters ?? []) as Json[];
        expect(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(
          named,
        );
        for (const response of Object.values(operation.responses as Json)) {
          expect(response).toHaveProperty('description');
        }
      }
    }
  });

  it('states the limits that requests are checked against', () => {
    const { properties, required } = document.components.schemas.ChatRequest;
    expect(required).toEqual(['message']);
    expect(properties.message).toMatchObject({ type: 'string', minLength: 1, maxLength: 8000 });
    expect(properties.lang).toMatchObject({ enum: ['zh', 'zh-Hant', 'en'] });
    expect(properties.history).toMatchObject({ type: 'array', maxItems: 50 });
    expect(properties.documents).toMatchObject({ type: 'array', minItems: 1 });
    const search = document.paths['/api/search'].get.parameters;
    expect(search.find(({ name }: Json) => name === 'k').schema).toMatchObject({
      type: 'integer',
      minimum: 1,
      maximum: 50,
    });
    expect(search.find(({ name }: Json) => name === 'documents').schema).toMatchObject({ type: 'string' });
  });
});
