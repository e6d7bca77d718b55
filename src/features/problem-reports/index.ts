export { PROBLEM_REPORT_LIFECYCLE } from './problem-report.lifecycle.js';
export { ProblemReportsModule } from './problem-reports.module.js';
