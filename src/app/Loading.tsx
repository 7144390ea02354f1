import styles from "./Loading.module.css";

/** The page's outline in its final proportions. It stays invisible for 300 ms, so that a quick load shows no flicker. */
export function Loading() {
  return (
    <main className={styles.page} aria-busy="true">
      <p className="visually-hidden" role="status">
        Loading the record
      </p>
      <div className={styles.outline} aria-hidden="true">
        <div className={styles.header} />
        <div className={styles.bar} />
        <div className={styles.body}>
          <div className={styles.headline} />
          <div className={styles.figures}>
            <div />
            <div />
            <div />
            <div />
          </div>
          <div className={styles.columns}>
            <div />
            <div />
          </div>
          <div className={styles.band} />
        </div>
      </div>
    </main>
  );
}
