import { evaluatorKey } from '../data/people.js';
import { type PlannedContest } from '../plan/index.js';
import { type Act, judgedIn, nominationOf, type Story } from './story.js';

/** An evaluator reports a problem with the file of a nominee they mark; the secretariat has not answered yet. */
export const problemReports: Act = {
  title: 'Reports of problems with a file',
  async tell(story, progress) {
    const contests = story.plan.filter(({ problem }) => problem !== undefined);
    progress.expect(contests.length);
    for (const contest of contests) {
      await report(story, contest);
      progress.step();
    }
  },
};

async function report(story: Story, contest: PlannedContest): Promise<void> {
  const { problem, level } = contest;
  const standing = judgedIn(contest).find(({ entry }) => entry.candidate.key === problem?.candidate);
  if (!problem || !standing) throw new Error(`${contest.key}: nobody is marked whose file could have a problem`);
  const asked = { as: evaluatorKey(level, problem.seat), path: { nominationId: nominationOf(story, standing).id } };
  const { category, criterion, text } = problem;
  const mine = await story.api.all<{ text: string }>('listMyProblemReports', asked);
  if (mine.some((one) => one.text === text)) return;
  await story.api.call('reportProblem', { ...asked, body: { category, criterion, text } });
}
