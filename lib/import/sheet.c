#include "import/sheet.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "mend/mend.h"
#include "mend/moneyunit.h"
#include "mend/others.h"
#include "mend/rowwords.h"

enum { LOOK = 5, LINE_BITS = 40 }; /* rows to come among which another header may begin */

static void
take_header(struct sheet *sheet, const struct header *header)
{
	size_t width = header_width(header);
	struct heading said;

	sheet->header_first = header->row[0].line;
	sheet->header_last =
		header->unit != NULL ? header->unit->line : header->row[header->count - 1].line;
	sheet->width = width;
	sheet->room = header->row[0].count;
	sheet->column = arena_alloc(&sheet->arena, width * sizeof(*sheet->column) + 1);
	for (size_t i = 0; i < width; i++) {
		struct sheet_column *column = &sheet->column[i];

		column->about = column->found = header_about(sheet->mapping, header, i);
		column->heading = header_text(sheet->mapping, header, i, &sheet->arena);
		column->carried = header_is_mapped(sheet->mapping, header, i, &said) &&
				  said.home == HEADING_UNKNOWN;
	}
	sheet->kinds = (struct rowkind_sheet){ .width = sheet->width };
	rowwords_letters(&sheet->kinds.letters);
	for (size_t i = 0; i < header->count; i++) {
		struct text *cell = arena_alloc(&sheet->arena, width * sizeof(*cell) + 1);

		for (size_t k = 0; k < width; k++)
			cell[k] = arena_text(&sheet->arena, table_cell(&header->row[i], k));
		sheet->kinds.header[i] = cell;
	}
}

/* Where a person's name and number stand, by which rows are told apart. */
static void
take_places(struct sheet *sheet)
{
	struct rowkind_sheet *kinds = &sheet->kinds;
	const struct row *row;

	kinds->name = sheet_place(sheet, HEADING_REGISTER, REGISTER_name);
	if (kinds->name == SIZE_MAX)
		kinds->name = sheet_place(sheet, HEADING_SHEET, SHEET_head);
	kinds->number = sheet_place(sheet, HEADING_REGISTER, REGISTER_id_number);
	if (kinds->number == SIZE_MAX)
		kinds->number = sheet_place(sheet, HEADING_SHEET, SHEET_head_id);
	for (size_t i = 0; (row = lookahead_peek(sheet->ahead, i))->line < sheet->header_first;
	     i++) {
		if (kinds->title.n == 0)
			kinds->title =
				arena_text(&sheet->arena, rowkind_first(row->cell, row->count));
		for (size_t k = 0; k < row->count && sheet->months.n == 0; k++)
			if (others_are_months(row->cell[k]))
				sheet->months = arena_text(&sheet->arena, row->cell[k]);
	}
}

/* The unit that a row above the header says. */
static void
take_unit(struct sheet *sheet)
{
	const struct row *row;

	sheet->unit = 1;
	for (size_t i = 0; (row = lookahead_peek(sheet->ahead, i)) != NULL; i++) {
		if (row->line >= sheet->header_first)
			return;
		for (size_t k = 0; k < row->count && sheet->unit == 1; k++)
			sheet->unit = moneyunit_of_line(row->cell[k]);
	}
}

struct sheet *
sheet_new(struct lookahead *ahead, const struct mapping *mapping, struct glossary *glossary,
	  const struct header *header, struct diag *diag)
{
	struct sheet *sheet = arena_calloc(1, sizeof(*sheet));

	*sheet = (struct sheet){ .ahead = ahead,
				 .diag = diag,
				 .mapping = mapping,
				 .glossary = glossary,
				 .number = ahead->sheet,
				 .name = table_name(ahead->table),
				 .top = lookahead_peek(ahead, 0)->line };
	header_letters(&sheet->letters);
	take_header(sheet, header);
	take_places(sheet);
	take_unit(sheet);
	return sheet;
}

bool
sheet_rewind(struct sheet *sheet)
{
	sheet->again = 0;
	sheet->turn = sheet->members;
	return lookahead_go_to(sheet->ahead, sheet->number, sheet->top);
}

/* ---- another header ---- */

/* Is it one of the header's rows, with the next below it or none?  A page may have another row
 * below the first.
 */
static bool
repeats_header(struct sheet *sheet, struct row *row)
{
	size_t which = rowkind_header_row(&sheet->kinds, row);
	size_t below = which + 1;

	if (which == ROWKIND_HEADER_ROWS)
		return false;
	if (below == ROWKIND_HEADER_ROWS || sheet->kinds.header[below] == NULL)
		return true;
	lookahead_hold(sheet->ahead, row);
	const struct row *next = lookahead_peek(sheet->ahead, 0);

	return next == NULL || rowkind_is_data(next) ||
	       rowkind_header_row(&sheet->kinds, next) == below;
}

/* Do all its columns mean what those of the sheet do? */
static bool
is_same_header(const struct sheet *sheet, const struct header *header, struct arena *arena)
{
	if (header_width(header) != sheet->width)
		return false;
	for (size_t i = 0; i < sheet->width; i++) {
		const struct sheet_column *column = &sheet->column[i];
		struct heading about = header_about(sheet->mapping, header, i);

		if (about.home != column->found.home || about.place != column->found.place ||
		    about.scale != column->found.scale)
			return false;
		if (about.home == HEADING_UNKNOWN &&
		    !text_equal(header_text(sheet->mapping, header, i, arena), column->heading))
			return false;
	}
	return true;
}

/* May the row stand above a header: has it one cell alone, and is no total and no signature? */
static bool
is_above(const struct sheet *sheet, const struct row *row)
{
	size_t filled = 0;

	for (size_t i = 0; i < row->count; i++)
		filled += row->cell[i].n > 0;
	if (filled != 1)
		return false;
	enum rowkind kind = rowkind_of(&sheet->kinds, row->cell, row->count);

	return kind != ROWKIND_TOTAL && kind != ROWKIND_SIGNED;
}

/*
 * Does another header begin with this row below the own one, or right below it?  Where the
 * same one comes again in other words, its rows are counted.
 */
static bool
is_another(struct sheet *sheet, struct row *row)
{
	struct row top[LOOK];
	struct arena arena = { 0 };
	const struct row *next = row;
	size_t count = 0;
	bool named = false;

	lookahead_hold(sheet->ahead, row);
	top[0] = *row;
	while (next != NULL && count < LOOK && !rowkind_is_data(next)) {
		top[count] = *next;
		named |= header_may_name(&sheet->letters, sheet->mapping, next);
		next = lookahead_peek(sheet->ahead, count++);
	}
	for (size_t i = 0; named && i < count; i++) {
		struct header header =
			header_begins(sheet->mapping, sheet->glossary, &top[i], count - i);

		if (header.count > 0) {
			bool same = rowkind_is_header_again(&sheet->kinds, &top[i], header.count) ||
				    is_same_header(sheet, &header, &arena);

			sheet->again = same && i == 0 ? header.count : 0;
			arena_free(&arena);
			return !same;
		}
		if (!is_above(sheet, &top[i]))
			break;
	}
	return false;
}

/* The cells of a row, with blanks up to the width. */
static void
take_cells(struct sheet *sheet, const struct row *row)
{
	size_t need = row->count > sheet->width ? row->count : sheet->width;

	if (need > sheet->cells_room) {
		free(sheet->cell);
		sheet->cell = arena_calloc(need, sizeof(*sheet->cell));
		sheet->cells_room = need;
	}
	for (size_t i = 0; i < need; i++)
		sheet->cell[i] = table_cell(row, i);
}

static enum rowkind
kind_of(struct sheet *sheet, const struct row *row)
{
	if (row->line < sheet->header_first)
		return rowkind_of_title(row);
	if (sheet->again > 0) {
		sheet->again--;
		return ROWKIND_HEADER;
	}
	return rowkind_of(&sheet->kinds, sheet->cell, row->count);
}

enum table_result
sheet_next(struct sheet *sheet, struct sheet_row *out)
{
	struct row row;
	enum table_result result;

	do {
		result = lookahead_next(sheet->ahead, &row);
		if (result != TABLE_ROW)
			return result;
	} while (row.line >= sheet->header_first && row.line <= sheet->header_last);
	if (row.line > sheet->header_last && sheet->again == 0 && !rowkind_is_data(&row) &&
	    !repeats_header(sheet, &row) && is_another(sheet, &row)) {
		lookahead_back(sheet->ahead, &row);
		return TABLE_END;
	}
	take_cells(sheet, &row);
	*out = (struct sheet_row){
		.line = row.line,
		.kind = kind_of(sheet, &row),
		.cell = sheet->cell,
		.count = row.count,
		.mark = row.mark,
		.bad = row.bad,
	};
	return TABLE_ROW;
}

struct text
sheet_heading(const struct sheet *sheet, size_t member, size_t place)
{
	size_t from = member > 0 ? sheet->member[member - 1].from[place] : place;

	return sheet->column[from == SIZE_MAX ? place : from].heading;
}

static int
compare_ranges(const void *one, const void *two)
{
	const struct table_range *a = one;
	const struct table_range *b = two;

	if (a->left != b->left)
		return a->left < b->left ? -1 : 1;
	return a->top < b->top ? -1 : a->top > b->top;
}

static void
take_merged(struct sheet *sheet)
{
	const struct table_range *range = table_merged(sheet->ahead->table, &sheet->merged_count);
	size_t bytes = sheet->merged_count * sizeof(*range);

	sheet->merged = arena_alloc(&sheet->arena, bytes + 1);
	if (bytes == 0)
		return;
	memcpy(sheet->merged, range, bytes);
	qsort(sheet->merged, sheet->merged_count, sizeof(*range), compare_ranges);
}

size_t
sheet_merged_top(struct sheet *sheet, size_t line, size_t place)
{
	if (sheet->merged == NULL)
		take_merged(sheet);

	size_t low = 0;
	size_t high = sheet->merged_count;

	/* the last range of the column that begins at the line or above it */
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct table_range *range = &sheet->merged[middle];

		if (range->left < place || (range->left == place && range->top <= line))
			low = middle + 1;
		else
			high = middle;
	}
	const struct table_range *range = low == 0 ? NULL : &sheet->merged[low - 1];

	return range != NULL && range->left == place && range->bottom > range->top &&
			       line <= range->bottom
		       ? range->top
		       : 0;
}

bool
sheet_is_merged(struct sheet *sheet, size_t line, size_t place)
{
	size_t top = sheet_merged_top(sheet, line, place);

	return top > 0 && top < line;
}

bool
sheet_merges(struct sheet *sheet, size_t place)
{
	if (sheet->merged == NULL)
		take_merged(sheet);
	for (size_t i = 0; i < sheet->merged_count; i++) {
		const struct table_range *range = &sheet->merged[i];

		if (range->left == place && range->top > sheet->header_last &&
		    range->bottom > range->top)
			return true;
	}
	return false;
}

size_t
sheet_place(const struct sheet *sheet, enum heading_home home, int place)
{
	for (size_t i = 0; i < sheet->width; i++)
		if (sheet->column[i].about.home == home && sheet->column[i].about.place == place)
			return i;
	return SIZE_MAX;
}

/* What was before; 月发放合计: a sum of it and of others. */
static bool
gives_way(struct text heading)
{
	return heading_is_earlier(heading) || text_has(heading, TEXT("合计"));
}

/* How many columns have the meaning of one, but for itself; now: those that do not give way. */
static size_t
count_rivals(const struct sheet *sheet, size_t place, bool now)
{
	struct heading about = sheet->column[place].about;
	size_t rivals = 0;

	for (size_t i = 0; i < sheet->width; i++) {
		const struct sheet_column *other = &sheet->column[i];

		rivals += i != place && other->about.home == about.home &&
			  other->about.place == about.place && !(now && gives_way(other->heading));
	}
	return rivals;
}

/* Does another column say 实发 where this one says 应发, which is what the aid is? */
static bool
is_due_beside_paid(const struct sheet *sheet, size_t place)
{
	struct text own = sheet->column[place].heading;
	size_t due = text_find(own, TEXT("应"));

	for (size_t i = 0; due != SIZE_MAX && i < sheet->width; i++) {
		struct text other = sheet->column[i].heading;
		size_t paid = text_find(other, TEXT("实"));

		if (paid == due && own.n == other.n && memcmp(own.p, other.p, due) == 0 &&
		    text_equal(text_from(own, due + 3), text_from(other, due + 3)))
			return count_rivals(sheet, place, true) == 1;
	}
	return false;
}

void
sheet_yield(struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->width; i++) {
		bool now = !gives_way(sheet->column[i].heading);

		sheet->column[i].yields = sheet->column[i].about.loose &&
					  count_rivals(sheet, i, now) > 0 &&
					  !is_due_beside_paid(sheet, i);
	}
	for (size_t i = 0; i < sheet->width; i++)
		if (sheet->column[i].yields)
			sheet->column[i].about = heading_none();
}

bool
sheet_take_unit(const struct sheet *sheet, struct sheet_column *column)
{
	const struct column *about = heading_column(column->about);

	if (sheet->unit == 1 || about == NULL || about->kind != KIND_MONEY ||
	    column->about.scale != 1 || text_has(column->heading, TEXT("元")))
		return false;
	column->about.scale = sheet->unit;
	return true;
}

void
sheet_unit(struct sheet *sheet)
{
	size_t taken = 0;

	for (size_t i = 0; i < sheet->width; i++)
		taken += sheet_take_unit(sheet, &sheet->column[i]);
	if (taken > 0)
		diag_say(sheet->diag, DIAG_UNIT_LINE,
			 .at = (struct where){ .file = sheet->name, .line = sheet->header_last },
			 .one = sheet->unit == 10000  ? TEXT("万元")
				: sheet->unit == 1000 ? TEXT("千元")
						      : TEXT("百元"));
}

struct mend_from
sheet_from(const struct sheet *sheet, size_t place)
{
	const struct sheet_column *column = &sheet->column[place];
	struct mend_from from = heading_from(column->about);

	from.change = from.guessed && from.column->kind == KIND_MONEY &&
		      heading_is_change(column->heading);
	return from;
}

struct text
sheet_mended(const struct sheet *sheet, const struct mender *mender, const struct sheet_row *row,
	     size_t place)
{
	if (place == SIZE_MAX || row->cell[place].n == 0)
		return TEXT_NONE;
	if (!heading_is_known(sheet->column[place].about))
		return row->cell[place];
	return mend_cell(mender, sheet_from(sheet, place), row->cell[place]).value;
}

size_t
sheet_item(const struct sheet *sheet, size_t line)
{
	return sheet->number << LINE_BITS | line;
}

struct text
sheet_show(const struct sheet *sheet, size_t item, struct arena *arena)
{
	size_t number = item >> LINE_BITS;
	size_t line = item & ((UINT64_C(1) << LINE_BITS) - 1);
	struct text name = table_sheet_name(sheet->ahead->table, number);
	bool zh = sheet->diag->language == LANGUAGE_ZH;
	size_t size = name.n + 64;
	char *buf = arena_alloc(arena, size);

	if (number == sheet->number)
		(void)snprintf(buf, size, zh ? "第%zu行" : "line %zu", line);
	else if (zh)
		(void)snprintf(buf, size, "工作表“%s”第%zu行", name.p, line);
	else
		(void)snprintf(buf, size, "line %zu of the sheet “%s”", line, name.p);
	return text_of(buf);
}

void
sheet_close(struct sheet *sheet)
{
	if (sheet == NULL)
		return;
	arena_free(&sheet->arena);
	free(sheet->cell);
	free(sheet->raw);
	free(sheet->mark);
	free(sheet);
}
