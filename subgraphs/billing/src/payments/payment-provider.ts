import type { Cents, Language } from '@vip/domain-kit';
import type { ProviderPayment } from '../domain/payment.ts';

export interface PaymentOrder {
  /** Our own id: comes back with the status, and makes a second try the same payment. */
  readonly paymentId: string;
  readonly amount: Cents;
  readonly description: string;
  readonly returnUrl: string;
  readonly webhookUrl: string;
  readonly language: Language;
}

/** A payment service. `unavailable`: no answer came, so nothing is known; try again later. */
export interface PaymentProvider {
  readonly name: string;
  create(order: PaymentOrder): Promise<ProviderPayment | 'unavailable'>;
  /** The state of a payment as the provider has it; null when it knows no such payment. */
  fetch(providerId: string): Promise<ProviderPayment | null | 'unavailable'>;
}
