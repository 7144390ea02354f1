import { useState } from "react";
import { Button } from "../ui/Button";
import styles from "./Header.module.css";
import { applyTheme, storedTheme, THEMES } from "./theme";

/** Goes round device, light and dark theme. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState(storedTheme);
  const [kept, setKept] = useState(true);
  const { label, next } = THEMES[theme];
  return (
    <>
      <Button
        look="quiet"
        aria-label={`${label} in use; switch to ${THEMES[next].label.toLowerCase()}`}
        title={`${label}. Next: ${THEMES[next].label.toLowerCase()}`}
        onClick={() => {
          setKept(applyTheme(next));
          setTheme(next);
        }}
      >
        <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
          <circle cx="9" cy="9" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path
            d={theme === "dark" ? "M9 2.5a6.5 6.5 0 0 1 0 13 6.5 6.5 0 0 1 0-13z" : "M9 2.5a6.5 6.5 0 0 1 0 13z"}
            fill={theme === "light" ? "none" : "currentColor"}
          />
        </svg>
      </Button>
      <span role="status" className={styles.unkept}>
        {!kept && "Not kept: this browser stores nothing"}
      </span>
    </>
  );
}
