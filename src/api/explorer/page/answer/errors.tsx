export interface AnswerError {
  message: string;
  path?: readonly (string | number)[];
  locations?: readonly { line: number; column: number }[];
  extensions?: { code?: string; argument?: string; hint?: string };
}

/** The errors of an answer, each with its place and what to write instead. */
export function Errors({ errors }: { errors: readonly AnswerError[] }) {
  if (errors.length === 0) return null;
  return (
    <ul role="alert" className="on-record-errors">
      {errors.map((error, index) => (
        <li key={index}>
          <strong>{error.message}</strong>
          {error.extensions?.hint !== undefined && <span className="hint">{error.extensions.hint}</span>}
          <span className="place">{placeOf(error)}</span>
        </li>
      ))}
    </ul>
  );
}

function placeOf({ path, locations, extensions }: AnswerError): string {
  const [location] = locations ?? [];
  return [
    ...(extensions?.argument === undefined ? [] : [`argument ${extensions.argument}`]),
    ...(path === undefined ? [] : [`field ${path.join('.')}`]),
    ...(location === undefined ? [] : [`line ${location.line}, column ${location.column}`]),
  ].join(' · ');
}
