/** Paths that the gateway answers itself, and other apps of ours: the browser must load them, the router must not. */
const OUTSIDE =
  /^(?:[a-z][a-z0-9+.-]*:|\/\/)|^\/(?:auth|documents|files|hooks|audit|context|requester|supplier|controller|explorer|graphql)(?:[/?#]|$)|\.(?:pdf|json|jsonld|graphql|csv)(?:[?#]|$)/i;

/** True when a link leaves this app: another site, a file, another app of the platform. */
export const leavesApp = (href: string): boolean => OUTSIDE.test(href);
