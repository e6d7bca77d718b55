import { useState } from 'react';

import { dataOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { Dialog } from '../../shared/dialog.js';
import { saveBlob } from '../../shared/save-blob.js';
import { ProblemNotice } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { editionsMessages } from './editions.messages.js';
import { type Edition } from './use-editions.js';

/** Downloads the edition as a document that builds the very same edition again. */
export function ExportButton({ edition }: { readonly edition: Edition }) {
  const t = useMessages(editionsMessages);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const download = async (): Promise<void> => {
    setBusy(true);
    try {
      const exported = await api.GET('/api/v1/editions/{id}/export', { params: { path: { id: edition.id } } });
      const text = `${JSON.stringify(dataOf(exported), null, 2)}\n`;
      saveBlob(new Blob([text], { type: 'application/json' }), `paritrana-edition-${fileSafe(edition.label)}.json`);
      toast(t('edition.exported', { label: edition.label }));
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <button type="button" className="btn" disabled={isBusy} onClick={() => void download()}>
        {isBusy && <span className="loading loading-spinner loading-xs" aria-hidden />}
        {t('edition.export')}
      </button>
      <Dialog
        open={error !== null}
        title={t('edition.export')}
        onClose={() => {
          setError(null);
        }}
      >
        <ProblemNotice error={error} />
      </Dialog>
    </>
  );
}

const fileSafe = (label: string): string => label.replace(/[^\w-]+/g, '-');
