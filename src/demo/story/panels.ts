import { type DemoSeat, NATIONAL_SEATS, PROVINCIAL_SEATS } from '../data/panels.js';
import { evaluatorKey } from '../data/people.js';
import { HOME } from '../data/province-73.js';
import { type Level } from '../plan/index.js';
import { type Act, contestsOf, idOf, STAFF, type Story } from './story.js';

const SEATS: Readonly<Record<Level, readonly DemoSeat[]>> = { national: NATIONAL_SEATS, provincial: PROVINCIAL_SEATS };

/** Each level appoints its nine seats, for all its categories. */
export const panels: Act = {
  title: 'Panels',
  async tell(story, progress) {
    progress.expect(2);
    for (const level of ['provincial', 'national'] as const) {
      story.panels.set(level, await ensurePanel(story, level));
      progress.step();
    }
  },
};

async function ensurePanel(story: Story, level: Level): Promise<string> {
  const as = STAFF[level].secretariat;
  const query = { editionId: story.edition.id, level };
  const present = await story.api.all<{ id: string; name: string }>('listPanels', { as, query });
  const known = present.find(({ name }) => name === story.demo.panelNames[level]);
  return known?.id ?? (await createPanel(story, level)).id;
}

const createPanel = (story: Story, level: Level): Promise<{ id: string }> =>
  story.api.call('createPanel', {
    as: STAFF[level].secretariat,
    key: story.demo.panelNames[level],
    body: {
      editionId: story.edition.id,
      level,
      provinceCode: level === 'national' ? null : HOME.code,
      name: story.demo.panelNames[level],
      decreeNumber: 'SK contoh (sintetis)',
      categoryIds: contestsOf(story, level).map(({ key }) => idOf(story.categories, key)),
      seats: SEATS[level].map(({ number, role, constituencyCode }) => ({
        number,
        role,
        constituencyCode,
        userId: idOf(story.users, evaluatorKey(level, number)),
      })),
    },
  });
