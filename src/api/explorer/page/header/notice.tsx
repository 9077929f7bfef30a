import type { Understanding } from './ask-form';

interface NoticeProps {
  notice: Understanding | string | null;
  onClose(): void;
}

/** A line below the header: how a question was understood, or what a button did. */
export function Notice({ notice, onClose }: NoticeProps) {
  return (
    <div role="status" className="on-record-notice" hidden={notice === null}>
      {typeof notice === 'string' ? <p>{notice}</p> : notice && <Understood {...notice} />}
      <button type="button" aria-label="Close this message" onClick={onClose}>
        ×
      </button>
    </div>
  );
}

function Understood({ question, understood, unknown, hints }: Understanding) {
  return (
    <p>
      <q>{question}</q> was understood as: <strong>{understood}</strong>.
      {unknown.length > 0 && (
        <>
          {' '}
          Not understood:{' '}
          {unknown.map((words, at) => (
            <mark key={at}>{words}</mark>
          ))}
        </>
      )}
      {hints.map((hint) => ` ${hint}`)}
    </p>
  );
}
