import { Component, type ErrorInfo, type ReactNode } from "react";
import { ErrorPanel } from "./ErrorPanel";
import { errorReport, ReportContext } from "./errorReport";
import { TriesContext } from "./retry";

interface State {
  readonly error?: Error | undefined;
  readonly components: string;
  readonly tries: number;
}

/** Keeps an exception in one panel from taking the others down. `name` says which panel it is. */
export class ErrorBoundary extends Component<{ name: string; children: ReactNode }, State> {
  static override contextType = ReportContext;
  declare context: React.ContextType<typeof ReportContext>;
  override state: State = { components: "", tries: 0 };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: Error, { componentStack }: ErrorInfo) {
    console.warn(`${this.props.name} failed: ${error.message}`, componentStack);
    this.setState({ components: componentStack ?? "" });
  }

  override render() {
    const { error, components, tries } = this.state;
    const { name, children } = this.props;
    if (!error) return <TriesContext value={tries}>{children}</TriesContext>;
    // Some browsers keep for as long as a page lives that its code could not be had, and after a release its old code is gone.
    const again = tries > 0;
    return (
      <ErrorPanel
        title={`${name} could not be drawn`}
        cause={`${error.message}.`}
        advice={
          again
            ? "It failed again. Reloading the page asks for everything anew at this address; a file that is only opened has to be chosen again. If that does not help, please report it with its details."
            : "The other views still work. If it happens again, please report it with its details."
        }
        details={() => errorReport(name, error, this.context, components)}
        onRetry={() => this.setState({ error: undefined, components: "", tries: tries + 1 })}
        reload={again}
      />
    );
  }
}
