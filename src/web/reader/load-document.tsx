import { useEffect, useState } from 'preact/hooks';
import { type Client, ServerError } from '../api/client.ts';
import type { DocumentDetail, Repair } from '../api/types.ts';
import { type DocumentBlock, documentBlocks } from '../text/blocks.ts';
import { textFolder } from '../text/find-in-text.ts';
import { useApp } from '../ui/app-context.tsx';

/** A document with both of its texts and everything that differs between them. */
export interface LoadedDocument {
  readonly detail: DocumentDetail;
  readonly text: string;
  readonly source: string;
  readonly repairs: readonly Repair[];
  readonly blocks: readonly DocumentBlock[];
  /** The text as it is searched, unit for unit. */
  readonly folded: string;
  readonly fold: (text: string) => string;
}

export type DocumentState =
  | { readonly status: 'loading' }
  | { readonly status: 'missing' }
  | { readonly status: 'failed'; readonly retry: () => void }
  | { readonly status: 'ready'; readonly document: LoadedDocument };

const loaded = new Map<string, Promise<LoadedDocument>>();

async function load(client: Client, id: string): Promise<LoadedDocument> {
  const path = `/api/documents/${encodeURIComponent(id)}`;
  const [detail, text, source, repairs] = await Promise.all([
    client.json<DocumentDetail>(path),
    client.text(`${path}/text`),
    client.text(`${path}/source`),
    client.json<readonly Repair[]>(`${path}/repairs`),
  ]);
  const fold = textFolder(repairs);
  return {
    detail,
    text,
    source,
    repairs,
    blocks: documentBlocks(detail.outline, text),
    folded: fold(text),
    fold,
  };
}

/** A document from the server; kept, so that the next citation of it opens at once. */
export function useDocument(id: string): DocumentState {
  const { client } = useApp();
  const [state, setState] = useState<DocumentState>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const loading = loaded.get(id) ?? load(client, id);
    loaded.set(id, loading);
    setState({ status: 'loading' });
    loading.then(
      (document) => isCurrent && setState({ status: 'ready', document }),
      (error) => {
        loaded.delete(id);
        if (!isCurrent) return;
        const isMissing = error instanceof ServerError && error.code === 'not_found';
        setState(
          isMissing ? { status: 'missing' } : { status: 'failed', retry: () => setAttempt(attempt + 1) },
        );
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [id, client, attempt]);
  return state;
}
