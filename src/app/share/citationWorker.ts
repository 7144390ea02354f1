/** Makes citations beside the page: the styles take seconds over a thousand sources, in which the page stays alive. */
import { type CitationRequest, cite } from "./citations";

self.onmessage = ({ data }: MessageEvent<CitationRequest>) => {
  self.postMessage(cite(data));
};
