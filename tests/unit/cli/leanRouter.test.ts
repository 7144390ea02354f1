import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { leanRouterCode } from "../../../src/cli/leanRouterPlugin";

const CODE = `var ENABLE_DEV_WARNINGS = true;
var SomeContext = React2.createContext(null);
SomeContext.displayName = "Some";
var Boundary = class extends React2.Component {
  render() {
    return { a: 1 };
  }
};
Boundary.contextType = SomeContext;
`;

test("what makes a component counts as no use of it, and what it is made of is left as it is", () => {
  expect(leanRouterCode(CODE)).toBe(`var ENABLE_DEV_WARNINGS = false;
var SomeContext = /* @__PURE__ */ React2.createContext(null);

var Boundary = /* @__PURE__ */ (() => class extends React2.Component {
  render() {
    return { a: 1 };
  }
})();
Boundary.contextType = SomeContext;
`);
});

test("a router that is written otherwise is told of, and not built with all that nobody uses", () => {
  expect(() => leanRouterCode(CODE.replace("displayName", "name"))).toThrow("The router has changed.");
});

test("the router for developers differs from that for production in nothing but its warnings", () => {
  const folder = "node_modules/react-router/dist";
  const editions = ["development", "production"].map((edition) => {
    const file = readdirSync(`${folder}/${edition}`).find((name) => {
      return (
        name.endsWith(".mjs") &&
        readFileSync(`${folder}/${edition}/${name}`, "utf8").includes("var ENABLE_DEV_WARNINGS =")
      );
    });
    return readFileSync(`${folder}/${edition}/${file}`, "utf8");
  });
  const [development = "", production] = editions;
  expect(development.replace("var ENABLE_DEV_WARNINGS = true;", "var ENABLE_DEV_WARNINGS = false;")).toBe(production);
});
