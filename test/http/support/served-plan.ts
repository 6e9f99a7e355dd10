import { expect } from 'vitest';
import { z } from 'zod';
import type { SectionView } from '../../../src/corpus/outline/section-view.ts';
import {
  type DocumentDetail,
  documentDetailSchema,
  documentSummarySchema,
  type OutlineView,
  repairSchema,
  sectionSchema,
} from '../../../src/http/document-schema.ts';
import { type SearchResponse, searchResponseSchema } from '../../../src/http/search-schema.ts';
import type { Client } from './chat-client.ts';

/** The plan that ships, as a client sees it through the document endpoints. */
export interface ServedPlan {
  readonly id: string;
  readonly detail: DocumentDetail;
  /** The canonical text. */
  readonly text: string;
  /** The text as received. */
  readonly source: string;
  /** Ids of the outline's leaves in document order. */
  readonly leaves: readonly string[];
  /** The outline's nodes from the chapter down to one node; empty for an unknown id. */
  pathTo(sectionId: string): readonly OutlineView[];
  section(sectionId: string): Promise<SectionView>;
  /** Ids met from a section on, following `next` or `previous` to its end. */
  walk(from: string, direction: 'next' | 'previous'): Promise<string[]>;
  search(query: string): Promise<SearchResponse['hits']>;
  repairs(): Promise<z.infer<typeof repairSchema>[]>;
}

export async function readPlan(client: Client): Promise<ServedPlan> {
  const get = async (path: string) => {
    const response = await client(path);
    expect(response.status, path).toBe(200);
    return response;
  };
  const list = z.array(documentSummarySchema).parse(await (await get('/api/documents')).json());
  const id = 'tianjin-it-145';
  expect(list.map((document) => document.id)).toContain(id);
  const detail = documentDetailSchema.parse(await (await get(`/api/documents/${id}`)).json());
  const section = async (sectionId: string) =>
    sectionSchema.parse(await (await get(`/api/documents/${id}/sections/${sectionId}`)).json());
  return {
    id,
    detail,
    text: await (await get(`/api/documents/${id}/text`)).text(),
    source: await (await get(`/api/documents/${id}/source`)).text(),
    leaves: leavesOf(detail.outline),
    pathTo: (sectionId) => pathTo(detail.outline, sectionId),
    section,
    async walk(from, direction) {
      const ids: string[] = [];
      // One step more than there are sections, so that a circle ends too.
      for (let at: string | null = from; at !== null && ids.length <= detail.sections; ) {
        ids.push(at);
        at = (await section(at))[direction];
      }
      return ids;
    },
    async search(query) {
      return searchResponseSchema.parse(await (await get(`/api/search?${query}`)).json()).hits;
    },
    async repairs() {
      return z.array(repairSchema).parse(await (await get(`/api/documents/${id}/repairs`)).json());
    },
  };
}

function leavesOf(nodes: readonly OutlineView[]): string[] {
  return nodes.flatMap(({ id, children }) => (children.length === 0 ? [id] : leavesOf(children)));
}

function pathTo(nodes: readonly OutlineView[], id: string): readonly OutlineView[] {
  for (const node of nodes) {
    if (node.id === id) return [node];
    const below = pathTo(node.children, id);
    if (below.length > 0) return [node, ...below];
  }
  return [];
}
