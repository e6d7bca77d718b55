import { type Lifecycle } from '../../core/lifecycle.js';

export const PROBLEM_REPORT_STATES = ['open', 'answered'] as const;
export type ProblemReportState = (typeof PROBLEM_REPORT_STATES)[number];

/** An answer closes a report for good; whoever is not content with it reports again. */
export const PROBLEM_REPORT_LIFECYCLE: Lifecycle<ProblemReportState> = {
  thing: 'problem-report',
  initial: 'open',
  next: { open: ['answered'], answered: [] },
};
