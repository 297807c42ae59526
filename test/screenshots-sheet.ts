/**
 * The sheet of pictures: a row a state, layout and width; a column a way of seeing.
 *
 * @module
 */

/** A picture that there is. */
export interface Picture {
  /** Its file's name, without `.png`. */
  readonly name: string;
  readonly mode: string;
}

/** The sheet as a page; the pictures lie beside it. */
export function sheetOf(pictures: readonly Picture[], modes: readonly string[]): string {
  const rows = new Map<string, Picture[]>();
  for (const picture of pictures) {
    const row = picture.name.slice(0, -picture.mode.length - 1);
    rows.set(row, [...(rows.get(row) ?? []), picture]);
  }
  const cell = (row: readonly Picture[], mode: string) => {
    const picture = row.find((of) => of.mode === mode);
    return picture
      ? `<td><a href="${picture.name}.png"><img src="${picture.name}.png" alt="${picture.name}" loading="lazy"></a></td>`
      : '<td></td>';
  };
  const body = [...rows].map(
    ([name, row]) =>
      `<tr><th scope="row">${name}</th>${modes.map((mode) => cell(row, mode)).join('')}</tr>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What the interface looks like</title>
<style>
body { margin: 1rem; font: 14px/1.4 system-ui, sans-serif; background: #ddd; color: #111; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .5rem; text-align: left; vertical-align: top; }
thead th { position: sticky; top: 0; background: #ddd; }
img { max-width: 100%; max-height: 60vh; }
</style>
</head>
<body>
<table>
<thead><tr><th></th>${modes.map((mode) => `<th scope="col">${mode}</th>`).join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</body>
</html>
`;
}
