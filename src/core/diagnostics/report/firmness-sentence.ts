import { type Firmness, firmnessOf, type RankTrial } from './firmness.js';

/** One plain sentence in both languages. */
export interface Sentence {
  readonly id: string;
  readonly en: string;
}

type Language = keyof Sentence;

/** Says how firm a rank is, for people who read no tables: "Peringkat 1 kokoh: bertahan pada 9 dari 9 …". */
export const firmnessSentence = (trial: RankTrial): Sentence => ({ id: write('id', trial), en: write('en', trial) });

function write(language: Language, trial: RankTrial): string {
  const words = WORDS[language];
  const evidence = [evaluatorsPart(language, trial), weightsPart(language, trial)].filter((part) => part !== '');
  const held = evidence.length === 0 ? '' : `: ${words.holds} ${evidence.join(words.and)}`;
  return `${words.verdict[firmnessOf(trial)](trial.rank)}${held}${rangePart(language, trial)}; ${rivalPart(language, trial)}.`;
}

const evaluatorsPart = (language: Language, { evaluatorRuns, evaluatorRunsKept }: RankTrial): string =>
  evaluatorRuns === 0 ? '' : WORDS[language].evaluators(evaluatorRunsKept, evaluatorRuns);

/** Whole percent, downwards: 99.6% of the draws are not all of them. */
const weightsPart = (language: Language, { weightDraws, weightDrawsKept }: RankTrial): string =>
  weightDraws === 0 ? '' : WORDS[language].weights(`${Math.floor((100 * weightDrawsKept) / weightDraws)}%`);

const rangePart = (language: Language, { best, worst }: RankTrial): string =>
  best === worst ? '' : WORDS[language].range(best, worst);

function rivalPart(language: Language, { closestMargin }: RankTrial): string {
  if (closestMargin === null) return WORDS[language].noRival;
  return Number(closestMargin) === 0 ? WORDS[language].tied : WORDS[language].rival(decimal(language, closestMargin));
}

const decimal = (language: Language, text: string): string => (language === 'id' ? text.replace('.', ',') : text);

interface Words {
  readonly verdict: Readonly<Record<Firmness, (rank: number) => string>>;
  readonly holds: string;
  readonly and: string;
  readonly evaluators: (kept: number, runs: number) => string;
  readonly weights: (share: string) => string;
  readonly range: (best: number, worst: number) => string;
  readonly rival: (margin: string) => string;
  readonly tied: string;
  readonly noRival: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  id: {
    verdict: {
      firm: (rank) => `Peringkat ${rank} kokoh`,
      'fairly-firm': (rank) => `Peringkat ${rank} cukup kokoh`,
      open: (rank) => `Peringkat ${rank} belum kokoh`,
    },
    holds: 'bertahan pada',
    and: ' dan ',
    evaluators: (kept, runs) => `${kept} dari ${runs} uji tanpa satu penilai`,
    weights: (share) => `${share} undian bobot`,
    range: (best, worst) => `, dengan rentang peringkat ${best}–${worst}`,
    rival: (margin) => `pesaing terdekat berjarak ${margin} poin`,
    tied: 'nilainya sama dengan pesaing terdekat',
    noRival: 'tidak ada pesaing di tahap yang sama',
  },
  en: {
    verdict: {
      firm: (rank) => `Rank ${rank} is firm`,
      'fairly-firm': (rank) => `Rank ${rank} is fairly firm`,
      open: (rank) => `Rank ${rank} is open`,
    },
    holds: 'it holds in',
    and: ' and ',
    evaluators: (kept, runs) => `${kept} of ${runs} leave-one-evaluator-out runs`,
    weights: (share) => `${share} of the weight draws`,
    range: (best, worst) => `, within ranks ${best}–${worst}`,
    rival: (margin) => `the closest rival is ${margin} points away`,
    tied: 'its score equals that of the closest rival',
    noRival: 'there is no rival at the same stage',
  },
};
