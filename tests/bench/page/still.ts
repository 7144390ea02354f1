/**
 * Runs in a page to take down what it shows, and in an empty page to show that again: as mere markup, without the code that made it.
 * What changes from one picture of a page to the next is made ready beforehand, and only put in at a real input.
 */
import type { Change, Expected, Input, StillPage, Taken } from "./protocol";

const canvases = () => [...document.querySelectorAll("canvas")];

/** Markup does not say what has been typed, painted and opened: that is written into it, or kept beside it. */
function takePage(): StillPage {
  for (const field of document.querySelectorAll("input")) {
    field.setAttribute("value", field.value);
    field.toggleAttribute("checked", field.checked);
  }
  const popovers = [...document.querySelectorAll("[popover]")];
  return {
    attributes: Array.from(document.documentElement.attributes, ({ name, value }) => [name, value] as const),
    styles: Array.from(
      document.head.querySelectorAll("style, link[rel=stylesheet], link[rel=preload][as=font]"),
      ({ outerHTML }) => outerHTML,
    ),
    body: document.body.innerHTML,
    pictures: canvases().map((canvas) => ({ width: canvas.width, height: canvas.height, url: canvas.toDataURL() })),
    open: popovers.flatMap((popover, place) => (popover.matches(":popover-open") ? [place] : [])),
    scrolled: window.scrollY,
  };
}

/** Notes from now on what the page shows when an input is waited for, and when it has been answered. */
function takeDown(): readonly Change[] {
  const { probe } = window;
  const changes: Change[] = [];
  let waiting: { input: Input; expected: Expected; before: StillPage } | undefined;
  Object.assign(window, {
    probe: {
      ...probe,
      arm: (input: Input, expected: Expected) => {
        waiting = { input, expected, before: takePage() };
        probe.arm(input, expected);
      },
      answered: async () => {
        const answer = await probe.answered();
        if (waiting) changes.push({ ...waiting, after: takePage() });
        waiting = undefined;
        return answer;
      },
    },
  });
  return changes;
}

const decoded = (pictures: StillPage["pictures"]) =>
  Promise.all(
    pictures.map(async ({ url, ...size }) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      return { ...size, bitmap: await createImageBitmap(image) };
    }),
  );

function paint(pictures: Awaited<ReturnType<typeof decoded>>) {
  canvases().forEach((canvas, place) => {
    const picture = pictures[place];
    if (!picture) return;
    const { width, height, bitmap } = picture;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    const pen = canvas.getContext("2d");
    pen?.setTransform(1, 0, 0, 1, 0, 0);
    pen?.clearRect(0, 0, width, height);
    pen?.drawImage(bitmap, 0, 0);
  });
}

function openPopovers(places: StillPage["open"]) {
  const popovers = document.querySelectorAll<HTMLElement>("[popover]");
  for (const place of places) {
    const popover = popovers[place];
    if (popover && !popover.matches(":popover-open")) popover.showPopover();
  }
}

/** Shows a page that was taken down. */
async function show({ attributes, body, pictures, open, scrolled }: StillPage) {
  for (const [name, value] of attributes) document.documentElement.setAttribute(name, value);
  document.body.innerHTML = body;
  paint(await decoded(pictures));
  openPopovers(open);
  window.scrollTo(0, scrolled);
  await document.fonts.ready;
}

/** A part of a change, and the same undone. */
interface Step {
  readonly there: () => void;
  readonly back: () => void;
}

function setAttribute(element: Element, name: string, value: string | null) {
  if (value === null) return element.removeAttribute(name);
  element.setAttribute(name, value);
  if (name === "value" && element instanceof HTMLInputElement) element.value = value;
}

function attributeSteps(now: Element, next: Element): Step[] {
  const names = new Set([...now.getAttributeNames(), ...next.getAttributeNames()]);
  return [...names].flatMap((name): Step[] => {
    const [before, after] = [now.getAttribute(name), next.getAttribute(name)];
    if (after === before) return [];
    return [{ there: () => setAttribute(now, name, after), back: () => setAttribute(now, name, before) }];
  });
}

/** Puts nodes in the place of others, which stand before `end`. */
function exchange(within: Node, gone: readonly Node[], come: readonly Node[], end: Node | null) {
  for (const node of gone) within.removeChild(node);
  for (const node of come) within.insertBefore(node, end);
}

/** The least that makes one node another: the same at both ends stays, and what stands between is gone into or exchanged. */
function stepsTo(now: Node, next: Node): Step[] {
  if (now.isEqualNode(next)) return [];
  if (now instanceof Text && next instanceof Text) {
    const [before, after] = [now.data, next.data];
    return [
      {
        there: () => now.replaceData(0, now.length, after),
        back: () => now.replaceData(0, now.length, before),
      },
    ];
  }
  if (!(now instanceof Element && next instanceof Element) || now.nodeName !== next.nodeName) {
    const ready = document.importNode(next, true);
    return [
      {
        there: () => now.parentNode?.replaceChild(ready, now),
        back: () => ready.parentNode?.replaceChild(now, ready),
      },
    ];
  }
  const [before, after] = [[...now.childNodes], [...next.childNodes]];
  while (before[0] && after[0]?.isEqualNode(before[0])) {
    before.shift();
    after.shift();
  }
  let end: ChildNode | null = null;
  for (let last = before.at(-1); last && after.at(-1)?.isEqualNode(last); last = before.at(-1)) {
    end = last;
    before.pop();
    after.pop();
  }
  const steps = attributeSteps(now, next);
  if (before.length === after.length) {
    return [...steps, ...before.flatMap((child, place) => stepsTo(child, after[place] as ChildNode))];
  }
  const ready = after.map((child) => document.importNode(child, true));
  steps.push({
    there: () => exchange(now, before, ready, end),
    back: () => exchange(now, ready, before, end),
  });
  return steps;
}

/** Makes ready what turns the page that is shown into another. */
const readyFor = ({ body }: StillPage) =>
  stepsTo(document.body, new DOMParser().parseFromString(`<body>${body}</body>`, "text/html").body);

let steps = 0;

async function swayTo(page: StillPage) {
  const changes = readyFor(page);
  const [here, there] = [await decoded(takePage().pictures), await decoded(page.pictures)];
  let away = false;
  window.addEventListener("pointermove", () => {
    away = !away;
    steps += 1;
    for (const change of changes) change[away ? "there" : "back"]();
    paint(away ? there : here);
  });
}

async function putInAt(input: Input, page: StillPage) {
  const steps = readyFor(page);
  const bitmaps = await decoded(page.pictures);
  // As in the app: a button acts when it is let go.
  window.addEventListener(
    input === "keydown" ? "keydown" : "click",
    (event) => {
      event.preventDefault();
      event.stopPropagation();
      for (const step of steps) step.there();
      paint(bitmaps);
      openPopovers(page.open);
    },
    { capture: true, once: true },
  );
}

const still: Taken = { takePage, takeDown, show, putInAt, swayTo, swayed: () => steps };
Object.assign(window, { still });
