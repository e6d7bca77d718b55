import { keepPreviousData } from '@tanstack/react-query';

import { queries, type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { type ChoiceOption, SearchChoice } from '../../shared/search-choice.js';
import { useSearchText } from '../../shared/use-search-text.js';
import { categoryTerms } from '../categories/category-terms.messages.js';
import { nomineeLabel } from './nominee-label.js';
import { usersMessages } from './users.messages.js';

const LISTED = 50;

interface ChoiceProps {
  /** The id of the nominee; empty while none is chosen. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly error?: string | undefined;
}

/** The nominee that an account speaks for, found by name. */
export function NomineeChoice({ value, onChange, error }: ChoiceProps) {
  const t = useMessages(usersMessages);
  const terms = useMessages(categoryTerms);
  const { text, setText, q, stateOf } = useSearchText();
  const query = { limit: LISTED, ...(q === '' ? {} : { q }) };
  const found = queries.useQuery(
    'get',
    '/api/v1/nominees',
    { params: { query } },
    { placeholderData: keepPreviousData },
  );
  const known = queries.useQuery(
    'get',
    '/api/v1/nominees/{id}',
    { params: { path: { id: value } } },
    { enabled: value !== '' },
  );
  const option = (nominee: Schemas['KnownNomineeView']): ChoiceOption => ({
    value: nominee.id,
    label: nomineeLabel(nominee, (kind) => terms(`nominee-kind.${kind}`)),
  });
  const unnamed: ChoiceOption = { value, label: known.isError ? value : '…' };
  return (
    <SearchChoice
      label={t('grants.nominee')}
      hint={t('grants.nominee.hint')}
      searchLabel={t('grants.nominee.search')}
      error={error}
      text={text}
      onSearch={setText}
      findings={{
        state: stateOf(found),
        options: (found.data?.items ?? []).map(option),
        hasMore: (found.data?.next ?? null) !== null,
      }}
      chosen={value === '' ? null : known.data ? option(known.data) : unnamed}
      nothing={t('grants.nominee.none')}
      onChoose={onChange}
    />
  );
}
