/** A linked program, and where its uniforms are by their names. */
export type Program = Readonly<{
  program: WebGLProgram;
  at: (name: string) => WebGLUniformLocation | null;
}>;

/** A program of two shaders; throws where they do not link, unless the context has just been lost. */
export function compiled(gl: WebGL2RenderingContext, vertex: string, fragment: string): Program {
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

/** An empty texture that holds data, for `texelFetch`. */
export function dataTexture(
  gl: WebGL2RenderingContext,
  format: number,
  width: number,
  rows: number,
): WebGLTexture {
  const made = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, made);
  gl.texStorage2D(gl.TEXTURE_2D, 1, format, width, rows);
  // Neither floats nor integers can be filtered: without this the texture reads as black.
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  return made;
}

/** Calls for the whole rows from `first` (the start of one) to `end`, and once more for what is left of the last. */
export function inRows(
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
