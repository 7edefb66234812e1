// All things as points and all relations as lines, painted by WebGL: moving the picture only changes three numbers.

import { isDark } from "../dom.js";

const SHAPES = ["dot", "square", "diamond", "triangle", "triangleDown", "hexagon", "star"];

const POINT = `
attribute vec2 place; attribute float size; attribute vec3 fill; attribute float shape;
uniform vec2 middle, window; uniform float scale, ratio, grow;
varying vec3 colour; varying float form; varying float wide;
void main() {
  vec2 at = (place - middle) * scale / (window * 0.5);
  gl_Position = size > 0.0 ? vec4(at.x, -at.y, 0.0, 1.0) : vec4(2.0, 2.0, 2.0, 1.0); // off: outside the picture
  wide = size * grow * ratio;
  gl_PointSize = wide + 2.0;
  colour = fill; form = shape;
}`;

// Signed distance to each shape: the second sign beside the colour, from six pixels upwards.
const INSIDE = `
precision mediump float;
uniform vec3 border;
varying vec3 colour; varying float form; varying float wide;
float corner(vec2 p, float n, float turn) {
  float a = atan(p.y, p.x) + turn, part = 6.2831853 / n;
  return cos(floor(0.5 + a / part) * part - a) * length(p);
}
void main() {
  vec2 p = (gl_PointCoord - 0.5) * 2.0 * (wide + 2.0) / wide;
  float far = length(p);
  if (wide > 6.0) {
    if (form == 1.0) far = max(abs(p.x), abs(p.y)) * 1.15;
    else if (form == 2.0) far = (abs(p.x) + abs(p.y)) * 0.95;
    else if (form == 3.0) far = corner(vec2(p.x, p.y - 0.12), 3.0, -1.5707963) * 1.75;
    else if (form == 4.0) far = corner(vec2(p.x, p.y + 0.12), 3.0, 1.5707963) * 1.75;
    else if (form == 5.0) far = corner(p, 6.0, 0.5235988) * 1.1;
    else if (form == 6.0) far = length(p) * (0.95 + 0.45 * cos(5.0 * (atan(p.y, p.x) - 1.5707963)));
  }
  if (far > 1.0) discard;
  gl_FragColor = vec4(wide > 7.0 && far > 1.0 - 3.0 / wide ? border : colour, 1.0);
}`;

const LINE = `
attribute vec2 place; uniform vec2 middle, window; uniform float scale;
void main() { vec2 at = (place - middle) * scale / (window * 0.5); gl_Position = vec4(at.x, -at.y, 0.0, 1.0); }`;
const INK = `precision mediump float; uniform vec4 ink; void main() { gl_FragColor = ink; }`;

/** A painter on `canvas`, or null where the browser has no WebGL. */
export function webglPoints(canvas, data) {
  const gl = canvas.getContext("webgl", { alpha: false, antialias: false, depth: false, powerPreference: "low-power" });
  if (!gl) return null;
  const points = program(gl, POINT, INSIDE), lines = program(gl, LINE, INK);
  const places = new Float32Array(data.x.length * 2);
  for (let i = 0; i < data.x.length; i += 1) places.set([data.x[i], data.y[i]], 2 * i);
  const ends = new Float32Array(data.lines.length * 2);
  for (let i = 0; i < data.lines.length; i += 1) ends.set([data.x[data.lines[i]], data.y[data.lines[i]]], 2 * i);
  const buffers = { place: buffer(gl, places), ends: buffer(gl, ends), size: gl.createBuffer(), fill: gl.createBuffer(), shape: gl.createBuffer() };
  const colours = data.classes.map((look) => rgb(look.fill)), forms = data.classes.map((look) => SHAPES.indexOf(look.shape));
  fill(gl, buffers.fill, Float32Array.from(data.class.flatMap((kind) => colours[kind])));
  fill(gl, buffers.shape, Float32Array.from(data.class, (kind) => forms[kind]));
  let lineCount = data.lines.length;

  return {
    /** Shows only the things whose class is on; the best connected are painted last. */
    show(isOn, sizeOf) {
      fill(gl, buffers.size, Float32Array.from(data.class, (kind, i) => (isOn(i) ? 2 * sizeOf(i) : 0)));
      const kept = [];
      for (let i = 0; i < data.lines.length; i += 2) {
        const [a, b] = [data.lines[i], data.lines[i + 1]];
        if (isOn(a) && isOn(b)) kept.push(data.x[a], data.y[a], data.x[b], data.y[b]);
      }
      fill(gl, buffers.ends, Float32Array.from(kept));
      lineCount = kept.length / 2;
    },

    paint({ x, y, scale, width, height, ratio }, paper, grow) {
      const dark = isDark();
      gl.viewport(0, 0, canvas.width, canvas.height);
      gl.clearColor(...rgb(paper), 1);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA);
      use(gl, lines, { middle: [x, y], window: [width, height], scale });
      gl.uniform4f(lines.at("ink"), ...(dark ? [0.7, 0.75, 0.8] : [0.35, 0.4, 0.45]), Math.min(0.5, 0.12 + scale * 0.5) * Math.min(1, Math.max(0.4, 12000 / lineCount)));
      attribute(gl, lines, "place", buffers.ends, 2);
      gl.drawArrays(gl.LINES, 0, lineCount);
      use(gl, points, { middle: [x, y], window: [width, height], scale, ratio, grow });
      gl.uniform3f(points.at("border"), ...(dark ? [0.9, 0.92, 0.94] : [0.15, 0.17, 0.2]));
      for (const [name, length] of [["place", 2], ["size", 1], ["fill", 3], ["shape", 1]]) attribute(gl, points, name, buffers[name], length);
      gl.drawArrays(gl.POINTS, 0, data.x.length);
    },
  };
}

function program(gl, vertex, fragment) {
  const made = gl.createProgram();
  for (const [kind, text] of [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]]) {
    const shader = gl.createShader(kind);
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) throw new Error(gl.getShaderInfoLog(shader));
    gl.attachShader(made, shader);
  }
  gl.linkProgram(made);
  const known = new Map();
  const at = (name) => known.get(name) ?? known.set(name, gl.getUniformLocation(made, name)).get(name);
  const places = new Map();
  const attributeAt = (name) => places.get(name) ?? places.set(name, gl.getAttribLocation(made, name)).get(name);
  return { made, at, attributeAt };
}

function use(gl, { made, at }, numbers) {
  gl.useProgram(made);
  for (const [name, value] of Object.entries(numbers)) {
    if (Array.isArray(value)) gl.uniform2f(at(name), ...value); else gl.uniform1f(at(name), value);
  }
}

function attribute(gl, { attributeAt }, name, source, length) {
  gl.bindBuffer(gl.ARRAY_BUFFER, source);
  gl.enableVertexAttribArray(attributeAt(name));
  gl.vertexAttribPointer(attributeAt(name), length, gl.FLOAT, false, 0, 0);
}

function buffer(gl, values) {
  const made = gl.createBuffer();
  fill(gl, made, values);
  return made;
}

function fill(gl, target, values) {
  gl.bindBuffer(gl.ARRAY_BUFFER, target);
  gl.bufferData(gl.ARRAY_BUFFER, values, gl.STATIC_DRAW);
}

/** "#rrggbb" as three numbers in [0, 1]. */
export function rgb(hex) {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
}
