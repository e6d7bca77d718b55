import { type Messages } from '../../platform/i18n/messages.js';

export const whatIfsMessages: Messages = {
  'what-if.faulty': {
    id: 'Pengandaian ini tidak dapat dihitung: perbaiki isian yang ditandai',
    en: 'This supposition cannot be computed: mend the marked fields',
  },
  'what-if.nothing-changed': {
    id: 'sebutkan sedikitnya satu hal yang diandaikan berbeda',
    en: 'name at least one thing that is supposed to be otherwise',
  },
  'what-if.code-unknown': {
    id: '{{name}} bukan tahap, aspek, atau kriteria peringkat ini',
    en: '{{name}} is no stage, aspect or criterion of this ranking',
  },
  'what-if.stage-not-marked': {
    id: '{{name}} bukan tahap yang dinilai tim penilai',
    en: '{{name}} is no stage that a panel marks',
  },
  'what-if.evaluator-unknown': {
    id: '{{name}} bukan penilai peringkat ini; penilai disebut menurut nomor kursinya, misalnya P3',
    en: '{{name}} is no evaluator of this ranking; evaluators are named by their seats, such as P3',
  },
  'what-if.named-twice': { id: '{{name}} disebut lebih dari sekali', en: '{{name}} is named more than once' },
};
