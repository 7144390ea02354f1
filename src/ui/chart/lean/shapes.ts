/**
 * In place of all shapes of d3: the growth chart draws its lines itself, and has no areas, symbols and stacks. What is of d3 keeps all its
 * curves used, by what it gives to each of them when it is loaded.
 */
const none = undefined;

export {
  none as area,
  none as curveBasis,
  none as curveBasisClosed,
  none as curveBasisOpen,
  none as curveBumpX,
  none as curveBumpY,
  none as curveLinear,
  none as curveLinearClosed,
  none as curveMonotoneX,
  none as curveMonotoneY,
  none as curveNatural,
  none as curveStep,
  none as curveStepAfter,
  none as curveStepBefore,
  none as line,
  none as stack,
  none as stackOffsetExpand,
  none as stackOffsetNone,
  none as stackOffsetSilhouette,
  none as stackOffsetWiggle,
  none as stackOrderNone,
  none as symbol,
  none as symbolCircle,
  none as symbolCross,
  none as symbolDiamond,
  none as symbolSquare,
  none as symbolStar,
  none as symbolTriangle,
  none as symbolWye,
};
