import styles from "./DeviceOnly.module.css";
import { usePageLink } from "./pageLink";

/** Says of links that are taken along that they open on this device alone, where the dataset is nowhere else. */
export function DeviceOnly() {
  if (usePageLink().own !== "device") return null;
  return (
    <p className={styles.note}>
      This dataset is on this device alone: its links open here, and nowhere else. What you take along holds its data.
    </p>
  );
}
