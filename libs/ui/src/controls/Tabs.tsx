import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { Count, type TabItem } from './TabLinks.tsx';

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
