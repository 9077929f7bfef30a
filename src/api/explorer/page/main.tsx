import '@graphiql/react/font/roboto.css';
import '@graphiql/react/font/fira-code.css';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import '@graphiql/plugin-explorer/style.css';
import './styles/page.css';
import './styles/header.css';
import './styles/answer.css';
import './styles/narrow.css';
import './workers';
import { createRoot } from 'react-dom/client';
import { Explorer } from './explorer';

const root = document.getElementById('explorer');
if (!root) throw new Error('index.html has no element "explorer"');
createRoot(root).render(<Explorer />);
