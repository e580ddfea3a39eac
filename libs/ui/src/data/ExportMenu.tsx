import { useState } from 'react';
import { Icon } from '../icons/Icon.tsx';
import { Menu } from '../overlay/Menu.tsx';
import { saveCsv, saveXlsx, type Sheet } from './sheet.ts';

export interface ExportMenuProps {
  /** "Exporteren" */
  readonly label: string;
  readonly csvLabel: string;
  readonly xlsxLabel: string;
  /** All rows of the filter, not only those in sight; asked when a kind is chosen. */
  readonly sheet: () => Promise<Sheet> | Sheet;
  readonly onTrouble: () => void;
}

/** The rows of a list as a file: for a spreadsheet program, or for other software. */
export function ExportMenu({ label, csvLabel, xlsxLabel, sheet, onTrouble }: ExportMenuProps) {
  const [busy, setBusy] = useState(false);
  const save = async (kind: string) => {
    setBusy(true);
    try {
      const made = await sheet();
      if (kind === 'csv') saveCsv(made);
      else await saveXlsx(made);
    } catch {
      onTrouble();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Menu
      label={label}
      entries={[
        { id: 'xlsx', label: xlsxLabel, icon: 'download', isDisabled: busy },
        { id: 'csv', label: csvLabel, icon: 'download', isDisabled: busy },
      ]}
      onAction={(kind) => void save(kind)}
      trigger={
        <>
          <Icon name="download" />
          <span className="t">{label}</span>
        </>
      }
    />
  );
}
