import { describe, expect, it } from '@jest/globals';

import {
  sessionChanges,
  sessionDraft,
  sessionFields,
  sessionWish,
} from '../../../../src/web/features/interviews/session-draft.js';
import { panelDraft, panelFields, panelWish } from '../../../../src/web/features/panels/panel-draft.js';

describe('an interview session in the form', () => {
  const saved = {
    id: 's1',
    panelId: 'p1',
    heldOn: '2026-12-05',
    timeZone: 'Asia/Makassar',
    mode: 'hybrid',
    room: 'Aula',
    link: 'https://contoh.invalid/1',
    version: 3,
  } as const;

  it('has a room for those who come and a link for those who call in, and nothing left over', () => {
    const draft = sessionDraft(saved);
    expect(sessionWish({ ...draft, mode: 'online' })).toMatchObject({ room: null, link: 'https://contoh.invalid/1' });
    expect(sessionWish({ ...draft, mode: 'on_site' })).toMatchObject({ room: 'Aula', link: null });
    expect(sessionWish({ ...draft, room: '  ' })).toMatchObject({ room: null });
  });

  it('sends only what differs', () => {
    const before = sessionDraft(saved);
    expect(sessionChanges(before, before)).toEqual({});
    expect(sessionChanges(before, { ...before, room: 'Ruang 2' })).toEqual({ room: 'Ruang 2' });
    expect(sessionChanges(before, { ...before, mode: 'online' })).toEqual({ mode: 'online', room: null });
  });

  it('is set beside what somebody else saved', () => {
    const theirs = sessionDraft(saved);
    const labels = { heldOn: 'Hari', mode: 'Cara', room: 'Ruang', link: 'Tautan' };
    const fields = sessionFields(theirs, { ...theirs, room: '' }, labels, (mode) => mode.toUpperCase());
    expect(fields.map(({ label, theirs: saved, yours, isSame }) => [label, saved, yours, isSame])).toEqual([
      ['Hari', '2026-12-05', '2026-12-05', true],
      ['Cara', 'HYBRID', 'HYBRID', true],
      ['Ruang', 'Aula', '–', false],
      ['Tautan', 'https://contoh.invalid/1', 'https://contoh.invalid/1', true],
    ]);
  });
});

describe('a panel in the form', () => {
  const saved = { name: 'Tim 9', decreeNumber: null, decreedOn: null, categoryIds: ['c2', 'c1'] };

  it('keeps what is not known as null', () => {
    expect(panelWish(panelDraft(saved))).toEqual(saved);
    expect(panelWish({ ...panelDraft(saved), name: ' Tim 9 ', decreeNumber: ' SK 1 ' })).toMatchObject({
      name: 'Tim 9',
      decreeNumber: 'SK 1',
    });
  });

  it('is the same as what is saved in whatever order its categories stand', () => {
    const labels = { name: 'Nama', decreeNumber: 'SK', decreedOn: 'Tanggal', categoryIds: 'Kategori' };
    const yours = panelDraft({ ...saved, categoryIds: ['c1', 'c2'], name: 'Tim Sembilan' });
    const fields = panelFields(panelDraft(saved), yours, labels, (id) => id);
    expect(fields.map(({ label, isSame }) => [label, isSame])).toEqual([
      ['Nama', false],
      ['SK', true],
      ['Tanggal', true],
      ['Kategori', true],
    ]);
  });
});
