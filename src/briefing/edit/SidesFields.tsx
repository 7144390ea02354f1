import type { Side } from "../../domain/briefing";
import type { Deck } from "../../domain/deck";
import { Button } from "../../ui/Button";
import { isLinked, sideOf } from "../slideTarget";
import { Field, Select } from "./Field";

const KEEP = "";

/** The two sides of a comparison: their labels, and which slides of the briefing they were taken from. */
export function SidesFields({
  deck,
  sides,
  onChange,
}: {
  deck: Deck;
  sides: readonly [Side, Side];
  onChange: (sides: [Side, Side], field?: string) => void;
}) {
  const [left, right] = sides;
  const linked = deck.slides.flatMap((one, index) =>
    one.ok && isLinked(one.slide) ? [{ number: index + 1, slide: one.slide }] : [],
  );
  const rows = [
    { name: "Left", side: left, put: (side: Side, field?: string) => onChange([side, right], field) },
    { name: "Right", side: right, put: (side: Side, field?: string) => onChange([left, side], field) },
  ];
  return (
    <>
      {rows.map(({ name, side, put }) => (
        <div key={name}>
          <Field
            label={`${name} label`}
            required
            value={side.label}
            onChange={(label) => put({ ...side, label }, name)}
          />
          <Select
            label={`${name} side shows`}
            value={KEEP}
            options={[
              { id: KEEP, label: "what it shows now" },
              ...linked.map(({ number, slide }) => ({
                id: slide.id,
                label: `what slide ${number} shows: ${slide.headline}`,
              })),
            ]}
            onChange={(id) => {
              const found = linked.find(({ slide }) => slide.id === id);
              if (found) put(sideOf(found.slide));
            }}
          />
        </div>
      ))}
      <p>
        <Button look="quiet" onClick={() => onChange([right, left])}>
          Swap the sides
        </Button>
      </p>
    </>
  );
}
