import type { Random } from "../../mocks/random";

const HEADS = ["ba", "cor", "del", "fen", "gar", "hal", "jo", "ker", "lum", "mar", "nor", "pel", "quin", "ros", "sal"];
const TAILS = ["vin", "den", "mor", "tal", "ris", "gan", "lo", "mis", "net", "pan", "rud", "sen", "tor", "ul", "wyn"];

/** An invented vocabulary of 225 words: enough that a word tells events apart, as in a language. */
const WORDS = HEADS.flatMap((head) => TAILS.map((tail) => head + tail));

/** Found in about every fortieth event, and its singular in as many again, so that the last letter typed narrows the result. */
export const RARE_WORD = "beacons";
const RARE_SINGULAR = RARE_WORD.slice(0, -1);

/** Titles of the sources, in which the rare word does not stand. */
export const SOURCE_TITLES = ["The tide tables", "The harbour gazette", "Minutes of the pilots", "The quay register"];

const GIVEN = ["Ada", "Bo", "Cleo", "Dina", "Emil", "Fay", "Gus", "Hana", "Ivo", "Juno"];
const FAMILY = ["Abara", "Brandt", "Castell", "Dorje", "Egede", "Fontana", "Grieg", "Hollis", "Ibarra", "Jansson"];
const PLACES = ["North", "South"];

/** The name of the actor with this number, from 0 to 199: no two are the same, and none begins another. */
export function actorName(index: number): string {
  const given = GIVEN[index % 10];
  const family = FAMILY[Math.floor(index / 10) % 10];
  return `${given} ${family} of the ${PLACES[Math.floor(index / 100) % 2]}`;
}

/** So many words, with a capital first. */
export function sentence(chance: Random, length: number): string {
  const words = Array.from({ length }, () => {
    const rare = chance.next() * 600;
    if (rare < 1) return RARE_WORD;
    return rare < 2 ? RARE_SINGULAR : chance.pick(WORDS);
  });
  const text = words.join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
