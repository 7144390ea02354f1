import { delay, HttpResponse, http, type RequestHandler } from "msw";
import { type FileName, MOCK_DATASET } from "./files";
import { type Answer, SCENARIOS, type Scenario, type ScenarioName } from "./scenarios";

function respond(answer: Answer | undefined): Response {
  if (!answer) return new HttpResponse(null, { status: 404 });
  if ("unreachable" in answer) return HttpResponse.error();
  if ("status" in answer) return new HttpResponse(null, { status: answer.status });
  return new HttpResponse(answer.text, { headers: { "content-type": "application/json" } });
}

/** Data of other datasets: not `/src/data/…`, from where the development server sends code. */
const ANYTHING_ELSE = /^[a-z]+:\/\/[^/]+\/data\//;

/** The request handlers that play a scenario: they answer for everything under /data/. */
export function handlers(name: ScenarioName): RequestHandler[] {
  const scenario: Scenario = SCENARIOS[name];
  const answers = new Map<string, Answer>(Object.entries(scenario.answers()));
  const catalog: FileName = "catalog.json";
  const answer = async (file: string) => {
    if (scenario.delay) await delay(scenario.delay);
    return respond(answers.get(file));
  };
  return [
    http.get(`*/data/${catalog}`, () => answer(catalog)),
    http.get<{ file: string }>(`*/data/${MOCK_DATASET}/:file`, ({ params }) => answer(params.file)),
    http.get(ANYTHING_ELSE, () => respond(undefined)),
  ];
}
