/** One page of a list, as every list route answers. */
interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/**
 * Reads a list to its end, page by page, for tables that sort and filter in the browser. Bounded: an award has thousands of
 * nominees, not millions; above the bound it throws, so that nobody takes a part for the whole.
 */
export async function allPages<Item>(
  read: (after: string | undefined) => Promise<{ data?: ListPage<Item>; error?: unknown }>,
  bound = 100,
): Promise<Item[]> {
  const items: Item[] = [];
  let after: string | undefined;
  for (let page = 0; page < bound; page += 1) {
    const { data, error } = await read(after);

    if (!data) throw error;
    items.push(...data.items);
    if (data.next === null) return items;
    after = data.next;
  }
  throw new Error(`the list has more than ${String(bound)} pages`);
}
