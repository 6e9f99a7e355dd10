import { AppError } from '../errors.ts';
import { allowedMethods } from './allowed-methods.ts';
import { type App, type AppOptions, newApp, type RouteContext } from './app-types.ts';
import { crossOrigin } from './cross-origin.ts';
import { errorResponse } from './error-response.ts';
import { limitRate } from './limit-rate.ts';
import { requestId } from './request-id.ts';
import { requestLog } from './request-log.ts';
import { chatRoutes } from './routes/chat.ts';
import { concordanceRoutes } from './routes/concordance.ts';
import { conversationExportRoutes } from './routes/conversation-export.ts';
import { conversationRoutes } from './routes/conversations.ts';
import { documentRoutes } from './routes/documents.ts';
import { eligibilityRoutes } from './routes/eligibility.ts';
import { evalRoutes } from './routes/evals.ts';
import { feedbackRoutes } from './routes/feedback.ts';
import { healthRoutes } from './routes/health.ts';
import { mcpRoutes } from './routes/mcp.ts';
import { openAiRoutes } from './routes/openai.ts';
import { addOpenApiRoute } from './routes/openapi.ts';
import { pageRoutes } from './routes/page.ts';
import { searchRoutes } from './routes/search.ts';
import { settingsRoutes } from './routes/settings.ts';
import { wordingCheckRoutes } from './routes/wording-check.ts';
import { wordingExportRoutes } from './routes/wording-export.ts';
import { securityHeaders } from './security-headers.ts';
import { type AppServices, followStart } from './services.ts';

const allRoutes = [
  healthRoutes,
  chatRoutes,
  openAiRoutes,
  mcpRoutes,
  conversationRoutes,
  conversationExportRoutes,
  feedbackRoutes,
  documentRoutes,
  searchRoutes,
  wordingCheckRoutes,
  wordingExportRoutes,
  concordanceRoutes,
  eligibilityRoutes,
  settingsRoutes,
  evalRoutes,
  pageRoutes,
];

/**
 * The HTTP app of every runtime.
 *
 * @param services - may still be under way: `/healthz` and the page answer at once, `/readyz` with 503, and
 * whatever needs the services waits for them. When they fail, those requests get 503 `unavailable`.
 */
export function createApp(services: Promise<AppServices>, options: AppOptions): App {
  const { log, corsOrigins, rateLimit } = options;
  const context: RouteContext = { ...options, readiness: followStart(services, log) };
  const app = newApp();
  app.use(requestId(), requestLog(log), securityHeaders(), crossOrigin(corsOrigins));
  if (rateLimit) limitRate(app, rateLimit, log);
  for (const routes of allRoutes) app.route('/', routes(context));
  addOpenApiRoute(app);

  const methodsAt = allowedMethods(app);
  app.notFound((context) => {
    const methods = methodsAt(context.req.path);
    const allow = { allow: methods.join(', ') };
    if (methods.length === 0) {
      return errorResponse(context, new AppError('not_found', 'There is nothing at this address.'), log);
    }
    if (context.req.method === 'OPTIONS') return context.body(null, 204, allow);
    const error = new AppError('method_not_allowed', `This address takes ${methods.join(', ')}.`);
    return errorResponse(context, error, log, allow);
  });
  app.onError((error, context) => errorResponse(context, error, log));
  return app;
}
