/** Paths that the gateway answers itself, and other apps of ours: the browser must load them, the router must not. */
const OUTSIDE =
  /^(?:[a-z][a-z0-9+.-]*:|\/\/)|^\/(?:auth|documents|files|hooks|audit|context|requester|supplier|controller|explorer|graphql)(?:[/?#]|$)|\.(?:pdf|json|jsonld|graphql|csv|xml)(?:[?#]|$)/i;

/** True when a link leaves this app: another site, a file, another app of the platform. */
export const leavesApp = (href: string): boolean => OUTSIDE.test(href);

/** A path of the platform as this app follows it: its own screens without loading the page anew, all else as it is. */
export const insideApp = (path: string, base: string): string =>
  path.startsWith(base) ? `/${path.slice(base.length)}` : path;
