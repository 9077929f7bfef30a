import { pick, useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { examples, type Example } from './examples';

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M4 5h16M4 12h16M4 19h10" strokeLinecap="round" />
    </svg>
  );
}

/** Every example with what it answers: a tab that was closed or edited can be opened again as it was. */
function Examples() {
  const actions = useGraphiQLActions();
  const { queryEditor, tabs } = useGraphiQL(pick('queryEditor', 'tabs'));

  function open(example: Example): void {
    const index = tabs.findIndex((tab) => tab.query === example.query);
    if (index >= 0) return actions.changeTab(index);
    actions.addTab();
    queryEditor?.setValue(example.query);
    // The editor reports its change after a pause; the tab has its name at once, and a quick click elsewhere loses nothing.
    actions.updateActiveTabValues({ query: example.query, operationName: example.name });
  }

  return (
    <section aria-label="Examples" className="on-record-examples">
      <h2>Examples</h2>
      <ol>
        {examples.map((example) => (
          <li key={example.name}>
            <button type="button" onClick={() => open(example)}>
              <strong>{example.name}</strong>
              <span>{example.answers}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The panel of examples, beside documentation, explorer and history. */
export const examplesPlugin: GraphiQLPlugin = { title: 'Examples', icon: ExamplesIcon, content: Examples };
