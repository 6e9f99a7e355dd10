import { createRoute, z } from '@hono/zod-openapi';
import { type App, newApp, type RouteContext } from '../app-types.ts';
import { exampleSchema } from '../document-schema.ts';
import { errorResponses } from '../error-schema.ts';

const settingsSchema = z
  .object({
    retentionDays: z.number().openapi({
      description: 'Days after its last question at which a conversation is deleted; 0 when none is stored.',
    }),
    storesConversations: z.boolean().openapi({
      description: 'Whether conversations are on disk; otherwise they are in memory for `conversationHours`.',
    }),
    conversationHours: z.number(),
    evalsPage: z.boolean(),
    documents: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        examples: z.array(exampleSchema).readonly(),
        area: z
          .object({ name: z.string(), districts: z.array(z.string()).readonly() })
          .nullable()
          .openapi({ description: 'The place that the document is of, with what lies in it.' }),
      }),
    ),
  })
  .openapi('Settings');

/** `GET /api/settings`: what the page needs to know of how the server is set up. */
export function settingsRoutes({ readiness, evalReports }: RouteContext): App {
  const route = createRoute({
    method: 'get',
    path: '/api/settings',
    summary: 'What the page says and shows depending on the configuration',
    responses: {
      200: { description: 'Settings', content: { 'application/json': { schema: settingsSchema } } },
      ...errorResponses('internal', 'unavailable'),
    },
  });
  const app = newApp();
  app.openapi(route, async (context) => {
    const { corpus, keeping, eligibility } = await readiness.services();
    return context.json(
      {
        retentionDays: keeping.retentionDays,
        storesConversations: keeping.onDisk,
        conversationHours: keeping.memoryHours,
        evalsPage: evalReports !== null,
        documents: corpus.documents.map((document) => ({
          id: document.metadata.id,
          title: document.metadata.title,
          examples: document.metadata.examples ?? [],
          area: eligibility.matcher.districtsOf(document),
        })),
      },
      200,
      { 'cache-control': 'no-store' },
    );
  });
  return app;
}
