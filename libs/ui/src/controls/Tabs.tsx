import type { ReactNode } from 'react';
import { Link as AriaLink, Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

export interface TabItem {
  readonly id: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly tone?: 'error' | 'warn';
}

const Count = ({ count, tone }: Pick<TabItem, 'count' | 'tone'>) =>
  count === undefined ? null : <span className={tone ? `count count--${tone}` : 'count'}>{count}</span>;

/** Panels behind tabs; keep `value` in the URL so that the back button works. */
export function Tabs(props: {
  label: string;
  tabs: readonly TabItem[];
  value: string;
  onChange: (id: string) => void;
  children: (id: string) => ReactNode;
}) {
  const { label, tabs, value, onChange, children } = props;
  return (
    <AriaTabs selectedKey={value} onSelectionChange={(key) => onChange(String(key))}>
      <TabList aria-label={label} className="tabs">
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id}>
            {tab.label}
            <Count count={tab.count} {...(tab.tone ? { tone: tab.tone } : {})} />
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id}>
          {tab.id === value && children(tab.id)}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

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
