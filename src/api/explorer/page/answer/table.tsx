import { useMemo, useState } from 'react';
import { rowSetsOf, tableOf, type Cell } from './rows';
import type { AnswerPath } from './spans';

interface AnswerTableProps {
  data: unknown;
  spans: ReadonlyMap<string, AnswerPath>;
  openSpan(path: AnswerPath): void;
}

/** The rows of one list of the answer. */
export function AnswerTable({ data, spans, openSpan }: AnswerTableProps) {
  const sets = useMemo(() => rowSetsOf(data), [data]);
  const [selected, select] = useState('');
  const set = sets.find(({ title }) => title === selected) ?? sets[0];
  const table = useMemo(() => set && tableOf(set, spans), [set, spans]);
  if (!set || !table) return <p>The answer has no rows.</p>;
  return (
    <>
      {sets.length > 1 && (
        <label className="on-record-rows">
          Rows of{' '}
          <select value={set.title} onChange={(event) => select(event.target.value)}>
            {sets.map(({ title, rows }, index) => (
              <option key={index} value={title}>
                {title} ({rows.length})
              </option>
            ))}
          </select>
        </label>
      )}
      <table>
        <caption>
          {set.title}: {set.rows.length} {set.rows.length === 1 ? 'row' : 'rows'}
        </caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, index) => (
            <tr key={index}>
              {table.columns.map((column) => (
                <TableCell key={column} cell={cells.get(column)} openSpan={openSpan} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function TableCell({ cell, openSpan }: { cell: Cell | undefined; openSpan(path: AnswerPath): void }) {
  if (!cell) return <td />;
  if (cell.spans.length === 0) return <td className={cell.isNumber ? 'number' : undefined}>{cell.text}</td>;
  return (
    <td>
      {cell.text}
      {cell.spans.map(({ text, path }, index) => (
        <button
          key={index}
          type="button"
          className="on-record-span"
          title="Show these words in the article"
          onClick={() => openSpan(path)}
        >
          {text}
        </button>
      ))}
    </td>
  );
}
