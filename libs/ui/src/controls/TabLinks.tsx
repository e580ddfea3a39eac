import { Link as AriaLink } from 'react-aria-components';

export interface TabItem {
  readonly id: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly tone?: 'error' | 'warn' | undefined;
}

export const Count = ({ count, tone }: Pick<TabItem, 'count' | 'tone'>) =>
  count === undefined ? null : <span className={tone ? `count count--${tone}` : 'count'}>{count}</span>;

/** Saved views: the same look, but each is an address of its own. */
export function TabLinks(props: {
  label: string;
  tabs: readonly (TabItem & { href: string })[];
  current: string;
}) {
  return (
    <nav className="tabs" aria-label={props.label}>
      {props.tabs.map((tab) => (
        <AriaLink key={tab.id} href={tab.href} aria-current={tab.id === props.current ? 'page' : undefined}>
          {tab.label}
          <Count count={tab.count} {...(tab.tone ? { tone: tab.tone } : {})} />
        </AriaLink>
      ))}
    </nav>
  );
}
