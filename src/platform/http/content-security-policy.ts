/**
 * Nothing but our own files: no inline script or style, no frames, no foreign anything. Forms may go to the
 * identity and payment providers that the configuration names.
 */
export function contentSecurityPolicy(formTargets: readonly string[]): Record<string, string[]> {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'font-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'", ...new Set(formTargets)],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
    'require-trusted-types-for': ["'script'"],
  };
}
