import { useState } from 'react';
import type { FragmentType } from '@apollo/client';
import { Icon, type IconName } from '@vip/ui';
import { ExceptionCard, type CARD } from './ExceptionCard.tsx';

/** Answers that nobody has to look at, behind one line; made when somebody looks. */
export function Folded(props: {
  icon: IconName;
  title: string;
  dossierId: string;
  items: readonly (FragmentType<typeof CARD> & { readonly id: string })[];
}) {
  const [open, setOpen] = useState(false);
  return (
    <details className="okrest okrest--list" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Icon name={props.icon} /> {props.title}
      </summary>
      {open &&
        props.items.map((item) => (
          <ExceptionCard
            key={item.id}
            dossierId={props.dossierId}
            item={item}
            before={null}
            isHere={false}
            onPick={() => {}}
            onNext={() => {}}
          />
        ))}
    </details>
  );
}
