/** A text with the places marked where a search met it. Places are UTF-16 units of the text, in order, apart from each other. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly (readonly [number, number])[] }) {
  const parts = marks.map(([start, end], index) => ({ start, before: text.slice(marks[index - 1]?.[1] ?? 0, start), hit: text.slice(start, end) }));
  return (
    <>
      {parts.map(({ start, before, hit }) => <span key={start}>{before}<mark>{hit}</mark></span>)}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}
