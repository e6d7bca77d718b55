/** A document that has not been checked: anything in it may be missing. */
export type Draft<T> = T extends readonly (infer Item)[]
  ? readonly (Draft<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Draft<T[Key]> | undefined }
    : T;

/** The entries of a list with their index; nothing for a list that is missing. */
export const entriesOf = <Item>(list: readonly (Item | undefined)[] | undefined): [number, Item][] =>
  (list ?? []).flatMap((item, index): [number, Item][] => (item === undefined ? [] : [[index, item]]));
