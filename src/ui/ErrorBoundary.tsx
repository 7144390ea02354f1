import { Component, type ErrorInfo, type ReactNode } from "react";
import { ErrorPanel } from "./ErrorPanel";

/** Keeps an exception in one panel from taking the others down. `name` says which panel it is. */
export class ErrorBoundary extends Component<{ name: string; children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.warn(`${this.props.name} failed: ${error.message}`, info.componentStack);
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <ErrorPanel
        title={`${this.props.name} could not be drawn`}
        cause={`${error.message}.`}
        advice="The other views still work. If it happens again, please report it with this message."
        onRetry={() => this.setState({ error: undefined })}
      />
    );
  }
}
