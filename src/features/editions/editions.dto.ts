import { Choice, Day, Flag, Instant, ListOf, Nested, Text, Uuid, Whole } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { type Edition } from './edition.entity.js';
import { EDITION_STATES, type EditionState } from './edition.lifecycle.js';
import { isOpen, type PlannedStage } from './stage.calendar.js';
import {
  type Level,
  LEVELS,
  type Stage,
  STAGE_KINDS,
  type StageKind,
  TIME_ZONES,
  type TimeZone,
} from './stage.entity.js';

const STAGE_CODE = /^[A-Z][A-Z0-9_]{0,39}$/;
const LARGEST = 2_147_483_647;

export class EditionNames {
  @Text({ max: 200 }) id!: string;
  @Text({ max: 200 }) en!: string;
}

export class EditionSettings {
  @Flag({ description: 'Whether the public page shows scores; ranks and titles are always shown' })
  publishesScores!: boolean;
  @Flag({ description: 'Whether a nominee sees its own breakdown after publication' })
  nomineeSeesBreakdown!: boolean;
  @Flag({ description: 'Whether the secretariat may see the marks of a ranking that is still running' })
  showsRunningRanking!: boolean;
  @Flag({ description: 'Whether marks are made up; every answer of the edition then says so' })
  isSynthetic!: boolean;
}

export class UpdateEdition {
  @Text({ max: 60, optional: true, description: 'What people call it, for example "2025"' }) label?: string;
  @Whole({ min: 1, max: 1000, optional: true, nullable: true }) ordinal?: number | null;
  @Nested(() => EditionNames, { optional: true }) names?: EditionNames;
  @Day({ optional: true, description: 'First day of the assessed period' }) periodStart?: string;
  @Day({ optional: true, description: 'Last day of the assessed period' }) periodEnd?: string;
  @Nested(() => EditionSettings, { optional: true }) settings?: EditionSettings;
}

export class StageInput {
  @Choice(LEVELS) level!: Level;
  @Text({
    max: 40,
    pattern: STAGE_CODE,
    description: 'A scored stage carries its code in the rubric, for example DESK',
  })
  code!: string;
  @Choice(STAGE_KINDS) kind!: StageKind;
  @Instant() opensAt!: string;
  @Instant({ description: 'The last second that is in time' }) closesAt!: string;
  @Choice(TIME_ZONES, { description: 'The zone in which the instants are announced' }) timeZone!: TimeZone;
}

export class ReplaceStages {
  @ListOf(() => StageInput, { min: 1, max: 50 }) stages!: StageInput[];
}

export class ListEditions extends PageQuery {
  @Choice(EDITION_STATES, { optional: true }) state?: EditionState;
}

export class EditionView {
  @Uuid() id!: string;
  @Text({ max: 60 }) label!: string;
  @Whole({ min: 1, max: 1000, nullable: true }) ordinal!: number | null;
  @Nested(() => EditionNames) names!: EditionNames;
  @Day() periodStart!: string;
  @Day() periodEnd!: string;
  @Choice(EDITION_STATES) state!: EditionState;
  @Nested(() => EditionSettings) settings!: EditionSettings;
  @Instant() createdAt!: string;
  @Whole({ min: 1, max: LARGEST }) version!: number;
}

export class EditionPage extends PageOf(EditionView) {}

export class StageView extends StageInput {
  @Whole({ min: 1, max: 50, description: 'Its place among the stages of its level' }) position!: number;
  @Flag({ description: 'Whether it was open when this request arrived' }) isOpen!: boolean;
}

export class CalendarView {
  @Uuid() editionId!: string;
  @ListOf(() => StageView) stages!: StageView[];
  @Whole({ min: 1, max: LARGEST, description: 'The version of the edition' }) version!: number;
}

export const toEditionView = (edition: Edition): EditionView => ({
  id: edition.id,
  label: edition.label,
  ordinal: edition.ordinal,
  names: { id: edition.nameId, en: edition.nameEn },
  periodStart: edition.periodStart,
  periodEnd: edition.periodEnd,
  state: edition.state,
  settings: {
    publishesScores: edition.publishesScores,
    nomineeSeesBreakdown: edition.nomineeSeesBreakdown,
    showsRunningRanking: edition.showsRunningRanking,
    isSynthetic: edition.isSynthetic,
  },
  createdAt: edition.createdAt.toISOString(),
  version: edition.version,
});

export const toCalendarView = ({ id, version }: Edition, stages: readonly Stage[], at: Date): CalendarView => ({
  editionId: id,
  stages: stages.map((stage) => ({
    level: stage.level,
    code: stage.code,
    kind: stage.kind,
    position: stage.position,
    opensAt: stage.opensAt.toISOString(),
    closesAt: stage.closesAt.toISOString(),
    timeZone: stage.timeZone,
    isOpen: isOpen(stage, at),
  })),
  version,
});

export const toPlannedStage = ({ level, code, kind, opensAt, closesAt, timeZone }: StageInput): PlannedStage => ({
  level,
  code,
  kind,
  opensAt: new Date(opensAt),
  closesAt: new Date(closesAt),
  timeZone,
});

/** The columns that a request to change an edition names; what it leaves out is left out here. */
export function toChanges({
  names,
  settings,
  label,
  ordinal,
  periodStart,
  periodEnd,
}: UpdateEdition): Partial<Edition> {
  const wished = {
    label,
    ordinal,
    nameId: names?.id,
    nameEn: names?.en,
    periodStart,
    periodEnd,
    publishesScores: settings?.publishesScores,
    nomineeSeesBreakdown: settings?.nomineeSeesBreakdown,
    showsRunningRanking: settings?.showsRunningRanking,
    isSynthetic: settings?.isSynthetic,
  };
  return Object.fromEntries(Object.entries(wished).filter(([, value]) => value !== undefined));
}
