import { pick, tryParseJSONC, useGraphiQL } from '@graphiql/react';
import { parse, type DocumentNode } from 'graphql';
import { useCallback, useMemo, useState, type KeyboardEvent } from 'react';
import { useSend } from '../request';
import { Charts } from './charts';
import { Errors, type AnswerError } from './errors';
import { useJsonSpans } from './json-spans';
import { markedArticle, type MarkedArticle } from './marked-article';
import { SpanPanel } from './span-panel';
import { spansIn, type AnswerPath } from './spans';
import { AnswerTable } from './table';

export const VIEWS = ['JSON', 'Table', 'Chart'] as const;
export type View = (typeof VIEWS)[number];

interface AnswerProps {
  view: View;
  onView(view: View): void;
}

/** The answer of the active tab as JSON, table or chart, with its errors, and the articles of its text spans. */
export function Answer({ view, onView }: AnswerProps) {
  const { tabs, activeTabIndex, schema } = useGraphiQL(pick('tabs', 'activeTabIndex', 'schema'));
  const send = useSend();
  const { query = null, variables = null, operationName = null, response = null } = tabs[activeTabIndex] ?? {};
  const { data, errors } = useMemo(() => answerIn(response), [response]);
  const document = useMemo(() => documentIn(query), [query]);
  const spans = useMemo(
    () => (schema && document && data ? spansIn(schema, document, operationName, data) : new Map<string, AnswerPath>()),
    [schema, document, operationName, data],
  );
  const [article, setArticle] = useState<MarkedArticle | string | null>(null);
  const openSpan = useCallback(
    (path: AnswerPath) => {
      if (!schema || !document) return;
      const given = (tryParseJSONC(variables ?? '') ?? {}) as Record<string, unknown>;
      markedArticle(send, { schema, document, operationName, variables: given, data, path })
        .catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
        .then(setArticle, () => undefined);
    },
    [schema, document, operationName, variables, data, send],
  );
  useJsonSpans(response, spans, openSpan);

  return (
    <>
      <ViewTabs view={view} onView={onView} />
      <Errors errors={errors} />
      {view !== 'JSON' && (
        <div id="on-record-view" role="tabpanel" aria-label={view} tabIndex={0} className="on-record-view">
          {response === null || response === '' ? (
            <p>Run the query to see its answer.</p>
          ) : view === 'Table' ? (
            <AnswerTable data={data} spans={spans} openSpan={openSpan} />
          ) : (
            <Charts data={data} />
          )}
        </div>
      )}
      <SpanPanel content={article} onClose={() => setArticle(null)} />
    </>
  );
}

function ViewTabs({ view, onView }: AnswerProps) {
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    const next = (VIEWS.indexOf(view) + step + VIEWS.length) % VIEWS.length;
    onView(VIEWS[next] ?? 'JSON');
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  }
  return (
    <div role="tablist" aria-label="Show the answer as" className="on-record-views" onKeyDown={onKeyDown}>
      {VIEWS.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          aria-selected={one === view}
          tabIndex={one === view ? 0 : -1}
          onClick={() => onView(one)}
        >
          {one}
        </button>
      ))}
    </div>
  );
}

function answerIn(response: string | null): { data: unknown; errors: readonly AnswerError[] } {
  try {
    const { data = null, errors = [] } = JSON.parse(response ?? '{}') as { data?: unknown; errors?: AnswerError[] };
    return { data, errors };
  } catch {
    return { data: null, errors: [] };
  }
}

function documentIn(query: string | null): DocumentNode | null {
  try {
    return parse(query ?? '');
  } catch {
    return null;
  }
}
