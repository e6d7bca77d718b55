interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
}

/** What the server answered; throws the problem details of a refusal. */
export function dataOf<Data>({ data, error }: Answer<Data>): Data {
  if (data === undefined) throw error;
  return data;
}

/** The same for an answer without content. */
export function assertDone(answer: Answer<unknown>): void {
  if (answer.error !== undefined) throw answer.error as unknown;
}
