import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { useSend } from '../request';
import { AskForm, type Understanding } from './ask-form';
import { Notice } from './notice';
import { ShareButton } from './share-button';

interface HeaderProps {
  /** The revision at which the link that was opened was shared; null if it does not say. */
  sharedAt: number | null;
}

/** The name, the question, the link to this query, and below them what came of the last action. */
export function Header({ sharedAt }: HeaderProps) {
  const [notice, setNotice] = useState<Understanding | string | null>(null);
  const send = useSend();
  const { schema } = useGraphiQL(pick('schema'));

  useEffect(() => {
    if (sharedAt === null || !schema) return;
    send<{ revision: { number: number } }>('{ revision { number } }')
      .then(({ revision: { number } }) => setNotice(age(sharedAt, number)))
      .catch(() => undefined);
    // The schema is there once the server answers; the link is checked once.
  }, [sharedAt, schema !== undefined]);

  return (
    <header className="graphiql-container on-record-header">
      <h1>On Record</h1>
      <AskForm onAnswer={setNotice} />
      <ShareButton onShared={setNotice} />
      <Notice notice={notice} onClose={() => setNotice(null)} />
    </header>
  );
}

function age(then: number, now: number): string {
  if (then === now) return `Shared at revision ${then}, which is still the current one.`;
  return `Shared at revision ${then}. The graph is at revision ${now} now, so the answer may differ.`;
}
