/** A day on which the national panel of the running edition hears nominees, in the zone of those who come. */
export interface InterviewDay {
  /** Counted from the day of loading. */
  readonly day: number;
  readonly timeZone: 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';
  readonly offset: '+07:00' | '+08:00' | '+09:00';
  readonly place: {
    readonly mode: 'online' | 'hybrid' | 'on_site';
    readonly room?: string;
    readonly link?: string;
  };
  /** Contest and candidates in the order of the day; none where the shortlist decides who is heard. */
  readonly heard: readonly (readonly [contest: string, candidate: string])[];
}

const LINK = 'https://wawancara.example.invalid';
const COMPANIES = '2026-N-BESAR';

/** Companies are all heard. The provinces have a day, and no times before their shortlist. */
export const INTERVIEW_DAYS: readonly InterviewDay[] = [
  {
    day: 12,
    timeZone: 'Asia/Jakarta',
    offset: '+07:00',
    place: { mode: 'online', link: `${LINK}/wib` },
    heard: [
      [COMPANIES, 'B1'],
      [COMPANIES, 'B2'],
    ],
  },
  {
    day: 13,
    timeZone: 'Asia/Makassar',
    offset: '+08:00',
    place: { mode: 'hybrid', room: 'Ruang sidang, Makassar (contoh)', link: `${LINK}/wita` },
    heard: [
      [COMPANIES, 'B3'],
      [COMPANIES, 'B4'],
    ],
  },
  {
    day: 14,
    timeZone: 'Asia/Jayapura',
    offset: '+09:00',
    place: { mode: 'on_site', room: 'Ruang rapat, Jayapura (contoh)' },
    heard: [[COMPANIES, 'B5']],
  },
  {
    day: 15,
    timeZone: 'Asia/Jakarta',
    offset: '+07:00',
    place: { mode: 'hybrid', room: 'Ruang rapat, Jakarta (contoh)', link: `${LINK}/provinsi` },
    heard: [],
  },
];
