import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CartForm } from '../../cart/cart.ts';
import type { Mistakes } from './RequestForm.tsx';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** What is missing or wrong in the form, with its repair; the server checks again. */
export function mistakesOf(form: CartForm): Partial<Record<keyof Mistakes, MessageDescriptor>> {
  return {
    ...(form.purpose === null ? { purpose: msg`Kies het doel van uw aanvraag.` } : {}),
    ...(EMAIL.test(form.contactEmail.trim())
      ? {}
      : { contactEmail: msg`Vul een e-mailadres in, bijvoorbeeld naam@kantoor.be.` }),
    ...(form.invoiceEmail.trim() === '' || EMAIL.test(form.invoiceEmail.trim())
      ? {}
      : { invoiceEmail: msg`Dit is geen volledig e-mailadres. Vul het aan of laat het leeg.` }),
  };
}
