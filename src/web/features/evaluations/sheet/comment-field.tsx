import { MessageSquarePlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { AreaField } from '../../../shared/field.js';
import { type Missing } from '../marking/marking-terms.js';
import { useRuntime } from '../use-runtime.js';
import { type CriterionAt, give } from './criterion-value.js';
import { criterionMessages } from './criterion.messages.js';

/** Typing that rests this long is written down. */
const REST_MS = 1_000;
const LONGEST = 2_000;

interface CommentFieldProps {
  readonly at: CriterionAt;
  readonly missing: Missing;
  readonly isLocked: boolean;
}

/** The reason for a mark. There only when it is wanted, needed or written. */
export function CommentField({ at, missing, isLocked }: CommentFieldProps) {
  const t = useMessages(criterionMessages);
  const name = useFormat().name(at.criterion.names);
  const [isWanted, setWanted] = useState(false);
  if (isLocked)
    return at.shown.comment === null ? null : (
      <blockquote className="mt-3 border-l-2 border-base-300 pl-3 text-sm whitespace-pre-wrap">
        {at.shown.comment}
      </blockquote>
    );
  if (!isWanted && at.shown.comment === null && missing !== 'comment')
    return (
      <button
        type="button"
        className="no-print btn btn-ghost btn-sm -ml-3 mt-1"
        aria-label={t('criterion.comment.add-for', { name })}
        onClick={() => {
          setWanted(true);
        }}
      >
        <MessageSquarePlus size={16} aria-hidden />
        {t('criterion.comment.add')}
      </button>
    );
  return <Comment at={at} kept={at.shown.comment ?? ''} missing={missing} hasFocus={isWanted} />;
}

interface CommentProps {
  readonly at: CriterionAt;
  readonly kept: string;
  readonly missing: Missing;
  readonly hasFocus: boolean;
}

function Comment({ at, kept, missing, hasFocus }: CommentProps) {
  const t = useMessages(criterionMessages);
  const runtime = useRuntime();
  const [typed, setTyped] = useState<string | null>(null);
  const [isTyping, setTyping] = useState(false);
  const [before, setBefore] = useState(kept);
  // What came from elsewhere, such as the other value of a clash, shows itself; never under the hands of who types.
  if (before !== kept) {
    setBefore(kept);
    if (!isTyping) setTyped(null);
  }
  const keep = useRef<() => void>(() => undefined);
  useEffect(() => {
    keep.current = () => {
      if (typed !== null) void give(runtime, at, { comment: typed });
    };
  });
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => {
      keep.current();
    }, REST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [typed]);
  // Leaving the page while typing writes down what is there.
  useEffect(() => {
    const leave = (): void => {
      keep.current();
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return (
    <div className="mt-3">
      <AreaField
        label={t('criterion.comment')}
        rows={2}
        maxLength={LONGEST}
        autoFocus={hasFocus}
        value={typed ?? kept}
        error={missing === 'comment' ? t('criterion.comment.needed') : undefined}
        hint={missing === 'mark' ? t('criterion.mark.needed') : undefined}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
        onFocus={() => {
          setTyping(true);
        }}
        onBlur={() => {
          setTyping(false);
          keep.current();
        }}
      />
    </div>
  );
}
