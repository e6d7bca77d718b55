import { type KeyboardEvent } from 'react';

import { type MarkedCriterion } from '../marking/marking-terms.js';

/** What a key means inside a criterion. */
export type KeyAct =
  | { readonly kind: 'level'; readonly level: number }
  | { readonly kind: 'step'; readonly by: number }
  | { readonly kind: 'clear' }
  | { readonly kind: 'move'; readonly by: 1 | -1 };

const LEAP = 5;

/**
 * Digits choose a level, left and right step the mark (with Shift by five), Delete takes it back, up and down go to the next
 * criterion. Only while the criterion has the focus and nothing is being typed or slid.
 */
export function keyAct(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target' | 'defaultPrevented'>,
  criterion: MarkedCriterion,
): KeyAct | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return null;
  const step = event.shiftKey ? LEAP : 1;
  switch (event.key) {
    case 'ArrowLeft':
      return { kind: 'step', by: -step };
    case 'ArrowRight':
      return { kind: 'step', by: step };
    case 'ArrowUp':
      return { kind: 'move', by: -1 };
    case 'ArrowDown':
      return { kind: 'move', by: 1 };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    default: {
      const level = Number(event.key);
      return level >= 1 && level <= criterion.levels.length ? { kind: 'level', level } : null;
    }
  }
}

const isTyping = (target: EventTarget): boolean => target instanceof Element && target.matches('input, textarea');

/** Focuses the criterion before or after; a screen reader says its name. */
export function moveToCriterion(from: Element, by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-criterion]')];
  const next = all[all.indexOf(from as HTMLElement) + by];
  next?.focus();
  next?.scrollIntoView({ block: 'start', behavior: 'auto' });
}
