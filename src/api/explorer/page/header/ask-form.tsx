import { useGraphiQLActions } from '@graphiql/react';
import { useState, type FormEvent } from 'react';
import { useSend } from '../request';
import { useTabs } from '../use-tabs';

const ASK = `query AskInExplorer($question: String!) {
  ask(question: $question) { understood unknown hints operation variables }
}`;

export interface Understanding {
  question: string;
  /** How the question was understood, in words. */
  understood: string;
  /** The words that were not understood. */
  unknown: string[];
  /** What helps with these words. */
  hints: string[];
  operation: string;
  variables: Record<string, unknown>;
}

interface AskFormProps {
  /** Called with the understanding, or with a message that says why there is none. */
  onAnswer(answer: Understanding | string): void;
}

/** A question in English; its operation opens in a tab and runs. */
export function AskForm({ onAnswer }: AskFormProps) {
  const send = useSend();
  const { openTab } = useTabs();
  const { run } = useGraphiQLActions();
  const [question, setQuestion] = useState('');
  const [isAsking, setAsking] = useState(false);

  async function ask(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (question.trim() === '' || isAsking) return;
    setAsking(true);
    try {
      const { ask: answer } = await send<{ ask: Omit<Understanding, 'question'> }>(ASK, { question });
      openTab(commented({ ...answer, question }), JSON.stringify(answer.variables, null, 2));
      onAnswer({ ...answer, question });
      run();
    } catch (error) {
      onAnswer(error instanceof Error ? error.message : String(error));
    } finally {
      setAsking(false);
    }
  }

  return (
    <form role="search" className="on-record-ask" onSubmit={(event) => void ask(event)}>
      <input
        type="search"
        aria-label="Ask a question in English"
        placeholder="Ask in English: all quotes by Iranian officials"
        value={question}
        onChange={(event) => setQuestion(event.target.value)}
      />
      <button type="submit" aria-busy={isAsking}>
        Ask
      </button>
    </form>
  );
}

/** The operation with the question and its understanding as comments, so that a link to it explains itself. */
function commented({ question, understood, unknown, operation }: Understanding): string {
  const notes = [question, `Understood as: ${understood}`];
  if (unknown.length > 0) notes.push(`Not understood: ${unknown.join(', ')}`);
  const comments = notes.map((note) => `# ${note.replace(/\s+/g, ' ').trim()}`);
  return `${comments.join('\n')}\n${operation.trim()}\n`;
}
