import { readFile } from 'node:fs/promises';

import cliProgress from 'cli-progress';
import { Command } from 'commander';

import { canonicalJson } from '../core/ledger/canonical-json.js';
import { parseChainHead } from '../core/ledger/hash-chain.js';
import { type AuditHead, AuditLog, type AuditReport } from '../platform/audit/index.js';
import { Clock } from '../platform/time/clock.js';
import { openCommandDatabase } from './context.js';

const FAULT_FOUND = 1;
const BAD_INPUT = 2;

interface VerifyFlags {
  readonly head?: string;
  readonly json?: boolean;
}

/** `paritrana audit verify` and `paritrana audit head`. */
export function auditCommand(): Command {
  const audit = new Command('audit').description('check the audit log, and export the state it must keep');
  audit
    .command('verify')
    .description(
      'read every entry and name the first that was edited, removed, inserted or moved; exit 1 when there is one',
    )
    .option('--head <file>', 'an exported head that the log must still contain; finds a lost end as well')
    .option('--json', 'print the report as JSON')
    .action(verify);
  audit
    .command('head')
    .description('print the head of the log as canonical JSON, to be kept where nobody can change it')
    .action(printHead);
  return audit;
}

async function verify(flags: VerifyFlags): Promise<void> {
  const head = await readHead(flags.head);
  if (head === 'bad') {
    process.exitCode = BAD_INPUT;
    return;
  }
  const report = await withAuditLog((log) => verifyWithProgress(log, head));
  console.log(flags.json ? JSON.stringify(report) : describe(report, head));
  if (report.fault) process.exitCode = FAULT_FOUND;
}

async function printHead(): Promise<void> {
  console.log(await withAuditLog(async (log, database) => canonicalJson(await log.head(database.reader))));
}

async function readHead(file: string | undefined): Promise<AuditHead | undefined | 'bad'> {
  if (file === undefined) return undefined;
  try {
    return parseChainHead(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return 'bad';
  }
}

type Opened = Awaited<ReturnType<typeof openCommandDatabase>>;

async function withAuditLog<Result>(
  work: (log: AuditLog, database: Opened['database']) => Promise<Result>,
): Promise<Result> {
  const opened = await openCommandDatabase();
  try {
    return await work(new AuditLog(opened.database, new Clock()), opened.database);
  } finally {
    await opened.close();
  }
}

/** The bar is drawn on a terminal only: cli-progress stays silent when its stream is a pipe. */
async function verifyWithProgress(log: AuditLog, head: AuditHead | undefined): Promise<AuditReport> {
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value}/{total} entries',
    clearOnComplete: true,
    stream: process.stderr,
  });
  bar.start(0, 0);
  try {
    return await log.verify({
      ...(head && { head }),
      onProgress: (checked, total) => {
        bar.setTotal(total);
        bar.update(checked);
      },
    });
  } finally {
    bar.stop();
  }
}

function describe({ fault, entries, lanes, head }: AuditReport, against: AuditHead | undefined): string {
  if (fault) return `FAULT: lane ${fault.lane}, entry ${fault.seq}: ${fault.kind}: ${fault.reason}`;
  const anchored = against ? ', and contain the given head' : '';
  return `OK: ${entries} entries in ${lanes} lanes are as they were written${anchored}. Head ${head.hash}`;
}
