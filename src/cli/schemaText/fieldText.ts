/**
 * What is said of each field of each file, for people who write a dataset: the reference page, the JSON Schemas and the CSV
 * templates take their words from here. The types follow the schema's: a field without its words, or an example that is no value
 * of it, does not compile. Only `src/cli` imports this, so that the app does not carry it.
 */

/** The words for one field. */
export interface FieldText<V = unknown> {
  /** What it says, as a sentence or two. */
  readonly meaning: string;
  /** A value of it. Objects may leave it to the examples of their fields. */
  readonly example?: V;
  /** What must hold beyond its type. */
  readonly rule?: string;
  /** The words of its vocabulary, with what they mean. */
  readonly words?: Readonly<Record<string, string>>;
  /** The fields of the object that it is, or of those in the list that it is. */
  readonly fields?: Texts;
}
export type Texts = Readonly<Record<string, FieldText>>;

type KeysOf<T> = T extends unknown ? keyof T & string : never;
type ValueAt<T, K extends string> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;

/** Whether a type is an object of known keys: no list, and no dictionary or dictionary of dictionaries. */
type HasFields<V> = V extends object
  ? V extends readonly unknown[]
    ? false
    : string extends keyof V
      ? false
      : string extends keyof NonNullable<V[keyof V]>
        ? false
        : true
  : false;

type ElementOf<V> = V extends readonly (infer E)[] ? E : V;

type WordsOf<V> = [V] extends [string]
  ? string extends V
    ? unknown
    : { readonly words: Readonly<Record<V, string>> }
  : unknown;

type PartsOf<V> =
  true extends HasFields<ElementOf<V>> ? { readonly fields: TextsOf<ElementOf<V>> } : { readonly example: V };

/** The words for a field whose values are `V`. */
export type TextOf<V> = FieldText<V> & PartsOf<V> & WordsOf<ElementOf<V>>;

/** The words for every field of records of type `T`. */
export type TextsOf<T> = { readonly [K in KeysOf<T>]-?: TextOf<NonNullable<ValueAt<T, K>>> };

/** The words of a vocabulary table with their labels. */
export function labelsOf<K extends string>(table: Readonly<Record<K, { readonly label: string }>>): Record<K, string> {
  const labels = Object.entries<{ readonly label: string }>(table).map(([word, { label }]) => [word, label]);
  // Every key of the table, and no other.
  return Object.fromEntries(labels) as Record<K, string>;
}

/** The example of a field: its own, or the one that those of its fields make. */
export function exampleOf({ example, fields }: FieldText): unknown {
  if (example !== undefined || !fields) return example;
  return Object.fromEntries(Object.entries(fields).map(([key, text]) => [key, exampleOf(text)]));
}
