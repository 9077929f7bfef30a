import { useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { examples } from './examples';
import { isNarrow } from './narrow';
import { useTabs } from './use-tabs';

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M4 5h16M4 12h16M4 19h10" strokeLinecap="round" />
    </svg>
  );
}

/** Every example. An example opens in a tab of its own, as it is in its file, even if an edited copy is open. */
function Examples() {
  const { openTab } = useTabs();
  const { setVisiblePlugin } = useGraphiQLActions();

  function open(query: string): void {
    openTab(query);
    // There the panel covers the editor.
    if (isNarrow()) setVisiblePlugin(null);
  }

  return (
    <section aria-label="Examples" className="on-record-examples">
      <h2>Examples</h2>
      <ol>
        {examples.map(({ title, details, query }) => (
          <li key={title}>
            <button type="button" onClick={() => open(query)}>
              <strong>{title}</strong>
              <span>{details}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The panel of examples, beside documentation, explorer and history. */
export const examplesPlugin: GraphiQLPlugin = { title: 'Examples', icon: ExamplesIcon, content: Examples };
