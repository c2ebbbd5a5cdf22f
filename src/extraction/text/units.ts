const { charCodeAt } = String.prototype;

/**
 * The UTF-16 unit at a place of a text: `text.charCodeAt(at)`, for loops over letters. Texts come in many shapes (of one byte or two, cut out,
 * joined), and a method is looked up anew at every call for a text of a shape that the loop has seldom seen: that takes longer than the call.
 */
export const unitAt = (text: string, at: number): number => charCodeAt.call(text, at);
