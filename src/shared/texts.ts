interface Text {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** A catalogue of texts by key, as it lies in the package. */
export type Texts = Readonly<Record<string, Text>>;
