import '@graphiql/react/font/roboto.css';
import '@graphiql/react/font/fira-code.css';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import '@graphiql/plugin-explorer/style.css';
import './page.css';
import './workers';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { examples } from './examples';
import { examplesPlugin } from './examples-plugin';

// Outside the component, so that they stay the same objects: new ones would reset the panels.
const fetcher = createGraphiQLFetcher({ url: '/graphql', enableIncrementalDelivery: false });
const plugins = [examplesPlugin, explorerPlugin({ showAttribution: false }), HISTORY_PLUGIN];
const defaultTabs = examples.map(({ query }) => ({ query }));

/** GraphiQL with the examples as its first tabs. A visitor's own tabs, once there are some, take their place. */
function Explorer() {
  return (
    <GraphiQL fetcher={fetcher} plugins={plugins} defaultTabs={defaultTabs} isHeadersEditorEnabled>
      <GraphiQL.Logo>
        <span className="on-record-name">On Record</span>
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

const root = document.getElementById('explorer');
if (!root) throw new Error('index.html has no element "explorer"');
createRoot(root).render(<Explorer />);
