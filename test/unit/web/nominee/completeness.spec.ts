import { describe, expect, it } from '@jest/globals';

import { type Schemas } from '../../../../src/web/api/client.js';
import { completenessOf } from '../../../../src/web/features/submissions/completeness.js';
import { presentChecksum } from '../../../../src/web/features/submissions/present-content.js';
import { nominationOf } from './scenes.js';

const names = (text: string) => ({ id: text, en: text });

const criterion = (code: string, requiresEvidence?: boolean): Schemas['RubricCriterion'] => ({
  code,
  names: names(code),
  weight: '50',
  ...(requiresEvidence === undefined ? {} : { requiresEvidence }),
});

const stage = (
  code: string,
  kind: 'indicators' | 'rubric',
  criteria: Schemas['RubricCriterion'][],
): Schemas['RubricBodyStage'] => ({
  code,
  kind,
  names: names(code),
  weight: '50',
  aspects: [{ code: `${code}_A`, names: names(code), weight: '100', criteria }],
});

const figure = (code: string, value: string | null): Schemas['FigureView'] => ({
  criterion: code,
  names: names(code),
  fn: 'goalpost',
  unit: '%',
  decimals: 2,
  levels: [],
  claimed: value === null ? null : { state: 'value', value, source: 'Contoh' },
  verified: { state: 'pending', value: null, source: null, verifiedOn: null },
  version: value === null ? null : 1,
});

const evidence = (code: string | null): Schemas['EvidenceView'] => ({
  id: `1${(code ?? '').padEnd(7, '0').slice(0, 7)}`,
  nominationId: nominationOf().id,
  criterion: code,
  fileName: 'contoh.pdf',
  mediaType: 'application/pdf',
  sizeBytes: 10,
  sha256: 'a'.repeat(64),
  uploadedAt: '2026-06-09T00:00:00Z',
});

const STAGES = [
  stage('ADM', 'indicators', [criterion('REG1', true), criterion('CAK1')]),
  stage('DESK', 'rubric', [criterion('INO1', true), criterion('INO2')]),
];

describe('The completeness of a file', () => {
  it('wants a figure for every indicator and evidence where the rubric requires it', () => {
    const { required, given, gaps } = completenessOf(STAGES, [figure('REG1', null), figure('CAK1', null)], []);
    expect({ required, given, gaps: gaps.map(({ kind, criterion: { code } }) => `${kind} ${code}`) }).toEqual({
      required: 4,
      given: 0,
      gaps: ['figure REG1', 'evidence REG1', 'figure CAK1', 'evidence INO1'],
    });
  });

  it('counts a figure and evidence only for their own criterion', () => {
    const { given, gaps } = completenessOf(
      STAGES,
      [figure('REG1', null), figure('CAK1', '33.25')],
      [evidence(null), evidence('INO2'), evidence('INO1')],
    );
    expect({ given, gaps: gaps.map(({ kind, criterion: { code } }) => `${kind} ${code}`) }).toEqual({
      given: 2,
      gaps: ['figure REG1', 'evidence REG1'],
    });
  });
});

describe('The checksum of the file as it stands', () => {
  const content = {
    nomination: nominationOf(),
    figures: [figure('REG1', null), figure('CAK1', '33.25')],
    evidence: [evidence('REG1')],
  };

  it('is the SHA-256 of its canonical JSON, whatever the order of the rubric', () => {
    expect(presentChecksum(content)).toMatch(/^sha256:[0-9a-f]{64}$/);
    const turned = { ...content, figures: [figure('CAK1', '33.25'), figure('REG1', null)] };
    expect(presentChecksum(turned)).toBe(presentChecksum(content));
  });

  it('changes with every figure and every file', () => {
    const others = [
      { ...content, figures: [figure('REG1', 'PERDA'), figure('CAK1', '33.25')] },
      { ...content, figures: [figure('REG1', null), figure('CAK1', '33.2')] },
      { ...content, evidence: [] },
      { ...content, evidence: [evidence(null)] },
    ].map(presentChecksum);
    expect(new Set([presentChecksum(content), ...others]).size).toBe(5);
  });
});
