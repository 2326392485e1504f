import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import {
  type ArcLook,
  CASING_OPACITY,
  CASING_PX,
  PICKED_WIDTH_PX,
  RECEDED_OPACITY,
} from '../../geo/arcLooks';
import { arcSegments } from '../../geo/arcSegments';
import { type ArcSet, arcSet, RECORD_FLOATS } from '../../geo/arcSet';
import { type ArcWindow, holdsWindow, widenedWindow } from '../../geo/arcWindow';
import { globeRadiusPx } from '../../geo/globeView';
import { ARC_STATE, type ArcList, entryOf, listArcs, worldsOf } from '../../geo/listArcs';
import { pickArc } from '../../geo/pickArc';
import { DEGREE } from '../../geo/sphere';
import { compiled, dataTexture, inRows, type Program } from './arcGraphics';
import { ARCS_PER_ROW, ENTRIES_PER_ROW, FRAGMENT_SHADER, MAX_STYLES, vertexShader } from './arcShaders';
import { cursorAt, drawnSize, windowOf } from './mapSight';

/** How the arcs of a style are drawn, its colour as `#rrggbb`. */
export type ArcStyle = Omit<ArcLook, 'color'> & Readonly<{ color: string }>;

/** A line at rest keeps to the true one within this, and within more while the map moves. */
const ERROR_PX = 0.25;
const MOVING_ERROR_PX = 1;

/** The casing parts crossing lines; with more arcs than this there is no telling them apart, and it is left out. */
const MOST_CASED = 4000;

/** All but what the pointer is on fades to this. */
const HOVER_DIM = 0.5;

/** Dashes of a picked journey travel this many of their own length in a second. */
const FLOW_PER_SECOND = 0.9;

/** An entry that no list has: it tells the shader to read the list. */
const NO_ENTRY = 0xffffffff;

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
  #growing: Readonly<{ slot: number; until: number }> | null = null;

  #records: WebGLTexture | null = null;
  #recordRows = 0;
  /** The slots whose records have changed since they were uploaded. */
  #changed: readonly [first: number, end: number] | null = null;
  #listTexture: WebGLTexture | null = null;
  #listRows = 0;
  #list: ArcList | null = null;
  /** What the list was made for. */
  #window: ArcWindow | null = null;
  /** The projection matrix of the frame before. */
  #camera: Float64Array | null = null;

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

  /** The slot of the arc that is drawn from its start up to a share of the way only; `null` where none is. */
  setGrowing(growing: Readonly<{ slot: number; until: number }> | null): void {
    this.#growing = growing;
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
  }

  onRemove(_map: MapLibreMap, gl: WebGL2RenderingContext): void {
    gl.deleteTexture(this.#records);
    gl.deleteTexture(this.#listTexture);
    gl.deleteVertexArray(this.#resources?.vertices ?? null);
    for (const { program } of this.#resources?.programs.values() ?? []) gl.deleteProgram(program);
    this.#resources = null;
    this.#map = null;
  }

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
    const moving = this.#hasMoved(args.defaultProjectionData.mainMatrix);
    this.#drawList(gl, program, list, map, moving ? MOVING_ERROR_PX : ERROR_PX);
    gl.bindVertexArray(null);
    // What moves is drawn less exactly; once it rests it is drawn again.
    if (moving || this.#flowing) map.triggerRepaint();
  }

  /** Whether the camera is another than that of the frame before, if there was one. */
  #hasMoved(camera: ArrayLike<number>): boolean {
    const before = this.#camera;
    this.#camera = Float64Array.from(camera);
    return before?.some((value, index) => value !== camera[index]) ?? false;
  }

  #drawList(
    gl: WebGL2RenderingContext,
    { at }: Program,
    list: ArcList,
    map: MapLibreMap,
    errorPx: number,
  ): void {
    // The globe is as large as its centre's latitude makes it; there the flat map is as large, too.
    const zoom = map.getZoom() - Math.log2(Math.cos(map.getCenter().lat * DEGREE));
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

    const { widthPx, heightPx } = drawnSize(map);
    gl.uniform2f(at('u_half_viewport'), widthPx / 2, heightPx / 2);
    const radiusPx = globeRadiusPx(map.getZoom(), map.getCenter().lat);
    gl.uniform1f(at('u_radius_px'), radiusPx);
    // Dashes keep their places while the map zooms, until they have grown or shrunk by two fifths.
    gl.uniform1f(at('u_dash_radius_px'), 2 ** Math.round(Math.log2(radiusPx)));
    gl.uniform1f(at('u_dim'), this.#hovered.length > 0 ? HOVER_DIM : 1);
    gl.uniform1f(at('u_receded'), RECEDED_OPACITY);
    gl.uniform1f(at('u_picked_width'), PICKED_WIDTH_PX);
    gl.uniform1i(at('u_growing'), this.#growing?.slot ?? -1);
    gl.uniform1f(at('u_until'), this.#growing?.until ?? 1);
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
      at('u_hollow'),
      this.#styles.map((style) => style.hollowPx),
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
      this.#records = dataTexture(gl, gl.RGBA32F, ARCS_PER_ROW * 3, rows);
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
    if (this.#list !== null && this.#window !== null && holdsWindow(this.#window, sight)) return;
    this.#window = widenedWindow(sight);
    this.#list = listArcs(this.#set, this.#states, this.#window, this.#list?.entries);
    const { entries, length } = this.#list;
    const rows = Math.ceil(length / ENTRIES_PER_ROW);
    gl.activeTexture(gl.TEXTURE1);
    if (this.#listTexture === null || rows > this.#listRows) {
      gl.deleteTexture(this.#listTexture);
      this.#listTexture = dataTexture(gl, gl.R32UI, ENTRIES_PER_ROW, rows);
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

/** The red, green and blue of `#rrggbb`, each from 0 to 1. */
function channels(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
