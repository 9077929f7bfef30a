import { explorerPlugin } from '@graphiql/plugin-explorer';
import { DOC_EXPLORER_PLUGIN, DocExplorerStore } from '@graphiql/plugin-doc-explorer';
import { HISTORY_PLUGIN, HistoryStore } from '@graphiql/plugin-history';
import { GraphiQLProvider } from '@graphiql/react';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, GraphiQLInterface } from 'graphiql';
import { useState } from 'react';
import { operationIn, revisionIn } from './address';
import { Answer, type View } from './answer/answer';
import { firstExamples } from './examples';
import { examplesPlugin } from './examples-plugin';
import { Header } from './header/header';
import { TabStrip } from './header/tab-strip';
import { isNarrow } from './narrow';
import { useAddress, useOperationName } from './use-address';
import { useReadableThemes } from './use-themes';

const shared = operationIn(location.search);
const sharedAt = revisionIn(location.search);

// Outside the component, so that they stay the same objects: new ones would reset the panels.
const fetcher = createGraphiQLFetcher({ url: '/graphql', enableIncrementalDelivery: false });
const plugins = [DOC_EXPLORER_PLUGIN, examplesPlugin, explorerPlugin({ showAttribution: false }), HISTORY_PLUGIN];
const firstTabs = firstExamples.map(({ query }) => ({ query, variables: null }));
const firstPlugin = isNarrow() ? undefined : examplesPlugin;
const defaultTabs = shared ? [{ query: shared.query, variables: shared.variables }, ...firstTabs] : firstTabs;

/** GraphiQL with a question, links, and the answer as a table or a chart. */
export function Explorer() {
  return (
    <GraphiQLProvider
      fetcher={fetcher}
      plugins={plugins}
      referencePlugin={DOC_EXPLORER_PLUGIN}
      visiblePlugin={firstPlugin}
      defaultTabs={defaultTabs}
      initialQuery={shared?.query}
      initialVariables={shared?.variables ?? undefined}
      schemaDescription
    >
      <HistoryStore>
        <DocExplorerStore>
          <Page />
        </DocExplorerStore>
      </HistoryStore>
    </GraphiQLProvider>
  );
}

function Page() {
  useAddress();
  useOperationName(shared);
  useReadableThemes();
  const [view, setView] = useState<View>('JSON');
  return (
    <>
      <Header sharedAt={sharedAt} />
      <main className="on-record-main">
        <GraphiQLInterface isHeadersEditorEnabled className={`on-record-as-${view.toLowerCase()}`}>
          <GraphiQL.Logo>
            <TabStrip />
          </GraphiQL.Logo>
          <GraphiQL.Footer>
            <Answer view={view} onView={setView} />
          </GraphiQL.Footer>
        </GraphiQLInterface>
      </main>
    </>
  );
}
