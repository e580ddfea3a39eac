/** How often somebody was reminded that a request awaits payment. */
export const paymentRemindersMigration = {
  name: '224-payment-reminders',
  up: `
alter table request add column payment_reminders int not null default 0;
create index request_awaiting_payment on request (created_at) where status = 'AWAITING_PAYMENT';
`,
};
