import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';

/** What a dossier is asked for, in words. An app that reads a purpose by its own type is told here when the graph has one more. */
export const PURPOSES = {
  SALE: msg`Verkoop`,
  LONG_LEASE: msg`Verhuring voor meer dan negen jaar`,
  LEASEHOLD: msg`Erfpacht`,
  SUPERFICIES: msg`Opstal`,
  GIFT: msg`Schenking`,
  EXCHANGE: msg`Ruil`,
  CONTRIBUTION: msg`Inbreng in een vennootschap`,
  DIVISION: msg`Verdeling`,
  OTHER: msg`Andere overdracht`,
} as const satisfies Readonly<Record<string, MessageDescriptor>>;
