import type { Context } from 'hono';
import { etag } from 'hono/etag';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { AppError } from '../../errors.ts';
import { type App, newApp, type RouteContext } from '../app-types.ts';
import { revalidated } from '../cache-control.ts';

const startPage = 'index.html';

/** The web page at `/` and `/documents/:id`, and its files under `/assets/`. */
export function pageRoutes({ assets, readiness }: RouteContext): App {
  const serve = async (context: Context, name: string, status: ContentfulStatusCode = 200) => {
    const asset = await assets(name);
    if (!asset) throw new AppError('not_found', 'There is nothing at this address.');
    return context.body(asset.body, status, { 'content-type': asset.contentType });
  };
  const app = newApp();
  for (const path of ['/', '/documents/:id', '/assets/:name']) app.use(path, revalidated(), etag());
  app.get('/', (context) => serve(context, startPage));
  app.get('/documents/:id', async (context) => {
    // The page does not wait for the index: it loads the document itself, and says when there is none.
    if (readiness.state() !== 'ready') return serve(context, startPage);
    const { corpus } = await readiness.services();
    const known = corpus.documents.some(({ metadata }) => metadata.id === context.req.param('id'));
    return serve(context, startPage, known ? 200 : 404);
  });
  app.get('/assets/:name', (context) => serve(context, context.req.param('name')));
  return app;
}
