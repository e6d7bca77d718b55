/** A ranking of an edition, by the label of the edition and the code of its category at national level. */
const ranking = async (read, edition, category) => {
  const { items } = await read('/api/v1/rankings?limit=200&level=national');
  return items.find((one) => one.edition.label.startsWith(edition) && one.category.code === category).id;
};

const published = async (read, category) => {
  const { items } = await read('/api/v1/public/rankings?limit=200&level=national');
  return items.find((one) => one.categoryCode === category).id;
};

/** The first sheet of an evaluator that is begun and not handed in. */
const openSheet = async (read) => {
  const { items } = await read('/api/v1/me/score-sheets?limit=200&state=draft');
  const sheet = items.find(({ marked, criteria }) => marked > 0 && marked < criteria) ?? items[0];
  return `/app/work/${sheet.nominationId}/${sheet.stage}`;
};

/** The pictures of README and docs: what each kind of user has before them. */
export const SCREENS = [
  { name: 'public-home', path: '/' },
  { name: 'public-ranking', path: async (read) => `/peringkat/${await published(read, 'PROVINSI')}` },
  {
    name: 'public-check',
    path: async (read) => `/periksa?bundle=${await published(read, 'PROVINSI')}`,
    prepare: (page) =>
      page
        .getByText(/cocok|AGREES|terverifikasi/i)
        .first()
        .waitFor({ timeout: 60_000 }),
  },
  { name: 'evaluator-work', as: 'penilai1', size: 'phone', theme: 'dark', path: '/app/work' },
  { name: 'evaluator-sheet', as: 'penilai1', size: 'tablet', path: openSheet },
  {
    name: 'nominee-file',
    as: 'perusahaan',
    size: 'tablet',
    path: async (read) => {
      const { items } = await read('/api/v1/nominations?limit=50');
      return `/app/my-nominations/${items.find(({ state }) => state === 'returned').id}`;
    },
  },
  { name: 'secretariat-verification', as: 'sekretariat', path: '/app/verification' },
  {
    name: 'secretariat-progress',
    as: 'sekretariat',
    path: async (read) => `/app/rankings/${await ranking(read, '2026', 'PROVINSI')}/progress`,
  },
  {
    name: 'secretariat-diagnostics',
    as: 'sekretariat',
    path: async (read) => `/app/rankings/${await ranking(read, '2018', 'PROVINSI')}/diagnostics`,
  },
  {
    name: 'secretariat-what-if',
    as: 'sekretariat',
    theme: 'dark',
    path: async (read) => `/app/rankings/${await ranking(read, '2018', 'PROVINSI')}/what-if`,
  },
  { name: 'auditor-audit', as: 'auditor', path: '/app/audit' },
];
