/** What goes into a template: texts by slot, choices by case, and rows by list. */
export interface Filling {
  readonly slots: Readonly<Record<string, string | null>>;
  readonly cases?: Readonly<Record<string, string>>;
  readonly lists?: Readonly<Record<string, readonly Filling[]>>;
}

/**
 * A copy of a `<template>` of this page with its places filled. The words stand in the page, written by the server in the
 * reader's language; script only chooses among them. `data-slot` takes a text and leaves with its `data-optional` parent when
 * there is none; `data-case="name=a|b"` stays for one of these values; `data-each` is repeated for every row of a list.
 */
export function fill(name: string, filling: Filling): DocumentFragment {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`);
  if (!template) throw new Error(`the page has no template ${name}`);
  const copy = document.importNode(template.content, true);
  fillIn(copy, filling);
  return copy;
}

function fillIn(root: ParentNode, { slots, cases = {}, lists = {} }: Filling): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-each]')) {
    const rows = lists[place.dataset.each ?? ''] ?? [];
    place.replaceWith(
      ...rows.map((row) => {
        const copy = place.cloneNode(true) as HTMLElement;
        copy.removeAttribute('data-each');
        fillIn(copy, row);
        return copy;
      }),
    );
  }
  for (const place of root.querySelectorAll<HTMLElement>('[data-case]')) {
    const [name = '', values = ''] = (place.dataset.case ?? '').split('=');
    const value = cases[name];
    if (value !== undefined && values.split('|').includes(value)) place.removeAttribute('data-case');
    else if (name in cases) place.remove();
  }
  for (const place of root.querySelectorAll<HTMLElement>('[data-slot]')) {
    const text = slots[place.dataset.slot ?? ''];
    if (text === undefined) continue;
    if (text === null) (place.closest('[data-optional]') ?? place).remove();
    else place.textContent = text;
  }
}
