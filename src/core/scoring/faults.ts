import { type FaultCode, faultText } from './fault-messages.js';
import { LIMITS } from './limits.js';

/** One thing wrong with the input: what, where, and a line a person can act on. */
export interface Fault {
  /** Stable, `<thing>.<fault>`. */
  code: string;
  /** JSON Pointer (RFC 6901) into the parsed value: `/nominees/3/DESK/A1/2`; empty for the whole. */
  path: string;
  /** English, one line; `faultText` tells it in Indonesian. */
  message: string;
  /** The values in the message, for a translation. */
  params: Record<string, string>;
}

/** The answer of a parser: the value, or every fault found. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; faults: Fault[] };

/** A place in the input, extended one step at a time; the pointer is written only when a fault needs it. */
export class Place {
  static readonly root = new Place(null, '');
  private constructor(
    private readonly parent: Place | null,
    private readonly step: string | number,
  ) {}

  at(step: string | number): Place {
    return new Place(this, step);
  }

  toString(): string {
    if (!this.parent) return '';
    return `${this.parent.toString()}/${String(this.step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  }
}

type FaultParams = Readonly<Record<string, string | number>>;

/** Gathers faults; after the limit only counts. */
export class FaultList {
  private readonly found: Fault[] = [];
  private omitted = 0;

  /** Parameters that take work to write may be a function, asked only while faults are still listed. */
  add(place: Place, code: FaultCode, params: FaultParams | (() => FaultParams) = {}): void {
    if (this.found.length >= LIMITS.faults) this.omitted += 1;
    else this.found.push(faultOf(code, place.toString(), typeof params === 'function' ? params() : params));
  }

  get any(): boolean {
    return this.found.length > 0;
  }

  /** In document order of discovery; the last line tells how many were left out. */
  list(): Fault[] {
    if (this.omitted === 0) return [...this.found];
    return [...this.found, faultOf('faults.more', '', { count: this.omitted })];
  }

  /** The value when nothing was found, else the faults. */
  conclude<T>(value: T): Parsed<T> {
    return this.any ? { ok: false, faults: this.list() } : { ok: true, value };
  }
}

function faultOf(code: FaultCode, path: string, given: FaultParams): Fault {
  const params = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));
  return { code, path, message: faultText({ code, params }, 'en'), params };
}

/** What a wrong value looked like, short, on one line and in no language. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return typeof value === 'function' ? 'ƒ' : String(value).slice(0, 40);
}
