#include "import/book.h"

#include <stdlib.h>

#include "base/num.h"
#include "import/panels.h"
#include "table/mojibake.h"

enum { LOOK = 30 };

struct book {
	struct table *table;
	struct diag *diag;
	const struct mapping *mapping;
	struct lookahead ahead;
	struct glossary glossary;
	struct sheet **sheet; /* so far */
	size_t room;
	size_t sheets;
	struct where passed; /* the first sheet without a header, and how many rows were seen */
	size_t seen;
	struct text card; /* a heading of a sheet that is a card, in the arena */
	struct arena arena;
};

/* The first rows of what is still to be read, among which the header is. */
struct top {
	struct row row[LOOK];
	size_t count;
};

struct book *
book_open(const char *path, const struct table_options *options, const struct mapping *mapping,
	  struct diag *diag)
{
	struct table_options every = *options;

	every.every = true;
	struct table *table = table_open(path, &every, diag);

	if (table == NULL)
		return NULL;
	struct book *book = arena_calloc(1, sizeof(*book));

	book->table = table;
	book->diag = diag;
	book->mapping = mapping;
	lookahead_begin(&book->ahead, table);
	glossary_begin(&book->glossary);
	return book;
}

/* 濮撳悕 in a row that would be the header. */
static bool
report_mojibake(struct book *book, const struct top *top)
{
	for (size_t i = 0; i < top->count; i++) {
		const struct row *row = &top->row[i];

		for (size_t j = 0; j < row->count; j++) {
			struct text was = mojibake_read(row->cell[j], &book->arena);
			struct where where = { .file = table_name(book->table), .line = row->line };

			if (heading_find(was).home == HEADING_UNKNOWN)
				continue;
			diag_say(book->diag, DIAG_MOJIBAKE, .at = where, .value = row->cell[j],
				 .one = was);
			return true;
		}
	}
	return false;
}

/* A sheet of several without a header; false where no more is to be read. */
static bool
pass_over(struct book *book, const struct top *top)
{
	struct where where = { .file = table_name(book->table) };
	enum diag_code code = DIAG_SHEET_PASSED;

	if (book->passed.file.n == 0) {
		book->passed = where;
		book->seen = top->count;
	}
	if (report_mojibake(book, top))
		return false;
	for (size_t i = 0; i < top->count && book->card.n == 0; i++) {
		struct text label;

		if (header_is_card(&top->row[i], &label))
			book->card = arena_text(&book->arena, label);
	}
	for (size_t i = 0; i < top->count; i++)
		if (header_is_list(book->mapping, &top->row[i]))
			code = DIAG_SHEET_UNREAD;
	if (table_sheets(book->table) > 1)
		diag_say(book->diag, code, .at = where);
	return true;
}

static bool
report_none(struct book *book)
{
	if (book->seen == 0)
		diag_say(book->diag, DIAG_FILE_EMPTY, .at = book->passed);
	else if (book->card.n > 0)
		diag_say(book->diag, DIAG_CARDS, .at = book->passed, .value = book->card);
	else
		diag_say(book->diag, DIAG_HEADING_NONE, .at = book->passed,
			 .one = NUM_TEXT((int64_t)book->seen));
	return false;
}

static struct sheet *
add(struct book *book, const struct header *header)
{
	struct sheet *sheet =
		sheet_new(&book->ahead, book->mapping, &book->glossary, header, book->diag);

	panels_find_members(sheet);
	book->sheet = arena_grow(book->sheet, &book->room, book->sheets, sizeof(*book->sheet));
	book->sheet[book->sheets++] = sheet;
	if (book->sheets > 1 && book->sheet[book->sheets - 2]->number == sheet->number)
		diag_say(book->diag, DIAG_BLOCK,
			 .at = { .file = sheet->name, .line = sheet->header_first });
	return sheet;
}

bool
book_next(struct book *book, struct sheet **sheet)
{
	const struct row *row;
	struct top top;

	for (*sheet = NULL;;) {
		top.count = 0;
		while (top.count < LOOK && (row = lookahead_peek(&book->ahead, top.count)) != NULL)
			top.row[top.count++] = *row;
		if (book->ahead.end == TABLE_FAILED)
			return false;
		struct header header =
			header_find(book->mapping, &book->glossary, top.row, top.count);

		if (header.count > 0) {
			*sheet = add(book, &header);
			return true;
		}
		/* behind the last row of a sheet there is nothing to pass over */
		if ((top.count > 0 || book->sheets == 0) && !pass_over(book, &top))
			return false;
		if (book->ahead.sheet + 1 == table_sheets(book->table))
			return book->sheets > 0 || report_none(book);
		if (!lookahead_go_to(&book->ahead, book->ahead.sheet + 1, 0))
			return false;
	}
}

const struct table *
book_table(const struct book *book)
{
	return book->table;
}

void
book_close(struct book *book)
{
	if (book == NULL)
		return;
	for (size_t i = 0; i < book->sheets; i++)
		sheet_close(book->sheet[i]);
	free(book->sheet);
	lookahead_end(&book->ahead);
	table_close(book->table);
	arena_free(&book->arena);
	free(book);
}
