import { type ReactNode, Suspense, useId, useMemo } from "react";
import type { Annotation, LinkedView, Slide as SlideRecord, Statement } from "../../domain/briefing";
import type { Dataset } from "../../domain/dataset";
import { formatDate } from "../../domain/dates";
import type { DeckSlide } from "../../domain/deck";
import type { Display, Filters } from "../../domain/filters";
import { formatCount } from "../../domain/membership";
import { Citations } from "../../ui/Citations";
import { ErrorBoundary } from "../../ui/ErrorBoundary";
import { EmphasisProvider } from "../../ui/emphasis";
import { countInWords } from "../../ui/growth/countWords";
import { PageTitleProvider } from "../../ui/PageTitle";
import { PinsProvider } from "../../ui/pins";
import styles from "./Slide.module.css";
import { annotationProblems, type Live, type Picture, pictureOf, sourceLine } from "./slideModel";
import { STAGES } from "./stages";

const NO_PINS: readonly Annotation[] = [];

interface SlideProps {
  /** The dataset as loaded. */
  readonly dataset: Dataset;
  readonly slide: DeckSlide;
  /** Stands over the headline: the title of the briefing. */
  readonly kicker: string;
  /** From 1. */
  readonly number: number;
  readonly total: number;
  /** What the presenter uses instead of the slide's own filters and display. */
  readonly live?: Live | undefined;
  readonly onLive?: (change: { filters?: Partial<Filters>; display?: Partial<Display> }) => void;
  /** Rank of the headline: 1 where the slide is the page. */
  readonly level?: 1 | 2 | 3;
}

/** The same for a slide that was read. */
type Of<S extends SlideRecord> = Omit<SlideProps, "slide"> & { readonly slide: S };

function Problems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {problems.map((problem) => (
        <li key={problem} dir="auto">
          {problem}
        </li>
      ))}
    </ul>
  );
}

function StageOf({ picture, onLive }: { picture: Picture; onLive: SlideProps["onLive"] }) {
  const { Component, fills } = STAGES[picture.view];
  return (
    <div className={styles.stage} data-fills={fills}>
      <ErrorBoundary name="this slide">
        <PageTitleProvider value="h2">
          <Suspense>
            <Component
              dataset={picture.dataset}
              filters={picture.filters}
              display={picture.display}
              id={picture.record}
              part=""
              onFilters={(filters) => onLive?.({ filters })}
              onDisplay={(display) => onLive?.({ display })}
            />
          </Suspense>
        </PageTitleProvider>
      </ErrorBoundary>
    </div>
  );
}

function StatementOf({ dataset, statement }: { dataset: Dataset; statement: Statement }) {
  if (!("count" in statement)) {
    return (
      <blockquote className={styles.sentence} dir="auto">
        {statement.text}
        <Citations dataset={dataset} citations={statement.citations} of="this statement" />
      </blockquote>
    );
  }
  const count = dataset.countById.get(statement.count);
  if (!count) return <Problems problems={[`The count “${statement.count}” is not in this dataset any more.`]} />;
  const words = countInWords(count);
  const figure = formatCount(count);
  return (
    <div className={styles.number}>
      <p className={styles.figure}>{figure}</p>
      <p className={styles.counted}>
        {words.slice(figure.length).trim()}, {formatDate(count.when)}
        <Citations dataset={dataset} citations={count.citations} of={`${words}, ${formatDate(count.when)}`} />
      </p>
      {statement.text && <p className={styles.remark}>{statement.text}</p>}
    </div>
  );
}

/** What a slide says of its annotations, numbered as their pins are. */
function Notes({ slide }: { slide: SlideRecord }) {
  if (!slide.annotations?.length) return null;
  return (
    <ol className={styles.annotations} aria-label="Annotations">
      {slide.annotations.map(({ id, text }) => (
        <li key={id} dir="auto">
          {text}
        </li>
      ))}
    </ol>
  );
}

/** The frame of all slides: headline on top, what it shows, sources and number at the foot. */
function Frame({
  slide,
  kicker,
  number,
  total,
  level = 2,
  foot,
  children,
}: Pick<SlideProps, "kicker" | "number" | "total" | "level"> & {
  slide: Pick<SlideRecord, "headline" | "subtitle" | "view">;
  foot: string;
  children: ReactNode;
}) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <article className={styles.slide} data-view={slide.view} aria-labelledby={id}>
      <header className={styles.head}>
        <p className={styles.kicker}>{kicker}</p>
        <Heading id={id} className={styles.headline} dir="auto" tabIndex={level === 1 ? -1 : undefined}>
          {slide.headline}
        </Heading>
        {slide.subtitle && (
          <p className={styles.subtitle} dir="auto">
            {slide.subtitle}
          </p>
        )}
      </header>
      <div className={styles.body}>{children}</div>
      <footer className={styles.foot}>
        <p>{foot}</p>
        <p className={styles.place}>
          {number} / {total}
        </p>
      </footer>
    </article>
  );
}

function Linked({ dataset, slide, live, onLive, ...frame }: Of<SlideRecord & { view: LinkedView }>) {
  const picture = useMemo(() => pictureOf(dataset, slide, live), [dataset, slide, live]);
  return (
    <Frame slide={slide} foot={sourceLine(dataset, picture.sources)} {...frame}>
      <Problems problems={[...picture.problems, ...annotationProblems(dataset, slide)]} />
      {picture.there && <StageOf picture={picture} onLive={onLive} />}
      <Notes slide={slide} />
    </Frame>
  );
}

/** Two views side by side, each with its label. */
function Compared({ dataset, slide, ...frame }: Of<SlideRecord>) {
  const sides = useMemo(
    () => (slide.sides ?? []).map((side) => ({ label: side.label, picture: pictureOf(dataset, side) })),
    [dataset, slide.sides],
  );
  const sources = [...new Set(sides.flatMap(({ picture }) => picture.sources))];
  return (
    <Frame slide={slide} foot={sourceLine(dataset, sources)} {...frame}>
      <div className={styles.sides}>
        {sides.map(({ label, picture }) => (
          <section key={label} className={styles.side} aria-label={label}>
            <p className={styles.label} dir="auto">
              {label}
            </p>
            <Problems problems={picture.problems} />
            {picture.there && <StageOf picture={picture} onLive={undefined} />}
          </section>
        ))}
      </div>
      <Notes slide={slide} />
    </Frame>
  );
}

const isLinked = (slide: SlideRecord): slide is SlideRecord & { view: LinkedView } => slide.view in STAGES;

function Content({ slide, ...props }: Of<SlideRecord>) {
  const { dataset, kicker, number, total, level } = props;
  const frame = { kicker, number, total, ...(level && { level }) };
  if (isLinked(slide)) return <Linked {...props} slide={slide} />;
  if (slide.view === "compare") return <Compared {...props} slide={slide} />;
  const cited = slide.statement && "citations" in slide.statement ? slide.statement.citations : [];
  const count =
    slide.statement && "count" in slide.statement ? dataset.countById.get(slide.statement.count) : undefined;
  const sources = [...cited, ...(count?.citations ?? [])].flatMap(({ source }) => dataset.sourceById.get(source) ?? []);
  return (
    <Frame slide={slide} foot={sourceLine(dataset, [...new Set(sources)])} {...frame}>
      {slide.statement && <StatementOf dataset={dataset} statement={slide.statement} />}
    </Frame>
  );
}

/**
 * One slide, laid out at 960 × 540 CSS px and drawn at any size by the `zoom` of what it stands in. A slide that could not be
 * read says what is wrong with it.
 */
export function Slide({ slide, ...props }: SlideProps) {
  const { dataset, kicker, number, total, level } = props;
  if (!slide.ok) {
    return (
      <Frame
        slide={{ headline: "This slide could not be read", view: "section" }}
        foot="It is kept in the file as it is."
        {...{ kicker, number, total, ...(level && { level }) }}
      >
        <Problems
          problems={slide.faults.map(
            ({ path, line, expected, found }) =>
              `${path}${line === undefined ? "" : `, line ${line}`}: expected ${expected}, found ${found}.`,
          )}
        />
      </Frame>
    );
  }
  return (
    <EmphasisProvider dataset={dataset}>
      <PinsProvider value={slide.slide.annotations ?? NO_PINS}>
        <Content {...props} slide={slide.slide} />
      </PinsProvider>
    </EmphasisProvider>
  );
}
