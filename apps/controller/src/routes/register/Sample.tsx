import { useLingui } from '@lingui/react/macro';
import type { Version } from './RegisterScreen.tsx';

const SHOWN = 8;

/** The first rows, as they were read. */
export function Sample({ version }: { version: Version }) {
  const { t } = useLingui();
  return (
    <div className="sample" role="region" aria-label={t`Eerste rijen`} tabIndex={0}>
      <table>
        <caption className="sr">{t`Eerste rijen van ${version.fileName}`}</caption>
        <thead>
          <tr>
            {version.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {version.sample.slice(0, SHOWN).map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
