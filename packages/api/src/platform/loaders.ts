import DataLoader from 'dataloader'

/** Batched reads of one request: each level of a query is one statement, whatever the number of rows. */
export interface Loaders {
  /** The loader of that name, made on first use; keys are strings so that the cache never serialises a row. */
  get<Value>(
    name: string,
    batch: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  ): DataLoader<string, Value | undefined>
}

export function createLoaders(): Loaders {
  const loaders = new Map<string, DataLoader<string, unknown>>()
  return {
    get<Value>(name: string, batch: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>) {
      let loader = loaders.get(name) as DataLoader<string, Value | undefined> | undefined
      if (loader === undefined) {
        loader = new DataLoader<string, Value | undefined>(async (keys) => {
          const found = await batch(keys)
          return keys.map((key) => found.get(key))
        })
        loaders.set(name, loader as DataLoader<string, unknown>)
      }
      return loader
    },
  }
}
