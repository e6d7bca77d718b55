/** Requests that are under way at once: enough to keep two cores busy, few enough to leave room for others. */
const WIDTH = 8;

/** Does the work for each item, a few at once, in order. The first failure ends it, once what is under way has ended. */
export async function forEachOf<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  let failure: { readonly error: unknown } | undefined;
  const worker = async (): Promise<void> => {
    for (const item of waiting) {
      if (failure) return;
      await work(item).catch((error: unknown) => (failure ??= { error }));
    }
  };
  await Promise.all(Array.from({ length: WIDTH }, worker));
  if (failure) throw failure.error;
}
