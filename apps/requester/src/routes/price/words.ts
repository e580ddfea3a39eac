import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Purpose } from '../../cart/cart.ts';

export const PURPOSES: Readonly<Record<Purpose, MessageDescriptor>> = {
  SALE: msg`Verkoop`,
  LONG_LEASE: msg`Verhuring voor meer dan negen jaar`,
  LEASEHOLD: msg`Erfpacht`,
  SUPERFICIES: msg`Opstal`,
  GIFT: msg`Schenking`,
  EXCHANGE: msg`Ruil`,
  CONTRIBUTION: msg`Inbreng in een vennootschap`,
  DIVISION: msg`Verdeling`,
  OTHER: msg`Andere overdracht`,
};
