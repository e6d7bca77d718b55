import { describe, expect, it } from '@jest/globals';

import { criteriaOf } from '../../../../src/web/features/evaluations/marking/marking-terms.js';
import { keyAct } from '../../../../src/web/features/evaluations/sheet/keyboard.js';
import { smallRubric } from '../../../support/builders/rubrics.js';
import { termsFrom } from './rubric-scene.js';

const CRITERION = criteriaOf(termsFrom(smallRubric(), 'DESK'))[0]!;

// Node has no elements: what a key is pressed on only has to tell whether something is being typed there.
class FakeElement {
  constructor(private readonly isField: boolean) {}
  matches(): boolean {
    return this.isField;
  }
}
Object.assign(globalThis, { Element: FakeElement });

interface Pressed {
  readonly on: FakeElement;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly defaultPrevented: boolean;
}

function press(key: string, { on = new FakeElement(false), ...held }: Partial<Pressed> = {}) {
  const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false };
  return keyAct({ ...plain, ...held, key, target: on as unknown as EventTarget }, CRITERION);
}

describe('A key inside a criterion', () => {
  it('chooses a level by its number, and nothing beyond the levels', () => {
    expect([press('1'), press('2'), press('3'), press('0')]).toEqual([
      { kind: 'level', level: 1 },
      { kind: 'level', level: 2 },
      null,
      null,
    ]);
  });

  it('steps the mark, with Shift by five, and takes it back', () => {
    expect([press('ArrowRight'), press('ArrowLeft', { shiftKey: true }), press('Delete')]).toEqual([
      { kind: 'step', by: 1 },
      { kind: 'step', by: -5 },
      { kind: 'clear' },
    ]);
  });

  it('goes to the criterion before and after', () => {
    expect([press('ArrowUp'), press('ArrowDown')]).toEqual([
      { kind: 'move', by: -1 },
      { kind: 'move', by: 1 },
    ]);
  });

  it('means nothing while somebody types, slides, or gives the browser a command', () => {
    expect(press('2', { on: new FakeElement(true) })).toBeNull();
    expect(press('2', { ctrlKey: true })).toBeNull();
    expect(press('ArrowUp', { defaultPrevented: true })).toBeNull();
  });
});
