import { expect, test } from "vitest";
import { dataAddressIn } from "../../../src/url/dataAddress";

test.each([
  ["?data=https://one.example/a/datapackage.json", "https://one.example"],
  ["?from=2013&data=https%3A%2F%2Fone.example%3A8443%2Fdatapackage.json", "https://one.example:8443"],
  ["?data=https://someone:secret@one.example/", "https://one.example"],
  ["?data=https://one.example;script-src%20*/", undefined],
  ["?data=https://*/", undefined],
  ["?data=https://*.example/", undefined],
  ["?data=https://one.example;connect-src/", undefined],
  ["?data=https://'self'/", undefined],
  ["?data=https://b%C3%BCcher.example/", "https://xn--bcher-kva.example"],
  ["?data=https://[::1]/", "https://[::1]"],
  ["?data=http://one.example/", undefined],
  ["?data=//one.example/", undefined],
  ["?data=javascript:alert(1)", undefined],
  ["?data=data:application/json,{}", undefined],
  ["?data=", undefined],
  ["", undefined],
])("%s leads to %s", (search, origin) => {
  expect(dataAddressIn(search)?.origin).toBe(origin);
});
