import type { ComponentChildren, JSX } from 'preact';
import { href } from '../addresses.ts';
import { SafeLink } from '../link.tsx';
import { useLang } from '../page-context.ts';
import { platformTexts } from '../platform-texts.ts';
import { Icon } from './icon.tsx';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Figures: to the right, in equal digits. */
  readonly numeric?: boolean | undefined;
  /** The cell that names the row; the row's link goes here. The first column unless one says so. */
  readonly rowHeader?: boolean | undefined;
  /** Sorting by the server: where the header leads, and how it is sorted now. */
  readonly sort?: { readonly href: string; readonly now?: 'ascending' | 'descending' | undefined } | undefined;
  /** Left out where the screen is narrow; only for what another column says too. */
  readonly wideOnly?: boolean | undefined;
  /** One line, never broken: numbers, dates. */
  readonly noWrap?: boolean | undefined;
}

export interface DataTableProps<Row> {
  /** What the table shows; always read, seen unless hidden. */
  readonly caption: string;
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Where a row leads. */
  readonly rowHref?: ((row: Row) => string | undefined) | undefined;
  /** The row whose paper is open beside. */
  readonly isCurrent?: ((row: Row) => boolean) | undefined;
  /** A word of colour on the row's edge; the row must say it in words too. */
  readonly rowTone?: ((row: Row) => 'warning' | 'danger' | 'success' | 'info' | undefined) | undefined;
  /** Boxes to mark rows for an action of the form around (or of the form with this id). */
  readonly bulk?: BulkMarks<Row> | undefined;
  /** Totals under the rows, one cell a column. */
  readonly foot?: readonly ComponentChildren[] | undefined;
  /** What stands instead of rows: why it is empty and what to do. */
  readonly empty?: ComponentChildren;
}

export interface BulkMarks<Row> {
  readonly name: string;
  readonly value: (row: Row) => string;
  /** What is marked, in words: "HIV/1-1/2026". */
  readonly label: (row: Row) => string;
  readonly isMarked?: ((row: Row) => boolean) | undefined;
  readonly form?: string | undefined;
}

/** Like things in rows. Scrolls sideways in its own frame where it does not fit. */
export function DataTable<Row>(props: DataTableProps<Row>): JSX.Element {
  const t = platformTexts(useLang());
  if (props.rows.length === 0) {
    return <div class="vh-empty-slot">{props.empty ?? <p class="vh-quiet">{t('noRows')}</p>}</div>;
  }
  const rowHeaderKey = (props.columns.find((column) => column.rowHeader === true) ?? props.columns[0])?.key;
  return (
    <div class="vh-table-frame" role="region" tabIndex={0} aria-label={t('tableScroll', { caption: props.caption })}>
      <table class="ds-table vh-table" data-rows={props.rowHref === undefined ? undefined : 'links'}>
        <caption class={props.captionHidden === true ? 'ds-sr-only' : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            {props.bulk !== undefined && (
              <td class="vh-mark">
                <input class="ds-input" type="checkbox" aria-label={t('selectAll')} data-mark-all hidden />
              </td>
            )}
            {props.columns.map((column) => (
              <HeaderCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <BodyRow key={props.rowKey(row)} table={props} row={row} rowHeaderKey={rowHeaderKey} />
          ))}
        </tbody>
        {props.foot !== undefined && (
          <tfoot>
            <tr>
              {props.bulk !== undefined && <td class="vh-mark" />}
              {props.columns.map((column, index) => (
                <td key={column.key} class={cellClass(column)}>
                  {props.foot?.[index]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function HeaderCell<Row>(props: { readonly column: Column<Row> }): JSX.Element {
  const { column } = props;
  if (column.sort === undefined) {
    return (
      <th scope="col" class={cellClass(column)}>
        {column.header}
      </th>
    );
  }
  const icon = column.sort.now === 'ascending' ? 'up' : column.sort.now === 'descending' ? 'down' : 'sort';
  return (
    <th scope="col" class={cellClass(column)} aria-sort={column.sort.now ?? 'none'}>
      <a class="vh-sort" href={href(column.sort.href)}>
        {column.header}
        <Icon name={icon} />
      </a>
    </th>
  );
}

function BodyRow<Row>(props: {
  readonly table: DataTableProps<Row>;
  readonly row: Row;
  readonly rowHeaderKey: string | undefined;
}): JSX.Element {
  const t = platformTexts(useLang());
  const { table, row } = props;
  const { bulk } = table;
  const link = table.rowHref?.(row);
  return (
    <tr
      data-row
      data-color={table.rowTone?.(row)}
      aria-current={table.isCurrent?.(row) === true ? 'true' : undefined}
    >
      {bulk !== undefined && (
        <td class="vh-mark">
          <input
            class="ds-input"
            type="checkbox"
            name={bulk.name}
            value={bulk.value(row)}
            checked={bulk.isMarked?.(row) === true}
            form={bulk.form}
            aria-label={t('select', { what: bulk.label(row) })}
          />
        </td>
      )}
      {table.columns.map((column) => {
        const content = column.cell(row);
        if (column.key !== props.rowHeaderKey) {
          return (
            <td key={column.key} class={cellClass(column)}>
              {content}
            </td>
          );
        }
        return (
          <th key={column.key} scope="row" class={cellClass(column)}>
            {link === undefined ? content : <SafeLink href={link}>{content}</SafeLink>}
          </th>
        );
      })}
    </tr>
  );
}

function cellClass<Row>(column: Column<Row>): string | undefined {
  const classes = [
    column.numeric === true ? 'vh-numeric' : '',
    column.wideOnly === true ? 'vh-wide-only' : '',
    column.noWrap === true ? 'vh-nowrap' : '',
  ].filter((name) => name !== '');
  return classes.length === 0 ? undefined : classes.join(' ');
}
