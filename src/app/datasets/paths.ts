/** Where the reader's own datasets are listed. No dataset may have this id. */
export const DATASETS_PATH = "/datasets";
