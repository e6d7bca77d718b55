import { type Messages } from '../../platform/i18n/messages.js';

export const adjustmentsMessages: Messages = {
  'adjustment.not-found': { id: 'Penyesuaian nilai tidak ditemukan', en: 'There is no such adjustment' },
  'adjustment.revoked': { id: 'Penyesuaian nilai ini sudah dicabut', en: 'This adjustment has been revoked' },
  'adjustment.points-not-allowed': {
    id: 'harus lebih dari 0 dan paling besar 100, dengan paling banyak dua angka di belakang koma',
    en: 'must be above 0 and at most 100, with at most two decimal places',
  },
};
