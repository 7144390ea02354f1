import styles from "./Button.module.css";

/** A push button. `quiet` has no frame: for actions that repeat in a row; `strong` is the one main action. */
export function Button({
  look = "plain",
  className = "",
  ...button
}: React.ComponentProps<"button"> & { look?: "plain" | "quiet" | "strong" }) {
  return <button type="button" className={`${styles.button} ${styles[look]} ${className}`} {...button} />;
}
