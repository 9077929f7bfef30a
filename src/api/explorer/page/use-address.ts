import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';
import { linkTo, type SharedOperation } from './address';

/** Browsers limit how often a page may change its address. */
const DELAY = 300;

/** Keeps the address equal to the operation in the active tab. */
export function useAddress(): void {
  const { tabs, activeTabIndex } = useGraphiQL(pick('tabs', 'activeTabIndex'));
  const tab = tabs[activeTabIndex];
  const { query = null, variables = null, operationName = null } = tab ?? {};
  useEffect(() => {
    const timer = setTimeout(() => {
      const link = query === null ? null : linkTo({ query, variables, operationName });
      history.replaceState(null, '', link ?? location.pathname);
    }, DELAY);
    return () => clearTimeout(timer);
  }, [query, variables, operationName]);
}

/** Selects the operation that a link names, once the document with several operations has been parsed. */
export function useOperationName(shared: SharedOperation | null): void {
  const { setOperationName } = useGraphiQLActions();
  const { operations } = useGraphiQL(pick('operations'));
  const isDone = useRef(false);
  useEffect(() => {
    const name = shared?.operationName;
    if (isDone.current || !name || !operations?.some((operation) => operation.name?.value === name)) return;
    isDone.current = true;
    setOperationName(name);
  }, [operations, setOperationName, shared]);
}
