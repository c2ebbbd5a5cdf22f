/**
 * Draws a `Drawing`, given as JSON in the input `paper`. A program that never changes, and data beside it: no text of a paper is ever read as
 * Typst. Lines are as high as Word sets single lines of Times New Roman (ascent 0.891, descent 0.216, gap 0.042 of the size).
 */
export const LAYOUT_PROGRAM = `
#let paper = json(bytes(sys.inputs.paper))
#set document(title: paper.title, author: paper.author, date: none)
#set text(font: "Tinos", size: paper.size * 1pt, lang: "vi", hyphenate: false, top-edge: 0.891em, bottom-edge: -0.216em)
#set par(leading: 0.042em, spacing: 0.042em)
#show footnote.entry: set text(size: paper.noteSize * 1pt, weight: "regular", style: "normal")

// A line never ends within "57-NQ/TW" or "18/4/2025"; a box stands on its lower edge, which lies below the line.
#show regex("[^\\s]{0,40}[/-][^\\s]{1,40}"): it => box(baseline: 0.216em, it)

#let words(run) = text(size: run.size * 1pt, weight: if run.bold { "bold" } else { "regular" }, style: if run.italics { "italic" } else { "normal" }, [#if "lead" in run { text(weight: "bold", run.lead) }#if "pieces" in run { run.pieces.map(piece => [#piece.text#if piece.note != none { footnote(piece.note) }]).join() } else { run.text }])
#let sides = (left: left, center: center, justify: left)

#let paragraph(part) = block(
  width: 100%,
  above: part.run.size * 0.042pt,
  below: part.after * 1pt,
  sticky: part.keep,
  inset: (left: part.left * 1pt, right: part.right * 1pt, top: part.before * 1pt),
  align(sides.at(part.align), par(justify: part.align == "justify", first-line-indent: (amount: part.first * 1pt, all: true), words(part.run))),
)

#let ruling(part) = block(width: 100%, above: 3pt, below: 4pt, sticky: true, align(center, line(length: part.length * 1pt, stroke: 0.75pt)))

#let framed(part) = block(
  width: 100%,
  above: 6pt,
  below: 1pt,
  align(center, box(width: part.width * 1pt, height: part.height * 1pt, stroke: 0.75pt, align(center + horizon, words(part.run)))),
)

#let entry(lines, size, weight) = lines.map(line => text(size: size * 1pt, weight: weight, line)).join(linebreak())

#let grille(part) = block(
  above: 4pt,
  below: 12pt,
  table(
    columns: part.widths.map(width => width * 1pt),
    stroke: 0.5pt,
    inset: 3pt,
    align: (column, row) => if row == 0 { center + horizon } else if part.centred.at(column) { center } else { left },
    table.header(..part.head.map(lines => entry(lines, part.size, "bold"))),
    ..part.rows.enumerate().map(((at, row)) => row.map(lines => table.cell(breakable: part.long.at(at), entry(lines, part.size, "regular")))).flatten(),
  ),
)

#let draw(part) = if part.kind == "text" { paragraph(part) } else if part.kind == "rule" { ruling(part) } else if part.kind == "box" { framed(part) } else if part.kind == "table" { grille(part) } else {
  block(
    breakable: false,
    above: 0pt,
    below: 0pt,
    grid(columns: part.widths.map(width => width * 1pt), ..part.rows.map(row => row.map(cell => for each in cell { draw(each) })).flatten()),
  )
}

#for section in paper.sections {
  set page(
    width: section.width * 1pt,
    height: section.height * 1pt,
    margin: (top: section.top * 1pt, bottom: section.bottom * 1pt, left: section.left * 1pt, right: section.right * 1pt),
    header-ascent: 0pt,
    header: context {
      let number = counter(page).get().first()
      if number > 1 { place(top + center, dy: paper.numberTop * 1pt, text(size: paper.numberSize * 1pt, str(number))) }
    },
  )
  for part in section.content { draw(part) }
  // The first page of the next section is counted from here.
  counter(page).update(0)
}
`;
