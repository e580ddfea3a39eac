import type { FeedbackMessage } from './feedback-message.ts';

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

const KIND = {
  WRONG: 'het gegeven is fout',
  OUTDATED: 'het gegeven is verouderd',
  BOUNDARY_SHIFT: 'de grens is verschoven',
  NOT_COVERED: 'de bron dekt dit perceel niet',
  OTHER: 'iets anders',
} as const;

/** A line break in a header would let a text add headers of its own. */
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');

/** The mail for an owner without an API. Dutch: the owners of these sources are governments of Flanders. */
export function feedbackMail(message: FeedbackMessage, link: URL, until: string): Letter {
  const { source, item, capakey, nisCode, kind, text, attachments } = message;
  return {
    subject: oneLine(`Terugmelding over ${source.name}: ${item.label}, perceel ${capakey ?? nisCode}`),
    text: `Goedendag,

Een gebruiker van het Vastgoedinformatieplatform betwist een antwoord van uw bron.

Bron: ${source.name} (${source.code})
Inlichting: ${item.label} (${item.code})
Perceel: ${capakey ?? `getekend gebied in gemeente ${nisCode}`}
Wat er scheelt: ${KIND[kind]}
Bijlagen: ${attachments.length === 0 ? 'geen' : attachments.map(({ name }) => name).join(', ')}

${text}

Laat weten wat u ermee doet; een account is niet nodig. De link werkt één keer, tot ${until}:
${link.href}

--
Vastgoedinformatieplatform
Kenmerk: ${message.id}
`,
  };
}
