import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** The one file that pages of other sites load. */
const widgetScript = '/widget.js';

/**
 * Headers that restrict what a browser does with our responses. The page needs its own scripts, styles and
 * API only. Strict-Transport-Security is left to whoever terminates TLS.
 */
export function securityHeaders(): MiddlewareHandler {
  const headers = (crossOriginResourcePolicy: 'same-origin' | 'cross-origin') =>
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
      xFrameOptions: 'DENY',
      strictTransportSecurity: false,
      crossOriginResourcePolicy,
    });
  const [own, shared] = [headers('same-origin'), headers('cross-origin')];
  return (context, next) => (context.req.path === widgetScript ? shared : own)(context, next);
}
