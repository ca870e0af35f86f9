/** Prints a document that is a list of parts; the kinds are those of `Part` in `parts.ts`. */
export const partsTypst = String.raw`
#import "/letter.typ": *

#let signature(part) = block(width: 100%, breakable: false, above: 9mm, {
  part.placeAndDay
  v(7mm, weak: true)
  align(right, for signer in part.signers {
    block(width: 86mm, below: 5mm, align(center, {
      set par(leading: 0.55em)
      text(weight: 600, signer.name)
      for signer-line in signer.lines { linebreak(); signer-line }
    }))
  })
  fine-print(par(part.clause))
})

#let show-part(part) = {
  if part.kind == "section" { heading(level: 2, part.title) }
  if part.kind == "subsection" { heading(level: 3, part.title) }
  if part.kind == "paragraph" { par(part.text) }
  if part.kind == "ruling" {
    block(width: 100%, above: 4mm, below: 4mm, text(size: 11pt, weight: 600, par(part.text)))
  }
  if part.kind == "numbered" { enum(spacing: 0.9em, body-indent: 2.5mm, ..part.items) }
  if part.kind == "facts" {
    let rows = facts(part.rows)
    if part.at("framed", default: false) { framed(rows) } else { rows }
  }
  if part.kind == "table" {
    data-table(part.columns, part.rows, total: part.at("total", default: none))
  }
  if part.kind == "note" { aside(par(part.text)) }
  if part.kind == "finePrint" { fine-print(paragraphs(part.texts)) }
  if part.kind == "signature" { signature(part) }
  if part.kind == "distribution" {
    block(width: 100%, breakable: false, above: 6mm, {
      set text(size: 8.5pt)
      text(weight: 600, part.title)
      enum(spacing: 0.7em, body-indent: 2mm, ..part.items)
    })
  }
}

#let render(data) = letter-page(data.letter, {
  heading(level: 1, data.title)
  if "subtitle" in data { block(above: 0pt, below: 6mm, text(size: 11pt, data.subtitle)) }
  for part in data.parts { show-part(part) }
})
`;
