import { Ajv } from "ajv";

const name = {
  type: "object",
  properties: { family: { type: "string" }, given: { type: "string" }, literal: { type: "string" } },
  additionalProperties: false,
};
const date = {
  type: "object",
  properties: {
    "date-parts": {
      type: "array",
      minItems: 1,
      maxItems: 2,
      items: { type: "array", minItems: 1, maxItems: 3, items: { type: ["string", "number"] } },
    },
    circa: { type: ["string", "number", "boolean"] },
  },
  required: ["date-parts"],
  additionalProperties: false,
};
const text = { type: "string" };

/** The part of csl-data.json of CSL 1.0.2 that concerns the fields which are written here; no other field is allowed. */
const SCHEMA = {
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    properties: {
      type: {
        enum: [
          ..."article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection".split(
            " ",
          ),
          ..."dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview".split(
            " ",
          ),
          ..."legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent".split(
            " ",
          ),
          ..."performance periodical personal_communication post post-weblog regulation report review review-book".split(
            " ",
          ),
          ..."software song speech standard thesis treaty webpage letter".split(" "),
        ],
      },
      id: { type: ["string", "number"] },
      title: text,
      author: { type: "array", items: name },
      "container-title": text,
      publisher: text,
      issued: date,
      accessed: date,
      URL: text,
      language: text,
      ISSN: text,
      version: text,
      archive: text,
      note: text,
    },
    required: ["type", "id"],
    additionalProperties: false,
  },
};

const validate = new Ajv({ allowUnionTypes: true }).compile(SCHEMA);

/** What is wrong with a CSL-JSON file, one line a fault; none where it is right. */
export function cslFaults(json: string): string[] {
  validate(JSON.parse(json));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
