import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useCallback } from 'react';

/** The name of the first operation in a query; null if it has none. */
const nameIn = (query: string | null): string | null =>
  /^(?!#).*\b(?:query|mutation|subscription)\s+(\w+)/m.exec(query ?? '')?.[1] ?? null;

interface TabActions {
  /** Shows the tab at an index. */
  selectTab(index: number): void;
  /** Opens an operation in a tab of its own; in the tab that holds it already, if there is one. */
  openTab(query: string, variables?: string): void;
}

/**
 * Changes tabs. GraphiQL reads the operation's name 100 ms after its editor has changed, and would run the new tab's
 * query under the name of the old one until then; so it is set at once.
 */
export function useTabs(): TabActions {
  const { addTab, changeTab, setOperationName, updateActiveTabValues } = useGraphiQLActions();
  const { queryEditor, variableEditor, tabs } = useGraphiQL(pick('queryEditor', 'variableEditor', 'tabs'));

  const selectTab = useCallback(
    (index: number) => {
      changeTab(index);
      const name = tabs[index]?.operationName ?? nameIn(tabs[index]?.query ?? null);
      if (name !== null) setOperationName(name);
    },
    [changeTab, setOperationName, tabs],
  );
  const openTab = useCallback(
    (query: string, variables = '') => {
      const index = tabs.findIndex((tab) => tab.query === query && (tab.variables ?? '') === variables);
      if (index >= 0) return selectTab(index);
      addTab();
      queryEditor?.setValue(query);
      variableEditor?.setValue(variables);
      const operationName = nameIn(query);
      updateActiveTabValues({ query, variables, operationName });
      if (operationName !== null) setOperationName(operationName);
    },
    [addTab, queryEditor, selectTab, setOperationName, tabs, updateActiveTabValues, variableEditor],
  );
  return { selectTab, openTab };
}
