import type { ReactNode } from 'react';

export interface PriceLine {
  readonly label: ReactNode;
  readonly amount: string;
}

export interface PriceProps {
  readonly title: string;
  readonly lines: readonly PriceLine[];
  /** Sub-totals under a rule: without VAT, VAT. */
  readonly sums: readonly PriceLine[];
  readonly total: PriceLine;
  /** Above the lines: the expected date. */
  readonly top?: ReactNode;
  /** Under the total: the act and its small print. */
  readonly children?: ReactNode;
  /** A green foot: what was saved. */
  readonly saved?: ReactNode;
}

/** An itemised price with one total. Amounts come formatted from the graph. */
export function Price({ title, lines, sums, total, top, children, saved }: PriceProps) {
  return (
    <section className="price" aria-label={title}>
      <div className="price__body">
        <h2 className="sr">{title}</h2>
        {top}
        <dl>
          {lines.map((line, index) => (
            <div key={index} className="price__line">
              <dt>{line.label}</dt>
              <dd>{line.amount}</dd>
            </div>
          ))}
          {sums.map((line, index) => (
            <div
              key={`sum-${index}`}
              className={index === 0 ? 'price__line price__line--sum' : 'price__line'}
            >
              <dt>{line.label}</dt>
              <dd>{line.amount}</dd>
            </div>
          ))}
          <div className="price__total">
            <dt className="strong">{total.label}</dt>
            <dd>
              <b>{total.amount}</b>
            </dd>
          </div>
        </dl>
        {children}
      </div>
      {saved && <div className="price__saved">{saved}</div>}
    </section>
  );
}
