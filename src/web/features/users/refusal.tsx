import { isProblem } from '../../api/problem.js';
import { ProblemNotice } from '../../shared/states.js';

/** Why the server refused, over the form; what it says against single fields stands beside them and is not said twice. */
export const Refusal = ({ error }: { readonly error: unknown }) => (
  <ProblemNotice error={isProblem(error) ? { ...error, errors: [] } : error} />
);
