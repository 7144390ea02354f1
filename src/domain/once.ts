/** What is made when it is first asked for, and kept: formats of `Intl` take milliseconds each, before anything can be drawn. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
