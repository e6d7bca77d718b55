/** Those whose name or e-mail contains every word, in whatever order and case. */
export function matching<Person extends { readonly name: string; readonly email: string }>(
  people: readonly Person[],
  search: string,
): readonly Person[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return people;
  return people.filter(({ name, email }) => {
    const text = `${name} ${email}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
