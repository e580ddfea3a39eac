/** How the owner of a source is told: its API, a webhook, or a mail with a link. */
export const FEEDBACK_CHANNELS = ['API', 'WEBHOOK', 'MAIL'] as const;
export type FeedbackChannel = (typeof FEEDBACK_CHANNELS)[number];

export type FeedbackTarget =
  | { readonly channel: 'API'; readonly url: string; readonly token: string | null }
  | { readonly channel: 'WEBHOOK'; readonly url: string; readonly secret: string }
  | { readonly channel: 'MAIL'; readonly address: string };

/** By owner, as far as it is known how each takes reports; whoever is not named gets a mail. */
const CHANNELS: Readonly<Record<string, FeedbackChannel>> = {
  GEO_CAPAKEY: 'API',
  BASISREG_PERCEEL: 'API',
  BASISREG_ADRES: 'API',
  GRB_ADP: 'API',
  RVV: 'API',
  OE_WFS: 'WEBHOOK',
  VMM_WATERTOETS: 'WEBHOOK',
  VMM_WATERINFO_WFS: 'WEBHOOK',
};

/** The channel that the source book names for a source. */
export const channelOf = (sourceCode: string): FeedbackChannel => CHANNELS[sourceCode] ?? 'MAIL';

/** So long the link in a mail opens the page where an owner answers. */
export const LINK_VALID_MS = 60 * 24 * 3_600_000;
