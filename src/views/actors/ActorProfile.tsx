import { useMemo } from "react";
import type { Actor } from "../../domain/actor";
import { formatNumber } from "../../domain/membership";
import { selectionOf } from "../../domain/selection";
import { EventStrip } from "../../ui/actors/EventStrip";
import { YearAxis } from "../../ui/actors/YearAxis";
import { Button } from "../../ui/Button";
import { SourceList } from "../../ui/Citations";
import { counted } from "../../ui/event/counted";
import { Disagreements } from "../../ui/event/Disagreements";
import { Neighbours } from "../../ui/event/Neighbours";
import { ViewLink } from "../../ui/links";
import { Panel } from "../../ui/Panel";
import type { ViewProps } from "../view";
import { ActorHead } from "./ActorHead";
import styles from "./ActorProfile.module.css";
import { Companions } from "./Companions";
import { Offices } from "./Offices";
import { companionsOf, eventsByRole, neighboursOf, tiesOf } from "./profileModel";
import { RoleList } from "./RoleList";
import { RosterFacts } from "./RosterFacts";

const ActorLinks = ({ actors }: { actors: readonly Actor[] }) => (
  <ul className={styles.links}>
    {actors.map(({ id, name }) => (
      <li key={id}>
        <ViewLink to={{ view: "actor", id }}>{name}</ViewLink>
      </li>
    ))}
  </ul>
);

/** How many of an actor's events the filters show, in words that suit persons and bodies alike. */
function shownText(shown: number, total: number): string {
  if (total === 0) return "No event in this record names this actor.";
  if (shown === total) return `${counted(total, "event")}.`;
  const verb = shown === 1 ? "is" : "are";
  return `${counted(total, "event")}, of which ${formatNumber(shown)} ${verb} shown under the present filters.`;
}

/** Who an actor is, what it did, when and with whom, with every source. The shell answers for ids that are not there. */
export default function ActorProfile({ dataset, filters, id, onFilters }: ViewProps) {
  const actor = dataset.actorById.get(id);
  const { mask, involvement } = selectionOf(dataset, filters);
  const roles = useMemo(() => eventsByRole(dataset, id, mask), [dataset, id, mask]);
  const companions = useMemo(() => companionsOf(dataset, id, mask), [dataset, id, mask]);
  const ties = useMemo(() => actor && tiesOf(dataset, actor), [dataset, actor]);
  const { previous, next } = useMemo(() => neighboursOf(dataset, id), [dataset, id]);
  if (!actor || !ties) throw new Error(`There is no actor "${id}"`);
  const disagreements = dataset.disagreementsOn("actor", id);
  const total = dataset.eventsOfActor.get(id)?.length ?? 0;
  const alone = filters.actors.length === 1 && filters.actors[0] === id;
  return (
    <article className={styles.profile}>
      <ActorHead dataset={dataset} actor={actor} />

      <div className={styles.when}>
        <div className={styles.said}>
          <p>{shownText(involvement.get(id) ?? 0, total)}</p>
          {total > 0 && !alone && (
            <Button onClick={() => onFilters({ actors: [id], match: "any" })}>Show only this actor’s events</Button>
          )}
        </div>
        {total > 0 && (
          <div>
            <EventStrip dataset={dataset} actor={id} mask={mask} size="wide" />
            <YearAxis dataset={dataset} />
          </div>
        )}
      </div>

      <div className={styles.columns}>
        {roles.length > 0 && (
          <Panel title="Events by role" className={styles.main}>
            <RoleList dataset={dataset} roles={roles} />
          </Panel>
        )}
        <div className={styles.side}>
          {actor.offices.length > 0 && (
            <Panel title="Offices">
              <Offices dataset={dataset} offices={actor.offices.map((office) => ({ office }))} />
            </Panel>
          )}
          {companions.length > 0 && (
            <Panel title="Appears with">
              <Companions companions={companions} />
            </Panel>
          )}
          {ties.roster.length > 0 && (
            <Panel title="Membership">
              <RosterFacts dataset={dataset} roster={ties.roster} />
            </Panel>
          )}
          {ties.officeHolders.length > 0 && (
            <Panel title="Who held office here">
              <Offices dataset={dataset} offices={ties.officeHolders} />
            </Panel>
          )}
          {ties.parent && (
            <Panel title="Belongs to">
              <ActorLinks actors={[ties.parent]} />
            </Panel>
          )}
          {ties.bodies.length > 0 && (
            <Panel title="Bodies within it">
              <ActorLinks actors={ties.bodies} />
            </Panel>
          )}
        </div>
        {(disagreements.length > 0 || actor.citations.length > 0) && (
          <div className={styles.rest}>
            {disagreements.length > 0 && <Disagreements dataset={dataset} disagreements={disagreements} heading="h2" />}
            {actor.citations.length > 0 && (
              <Panel title="Sources of the description">
                <SourceList dataset={dataset} citations={actor.citations} />
              </Panel>
            )}
          </div>
        )}
      </div>

      <Neighbours
        label="Actors in alphabetical order"
        previous={previous && { to: { view: "actor", id: previous.id }, name: previous.name }}
        next={next && { to: { view: "actor", id: next.id }, name: next.name }}
      />
    </article>
  );
}
