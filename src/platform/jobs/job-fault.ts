/** Why a job failed, as far as it can be told to somebody who may not know what the job was about. */
export const JOB_FAULTS = ['refused', 'database', 'surroundings', 'timed-out', 'interrupted', 'unexpected'] as const;

export interface JobFault {
  readonly kind: (typeof JOB_FAULTS)[number];
  /** Of a closed form: an error code of ours, an SQLSTATE, a system code such as ECONNREFUSED, or the name of an error class. */
  readonly code: string | null;
}

const OWN_CODE = /^[a-z-]{1,60}\.[a-z0-9.-]{1,60}$/;
const SQLSTATE = /^[0-9A-Z]{5}$/;
const SYSTEM_CODE = /^E[A-Z0-9_]{2,40}$/;
const ERROR_NAME = /^[A-Z][A-Za-z]{0,60}Error$/;

// The words of pg-boss, which has no codes.
const TIMED_OUT = /^(job failed by timeout|handler execution exceeded)/;
const INTERRUPTED = 'pg-boss shut down';

/**
 * Reads what pg-boss keeps of a failure. Messages, stacks, SQL, its parameters and paths name people and nominees: nothing of
 * them passes, only codes of known forms. Null when there is no failure.
 */
export function faultOf(output: unknown): JobFault | null {
  if (output === null || output === undefined) return null;
  const { name, code, message } = flat(output);
  if (TIMED_OUT.test(message)) return { kind: 'timed-out', code: null };
  if (message.startsWith(INTERRUPTED)) return { kind: 'interrupted', code: null };
  if (name === 'AwardError' && OWN_CODE.test(code)) return { kind: 'refused', code };
  if (name === 'QueryFailedError') return { kind: 'database', code: SQLSTATE.test(code) ? code : null };
  if (SYSTEM_CODE.test(code)) return { kind: 'surroundings', code };
  return { kind: 'unexpected', code: ERROR_NAME.test(name) ? name : null };
}

/** An error as pg-boss stores it, or the `value` it wraps around anything else. */
function flat(output: unknown): Record<'name' | 'code' | 'message', string> {
  const { value, ...own } = asObject(output);
  const wrapped = typeof value === 'string' ? { message: value } : asObject(value);
  const text = (key: string): string => [own[key], wrapped[key]].find((found) => typeof found === 'string') ?? '';
  return { name: text('name'), code: text('code'), message: text('message') };
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
