import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { arcSegments } from '../../geo/arcSegments';
import { type ArcSet, arcSet, RECORD_FLOATS } from '../../geo/arcSet';
import { globeRadiusPx } from '../../geo/globeView';
import { ARC_STATE, type ArcList, type ArcWindow, entryOf, listArcs, worldsOf } from '../../geo/listArcs';
import { type Cursor, pickArc } from '../../geo/pickArc';
import { angleBetween, DEGREE, plus, toVector, type Vector } from '../../geo/sphere';
import { ARCS_PER_ROW, ENTRIES_PER_ROW, FRAGMENT_SHADER, MAX_STYLES, vertexShader } from './arcShaders';

/** How the arcs of a style are drawn. */
export type ArcStyle = Readonly<{
  /** `#rrggbb`. */
  color: string;
  widthPx: number;
  /** How long a dash and the gap after it are; a dash no longer than the line is wide is a dot. */
  dash: readonly [onPx: number, offPx: number] | null;
  /** Whether arrowheads on the line point from its start to its end. */
  marks: boolean;
}>;

/** A line at rest keeps to the true one within this, and within more while the map moves. */
const ERROR_PX = 0.25;
const MOVING_ERROR_PX = 1;

/** The casing parts crossing lines; with more arcs than this there is no telling them apart, and it is left out. */
const MOST_CASED = 4000;
const CASING_PX = 1;
const CASING_OPACITY = 0.7;

/** What is picked is drawn wider by this; what it does not concern fades to this. */
const PICKED_WIDTH_PX = 1.2;
const RECEDED_OPACITY = 0.28;
/** All but what the pointer is on fades to this. */
const HOVER_DIM = 0.5;

/** Dashes of a picked journey travel this many of their own length in a second. */
const FLOW_PER_SECOND = 0.9;

/** The list is made for this much more than is in sight, so that a short way off it need not be made again. */
const MARGIN = 0.5;

/** An entry that no list has: it tells the shader to read the list. */
const NO_ENTRY = 0xffffffff;

type Program = Readonly<{
  program: WebGLProgram;
  at: (name: string) => WebGLUniformLocation | null;
}>;

type Resources = Readonly<{
  gl: WebGL2RenderingContext;
  vertices: WebGLVertexArrayObject;
  programs: Map<string, Program>;
}>;

/**
 * Draws arcs as great circles on MapLibre's globe and flat map alike, one or a million: the records lie in a
 * texture, a list of what is shown in another, and the vertex shader does the rest (docs/decisions/0007). A
 * filter makes the list anew and touches no record. What is drawn is picked on the CPU, by the same curve.
 */
export class ArcLayer implements CustomLayerInterface {
  readonly type = 'custom';
  readonly renderingMode = '2d';
  #map: MapLibreMap | null = null;
  #resources: Resources | null = null;

  #set: ArcSet = arcSet(0);
  #states: Uint8Array = new Uint8Array(0);
  #styles: readonly ArcStyle[] = [];
  #halo: string | null = null;
  #hovered: readonly number[] = [];
  #flowing = false;

  #records: WebGLTexture | null = null;
  #recordRows = 0;
  /** The slots whose records have changed since they were uploaded. */
  #changed: readonly [first: number, end: number] | null = null;
  #listTexture: WebGLTexture | null = null;
  #listRows = 0;
  #list: ArcList | null = null;
  /** What the list was made for. */
  #window: ArcWindow | null = null;

  constructor(readonly id: string) {}

  /** Takes the arcs to draw; of a set that it knows, only the slots that have changed. */
  setArcs(set: ArcSet, first = 0, count = set.size): void {
    if (set !== this.#set) this.#changed = [0, set.size];
    else if (count > 0)
      this.#changed = [
        Math.min(first, this.#changed?.[0] ?? first),
        Math.max(first + count, this.#changed?.[1] ?? 0),
      ];
    this.#set = set;
    this.#list = null;
    this.#map?.triggerRepaint();
  }

  /** Takes how each slot is shown, one of ARC_STATE. The array is read until the next call. */
  setStates(states: Uint8Array): void {
    this.#states = states;
    this.#list = null;
    this.#map?.triggerRepaint();
  }

  /** Takes the styles by their number, and the colour of the casing; without one there is no casing. */
  setStyles(styles: readonly ArcStyle[], halo: string | null): void {
    if (styles.length > MAX_STYLES) throw new Error(`More than ${MAX_STYLES} styles of arcs`);
    this.#styles = styles;
    this.#halo = halo;
    this.#map?.triggerRepaint();
  }

  /** The slots that the pointer is on: they are drawn over the others, which fade. */
  setHovered(slots: readonly number[]): void {
    if (slots.length === 0 && this.#hovered.length === 0) return;
    this.#hovered = slots;
    this.#map?.triggerRepaint();
  }

  /** Whether the dashes of what lies on top travel along it. */
  setFlowing(flowing: boolean): void {
    this.#flowing = flowing;
    this.#map?.triggerRepaint();
  }

  /** The slot of the arc within `tolerancePx` of a point of the map, in pixels from its top left; else `null`. */
  pick(point: Readonly<{ x: number; y: number }>, tolerancePx: number): number | null {
    if (!this.#map || this.#states.length < this.#set.size) return null;
    const cursor = cursorAt(this.#map, point);
    return cursor && pickArc(this.#set, this.#states, cursor, tolerancePx);
  }

  onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.#map = map;
    // After the context was lost all that was made in it is gone.
    this.#resources = { gl, vertices: gl.createVertexArray(), programs: new Map() };
    this.#records = null;
    this.#recordRows = 0;
    this.#listTexture = null;
    this.#listRows = 0;
    this.#changed = [0, this.#set.size];
    this.#list = null;
    map.on('moveend', this.#repaint);
  }

  onRemove(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    map.off('moveend', this.#repaint);
    gl.deleteTexture(this.#records);
    gl.deleteTexture(this.#listTexture);
    gl.deleteVertexArray(this.#resources?.vertices ?? null);
    for (const { program } of this.#resources?.programs.values() ?? []) gl.deleteProgram(program);
    this.#resources = null;
    this.#map = null;
  }

  // While it moves the map is drawn less exactly; at rest it is drawn once more.
  #repaint = () => this.#map?.triggerRepaint();

  render(gl: WebGL2RenderingContext, args: CustomRenderMethodInput): void {
    const map = this.#map;
    if (!map || !this.#resources || this.#set.size === 0 || this.#styles.length === 0) return;
    if (this.#states.length < this.#set.size) return;
    const { projectionTransition } = args.defaultProjectionData;
    const sight = windowOf(map, projectionTransition > 0 ? 'globe' : 'mercator');
    // MapLibre uploads textures its own way round, and sets what it needs again after this layer.
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
    this.#uploadRecords(gl);
    this.#uploadList(gl, sight);
    const list = this.#list;
    if (list === null || list.length === 0) return;

    const program = this.#program(args);
    // biome-ignore lint/correctness/useHookAtTopLevel: it is WebGL's verb, and no hook of React's
    gl.useProgram(program.program);
    gl.bindVertexArray(this.#resources.vertices);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.#records);
    gl.activeTexture(gl.TEXTURE1);
    gl.bindTexture(gl.TEXTURE_2D, this.#listTexture);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.CULL_FACE);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    this.#setUniforms(gl, program, args, map);
    this.#drawList(gl, program, list, map);
    gl.bindVertexArray(null);
    if (this.#flowing) map.triggerRepaint();
  }

  #drawList(gl: WebGL2RenderingContext, { at }: Program, list: ArcList, map: MapLibreMap): void {
    // The globe is as large as its centre's latitude makes it; there the flat map is as large, too.
    const zoom = map.getZoom() - Math.log2(Math.cos(map.getCenter().lat * DEGREE));
    const errorPx = map.isMoving() ? MOVING_ERROR_PX : ERROR_PX;
    const draw = (bucket: number, first: number, count: number) => {
      const parts = arcSegments(bucket, zoom, errorPx);
      gl.uniform1i(at('u_first'), first);
      gl.uniform1i(at('u_parts'), parts);
      gl.drawArrays(gl.TRIANGLE_STRIP, 0, count * (2 * parts + 4));
    };
    const casing = this.#halo !== null && list.length <= MOST_CASED ? this.#halo : null;
    const passes = (drawAll: () => void) => {
      if (casing !== null) {
        gl.uniform4f(at('u_casing'), ...channels(casing), CASING_OPACITY);
        gl.uniform1f(at('u_grow'), CASING_PX);
        drawAll();
      }
      gl.uniform4f(at('u_casing'), 0, 0, 0, 0);
      gl.uniform1f(at('u_grow'), 0);
      drawAll();
    };

    gl.uniform1ui(at('u_entry'), NO_ENTRY);
    for (const top of [false, true]) {
      const groups = list.groups.filter((group) => group.top === top);
      if (groups.length === 0) continue;
      passes(() => {
        for (const { bucket, first, count } of groups) draw(bucket, first, count);
      });
    }
    const window = this.#window;
    if (this.#hovered.length === 0 || window === null) return;
    passes(() => {
      for (const slot of this.#hovered) {
        const bucket = this.#set.buckets[window.projection][slot] ?? 0;
        const [first, last] = worldsOf(this.#set, slot, window);
        for (let world = first; world <= last; world++) {
          gl.uniform1ui(at('u_entry'), entryOf(slot, world, ARC_STATE.top));
          draw(bucket, 0, 1);
        }
      }
    });
  }

  #setUniforms(
    gl: WebGL2RenderingContext,
    { at }: Program,
    { defaultProjectionData: data }: CustomRenderMethodInput,
    map: MapLibreMap,
  ): void {
    gl.uniformMatrix4fv(at('u_projection_matrix'), false, new Float32Array(data.mainMatrix));
    gl.uniformMatrix4fv(at('u_projection_fallback_matrix'), false, new Float32Array(data.fallbackMatrix));
    gl.uniform4f(at('u_projection_tile_mercator_coords'), ...data.tileMercatorCoords);
    gl.uniform4f(at('u_projection_clipping_plane'), ...data.clippingPlane);
    gl.uniform1f(at('u_projection_transition'), data.projectionTransition);
    gl.uniform1i(at('u_records'), 0);
    gl.uniform1i(at('u_list'), 1);

    const canvas = map.getCanvas();
    gl.uniform2f(at('u_half_viewport'), canvas.clientWidth / 2, canvas.clientHeight / 2);
    const radiusPx = globeRadiusPx(map.getZoom(), map.getCenter().lat);
    gl.uniform1f(at('u_radius_px'), radiusPx);
    // Dashes keep their places while the map zooms, until they have grown or shrunk by two fifths.
    gl.uniform1f(at('u_dash_radius_px'), 2 ** Math.round(Math.log2(radiusPx)));
    gl.uniform1f(at('u_dim'), this.#hovered.length > 0 ? HOVER_DIM : 1);
    gl.uniform1f(at('u_receded'), RECEDED_OPACITY);
    gl.uniform1f(at('u_picked_width'), PICKED_WIDTH_PX);
    gl.uniform1f(at('u_flow'), this.#flowing ? (performance.now() / 1000) * FLOW_PER_SECOND : 0);
    gl.uniform3fv(
      at('u_color'),
      this.#styles.flatMap((style) => channels(style.color)),
    );
    gl.uniform1fv(
      at('u_width'),
      this.#styles.map((style) => style.widthPx),
    );
    gl.uniform2fv(
      at('u_dash'),
      this.#styles.flatMap((style) => style.dash ?? [0, 0]),
    );
    gl.uniform1fv(
      at('u_marks'),
      this.#styles.map((style) => (style.marks ? 1 : 0)),
    );
  }

  /** Uploads the rows of records that have changed. */
  #uploadRecords(gl: WebGL2RenderingContext): void {
    if (this.#changed === null) return;
    const rows = Math.ceil(this.#set.size / ARCS_PER_ROW);
    let [first, end] = this.#changed;
    this.#changed = null;
    gl.activeTexture(gl.TEXTURE0);
    if (this.#records === null || rows > this.#recordRows) {
      gl.deleteTexture(this.#records);
      this.#records = texture(gl, gl.RGBA32F, ARCS_PER_ROW * 3, rows);
      this.#recordRows = rows;
      [first, end] = [0, this.#set.size];
    }
    gl.bindTexture(gl.TEXTURE_2D, this.#records);
    inRows(
      ARCS_PER_ROW,
      first - (first % ARCS_PER_ROW),
      Math.min(end, this.#set.size),
      (row, count, rows, from) =>
        gl.texSubImage2D(
          gl.TEXTURE_2D,
          0,
          0,
          row,
          count * 3,
          rows,
          gl.RGBA,
          gl.FLOAT,
          this.#set.records,
          from * RECORD_FLOATS,
        ),
    );
  }

  /** Makes the list anew, where what is shown has changed or the view has left what it was made for. */
  #uploadList(gl: WebGL2RenderingContext, sight: ArcWindow): void {
    if (this.#list !== null && this.#window !== null && holds(this.#window, sight)) return;
    this.#window = widened(sight);
    this.#list = listArcs(this.#set, this.#states, this.#window, this.#list?.entries);
    const { entries, length } = this.#list;
    const rows = Math.ceil(length / ENTRIES_PER_ROW);
    gl.activeTexture(gl.TEXTURE1);
    if (this.#listTexture === null || rows > this.#listRows) {
      gl.deleteTexture(this.#listTexture);
      this.#listTexture = texture(gl, gl.R32UI, ENTRIES_PER_ROW, rows);
      this.#listRows = rows;
    }
    gl.bindTexture(gl.TEXTURE_2D, this.#listTexture);
    inRows(ENTRIES_PER_ROW, 0, length, (row, count, rows, from) =>
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, row, count, rows, gl.RED_INTEGER, gl.UNSIGNED_INT, entries, from),
    );
  }

  /** The program for the projection that the map is in, compiled once. */
  #program({ shaderData }: CustomRenderMethodInput): Program {
    const resources = this.#resources;
    if (!resources) throw new Error('The layer is on no map');
    const known = resources.programs.get(shaderData.variantName);
    if (known) return known;
    const made = compiled(
      resources.gl,
      vertexShader(shaderData.vertexShaderPrelude, shaderData.define),
      FRAGMENT_SHADER,
    );
    resources.programs.set(shaderData.variantName, made);
    return made;
  }
}

function compiled(gl: WebGL2RenderingContext, vertex: string, fragment: string): Program {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) continue;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost())
    throw new Error(`The arcs' shader does not link: ${gl.getProgramInfoLog(program)}`);
  const locations = new Map<string, WebGLUniformLocation | null>();
  return {
    program,
    at(name) {
      if (!locations.has(name)) locations.set(name, gl.getUniformLocation(program, name));
      return locations.get(name) ?? null;
    },
  };
}

function texture(gl: WebGL2RenderingContext, format: number, width: number, rows: number): WebGLTexture {
  const made = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, made);
  gl.texStorage2D(gl.TEXTURE_2D, 1, format, width, rows);
  // Neither floats nor integers can be filtered: without this the texture reads as black.
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  return made;
}

/** Calls for the whole rows from `first` (the start of one) to `end`, and once more for what is left of the last. */
function inRows(
  perRow: number,
  first: number,
  end: number,
  upload: (row: number, count: number, rows: number, from: number) => void,
): void {
  if (end <= first) return;
  const rows = Math.floor((end - first) / perRow);
  const rest = (end - first) % perRow;
  if (rows > 0) upload(first / perRow, perRow, rows, first);
  if (rest > 0) upload(first / perRow + rows, rest, 1, first + rows * perRow);
}

/** The red, green and blue of `#rrggbb`, each from 0 to 1. */
function channels(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** What the map shows, or a little more. */
function windowOf(map: MapLibreMap, projection: ArcWindow['projection']): ArcWindow {
  const { lng, lat } = map.getCenter();
  const { clientWidth, clientHeight } = map.getCanvas();
  const radius = Math.hypot(clientWidth, clientHeight) / 2 / globeRadiusPx(map.getZoom(), 0);
  // A tipped map sees as far as its horizon.
  const cap =
    radius < 0.5 && map.getPitch() === 0 ? { center: toVector([lng, lat]), radius: radius + 0.01 } : null;
  if (projection === 'globe') return { projection, cap, west: 0, east: 0 };
  const bounds = map.getBounds();
  return { projection, cap, west: bounds.getWest(), east: bounds.getEast() };
}

function widened({ projection, cap, west, east }: ArcWindow): ArcWindow {
  const margin = (east - west) * MARGIN;
  return {
    projection,
    cap: cap && { center: cap.center, radius: cap.radius * (1 + MARGIN) },
    west: west - margin,
    east: east + margin,
  };
}

/** Whether a list that was made for a window shows all that is in sight, and not far more. */
function holds(window: ArcWindow, sight: ArcWindow): boolean {
  if (window.projection !== sight.projection || sight.west < window.west || sight.east > window.east)
    return false;
  if (window.cap === null) return sight.cap === null;
  return (
    sight.cap !== null &&
    angleBetween(window.cap.center, sight.cap.center) + sight.cap.radius <= window.cap.radius &&
    sight.cap.radius > window.cap.radius / 4
  );
}

/** The ground below a point of the map, or `null` where there is none: beside the globe, above the horizon. */
function cursorAt(map: MapLibreMap, { x, y }: Readonly<{ x: number; y: number }>): Cursor | null {
  const ground = (right: number, down: number): Vector => {
    const { lng, lat } = map.unproject([x + right, y + down]);
    return toVector([lng, lat]);
  };
  const { lng, lat } = map.unproject([x, y]);
  const back = map.project([lng, lat]);
  // Beside the globe MapLibre answers with the nearest of its edge.
  if (!(Math.hypot(back.x - x, back.y - y) < 1.5)) return null;
  return {
    at: toVector([lng, lat]),
    right: halved(ground(1, 0), ground(-1, 0)),
    down: halved(ground(0, 1), ground(0, -1)),
  };
}

function halved(a: Vector, b: Vector): Vector {
  const [x, y, z] = plus(a, b, -1);
  return [x / 2, y / 2, z / 2];
}
