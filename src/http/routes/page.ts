import type { Context } from 'hono';
import { etag } from 'hono/etag';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { AppError } from '../../errors.ts';
import { type App, type Asset, newApp, type RouteContext } from '../app-types.ts';
import { revalidated } from '../cache-control.ts';
import { pageNotBuilt } from '../page-not-built.ts';

const startPage = 'index.html';

/** Names under `/assets/` carry a hash of the file, so a file never changes under its name. */
const immutable = 'public, max-age=31536000, immutable';

/** The web page at `/`, `/wording`, `/eligibility`, `/evals` and `/documents/:id`, its files under `/assets/`, the widget and its example. */
export function pageRoutes({ assets, readiness, evalReports }: RouteContext): App {
  const find = async (name: string): Promise<Asset> => {
    const asset = await assets(name);
    if (!asset) throw new AppError('not_found', 'There is nothing at this address.');
    return asset;
  };
  const servePage = async (context: Context, status: ContentfulStatusCode = 200) => {
    const page = await assets(startPage);
    return page ? send(context, page, status) : send(context, pageNotBuilt, 503);
  };

  const app = newApp();
  const pages = ['/', '/wording', '/eligibility'];
  for (const path of [...pages, '/evals', '/documents/:id', '/widget.js', '/widget-example', '/icon.svg'])
    app.use(path, revalidated(), etag());
  for (const path of pages) app.get(path, (context) => servePage(context));
  app.get('/evals', (context) => servePage(context, evalReports === null ? 404 : 200));
  app.get('/documents/:id', async (context) => {
    // The page does not wait for the index: it loads the document itself, and says when there is none.
    if (readiness.state() !== 'ready') return servePage(context);
    const { corpus } = await readiness.services();
    const known = corpus.documents.some(({ metadata }) => metadata.id === context.req.param('id'));
    return servePage(context, known ? 200 : 404);
  });
  app.get('/assets/:name', async (context) =>
    send(context, await find(`assets/${context.req.param('name')}`), 200, { 'cache-control': immutable }),
  );
  for (const name of ['widget.js', 'icon.svg'])
    app.get(`/${name}`, async (context) => send(context, await find(name)));
  app.get('/widget-example', async (context) => send(context, await find('widget-example.html')));
  return app;
}

function send(
  context: Context,
  { body, gzip, contentType }: Asset,
  status: ContentfulStatusCode = 200,
  headers: Record<string, string> = {},
): Response {
  const own = { 'content-type': contentType, ...headers };
  if (!gzip) return context.body(body, status, own);
  const packed = acceptsGzip(context.req.header('accept-encoding'));
  return context.body(packed ? gzip : body, status, {
    ...own,
    vary: 'accept-encoding',
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
  });
}

/** Whether gzip is named, and not to say that it is not wanted. */
function acceptsGzip(header = ''): boolean {
  return header
    .toLowerCase()
    .split(',')
    .some((coding) => /^\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/.test(coding));
}
