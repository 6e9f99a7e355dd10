import packageJson from '../../../package.json' with { type: 'json' };
import type { App } from '../app-types.ts';

/** `/openapi.json`, generated at the first request from the routes of the whole app. */
export function addOpenApiRoute(app: App): void {
  let document: ReturnType<App['getOpenAPI31Document']> | undefined;
  app.get('/openapi.json', (context) => {
    document ??= app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Cewen',
        version: packageJson.version,
        description: packageJson.description,
        license: { name: packageJson.license },
      },
    });
    return context.json(document);
  });
}
