import { type FaultList, type Place, shown } from './faults.js';
import { readFigure } from './figure-parser.js';
import { type Figure, type GateState, type Nominee, type Sheet } from './problem.js';
import { readAdjustments } from './ledger-parser.js';
import { type JsonObject, own, readName, readObject, refuseUnknownKeys } from './reading.js';
import { type Rule, type Stage } from './rule.js';
import { readSheets } from './sheet-parser.js';

const OWN_KEYS = ['id', 'gates', 'indicators', 'bonus', 'penalty', 'stageReached'];

/** One nominee, read against the rule; the place travels along for a later fault about its id. */
export function readNominee(
  value: unknown,
  rule: Rule,
  place: Place,
  faults: FaultList,
): (Nominee & { place: Place }) | undefined {
  const object = readObject(value, place, faults);
  if (!object) return undefined;
  const codes = rule.stages.filter((stage) => stage.kind === 'rubric').map((stage) => stage.code);
  refuseUnknownKeys(object, (key) => OWN_KEYS.includes(key) || codes.includes(key), place, faults);
  const reached = readReached(object, rule, place.at('stageReached'), faults);
  const stages = rule.stages.slice(0, reached + 1);
  return {
    place,
    id: readName(own(object, 'id'), place.at('id'), faults) ?? '',
    gates: readGates(object, rule, place.at('gates'), faults),
    figures: readFigures(object, rule, stages, place.at('indicators'), faults),
    sheets: readPanels(object, stages, place, faults),
    ...readAdjustments(object, place, faults),
    reached,
  };
}

/** The position of the last stage reached; the last stage of all when not stated. */
function readReached(object: JsonObject, rule: Rule, place: Place, faults: FaultList): number {
  const given = own(object, 'stageReached');
  const last = rule.stages.length - 1;
  if (given === undefined || given === null) return last;
  const position = rule.stages.findIndex((stage) => stage.code === given);
  if (position >= 0) return position;
  faults.add(place, 'stage.unknown', { value: shown(given) });
  return last;
}

function readGates(object: JsonObject, rule: Rule, place: Place, faults: FaultList): Map<string, GateState> {
  const given = own(object, 'gates');
  const states = new Map<string, GateState>();
  if (given === undefined && rule.gates.length === 0) return states;
  const gates = readObject(given, place, faults);
  if (!gates) return states;
  for (const code of rule.gates) {
    const state = own(gates, code);
    if (typeof state === 'boolean' || state === null) states.set(code, state);
    else if (state === undefined) faults.add(place.at(code), 'gate.missing');
    else faults.add(place.at(code), 'gate.malformed', { value: shown(state) });
  }
  refuseUnknownKeys(gates, (key) => rule.gates.includes(key), place, faults);
  return states;
}

function readFigures(
  object: JsonObject,
  rule: Rule,
  reached: readonly Stage[],
  place: Place,
  faults: FaultList,
): Map<string, Figure> {
  const figures = new Map<string, Figure>();
  const wanted = reached.flatMap((stage) => stage.leaves).filter((leaf) => leaf.kind === 'indicator');
  const given = own(object, 'indicators');
  if (wanted.length === 0 && given === undefined) return figures;
  const values = readObject(given, place, faults);
  if (!values) return figures;
  for (const leaf of wanted) {
    const figure = readFigure(own(values, leaf.code), leaf, place.at(leaf.code), faults);
    if (figure) figures.set(leaf.code, figure);
  }
  const all = new Set(
    rule.stages.flatMap((stage) => (stage.kind === 'indicators' ? stage.leaves.map((l) => l.code) : [])),
  );
  refuseUnknownKeys(values, (key) => all.has(key), place, faults);
  return figures;
}

function readPanels(
  object: JsonObject,
  stages: readonly Stage[],
  place: Place,
  faults: FaultList,
): Map<string, readonly Sheet[]> {
  const panels = new Map<string, readonly Sheet[]>();
  for (const stage of stages) {
    if (stage.kind !== 'rubric') continue;
    panels.set(stage.code, readSheets(own(object, stage.code), stage, place.at(stage.code), faults));
  }
  return panels;
}
