import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { useState } from 'react';
import './explorer.css';
import { EXAMPLES, type Example } from './examples/examples.ts';
import { fetcher } from './fetcher.ts';
import { Session } from './Session.tsx';

const AUDIENCES: Record<Example['audience'], string> = {
  everyone: 'Iedereen, zonder aanmelden',
  requester: 'Software van aanvragers',
  municipality: 'Gemeentelijke systemen',
  auditor: 'Auditor',
};

/** GraphiQL over the whole graph, with operations to start from and the docs of every field. */
export function Explorer() {
  const [chosen, setChosen] = useState(0);
  const example = EXAMPLES[chosen]!;
  return (
    <div className="explorer">
      <header>
        <a className="brand" href="/requester/">
          Vastgoedinformatie
        </a>
        <h1>Verkenner</h1>
        <label>
          <span>Voorbeeld</span>
          <select value={chosen} onChange={({ target }) => setChosen(Number(target.value))}>
            {Object.entries(AUDIENCES).map(([audience, label]) => (
              <optgroup key={audience} label={label}>
                {EXAMPLES.map(
                  ({ title, audience: of }, index) =>
                    of === audience && (
                      <option key={title} value={index}>
                        {title}
                      </option>
                    ),
                )}
              </optgroup>
            ))}
          </select>
        </label>
        <span className="grow" />
        <Session />
      </header>
      <main>
        <GraphiQL
          key={chosen}
          fetcher={fetcher}
          initialQuery={example.query}
          defaultQuery={example.query}
          initialVariables={JSON.stringify(example.variables, null, 2)}
          forcedTheme="light"
          storage={null as never}
          isHeadersEditorEnabled={false}
        />
      </main>
    </div>
  );
}
