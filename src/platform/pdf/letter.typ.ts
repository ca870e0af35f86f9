/**
 * The house style of every document: page, letterhead, file block, tables, notes, footer.
 * Templates import it as `/letter.typ`. It holds no words of any language: all texts are data.
 *
 * Readable in black and white: colour appears only as the line under the letterhead, and a black
 * hairline stands beneath it. Lines, frames and the page margins are artifacts to a screen reader;
 * headings, tables and alternative texts are tagged by the compiler.
 */
export const letterTypst = String.raw`
#let soft = luma(80)
#let hair = luma(165)
#let fonts = ("Noto Sans", "Libertinus Serif")

#let caption(body) = text(size: 7.5pt, fill: soft, body)

// What no dictionary can divide (digests, file names, addresses of the network) breaks anywhere, and
// so does any endless word; nothing may run off the page. No sign is added at the break.
#let breakable(body, from: 28) = {
  show regex("[^\s\-–]{" + str(from) + ",}"): it => {
    let word = it.text
    if word.len() >= 40 or word.contains(regex("[@_/\d]")) {
      word.clusters().chunks(6).map(part => box(part.join())).join()
    } else { it }
  }
  body
}

#let headings(body) = {
  show heading.where(level: 1): set text(size: 17pt, weight: "bold")
  show heading.where(level: 1): set block(above: 0pt, below: 3.5mm)
  show heading.where(level: 2): set text(size: 12pt, weight: "bold")
  show heading.where(level: 2): set block(above: 6.4mm, below: 3.8mm, sticky: true)
  show heading.where(level: 3): set text(size: 10pt, weight: 600)
  show heading.where(level: 3): set block(above: 4.8mm, below: 3mm, sticky: true)
  body
}

#let running-head(text-line) = context {
  if here().page() == 1 { return }
  set text(size: 7.5pt, fill: soft)
  block(width: 100%, inset: (bottom: 1.6mm), stroke: (bottom: 0.4pt + hair), text-line)
}

#let page-foot(foot) = context {
  set text(size: 6.8pt, fill: soft)
  let of = counter(page).final().first()
  let page-text = foot.page.replace("[page]", str(here().page())).replace("[pages]", str(of))
  block(width: 100%, inset: (top: 1.8mm), stroke: (top: 0.4pt + hair), grid(
    columns: (1fr, auto),
    column-gutter: 6mm,
    foot.lines.join(linebreak()),
    text(size: 8pt, fill: black, page-text),
  ))
}

#let letterhead(letter) = block(width: 100%, below: 7mm, {
  set par(leading: 0.55em, spacing: 0.6em)
  grid(
    columns: (1fr, 64mm),
    column-gutter: 8mm,
    align: (left + bottom, right + bottom),
    {
      set text(hyphenate: false)
      par(text(size: 13.5pt, weight: "bold", letter.municipality))
      if "office" in letter { par(text(size: 8.5pt, letter.office)) }
    },
    text(size: 7.5pt, fill: soft, hyphenate: false, letter.contact.join(linebreak())),
  )
  v(3mm, weak: true)
  block(width: 100%, height: 2.6pt, above: 0pt, below: 0pt, fill: rgb(letter.colour))
  block(width: 100%, height: 0.5pt, above: 0pt, below: 0pt, fill: black)
})

// Pairs of a label and a value, read one pair after the other. One top edge for both sizes puts
// them on one baseline. Small values are those nobody reads aloud, such as digests.
#let facts(rows, label-width: 42mm, size: 10pt) = block(width: 100%, {
  set text(top-edge: 0.78 * size)
  set par(leading: 0.62em)
  let value(row) = text(
    size: if row.at("small", default: false) { 8pt } else { size },
    weight: if row.at("strong", default: false) { 600 } else { "regular" },
    hyphenate: false,
    row.value,
  )
  grid(
    columns: (label-width, 1fr),
    column-gutter: 4mm,
    row-gutter: 2.3mm,
    ..rows.map(row => (text(size: calc.min(size, 8.5pt), fill: soft, row.label), value(row))).flatten(),
  )
})

// Who it is for stands where a window envelope shows it; the file's data stand beside.
#let file-block(letter) = block(width: 100%, below: 8mm, grid(
  columns: (1fr, 82mm),
  column-gutter: 8mm,
  {
    if "addressee" in letter {
      set par(leading: 0.55em)
      set text(hyphenate: false)
      text(size: 8.5pt, fill: soft, top-edge: 7pt, letter.addressee.label)
      v(2mm, weak: true)
      text(weight: 600, letter.addressee.name)
      for address-line in letter.addressee.lines { linebreak(); address-line }
    }
  },
  facts(letter.file, label-width: 27mm, size: 9pt),
))

#let letter-page(letter, body) = {
  set page(
    paper: "a4",
    margin: (left: 24mm, right: 20mm, top: 20mm, bottom: 22mm),
    header: running-head(letter.running),
    header-ascent: 30%,
    footer: page-foot(letter.foot),
    footer-descent: 25%,
  )
  set text(font: fonts, size: 10pt, fallback: false, hyphenate: true, number-width: "tabular", overhang: false)
  // Ragged right reads best; a word is divided only where the line would otherwise be very short.
  set text(costs: (hyphenation: 600%, runt: 200%))
  set par(leading: 0.66em, spacing: 1.05em, justify: false, linebreaks: "optimized")
  show: headings
  show: breakable
  letterhead(letter)
  if letter.file.len() > 0 or "addressee" in letter { file-block(letter) }
  body
}

#let column-width(column) = {
  let width = column.at("width", default: 1)
  if width == "auto" { auto } else { width * 1fr }
}

// Columns: {title, align: "text" | "figure", width: number of parts | "auto"}. A row stays on one
// page unless a cell is very long; the head is repeated on each page.
#let data-table(columns, rows, total: none, size: 8.5pt) = {
  set text(size: size)
  set par(leading: 0.5em)
  show: breakable.with(from: 16)
  let last = columns.len() - 1
  let heavy = if total == none { (rows.len(),) } else { (rows.len(), rows.len() + 1) }
  let short = rows.len() <= 6
  let cell(value, weight: "regular") = table.cell(
    breakable: value.len() > 900,
    text(weight: weight, value),
  )
  block(width: 100%, above: 3.5mm, below: 4.5mm, breakable: not short, table(
    columns: columns.map(column-width),
    align: columns.map(column => (if column.at("align", default: "text") == "figure" { right } else { left }) + top),
    inset: (x, y) => (
      left: if x == 0 { 0.6mm } else { 1.8mm },
      right: if x == last { 0.6mm } else { 1.8mm },
      y: 1.75mm,
    ),
    stroke: (x, y) => (
      top: if y == 0 { 0.8pt } else { none },
      bottom: if y == 0 or y in heavy { 0.8pt } else { 0.35pt + hair },
    ),
    table.header(..columns.map(column => table.cell(align: bottom, text(weight: 600, column.title)))),
    ..rows.flatten().map(value => cell(value)),
    ..if total != none { total.map(value => cell(value, weight: 600)) },
  ))
}

#let framed(body) = block(
  width: 100%,
  breakable: false,
  above: 3mm,
  below: 4mm,
  inset: (x: 4mm, y: 3.4mm),
  radius: 1mm,
  stroke: 0.8pt,
  body,
)

#let aside(body) = block(
  width: 100%,
  above: 4mm,
  below: 4mm,
  inset: (left: 3.5mm, y: 0.8mm),
  stroke: (left: 1.6pt + luma(110)),
  body,
)

#let fine-print(body) = block(width: 100%, above: 6mm, {
  set text(size: 7.8pt, fill: soft)
  set par(leading: 0.55em)
  body
})

#let paragraphs(texts) = for item in texts { par(item) }
`;
