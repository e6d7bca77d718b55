import { type CheckOutcome, type CheckRequest, type Failure, type Message, type Phase } from './outcome.js';
import { fill, type Filling } from './fill.js';
import { fillingOf } from './filling.js';

const FINGERPRINT = /^(sha256:)?([0-9a-f]{64})$/;

/** The file that was checked last, to be held against a fingerprint that is typed afterwards. */
let last: File | undefined;

/** Makes the page check files: dropped, chosen, or named in its address. */
export function startChecking(root: HTMLElement): void {
  const input = root.querySelector<HTMLInputElement>('input[type=file]');
  const zone = root.querySelector<HTMLElement>('[data-drop]');
  if (!input || !zone) return;
  input.disabled = false;
  input.addEventListener('change', () => {
    void checkFile(root, input.files?.[0]);
    // The same file may be chosen again after it was changed.
    input.value = '';
  });
  takeDrops(root, zone);
  root.querySelector('input[name=sidik]')?.addEventListener('change', () => {
    void checkFile(root, last);
  });
  const asked = new URLSearchParams(location.search).get('bundle');
  if (asked !== null && asked !== '') check(root, { rankingId: asked, fingerprint: null });
}

function takeDrops(root: HTMLElement, zone: HTMLElement): void {
  const mark = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    zone.toggleAttribute('data-over', isOver);
  };
  zone.addEventListener('dragover', mark(true));
  zone.addEventListener('dragleave', mark(false));
  zone.addEventListener('drop', (event) => {
    mark(false)(event);
    void checkFile(root, event.dataTransfer?.files[0]);
  });
}

async function checkFile(root: HTMLElement, file: File | undefined): Promise<void> {
  const fingerprint = readFingerprint(root);
  if (!file || fingerprint === undefined) return;
  last = file;
  showPhase(root, 'reading');
  check(root, { bytes: await file.arrayBuffer(), fingerprint });
}

/** What was typed, in one form; undefined, and said beside the field, when it is no fingerprint. */
function readFingerprint(root: HTMLElement): string | null | undefined {
  const field = root.querySelector<HTMLInputElement>('input[name=sidik]');
  const error = root.querySelector<HTMLElement>('[data-fingerprint-error]');
  const typed = (field?.value ?? '').trim().toLowerCase();
  const digits = FINGERPRINT.exec(typed)?.[2];
  const isFaulty = typed !== '' && digits === undefined;
  if (error) error.hidden = !isFaulty;
  field?.setAttribute('aria-invalid', String(isFaulty));
  if (isFaulty) {
    field?.focus();
    return undefined;
  }
  return digits === undefined ? null : `sha256:${digits}`;
}

let worker: Worker | undefined;

/** One check at a time: a new one ends the one before. The page stays alive, because all of it runs in a worker. */
function check(root: HTMLElement, request: CheckRequest): void {
  worker?.terminate();
  worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.type === 'phase') showPhase(root, data.phase, data.done);
    else if (data.type === 'failure') showFailure(root, data.failure);
    else showOutcome(root, data.outcome);
  });
  worker.addEventListener('error', () => {
    showFailure(root, 'broken');
  });
  worker.postMessage(request, 'bytes' in request ? [request.bytes] : []);
}

const place = (root: HTMLElement, name: 'status' | 'result'): HTMLElement => {
  const found = root.querySelector<HTMLElement>(`[data-${name}]`);
  if (!found) throw new Error(`the page has no place for its ${name}`);
  return found;
};

function showPhase(root: HTMLElement, phase: Phase, done?: number): void {
  place(root, 'result').replaceChildren();
  place(root, 'status').replaceChildren(fill('working', { slots: {}, cases: { phase } }));
  const bar = root.querySelector<HTMLProgressElement>('[data-status] progress');
  if (bar && done !== undefined) bar.value = done;
}

function showFailure(root: HTMLElement, failure: Failure): void {
  show(root, 'failure', { slots: {}, cases: { failure } });
}

function showOutcome(root: HTMLElement, outcome: CheckOutcome): void {
  const name = outcome.kind === 'unsigned' ? 'agrees' : outcome.kind;
  show(root, name, fillingOf(outcome, document.documentElement.lang === 'en' ? 'en' : 'id'));
}

/** The result takes the place of the progress and the reader's attention. */
function show(root: HTMLElement, template: string, filling: Filling): void {
  place(root, 'status').replaceChildren();
  const result = place(root, 'result');
  result.replaceChildren(fill(template, filling));
  result.querySelector<HTMLElement>('h2')?.focus();
}
