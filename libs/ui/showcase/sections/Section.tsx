import type { ReactNode } from 'react';

export const Section = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section id={id} aria-labelledby={`${id}-t`}>
    <h2 id={`${id}-t`}>{title}</h2>
    {children}
  </section>
);

export const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <div>
    <h3 className="kit__h">{title}</h3>
    {children}
  </div>
);
