import { canonicalJson } from '../../../../core/ledger/canonical-json.js';
import { type ChainHead } from '../../../../core/ledger/hash-chain.js';
import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { CopyButton } from '../../../shared/copy-button.js';
import { Section } from '../../../shared/page.js';
import { saveBlob } from '../../../shared/save-blob.js';
import { chainMessages } from './chain.messages.js';

/** The head of the log as it is now, to be kept where nobody of this system can change it. */
export function HeadBox({ head }: { readonly head: ChainHead }) {
  const t = useMessages(chainMessages);
  const format = useFormat();
  const entries = head.lanes.reduce((sum, { seq }) => sum + seq, 0);
  const save = (): void => {
    const day = new Date().toISOString().slice(0, 10);
    // The same text that `paritrana audit head` prints.
    saveBlob(new Blob([`${canonicalJson(head)}\n`], { type: 'application/json' }), `paritrana-audit-head-${day}.json`);
  };
  return (
    <Section
      title={t('head.title')}
      lead={<span className="block max-w-2xl">{t('head.lead')}</span>}
      actions={
        <button type="button" className="btn" onClick={save}>
          {t('head.save')}
        </button>
      }
    >
      <dl className="grid gap-x-4 gap-y-2 text-sm sm:grid-cols-[7rem_1fr]">
        <dt className="text-quiet">{t('head.hash')}</dt>
        <dd>
          <code className="break-all">{head.hash}</code> <CopyButton text={head.hash} label={t('head.hash')} />
        </dd>
        <dt className="text-quiet">{t('head.entries')}</dt>
        <dd>{t('head.entries.words', { entries: format.number(entries), lanes: head.lanes.length })}</dd>
      </dl>
      <details className="mt-3 text-sm">
        <summary className="min-h-6 cursor-pointer font-medium text-primary">{t('head.lanes')}</summary>
        <div className="mt-2 overflow-x-auto">
          <table className="table table-sm">
            <thead>
              <tr className="text-base-content">
                <th scope="col">{t('head.lane')}</th>
                <th scope="col" className="text-right">
                  {t('head.seq')}
                </th>
                <th scope="col">{t('head.hash')}</th>
              </tr>
            </thead>
            <tbody>
              {head.lanes.map(({ lane, seq, hash }) => (
                <tr key={lane}>
                  <th scope="row" className="font-medium">
                    {lane}
                  </th>
                  <td className="text-right tabular">{format.number(seq)}</td>
                  <td>
                    <code className="text-xs">{hash}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Section>
  );
}
