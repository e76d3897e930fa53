/** How Graphviz draws, as far as it is asked to: https://graphviz.org/docs/outputs/canon/#xdot. */
export type Operation =
  | { readonly op: "c" | "C"; readonly color: string }
  | { readonly op: "S"; readonly style: string }
  | { readonly op: "F"; readonly size: number }
  | { readonly op: "t"; readonly fontchar: number }
  | { readonly op: "P" | "p" | "b" | "B" | "L"; readonly points: readonly Point[] }
  | {
      readonly op: "E" | "e";
      readonly rect: readonly [x: number, y: number, radiusX: number, radiusY: number];
    }
  | { readonly op: "T"; readonly pt: Point; readonly width: number; readonly text: string };

/** y grows upwards. */
export type Point = readonly [x: number, y: number];
