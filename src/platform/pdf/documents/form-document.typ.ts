/** Prints any form, empty or filled, from the rows of `FormRow` in `form-document.ts`. */
export const formDocumentTypst = String.raw`
#import "/letter.typ": *

#let svg(inner) = bytes(
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20' fill='none' stroke='#000' stroke-width='1.4'>"
    + inner
    + "</svg>",
)
#let square = "<rect x='1' y='1' width='18' height='18' rx='1.5'/>"
#let circle-mark = "<circle cx='10' cy='10' r='9'/>"
#let cross = "<path d='M5 5 L15 15 M15 5 L5 15' stroke-width='2.4' stroke-linecap='round'/>"
#let dot = "<circle cx='10' cy='10' r='5' fill='#000' stroke='none'/>"

// A mark is a picture with an alternative text, so that a screen reader says what is marked.
#let mark(labels, many, chosen) = box(baseline: 16%, image(
  svg(if many { square + if chosen { cross } } else { circle-mark + if chosen { dot } }),
  format: "svg",
  height: 3.6mm,
  alt: if chosen { labels.marked } else { labels.notMarked },
))

#let marked-line(sign, body) = par(hanging-indent: 5.6mm, leading: 0.55em, { sign; h(2mm); body })

#let empty-line = rect(width: 100%, height: 8mm, radius: 0.6mm, stroke: 0.6pt + luma(60))
#let empty-area = rect(width: 100%, height: 26mm, radius: 0.6mm, stroke: 0.6pt + luma(60))
#let character-boxes(count) = grid(
  columns: (5.4mm,) * count,
  rows: 7.4mm,
  stroke: 0.6pt + luma(60),
  ..range(count).map(_ => []),
)

#let question(row, blank, hint: none) = {
  set text(hyphenate: false)
  text(size: 9pt, row.label)
  if blank and row.at("required", default: false) { text(size: 9pt, weight: "bold", [~\*]) }
  let help = (row.at("help", default: none), if blank { hint }).filter(part => part != none)
  if help.len() > 0 { linebreak(); text(size: 7.5pt, fill: soft, help.join(" ")) }
}

#let answer(value) = text(size: 10pt, weight: 600, hyphenate: false, value)

#let beside(left-side, right-side) = block(
  width: 100%,
  breakable: false,
  above: 0pt,
  below: 0pt,
  inset: (y: 1.7mm),
  stroke: (bottom: 0.35pt + hair),
  {
    set par(leading: 0.55em)
    grid(columns: (66mm, 1fr), column-gutter: 5mm, align: horizon, left-side, right-side)
  },
)

#let beneath(head, content, gap: 2.4mm) = block(
  width: 100%,
  above: 0pt,
  below: 0pt,
  inset: (y: 1.9mm),
  stroke: (bottom: 0.35pt + hair),
  {
    set block(above: 0pt, below: 0pt)
    set par(spacing: 0.9em, leading: 0.58em)
    block(sticky: true, head)
    v(gap)
    content
  },
)

#let no-answer(labels) = text(size: 8.5pt, fill: soft, labels.noAnswer)

#let text-row(row, blank, labels) = {
  let boxes = row.at("boxes", default: 0)
  beside(question(row, blank), if row.value != none {
    answer(row.value)
  } else if not blank {
    no-answer(labels)
  } else if boxes > 0 and boxes <= 17 {
    character-boxes(boxes)
  } else { empty-line })
}

#let long-row(row, blank, labels) = beneath(question(row, blank), gap: 3.4mm, if row.value != none {
  for piece in row.value.split("\n") { par(text(size: 10pt, piece)) }
} else if blank { empty-area } else { no-answer(labels) })

#let choice-row(row, blank, labels) = {
  let many = row.at("many", default: false)
  let hint = if many { labels.chooseMany } else { labels.chooseOne }
  beside(question(row, blank, hint: hint), stack(spacing: 2mm, ..row.options.map(option => marked-line(
    mark(labels, many, option.chosen),
    text(weight: if option.chosen { 600 } else { "regular" }, option.label),
  ))))
}

#let check-row(row, blank, labels) = block(
  width: 100%,
  breakable: false,
  above: 0pt,
  below: 0pt,
  inset: (y: 1.9mm),
  stroke: (bottom: 0.35pt + hair),
  marked-line(mark(labels, true, row.checked), question(row, blank)),
)

// Columns of a filled table take room by their longest text, within limits.
#let fitted-widths(columns, rows) = columns.enumerate().map(((index, column)) => {
  let lengths = rows.map(cells => cells.at(index, default: "").clusters().len())
  (calc.clamp(calc.max(column.title.clusters().len(), ..lengths), 6, 30) + 3) * 1fr
})

#let table-row(row, blank, labels) = {
  let rows = row.rows.map(cells => cells.map(value => if value == none { "" } else { value }))
  let empty = range(if blank { row.at("blankRows", default: 0) } else { 0 })
  beneath(question(row, blank), if rows.len() == 0 and not blank { no-answer(labels) } else {
    set text(size: 8.5pt)
    set par(leading: 0.5em)
    show: breakable.with(from: 16)
    table(
      columns: if rows.len() == 0 { row.columns.map(_ => 1fr) } else { fitted-widths(row.columns, rows) },
      rows: (auto,) * (1 + rows.len()) + empty.map(_ => 8mm),
      align: row.columns.map(column => (if column.at("figure", default: false) { right } else { left }) + top),
      inset: (x: 1.6mm, y: 1.6mm),
      stroke: 0.5pt + luma(60),
      table.header(..row.columns.map(column => table.cell(
        align: bottom,
        fill: luma(240),
        text(weight: 600, hyphenate: false, column.title),
      ))),
      ..rows.flatten().map(value => table.cell(breakable: value.len() > 900, value)),
      ..empty.map(_ => row.columns.map(_ => [])).flatten(),
    )
  })
}

#let calculated-row(row, blank, labels) = beside(question(row, blank), if row.value == none {
  if blank { empty-line } else { no-answer(labels) }
} else {
  answer(row.value)
  h(3mm)
  box(
    inset: (x: 1.2mm),
    outset: (y: 0.9mm),
    radius: 0.6mm,
    stroke: 0.5pt + soft,
    text(size: 6.8pt, fill: soft, labels.calculated),
  )
})

#let form-row(row, blank, labels) = {
  if row.kind == "text" { text-row(row, blank, labels) }
  if row.kind == "long" { long-row(row, blank, labels) }
  if row.kind == "choice" { choice-row(row, blank, labels) }
  if row.kind == "check" { check-row(row, blank, labels) }
  if row.kind == "table" { table-row(row, blank, labels) }
  if row.kind == "calculated" { calculated-row(row, blank, labels) }
  if row.kind == "info" { aside(text(size: 9pt, row.text)) }
}

#let paper-signature(labels) = block(width: 100%, breakable: false, above: 16mm, grid(
  columns: (1fr, 1fr),
  column-gutter: 14mm,
  ..(labels.placeAndDay, labels.signature).map(name => block(
    width: 100%,
    inset: (top: 1.6mm),
    stroke: (top: 0.6pt),
    align(center, caption(name)),
  )),
))

#let render(data) = letter-page(data.letter, {
  let blank = data.state == "blank"
  heading(level: 1, data.title)
  block(above: 0pt, below: 5mm, {
    set par(leading: 0.55em)
    set text(size: 8.5pt, fill: soft)
    data.identityLine
    if "legalBasis" in data { linebreak(); data.legalBasis }
  })
  aside(text(size: 9pt, data.stateNote))
  if "intro" in data { par(data.intro) }
  for section in data.sections {
    heading(level: 2, section.title)
    block(width: 100%, above: 0pt, below: 0pt, height: 0.8pt, fill: black, sticky: true)
    for row in section.rows { form-row(row, blank, data.labels) }
  }
  block(width: 100%, breakable: false, above: 7mm, {
    if data.declaration.len() > 0 {
      heading(level: 2, data.labels.declaration)
      paragraphs(data.declaration)
    }
    if data.state != "submitted" { paper-signature(data.labels) }
  })
})
`;
