import { type Page } from 'playwright-core';

/** So many steps are enough to meet every kind of control of a page; long lists repeat themselves. */
const STEPS = 25;

interface Focus {
  readonly name: string;
  /** Where it stands among all elements, to notice a focus that does not move on. */
  readonly place: number;
  /** How often Tab may meet it before it moves on: the parts of a date are stops of their own. */
  readonly stops: number;
  readonly isVisible: boolean;
  readonly isOutside: boolean;
}

/** What somebody without a mouse would stumble over: a focus that cannot be seen, or one that does not move on. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const faults = new Set<string>();
  const visits = new Map<number, number>();
  for (let step = 0; step < STEPS; step += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(focusNow);
    if (focus.isOutside) break;
    if (!focus.isVisible) faults.add(`focus cannot be seen on ${focus.name}`);
    const times = (visits.get(focus.place) ?? 0) + 1;
    visits.set(focus.place, times);
    if (times > focus.stops) {
      faults.add(`focus does not leave ${focus.name}`);
      break;
    }
  }
  return [...faults];
}

/** Runs in the page. */
function focusNow(): Focus {
  const element = document.activeElement ?? document.body;
  const style = getComputedStyle(element);
  const parent = element.parentElement ? getComputedStyle(element.parentElement) : style;
  const parts: Readonly<Record<string, number>> = { date: 4, time: 5, 'datetime-local': 9 };
  const hasRing = (one: CSSStyleDeclaration): boolean =>
    (one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) > 0) || one.boxShadow !== 'none';
  return {
    name: element.outerHTML.slice(0, 120),
    stops: 2 + (element instanceof HTMLInputElement ? (parts[element.type] ?? 0) : 0),
    place: [...document.querySelectorAll('*')].indexOf(element),
    // A control without a frame of its own may show the focus on what frames it.
    isVisible: hasRing(style) || hasRing(parent),
    isOutside: element === document.body,
  };
}
