import {
  MARK_LENGTH_PX,
  MARK_WIDTH_PX,
  MOST_MARKS,
  PX_PER_MARK,
  SHORTEST_MARKED_PX,
} from '../../geo/arcLooks';

/** How many styles of arc the shaders hold. */
export const MAX_STYLES = 20;

/** The arcs in a row of the texture of records, three texels each: 1,536 texels, and WebGL 2 promises 2,048. */
export const ARCS_PER_ROW = 512;

/** The entries in a row of the texture of the list. */
export const ENTRIES_PER_ROW = 2048;

/** Half a pixel of feather to either side of an edge, and a little. */
const FEATHER_PX = 0.75;

/**
 * The vertex shader: it fetches an entry of the list and the record of its arc (see geo/arcSet), and works out
 * where along the curve (see geo/arcCurve) the vertex is. There are no attributes; a strip of `u_parts` parts has
 * `2 * u_parts + 4` vertices, of which the first and the last double their neighbours and part it from the next.
 */
export function vertexShader(prelude: string, define: string): string {
  return `#version 300 es
${prelude}
${define}
precision highp int;
uniform highp sampler2D u_records;
uniform highp usampler2D u_list;
uniform int u_first;
uniform int u_parts;
uniform uint u_entry;
uniform vec2 u_half_viewport;
uniform float u_radius_px;
uniform float u_dash_radius_px;
uniform float u_grow;
uniform float u_dim;
uniform float u_receded;
uniform vec3 u_color[${MAX_STYLES}];
uniform float u_width[${MAX_STYLES}];
uniform vec2 u_dash[${MAX_STYLES}];
uniform float u_marks[${MAX_STYLES}];
uniform float u_hollow[${MAX_STYLES}];
uniform float u_picked_width;
uniform int u_growing;
uniform float u_until;
flat out float v_until;
flat out vec4 v_color;
flat out vec4 v_line;
flat out float v_flows;
flat out float v_hollow;
out float v_across;
out float v_share;

/*
 * Where a point of the sphere is seen, and in 'course' which way on the screen something goes from there that moves
 * by 'slope' on the sphere: the derivative, which costs less than to project a second point.
 */
vec4 projected(vec3 p, vec3 slope, float meridian, vec2 turn, float world, out vec2 course) {
  vec2 mercator = vec2(0.0);
  vec2 flat_slope = vec2(0.0);
#ifdef GLOBE
  bool both = u_projection_transition <= 0.999;
#else
  const bool both = true;
#endif
  if (both) {
    float out_of_axis = max(length(p.xy), 1e-6);
    // Beyond 89.7 degrees a point of the flat map would run away.
    float tangent = min(abs(p.z) / out_of_axis, 190.0);
    float north = sign(p.z) * log(tangent + sqrt(tangent * tangent + 1.0));
    float east = meridian + atan(p.y, p.x);
    mercator = vec2(east / (2.0 * PI) + 0.5 + world, 0.5 - north / (2.0 * PI));
    float outward = dot(p.xy, slope.xy) / out_of_axis;
    flat_slope = vec2(
      (p.x * slope.y - p.y * slope.x) / out_of_axis,
      (p.z * outward - slope.z * out_of_axis) * inversesqrt(out_of_axis * out_of_axis + p.z * p.z)
    ) / (2.0 * PI * out_of_axis);
  }
#ifdef GLOBE
  // Not by way of the flat map and back: the functions that leads through are some pixels off on coarse hardware.
  float shorter = inversesqrt(dot(p, p));
  p *= shorter;
  slope = (slope - p * dot(p, slope)) * shorter;
  vec3 sphere = vec3(p.x * turn.y + p.y * turn.x, p.z, p.x * turn.x - p.y * turn.y);
  vec3 moved = vec3(slope.x * turn.y + slope.y * turn.x, slope.z, slope.x * turn.x - slope.y * turn.y);
  vec4 at = interpolateProjection(mercator, sphere, 0.0);
  vec4 onward = u_projection_matrix * vec4(moved, 0.0);
  if (both) onward = mix(u_projection_fallback_matrix * vec4(flat_slope, 0.0, 0.0), onward, u_projection_transition);
#else
  vec4 at = projectTile(mercator);
  vec4 onward = u_projection_matrix * vec4(flat_slope, 0.0, 0.0);
#endif
  course = (onward.xy * at.w - at.xy * onward.w) * u_half_viewport;
  return at;
}

void main() {
  int vertices = 2 * u_parts + 4;
  int local = clamp(gl_VertexID % vertices - 1, 0, 2 * u_parts + 1);
  int place = u_first + gl_VertexID / vertices;
  uint entry = u_entry;
  if (entry == 0xffffffffu)
    entry = texelFetch(u_list, ivec2(place % ${ENTRIES_PER_ROW}, place / ${ENTRIES_PER_ROW}), 0).r;
  int slot = int(entry & 0xffffffu);
  float world = float(int((entry >> 24) & 15u) - 8);
  uint state = entry >> 28;
  ivec2 texel = ivec2((slot % ${ARCS_PER_ROW}) * 3, slot / ${ARCS_PER_ROW});
  vec4 head = texelFetch(u_records, texel, 0);
  vec4 start_and_cos = texelFetch(u_records, texel + ivec2(1, 0), 0);
  vec4 ahead_and_sin = texelFetch(u_records, texel + ivec2(2, 0), 0);
  vec3 start = start_and_cos.xyz;
  vec3 ahead = ahead_and_sin.xyz;
  vec2 turn = vec2(start_and_cos.w, ahead_and_sin.w);
  vec3 left = cross(start, ahead);
  int style = int(head.w);

  float part = float(local / 2);
  float side = float(local % 2) * 2.0 - 1.0;
  float share = part / float(u_parts);
  float angle = head.y * share;
  float sine = sin(angle);
  float cosine = cos(angle);
  vec2 bulge = head.z == 0.0 ? vec2(0.0) : head.z * vec2(sin(PI * share), PI * cos(PI * share));
  vec3 p = start * cosine + ahead * sine + left * bulge.x;
  vec3 slope = (ahead * cosine - start * sine) * head.y + left * bulge.y;
  vec2 course;
  vec4 here = projected(p, slope, head.x, turn, world, course);
  float stretch = length(course);
  course = stretch > 0.0 ? course / stretch : vec2(1.0, 0.0);

  bool top = state == 3u;
  float half_width = 0.5 * (u_width[style] + (top ? u_picked_width : 0.0));
  float marks = 0.0;
  float length_px = head.y * u_radius_px;
  if (u_marks[style] > 0.0 && length_px > ${SHORTEST_MARKED_PX.toFixed(1)})
    marks = clamp(floor(length_px / ${PX_PER_MARK.toFixed(1)}), 1.0, ${MOST_MARKS.toFixed(1)});
  float reach = max(half_width, marks > 0.0 ? ${MARK_WIDTH_PX.toFixed(1)} : 0.0) + u_grow + ${FEATHER_PX};
  gl_Position = here;
  gl_Position.xy += vec2(-course.y, course.x) * side * reach / u_half_viewport * here.w;

  vec2 dash = u_dash[style];
  float period = dash.x + dash.y;
  float dashes = period > 0.0 ? max(1.0, round(head.y * u_dash_radius_px / period)) : 0.0;
  v_color = vec4(u_color[style], state == 2u ? u_receded : 1.0) * vec4(1.0, 1.0, 1.0, top ? 1.0 : u_dim);
  v_line = vec4(half_width, period > 0.0 ? dash.x / period : 0.0, dashes, marks);
  v_hollow = 0.5 * u_hollow[style];
  v_flows = top && u_marks[style] > 0.0 ? 1.0 : 0.0;
  v_until = slot == u_growing ? u_until : 2.0;
  v_across = side * reach;
  v_share = share;
}`;
}

/** The fragment shader: the line with its dashes and direction marks, feathered; or its casing, which is wider. */
export const FRAGMENT_SHADER = `#version 300 es
precision highp float;
uniform vec4 u_casing;
uniform float u_grow;
uniform float u_flow;
flat in vec4 v_color;
flat in vec4 v_line;
flat in float v_flows;
flat in float v_hollow;
flat in float v_until;
in float v_across;
in float v_share;
out vec4 fragment;

void main() {
  if (v_share > v_until) discard;
  // How many pixels a whole arc would be long at the scale of this spot.
  float px = 1.0 / max(length(vec2(dFdx(v_share), dFdy(v_share))), 1e-9);
  float half_width = v_line.x + u_grow;
  bool casing = u_casing.a > 0.0;
  float inside = half_width - abs(v_across);
  if (v_line.z > 0.0 && !casing) {
    float period = px / v_line.z;
    float along = abs(fract(v_share * v_line.z - u_flow * v_flows) - 0.5) * period;
    // The dash keeps its share of the period where the ground is seen smaller; its ends are round.
    float beyond = max(along - max(0.5 * v_line.y * period - half_width, 0.0), 0.0);
    inside = half_width - length(vec2(beyond, v_across));
  }
  if (v_hollow > 0.0 && !casing) inside = min(inside, abs(v_across) - v_hollow);
  if (v_line.w > 0.0) {
    float along = (fract(v_share * v_line.w) - 0.5) * px / v_line.w;
    float edge = (${MARK_WIDTH_PX.toFixed(1)} * (${MARK_LENGTH_PX.toFixed(1)} - along) / ${(2 * MARK_LENGTH_PX).toFixed(1)} - abs(v_across))
      * ${(2 * MARK_LENGTH_PX).toFixed(1)} / length(vec2(${(2 * MARK_LENGTH_PX).toFixed(1)}, ${MARK_WIDTH_PX.toFixed(1)}));
    float mark = min(along + ${MARK_LENGTH_PX.toFixed(1)}, edge) + u_grow;
    if (casing) inside = max(inside, mark);
    else if (abs(along) < ${(MARK_LENGTH_PX + 3).toFixed(1)}) inside = mark;
  }
  float covered = clamp(inside / ${FEATHER_PX} + 0.5, 0.0, 1.0);
  vec3 color = casing ? u_casing.rgb : v_color.rgb;
  float alpha = v_color.a * covered * (casing ? u_casing.a : 1.0);
  if (alpha <= 0.0) discard;
  fragment = vec4(color * alpha, alpha);
}`;
