import type { Mail } from '../mail/mailbox.ts';
import type { Report } from './owners.ts';

type Incoming = Omit<Report, 'times' | 'outcome'>;

interface Message {
  readonly id?: unknown;
  readonly source?: { readonly code?: unknown };
  readonly item?: { readonly label?: unknown };
  readonly capakey?: unknown;
  readonly kind?: unknown;
  readonly text?: unknown;
  readonly reportedAt?: unknown;
  readonly attachments?: unknown;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Files that came with their content; one that was too large is named only. */
const attached = (files: unknown): string[] =>
  (Array.isArray(files) ? (files as { name?: unknown; content?: unknown }[]) : [])
    .filter(({ content }) => typeof content === 'string')
    .map(({ name }) => text(name));

/** A report out of the platform's JSON; null when it is none. */
export function readReport(channel: 'API' | 'WEBHOOK', body: unknown): Incoming | null {
  const message = (typeof body === 'object' ? body : null) as Message | null;
  if (!message || typeof message.id !== 'string' || typeof message.source?.code !== 'string') return null;
  return {
    id: message.id,
    channel,
    source: message.source.code,
    item: text(message.item?.label),
    capakey: typeof message.capakey === 'string' ? message.capakey : null,
    kind: text(message.kind),
    text: text(message.text),
    at: text(message.reportedAt),
    attachments: attached(message.attachments),
    link: null,
  };
}

/** Addresses of owners that take reports by mail. */
export const OWNER_ADDRESS = /@bron\.example$/;

const found = (pattern: RegExp, body: string): string => pattern.exec(body)?.[1]?.trim() ?? '';

/** A report out of a mail to an owner; null for any other mail. */
export function readMail({ to, text: body, at }: Pick<Mail, 'to' | 'text' | 'at'>): Incoming | null {
  if (!to.some((address) => OWNER_ADDRESS.test(address))) return null;
  const id = found(/^Kenmerk: (\S+)/m, body);
  const link = found(/(https?:\/\/\S+#\S+)/, body);
  if (!id || !link) return null;
  const parcel = found(/^Perceel: (.+)$/m, body);
  return {
    id,
    channel: 'MAIL',
    source: found(/^Bron: .*\((\w+)\)$/m, body),
    item: found(/^Inlichting: (.*) \(\w+\)$/m, body),
    capakey: /^\d{5}[A-Z]/.test(parcel) ? parcel : null,
    kind: found(/^Wat er scheelt: (.+)$/m, body),
    text: body.split('\n\n')[3] ?? '',
    at,
    attachments: found(/^Bijlagen: (.+)$/m, body)
      .split(', ')
      .filter((name) => name !== '' && name !== 'geen'),
    link,
  };
}
