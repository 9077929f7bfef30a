import { useEffect, useRef } from 'react';
import type { MarkedArticle } from './marked-article';

interface SpanPanelProps {
  /** The article with the characters to mark, or a message that says why it cannot be shown; null closes the panel. */
  content: MarkedArticle | string | null;
  onClose(): void;
}

/** The article of a text span, with its characters marked. */
export function SpanPanel({ content, onClose }: SpanPanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    if (content === null) dialog.current?.close();
    else if (!dialog.current?.open) dialog.current?.showModal();
    mark.current?.scrollIntoView({ block: 'center' });
  }, [content]);
  return (
    <dialog ref={dialog} className="on-record-article" aria-label="Article" onClose={onClose}>
      <div className="bar">
        <button type="button" className="on-record-close" onClick={onClose}>
          Close
        </button>
      </div>
      {typeof content === 'string' && <p role="alert">{content}</p>}
      {content !== null && typeof content !== 'string' && (
        <article lang={content.language}>
          <h2>{content.headline ?? content.slug}</h2>
          <p className="source">
            {[content.publisher?.name, content.published?.edtf].filter(Boolean).join(' · ')}
            {content.url !== null && (
              <>
                {' · '}
                <a href={content.url} target="_blank" rel="noreferrer">
                  source
                </a>
              </>
            )}
          </p>
          <div className="text" tabIndex={0} role="region" aria-label="Text of the article">
            {content.text.slice(0, content.start)}
            <mark ref={mark}>{content.text.slice(content.start, content.end)}</mark>
            {content.text.slice(content.end)}
          </div>
        </article>
      )}
    </dialog>
  );
}
