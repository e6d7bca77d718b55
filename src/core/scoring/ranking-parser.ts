import { type FaultList, type Place, shown } from './faults.js';
import { LIMITS } from './limits.js';
import {
  type JsonObject,
  own,
  readCount,
  readList,
  readName,
  readObject,
  readWord,
  refuseUnknownKeys,
} from './reading.js';
import {
  everyItem,
  type Rounding,
  type RoundingPoint,
  type RankingRule,
  type Stage,
  type TieBreakKey,
} from './rule.js';

const POINTS: readonly RoundingPoint[] = ['criterion', 'contribution', 'aspect', 'stage', 'final'];

/** Where and how numbers are rounded; the final score at 2 places, half-up, when the rule says nothing (scoring.md 1.8). */
export function readRounding(value: unknown, place: Place, faults: FaultList): Rounding {
  const rounding = value === undefined ? {} : (readObject(value, place, faults) ?? {});
  refuseUnknownKeys(rounding, (key) => ['points', 'places', 'mode'].includes(key), place, faults);
  const list = readList(own(rounding, 'points') ?? ['final'], place.at('points'), faults, POINTS.length);
  const points = (list ?? ['final']).flatMap(
    (point, i) => readWord(point, POINTS, place.at('points').at(i), faults, { code: 'rounding.unknown-point' }) ?? [],
  );
  if (!points.includes('final')) {
    faults.add(place.at('points'), 'rounding.final-missing');
  }
  readWord(own(rounding, 'mode'), ['half_up'], place.at('mode'), faults, {
    code: 'rounding.unknown-mode',
    fallback: 'half_up',
  });
  const places = readCount(own(rounding, 'places') ?? 2, { min: 0, max: LIMITS.places }, place.at('places'), faults);
  return { points: new Set(points), places: places ?? 2 };
}

/** How nominees are put in order; competition ranking on the published final when the rule says nothing (scoring.md 1.9). */
export function readRanking(
  value: unknown,
  stages: readonly Stage[],
  places: number,
  place: Place,
  faults: FaultList,
): RankingRule {
  const ranking = value === undefined ? {} : (readObject(value, place, faults) ?? {});
  const known = ['on', 'method', 'tie_break', 'tie_break_precision', 'unresolved'];
  refuseUnknownKeys(ranking, (key) => known.includes(key), place, faults);
  const on = readWord(own(ranking, 'on'), ['rounded_final', 'exact'], place.at('on'), faults, {
    code: 'ranking.unknown-basis',
    fallback: 'rounded_final',
  });
  const method = readWord(
    own(ranking, 'method'),
    ['competition_1224', 'dense_1223', 'fractional'],
    place.at('method'),
    faults,
    { code: 'ranking.unknown-method', fallback: 'competition_1224' },
  );
  readWord(own(ranking, 'unresolved'), ['shared_rank'], place.at('unresolved'), faults, {
    code: 'ranking.unknown-resolution',
    fallback: 'shared_rank',
  });
  return {
    on: on ?? 'rounded_final',
    method: method ?? 'competition_1224',
    tieBreak: readChain(ranking, stages, place.at('tie_break'), faults),
    tieBreakPlaces: readPrecision(ranking, places, place.at('tie_break_precision'), faults),
  };
}

function readChain(ranking: JsonObject, stages: readonly Stage[], place: Place, faults: FaultList): TieBreakKey[] {
  const list = readList(own(ranking, 'tie_break') ?? [], place, faults, LIMITS.tieBreakKeys) ?? [];
  return list.flatMap((value, i) => {
    const code = readName(value, place.at(i), faults);
    const key = code === undefined ? undefined : findKey(code, stages);
    if (code !== undefined && !key) {
      faults.add(place.at(i), 'tie-break.unknown-key', { key: code });
    }
    return key ?? [];
  });
}

function findKey(code: string, stages: readonly Stage[]): TieBreakKey | undefined {
  if (code === 'penalty') return { kind: 'penalty', code };
  if (stages.some((stage) => stage.code === code)) return { kind: 'stage', code };
  const home = stages.find((stage) => everyItem(stage.items).some((item) => item.code === code));
  return home && { kind: 'item', code, stage: home.code };
}

/** Written as "rounded to 2 places", as in case 25; the places of the published score when absent. */
function readPrecision(ranking: JsonObject, places: number, place: Place, faults: FaultList): number {
  const given = own(ranking, 'tie_break_precision');
  if (given === undefined) return places;
  const match = typeof given === 'string' ? /^rounded to (\d{1,2}) places?$/.exec(given) : null;
  const count = Number(match?.[1] ?? NaN);
  if (count <= LIMITS.places) return count;
  faults.add(place, 'tie-break.precision', { value: shown(given) });
  return places;
}
