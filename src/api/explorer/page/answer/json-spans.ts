import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { pick, useGraphiQL, useMonaco } from '@graphiql/react';
import { useEffect } from 'react';
import type { AnswerPath } from './spans';

/**
 * Makes the text spans in the JSON of the answer clickable; with the cursor in one, Alt+Enter opens it.
 */
export function useJsonSpans(
  response: string | null,
  spans: ReadonlyMap<string, AnswerPath>,
  openSpan: (path: AnswerPath) => void,
): void {
  const { responseEditor } = useGraphiQL(pick('responseEditor'));
  const monaco = useMonaco((state) => state.monaco);
  useEffect(() => {
    const model = responseEditor?.getModel();
    const tree = response === null ? undefined : parseTree(response);
    if (!monaco || !responseEditor || !model || !tree || spans.size === 0) return;
    const places = [...spans.values()].flatMap((path) => {
      const span = findNodeAtLocation(tree, ['data', ...path]);
      // The words, or the first of what was selected.
      const node = findNodeAtLocation(tree, ['data', ...path, 'exact']) ?? span?.children?.[0]?.children?.[1];
      return node ? [{ path, start: node.offset, end: node.offset + node.length }] : [];
    });
    const decorations = responseEditor.createDecorationsCollection(
      places.map(({ start, end }) => {
        const [from, to] = [model.getPositionAt(start), model.getPositionAt(end)];
        return {
          range: new monaco.Range(from.lineNumber, from.column, to.lineNumber, to.column),
          options: {
            inlineClassName: 'on-record-json-span',
            hoverMessage: { value: 'Show these words in the article (Alt+Enter)' },
          },
        };
      }),
    );
    function openAt(position: { lineNumber: number; column: number } | null): void {
      const offset = position && model!.getOffsetAt(position);
      const place = places.find(({ start, end }) => offset !== null && offset >= start && offset <= end);
      if (place) openSpan(place.path);
    }
    const disposables = [
      responseEditor.onMouseUp(({ target }) => {
        const isSelecting = responseEditor.getSelection()?.isEmpty() === false;
        if (!isSelecting) openAt(target.position);
      }),
      responseEditor.addAction({
        id: 'on-record-open-span',
        label: 'Show these words in the article',
        keybindings: [monaco.KeyMod.Alt | monaco.KeyCode.Enter],
        run: (editor) => openAt(editor.getPosition()),
      }),
    ];
    return () => {
      decorations.clear();
      for (const disposable of disposables) disposable.dispose();
    };
  }, [monaco, responseEditor, response, spans, openSpan]);
}
