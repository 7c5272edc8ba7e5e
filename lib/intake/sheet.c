#include "intake/sheet.h"

#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "intake/local.h"
#include "intake/mojibake.h"

enum { LOOK = 30, DATA_DIGITS = 6, KNOWN_LEAST = 2 };

/* The first rows of the file, among which the header is. */
struct top {
	struct row row[LOOK];
	size_t count;
};

static bool
read_top(struct sheet *sheet, struct top *top)
{
	struct row row;
	enum table_result result = TABLE_ROW;

	while (top->count < LOOK && (result = table_next(sheet->table, &row)) == TABLE_ROW) {
		struct text *cell = arena_alloc(&sheet->arena, row.count * sizeof(*cell) + 1);

		for (size_t i = 0; i < row.count; i++)
			cell[i] = arena_text(&sheet->arena, row.cell[i]);
		row.cell = cell;
		top->row[top->count++] = row;
	}
	return result != TABLE_FAILED;
}

/* The heading above a column in a row of group headings, which are merged cells. */
static struct text
group_over(const struct row *row, size_t place)
{
	for (size_t i = place < row->count ? place + 1 : row->count; i-- > 0;)
		if (row->cell[i].n > 0)
			return row->cell[i];
	return (struct text){ 0 };
}

static struct text
cell_at(const struct row *row, size_t place)
{
	return row != NULL && place < row->count ? row->cell[place] : (struct text){ 0 };
}

/* Does the row hold data: long numbers? */
static bool
is_data(const struct row *row)
{
	for (size_t i = 0; i < row->count; i++) {
		size_t digits = 0;

		for (size_t at = 0; at < row->cell[i].n; at++)
			digits += row->cell[i].p[at] >= '0' && row->cell[i].p[at] <= '9';
		if (digits >= DATA_DIGITS)
			return true;
	}
	return false;
}

/* The rows of a header, which may have groups above groups; the last one names the columns. */
struct header {
	const struct row *row;
	size_t count;
};

/* What stands over a place above a row of the header, by the nearest group. */
static struct text
over_at(const struct header *header, size_t row, size_t place)
{
	return row > 0 ? group_over(&header->row[row - 1], place) : (struct text){ 0 };
}

/* The lowest heading of a place; *row is where it stands. */
static struct text
own_at(const struct header *header, size_t place, size_t *row)
{
	for (*row = header->count - 1; *row > 0; --*row)
		if (cell_at(&header->row[*row], place).n > 0)
			break;
	return cell_at(&header->row[*row], place);
}

static struct heading
heading_at(const struct mapping *mapping, const struct header *header, size_t place,
	   struct text *over)
{
	size_t row;
	struct text own = own_at(header, place, &row);
	struct heading about;

	*over = own.n > 0 ? over_at(header, row, place) : (struct text){ 0 };
	if (mapping_find(mapping, own, &about))
		return about;
	struct heading alone = heading_find(own);

	for (; own.n > 0 && row > 0; row--) {
		about = heading_find_below(over_at(header, row, place), own);
		if (about.home != alone.home || about.place != alone.place)
			return about;
	}
	return alone;
}

static size_t
width_of(const struct header *header)
{
	size_t width = 0;

	for (size_t i = 0; i < header->count; i++)
		for (size_t j = width; j < header->row[i].count; j++)
			if (header->row[i].cell[j].n > 0)
				width = j + 1;
	return width;
}

/* How many different columns are known, if a person could be named by them; else 0. */
static size_t
known(const struct mapping *mapping, const struct header *header)
{
	uint64_t seen[HEADING_LOCAL + 1] = { 0 };
	size_t count = 0;
	struct text over;

	for (size_t i = 0; i < width_of(header); i++) {
		size_t row;
		struct heading about = heading_at(mapping, header, i, &over);

		/* 监护人 over 姓名 is no column, but as much of a header */
		if (about.home == HEADING_UNKNOWN)
			about = heading_find(own_at(header, i, &row));
		uint64_t bit = UINT64_C(1) << (about.place & 63);

		if (about.home == HEADING_UNKNOWN || (seen[about.home] & bit) != 0)
			continue;
		seen[about.home] |= bit;
		count++;
	}
	bool named = (seen[HEADING_REGISTER] &
		      (UINT64_C(1) << REGISTER_name | UINT64_C(1) << REGISTER_id_number |
		       UINT64_C(1) << REGISTER_household_id)) != 0 ||
		     (seen[HEADING_LOCAL] &
		      (UINT64_C(1) << LOCAL_head | UINT64_C(1) << LOCAL_head_id)) != 0;

	return named && count >= KNOWN_LEAST ? count : 0;
}

/*
 * Does the row go on with the header: does it stand below group headings alone, as 10月, 11月
 * below 发放金额, each below a blank or above one that is filled too?
 */
static bool
goes_on(const struct row *above, const struct row *row)
{
	size_t below = 0;

	for (size_t i = 0; i < row->count; i++) {
		bool blank = cell_at(above, i).n == 0;

		if (row->cell[i].n == 0)
			continue;
		if (!blank && (cell_at(above, i + 1).n > 0 || cell_at(row, i + 1).n == 0))
			return false;
		below += blank && i < above->count;
	}
	return below > 0 && cell_at(row, 0).n == 0 && !is_data(row);
}

/* The header is the fewest rows with the most known headings; count 0 where there is none. */
static struct header
find_header(const struct mapping *mapping, const struct top *top)
{
	struct header best = { NULL, 0 };
	size_t most = 0;

	for (size_t rows = 1; rows <= HEADER_ROWS; rows++) {
		for (size_t i = 0; i + rows <= top->count; i++) {
			struct header header = { &top->row[i], rows };
			bool data = false;

			for (size_t j = 1; j < rows; j++)
				data |= is_data(&header.row[j]);
			size_t count = data ? 0 : known(mapping, &header);

			if (count > most) {
				most = count;
				best = header;
			}
		}
	}
	if (best.count > 0 && best.count < HEADER_ROWS &&
	    best.row + best.count < top->row + top->count &&
	    goes_on(&best.row[best.count - 1], &best.row[best.count]))
		best.count++;
	return best;
}

/* 濮撳悕 in a row that would be the header. */
static bool
report_mojibake(struct sheet *sheet, const struct top *top)
{
	for (size_t i = 0; i < top->count; i++) {
		const struct row *row = &top->row[i];

		for (size_t j = 0; j < row->count; j++) {
			struct text was = mojibake_read(row->cell[j], &sheet->arena);
			struct where where = { .file = table_name(sheet->table),
					       .line = row->line };

			if (heading_find(was).home == HEADING_UNKNOWN)
				continue;
			diag_report(sheet->diag, DIAG_MOJIBAKE, &where, row->cell[j],
				    (const struct text[DIAG_ARGUMENTS]){ was });
			return true;
		}
	}
	return false;
}

static void
report_none(struct sheet *sheet, const struct top *top)
{
	struct where where = { .file = table_name(sheet->table) };
	char rows[NUM_SIZE];

	if (top->count == 0)
		diag_say(sheet->diag, DIAG_FILE_EMPTY, &where, (struct text){ 0 }, NULL, NULL);
	else if (!report_mojibake(sheet, top))
		diag_say(sheet->diag, DIAG_HEADING_NONE, &where, (struct text){ 0 },
			 num_format((int64_t)top->count, rows), NULL);
}

/* "户主" over "姓名" in one heading. */
static struct text
join(struct sheet *sheet, struct text over, struct text own)
{
	char *both = arena_alloc(&sheet->arena, over.n + own.n + 1);

	if (over.n > 0)
		memcpy(both, over.p, over.n);
	if (own.n > 0)
		memcpy(both + over.n, own.p, own.n);
	return heading_clean((struct text){ both, over.n + own.n }, &sheet->arena);
}

/* The row's cells with blanks up to the width. */
static const struct text *
widen(struct sheet *sheet, const struct row *row)
{
	struct text *cell = arena_alloc(&sheet->arena, sheet->width * sizeof(*cell) + 1);

	for (size_t i = 0; i < sheet->width; i++)
		cell[i] = cell_at(row, i);
	return cell;
}

/* Columns with the same words below have the group before them: 调整前月保障金, 调整后月保障金. */
static void
part_twins(struct sheet *sheet, const struct mapping *mapping, const struct header *header)
{
	for (size_t i = 0; i < sheet->width; i++) {
		struct text heading = sheet->column[i].heading;
		size_t row;
		struct text own = own_at(header, i, &row);
		struct text over;
		bool twin = false;

		for (size_t j = 0; heading.n > 0 && j < sheet->width; j++) {
			size_t other;

			twin |= j != i && text_equal(own_at(header, j, &other), own);
		}
		(void)heading_at(mapping, header, i, &over);
		if (twin && over.n > 0)
			sheet->column[i].heading = join(sheet, over, own);
	}
}

static void
take_header(struct sheet *sheet, const struct mapping *mapping, const struct header *header)
{
	sheet->header_first = header->row[0].line;
	sheet->header_last = header->row[header->count - 1].line;
	sheet->width = width_of(header);
	sheet->room = header->row[0].count;
	sheet->column = arena_alloc(&sheet->arena, sheet->width * sizeof(*sheet->column) + 1);
	for (size_t i = 0; i < sheet->width; i++) {
		struct sheet_column *column = &sheet->column[i];
		size_t row;
		struct text own = own_at(header, i, &row);
		struct text over;

		column->about = heading_at(mapping, header, i, &over);
		/* the group is named where it is part of the meaning, or of an unknown one */
		bool alone = own.n > 0 && column->about.home != HEADING_UNKNOWN &&
			     heading_find(own).place == column->about.place;

		column->heading = join(sheet, alone ? (struct text){ 0 } : over, own);
	}
	part_twins(sheet, mapping, header);
	sheet->kinds = (struct rowkind_sheet){ .width = sheet->width };
	for (size_t i = 0; i < header->count; i++)
		sheet->kinds.header[i] = widen(sheet, &header->row[i]);
}

/* Where a person's name and number stand, by which rows are told apart. */
static void
take_places(struct sheet *sheet, const struct top *top)
{
	struct rowkind_sheet *kinds = &sheet->kinds;

	kinds->name = sheet_place(sheet, HEADING_REGISTER, REGISTER_name);
	if (kinds->name == SIZE_MAX)
		kinds->name = sheet_place(sheet, HEADING_LOCAL, LOCAL_head);
	kinds->number = sheet_place(sheet, HEADING_REGISTER, REGISTER_id_number);
	if (kinds->number == SIZE_MAX)
		kinds->number = sheet_place(sheet, HEADING_LOCAL, LOCAL_head_id);
	for (size_t i = 0; i < top->count && top->row[i].line < sheet->header_first; i++) {
		kinds->title = rowkind_first(top->row[i].cell, top->row[i].count);
		if (kinds->title.n > 0)
			break;
	}
}

struct sheet *
sheet_open(const char *path, const struct table_options *options, const struct mapping *mapping,
	   struct diag *diag)
{
	struct table *table = table_open(path, options, diag);
	struct top top = { .count = 0 };

	if (table == NULL)
		return NULL;
	struct sheet *sheet = arena_calloc(1, sizeof(*sheet));

	sheet->table = table;
	sheet->diag = diag;
	if (read_top(sheet, &top)) {
		struct header header = find_header(mapping, &top);

		if (header.count > 0) {
			take_header(sheet, mapping, &header);
			take_places(sheet, &top);
			if (sheet_rewind(sheet))
				return sheet;
		} else {
			report_none(sheet, &top);
		}
	}
	sheet_close(sheet);
	return NULL;
}

bool
sheet_rewind(struct sheet *sheet)
{
	return table_rewind(sheet->table);
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
		sheet->cell[i] = cell_at(row, i);
}

enum table_result
sheet_next(struct sheet *sheet, struct sheet_row *out)
{
	struct row row;
	enum table_result result;

	do {
		result = table_next(sheet->table, &row);
		if (result != TABLE_ROW)
			return result;
	} while (row.line >= sheet->header_first && row.line <= sheet->header_last);
	take_cells(sheet, &row);
	*out = (struct sheet_row){
		.line = row.line,
		.cell = sheet->cell,
		.count = row.count,
		.mark = row.mark,
		.bad = row.bad,
	};
	if (row.line > sheet->header_last)
		out->kind = rowkind_of(&sheet->kinds, row.cell, row.count);
	else
		out->kind = rowkind_of_title(row.cell, row.count);
	return TABLE_ROW;
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
	const struct table_range *range = table_merged(sheet->table, &sheet->merged_count);
	size_t bytes = sheet->merged_count * sizeof(*range);

	sheet->merged = arena_alloc(&sheet->arena, bytes + 1);
	if (bytes == 0)
		return;
	memcpy(sheet->merged, range, bytes);
	qsort(sheet->merged, sheet->merged_count, sizeof(*range), compare_ranges);
}

bool
sheet_is_merged(struct sheet *sheet, size_t line, size_t place)
{
	if (sheet->merged == NULL)
		take_merged(sheet);

	size_t low = 0;
	size_t high = sheet->merged_count;

	/* the last range of the column that begins above the line */
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct table_range *range = &sheet->merged[middle];

		if (range->left < place || (range->left == place && range->top < line))
			low = middle + 1;
		else
			high = middle;
	}
	return low > 0 && sheet->merged[low - 1].left == place &&
	       line <= sheet->merged[low - 1].bottom;
}

size_t
sheet_place(const struct sheet *sheet, enum heading_home home, int place)
{
	for (size_t i = 0; i < sheet->width; i++)
		if (sheet->column[i].about.home == home && sheet->column[i].about.place == place)
			return i;
	return SIZE_MAX;
}

void
sheet_close(struct sheet *sheet)
{
	if (sheet == NULL)
		return;
	table_close(sheet->table);
	arena_free(&sheet->arena);
	free(sheet->cell);
	free(sheet);
}
