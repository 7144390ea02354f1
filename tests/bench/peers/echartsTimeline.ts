/** ECharts in the parts that a timeline needs: a dot an event, a lane for each kind, a zoom on the axis of time. */
import { ScatterChart } from "echarts/charts";
import { DataZoomComponent, GridComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { EVENT_KINDS } from "../../../src/domain/event";
import { firstDay, runPeer } from "./peer";

use([ScatterChart, DataZoomComponent, GridComponent, TooltipComponent, CanvasRenderer]);

const kinds = Object.keys(EVENT_KINDS);
let chart: ReturnType<typeof init> | undefined;

await runPeer((events, stage) => {
  stage.style.height = "600px";
  chart ??= init(stage);
  const drawing = chart;
  return new Promise((resolve) => {
    const done = () => {
      drawing.off("finished", done);
      resolve();
    };
    drawing.on("finished", done);
    drawing.setOption({
      animation: false,
      xAxis: { type: "time" },
      yAxis: { type: "category", data: kinds },
      tooltip: {},
      dataZoom: [{ type: "inside" }, { type: "slider" }],
      series: [
        {
          type: "scatter",
          symbolSize: 6,
          data: events.map(({ date, kind, title }) => ({ value: [firstDay(date), kind], name: title })),
        },
      ],
    });
  });
});
