/** A transformation of the plane as pdf writes it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** A matrix from any list of six numbers; what is missing is that of the identity. */
export function matrixOf(numbers: ArrayLike<unknown>): Matrix {
  const at = (index: number): number => (typeof numbers[index] === 'number' ? numbers[index] : (IDENTITY[index] ?? 0));
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

/** The transformation that does `inner` first and `outer` after it. */
export function after(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
}

export function placed(matrix: Matrix, x: number, y: number): { readonly x: number; readonly y: number } {
  const [a, b, c, d, e, f] = matrix;
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}
