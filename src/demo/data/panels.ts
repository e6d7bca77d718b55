/** A seat of a panel as it is appointed; people are called by their seat. */
export interface DemoSeat {
  readonly number: number;
  readonly role: 'chair' | 'secretary' | 'member';
  readonly constituencyCode: string;
  /** As in "Penilai 3, unsur …". */
  readonly constituency: string;
}

/** Nine seats by constituency, as the national panels of 2018 and 2019 were made up; the chair was a social security expert. */
export const NATIONAL_SEATS: readonly DemoSeat[] = [
  { number: 1, role: 'chair', constituencyCode: 'EXPERT_SOCIAL_SECURITY', constituency: 'ahli jaminan sosial' },
  { number: 2, role: 'secretary', constituencyCode: 'BPJS', constituency: 'BPJS Ketenagakerjaan' },
  { number: 3, role: 'member', constituencyCode: 'UNION', constituency: 'serikat pekerja' },
  { number: 4, role: 'member', constituencyCode: 'EMPLOYERS', constituency: 'Apindo' },
  { number: 5, role: 'member', constituencyCode: 'KEMENKO_PMK', constituency: 'Kemenko PMK' },
  { number: 6, role: 'member', constituencyCode: 'KEMNAKER', constituency: 'Kemnaker' },
  { number: 7, role: 'member', constituencyCode: 'KEMENDAGRI', constituency: 'Kemendagri' },
  { number: 8, role: 'member', constituencyCode: 'EXPERT_PUBLIC_POLICY', constituency: 'ahli kebijakan publik' },
  { number: 9, role: 'member', constituencyCode: 'EXPERT_SOCIAL_SECURITY', constituency: 'ahli jaminan sosial' },
];

/** "Tim 9": the standard composition of a provincial panel (halosultra.com ?p=30215). */
export const PROVINCIAL_SEATS: readonly DemoSeat[] = [
  { number: 1, role: 'chair', constituencyCode: 'PROVINCIAL_GOVERNMENT', constituency: 'Sekretaris Daerah' },
  { number: 2, role: 'secretary', constituencyCode: 'BPJS', constituency: 'BPJS Ketenagakerjaan' },
  { number: 3, role: 'member', constituencyCode: 'MANPOWER_OFFICE', constituency: 'Dinas Ketenagakerjaan' },
  { number: 4, role: 'member', constituencyCode: 'EMPLOYERS', constituency: 'Apindo' },
  { number: 5, role: 'member', constituencyCode: 'UNION', constituency: 'serikat pekerja' },
  { number: 6, role: 'member', constituencyCode: 'EXPERT_SOCIAL_SECURITY', constituency: 'ahli jaminan sosial' },
  { number: 7, role: 'member', constituencyCode: 'EXPERT_ECONOMICS', constituency: 'ahli ekonomi' },
  { number: 8, role: 'member', constituencyCode: 'EXPERT_LAW', constituency: 'ahli hukum' },
  { number: 9, role: 'member', constituencyCode: 'EXPERT_PUBLIC_POLICY', constituency: 'ahli kebijakan publik' },
];
