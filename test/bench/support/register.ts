import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';

const PROVINCES = 38;
const SECTORS = 20;
const ROWS_AT_A_TIME = 2_000;

/** A rule of eight indicators in three aspects, as a secretariat might publish it; its weights are made up. */
const RULE = {
  version: 'bench',
  stages: [
    {
      code: 'DATA',
      weight: '100',
      kind: 'indicators',
      items: [
        {
          code: 'A',
          weight: '50',
          items: [
            { code: 'coverage', weight: '60', fn: 'goalpost', lo: '0', hi: '100' },
            {
              code: 'programmes',
              weight: '40',
              fn: 'step',
              steps: [
                ['0', '0'],
                ['2', '40'],
                ['3', '70'],
                ['5', '100'],
              ],
            },
          ],
        },
        {
          code: 'B',
          weight: '30',
          items: [
            { code: 'arrears', weight: '50', fn: 'goalpost', lo: '0', hi: '12', dir: 'cost' },
            { code: 'reported', weight: '30', fn: 'target', target: '85' },
            {
              code: 'accidents',
              weight: '20',
              fn: 'piecewise',
              knots: [
                ['0', '100'],
                ['5', '60'],
                ['30', '0'],
              ],
            },
          ],
        },
        {
          code: 'C',
          weight: '20',
          items: [
            { code: 'workers', weight: '40', fn: 'log_goalpost', lo: '1', hi: '50000' },
            { code: 'training', weight: '30', fn: 'goalpost', lo: '0', hi: '40' },
            { code: 'policy', weight: '30', fn: 'levels', levels: { none: '0', draft: '50', adopted: '100' } },
          ],
        },
      ],
    },
  ],
  ranking: { tie_break: ['A', 'B', 'coverage'] },
};

/** Writes a synthetic register of so many employers, and its rule; the same for the same count. */
export async function writeRegister(folder: string, rows: number): Promise<{ rule: string; register: string }> {
  const [rule, register] = [join(folder, 'rule.json'), join(folder, 'register.csv')];
  await writeFile(rule, JSON.stringify(RULE));
  await pipeline(Readable.from(lines(rows)), createWriteStream(register));
  return { rule, register };
}

function* lines(rows: number): Generator<string> {
  yield 'calon;province;sector;coverage;programmes;arrears;reported;accidents;workers;training;policy\n';
  const generator = xoroshiro128plus(735_000);
  const upTo = (most: number): number => uniformInt(generator, 0, most);
  const decimal = (tenths: number): string => `${Math.floor(tenths / 10)},${tenths % 10}`;
  for (let from = 0; from < rows; from += ROWS_AT_A_TIME) {
    let text = '';
    for (let i = from; i < Math.min(from + ROWS_AT_A_TIME, rows); i += 1) {
      const figures = [
        decimal(upTo(1_000)),
        upTo(5),
        decimal(upTo(150)),
        decimal(upTo(1_000)),
        upTo(40),
        1 + Math.floor(Math.exp(upTo(1_000) / 110)),
        decimal(upTo(500)),
        ['none', 'draft', 'adopted'][upTo(2)],
      ];
      const place = `Provinsi ${1 + upTo(PROVINCES - 1)};Sektor ${1 + upTo(SECTORS - 1)}`;
      text += `NPP${String(i).padStart(8, '0')};${place};${figures.join(';')}\n`;
    }
    yield text;
  }
}
