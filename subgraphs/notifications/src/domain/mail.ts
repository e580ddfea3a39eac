import type { Language } from '@vip/domain-kit';
import type { Message } from './message.ts';

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const PHRASES: Record<Language, { open: string; greeting: string; why: string; platform: string }> = {
  nl: {
    open: 'Bekijk het op het platform',
    greeting: 'Beste',
    why: 'U krijgt deze mail omdat dit adres bij de aanvraag, de gemeente of het platform hoort. In uw voorkeuren kunt u kiezen welke mails u krijgt.',
    platform: 'Vastgoedinformatieplatform',
  },
  en: {
    open: 'See it on the platform',
    greeting: 'Dear reader',
    why: 'You get this mail because this address belongs to the request, the municipality or the platform. In your preferences you choose which mails you get.',
    platform: 'Property information platform',
  },
  fr: {
    open: 'Consultez-le sur la plateforme',
    greeting: 'Madame, Monsieur',
    why: 'Vous recevez ce courriel parce que cette adresse est liée à la demande, à la commune ou à la plateforme. Dans vos préférences, vous choisissez quels courriels vous recevez.',
    platform: 'Plateforme d’informations immobilières',
  },
  de: {
    open: 'Auf der Plattform ansehen',
    greeting: 'Guten Tag',
    why: 'Sie erhalten diese Mail, weil diese Adresse zur Anfrage, zur Gemeinde oder zur Plattform gehört. In Ihren Einstellungen wählen Sie, welche Mails Sie erhalten.',
    platform: 'Immobilieninformationsplattform',
  },
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** A mail as plain text and as simple HTML that a screen reader can follow: one heading, one link, no images. */
export function writeMail({ title, body }: Message, link: URL, language: Language): Mail {
  const { open, greeting, why, platform } = PHRASES[language];
  const text = `${greeting},\n\n${body}\n\n${open}:\n${link.href}\n\n--\n${platform}\n${why}\n`;
  const html = `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title></head>
<body style="margin:0;padding:24px;font:18px/1.5 sans-serif;color:#333332;background:#ffffff">
<main style="max-width:640px;margin:0 auto">
<h1 style="font-size:26px;line-height:1.3">${escape(title)}</h1>
<p>${escape(greeting)},</p>
<p>${escape(body)}</p>
<p><a href="${escape(link.href)}" style="color:#0055cc">${escape(open)}</a></p>
<hr style="border:0;border-top:1px solid #cfd5dd">
<p style="font-size:16px;color:#4f5864">${escape(platform)}<br>${escape(why)}</p>
</main>
</body>
</html>
`;
  // A line break in a header would let text of a requester add headers of its own.
  return { subject: title.replace(/[\r\n]+/g, ' '), text, html };
}

/** The same mail, sent twice, carries the same id: a mail program shows it once. */
export const messageId = (notificationId: string, publicUrl: string): string =>
  `<${notificationId}@${new URL(publicUrl).hostname}>`;
