import { accountsConstraints, accountsMessages } from './features/accounts/accounts.messages.js';
import { adjustmentsMessages } from './features/adjustments/adjustments.messages.js';
import { assignmentsMessages } from './features/assignments/assignments.messages.js';
import { categoriesConstraints, categoriesMessages } from './features/categories/categories.messages.js';
import { comparisonsMessages } from './features/comparisons/comparisons.messages.js';
import { computationsMessages } from './features/computations/computations.messages.js';
import { correctionsConstraints, correctionsMessages } from './features/corrections/corrections.messages.js';
import { credentialsMessages } from './features/credentials/credentials.messages.js';
import { decisionsMessages } from './features/decisions/decisions.messages.js';
import { diagnosticsConstraints, diagnosticsMessages } from './features/diagnostics/diagnostics.messages.js';
import { editionsConstraints, editionsMessages } from './features/editions/editions.messages.js';
import { evaluationsConstraints, evaluationsMessages } from './features/evaluations/evaluations.messages.js';
import { evidenceConstraints, evidenceMessages } from './features/evidence/evidence.messages.js';
import { explanationsMessages } from './features/explanations/explanations.messages.js';
import { gatesMessages } from './features/gates/gates.messages.js';
import { indicatorsMessages } from './features/indicators/indicators.messages.js';
import { interviewsConstraints, interviewsMessages } from './features/interviews/interviews.messages.js';
import { jobsOversightMessages } from './features/jobs-oversight/jobs-oversight.messages.js';
import { nominationsConstraints, nominationsMessages } from './features/nominations/nominations.messages.js';
import { nomineesConstraints, nomineesMessages } from './features/nominees/nominees.messages.js';
import { oversightMessages } from './features/oversight/oversight.messages.js';
import { panelsConstraints, panelsMessages } from './features/panels/panels.messages.js';
import {
  problemReportsConstraints,
  problemReportsMessages,
} from './features/problem-reports/problem-reports.messages.js';
import { promotionsMessages } from './features/promotions/promotions.messages.js';
import { publicationConstraints, publicationMessages } from './features/publication/publication.messages.js';
import { resultsConstraints, resultsMessages } from './features/results/results.messages.js';
import { rubricFormatMessages } from './features/rubric-format/rubric-format.messages.js';
import { rubricsConstraints, rubricsMessages } from './features/rubrics/rubrics.messages.js';
import { sessionsMessages } from './features/sessions/sessions.messages.js';
import { shortlistsMessages } from './features/shortlists/shortlists.messages.js';
import { signingKeysMessages } from './features/signing-keys/signing-keys.messages.js';
import { standingsMessages } from './features/standings/standings.messages.js';
import { templatesMessages } from './features/templates/templates.messages.js';
import { uploadsMessages } from './features/uploads/uploads.messages.js';
import { whatIfsMessages } from './features/what-ifs/what-ifs.messages.js';
import { type ConstraintErrors } from './platform/http/problem.js';
import { type Messages } from './platform/i18n/messages.js';
import { platformMessages } from './platform/i18n/platform.messages.js';

/** Every text that people read, by code; each feature brings its own. */
export const CATALOGUES: readonly Messages[] = [
  platformMessages,
  accountsMessages,
  credentialsMessages,
  sessionsMessages,
  jobsOversightMessages,
  editionsMessages,
  rubricFormatMessages,
  rubricsMessages,
  categoriesMessages,
  templatesMessages,
  nomineesMessages,
  nominationsMessages,
  indicatorsMessages,
  gatesMessages,
  adjustmentsMessages,
  evidenceMessages,
  uploadsMessages,
  panelsMessages,
  assignmentsMessages,
  interviewsMessages,
  evaluationsMessages,
  correctionsMessages,
  problemReportsMessages,
  standingsMessages,
  computationsMessages,
  shortlistsMessages,
  decisionsMessages,
  signingKeysMessages,
  resultsMessages,
  promotionsMessages,
  publicationMessages,
  explanationsMessages,
  diagnosticsMessages,
  whatIfsMessages,
  comparisonsMessages,
  oversightMessages,
];

/** What each named database constraint means to people; each feature brings its own. */
export const CONSTRAINTS: readonly ConstraintErrors[] = [
  accountsConstraints,
  editionsConstraints,
  rubricsConstraints,
  categoriesConstraints,
  nomineesConstraints,
  nominationsConstraints,
  evidenceConstraints,
  panelsConstraints,
  interviewsConstraints,
  evaluationsConstraints,
  correctionsConstraints,
  problemReportsConstraints,
  resultsConstraints,
  publicationConstraints,
  diagnosticsConstraints,
];
