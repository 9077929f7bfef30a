import { pick, useGraphiQL } from '@graphiql/react';
import { linkTo } from '../address';
import { useSend } from '../request';

interface ShareButtonProps {
  onShared(message: string): void;
}

/** Copies a link to the operation in the active tab, and says at which revision of the graph it was copied. */
export function ShareButton({ onShared }: ShareButtonProps) {
  const send = useSend();
  const { queryEditor, variableEditor, operationName } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'operationName'),
  );

  async function share(): Promise<void> {
    try {
      const { revision } = await send<{ revision: { number: number } }>('{ revision { number } }');
      const operation = {
        query: queryEditor?.getValue() ?? '',
        variables: variableEditor?.getValue() ?? null,
        operationName: operationName ?? null,
      };
      const link = linkTo(operation, revision.number);
      if (link === null) return onShared('This query is too long for a link.');
      const url = new URL(link, location.href).href;
      const isCopied = await copy(url);
      onShared(isCopied ? `Link copied. The graph is at revision ${revision.number}.` : `Copy this link: ${url}`);
    } catch (error) {
      onShared(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <button type="button" className="on-record-share" onClick={() => void share()}>
      Share
    </button>
  );
}

/** Browsers allow access to the clipboard on https and on this machine only. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
