import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';

import { answered } from '../../api/answered.js';
import { api, type Schemas } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { Dialog } from '../../shared/dialog.js';
import { TextField } from '../../shared/field.js';
import { ProblemNotice } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { useScene } from '../rankings/use-scene.js';
import { diagnosticsMessages } from './diagnostics.messages.js';

const USUAL_DRAWS = '10000';

/** Asks for a report; the question may be left as it usually is. */
export function CreateReport({ onMade }: { readonly onMade: (id: string) => void }) {
  const t = useMessages(diagnosticsMessages);
  const { ranking } = useScene();
  const refresh = useRefresh();
  const [isOpen, setOpen] = useState(false);
  const [draws, setDraws] = useState(USUAL_DRAWS);
  const [seed, setSeed] = useState('');
  const making = useMutation<Schemas['DiagnosticReportView'], unknown>({
    mutationFn: () =>
      answered(
        api.POST('/api/v1/rankings/{id}/diagnostic-reports', {
          params: { path: { id: ranking.id } },
          body: { draws: Number(draws), ...(seed === '' ? {} : { seed: Number(seed) }) },
        }),
      ),
    onSuccess: async ({ id }) => {
      await refresh('diagnostic-reports');
      toast(t('report.made'));
      setOpen(false);
      onMade(id);
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    making.mutate();
  };
  const errors = fieldErrors(making.error);
  return (
    <>
      <button
        type="button"
        className="btn btn-primary btn-sm"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('report.new')}
      </button>
      <Dialog
        open={isOpen}
        onClose={() => {
          setOpen(false);
        }}
        title={t('report.new')}
        lead={t('report.new.lead')}
      >
        <form className="flex flex-col gap-4" onSubmit={submit}>
          <TextField
            type="number"
            inputMode="numeric"
            min={100}
            max={100000}
            required
            label={t('report.draws')}
            hint={t('report.draws.hint')}
            error={errors.draws}
            value={draws}
            onChange={({ target }) => {
              setDraws(target.value);
            }}
          />
          <TextField
            type="number"
            inputMode="numeric"
            min={0}
            max={2147483647}
            optional
            label={t('report.seed')}
            hint={t('report.seed.hint')}
            error={errors.seed}
            value={seed}
            onChange={({ target }) => {
              setSeed(target.value);
            }}
          />
          {making.isError && <ProblemNotice error={making.error} />}
          <div className="flex justify-end">
            <button type="submit" className="btn btn-primary" disabled={making.isPending}>
              {making.isPending && <span className="loading loading-spinner loading-xs" aria-hidden />}
              {t('report.make')}
            </button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
