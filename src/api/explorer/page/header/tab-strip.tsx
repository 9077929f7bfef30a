import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { KeyboardEvent } from 'react';
import { titleOf } from '../titles';
import { useTabs } from '../use-tabs';

/** The tabs, titled in plain words; GraphiQL's own strip shows the names of operations and is hidden. */
export function TabStrip() {
  const { addTab, closeTab } = useGraphiQLActions();
  const { selectTab } = useTabs();
  const { tabs, activeTabIndex } = useGraphiQL(pick('tabs', 'activeTabIndex'));

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === 'Delete' && tabs.length > 1) return closeTab(activeTabIndex);
    if (step === undefined) return;
    const next = (activeTabIndex + step + tabs.length) % tabs.length;
    selectTab(next);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  }

  return (
    <>
      <div role="tablist" aria-label="Queries" className="on-record-tabs" onKeyDown={onKeyDown}>
        {tabs.map(({ id, query, operationName }, index) => {
          const title = titleOf(query, operationName);
          const isActive = index === activeTabIndex;
          return (
            <span key={id} role="presentation" className={isActive ? 'on-record-tab active' : 'on-record-tab'}>
              <button
                type="button"
                role="tab"
                aria-selected={isActive}
                aria-controls="graphiql-session"
                aria-keyshortcuts="Delete"
                tabIndex={isActive ? 0 : -1}
                title={title}
                ref={isActive ? scrollIntoView : undefined}
                onClick={() => selectTab(index)}
              >
                {title}
              </button>
              {tabs.length > 1 && (
                <button
                  type="button"
                  tabIndex={-1}
                  aria-hidden="true"
                  title={`Close ${title}`}
                  className="on-record-close"
                  onClick={() => closeTab(index)}
                >
                  ×
                </button>
              )}
            </span>
          );
        })}
      </div>
      <button type="button" className="on-record-add" aria-label="New tab" title="New tab" onClick={() => addTab()}>
        +
      </button>
    </>
  );
}

function scrollIntoView(tab: HTMLElement | null): void {
  tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
