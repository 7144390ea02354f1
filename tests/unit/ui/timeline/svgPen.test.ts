import { expect, test } from "vitest";
import { SvgPen } from "../../../../src/ui/timeline/svgPen";

test("paths that follow each other in one ink are one element, others are not", () => {
  const pen = new SvgPen();
  pen.fillStyle = "#111";
  pen.fillRect(0, 10, 2, 5);
  pen.fillRect(3, 12.3456, 2, 3);
  pen.fillStyle = "#222";
  pen.fillRect(0, 0, 1, 1);
  expect(pen.markup()).toBe(
    '<path d="M0 10h2v5h-2zM3 12.35h2v3h-2z" fill="#111"/><path d="M0 0h1v1h-1z" fill="#222"/>',
  );
});

test("strokes carry colour, width and dash; the order of drawing is kept", () => {
  const pen = new SvgPen();
  pen.strokeStyle = "#111";
  pen.lineWidth = 1.5;
  pen.setLineDash([2, 1.75]);
  pen.beginPath();
  pen.moveTo(0, 0);
  pen.lineTo(4, 0);
  pen.closePath();
  pen.stroke();
  pen.setLineDash([]);
  pen.fillStyle = "#eee";
  pen.beginPath();
  pen.roundRect(1, 2, 7, 13, 3.5);
  pen.fill();
  pen.stroke();
  const rect = '<rect x="1" y="2" width="7" height="13" rx="3.5"';
  expect(pen.markup()).toBe(
    '<path d="M0 0L4 0z" fill="none" stroke="#111" stroke-width="1.5" stroke-dasharray="2 1.75"/>' +
      `${rect} fill="#eee"/>${rect} fill="none" stroke="#111" stroke-width="1.5"/>`,
  );
});
