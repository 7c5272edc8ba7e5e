#include "import/import.h"

#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "heading/mapping.h"
#include "import/book.h"
#include "import/evidence.h"
#include "import/panels.h"
#include "import/part.h"
#include "import/strange.h"
#include "import/whole.h"
#include "learn/overlap.h"
#include "mend/section.h"
#include "mend/stated.h"
#include "table/cellname.h"
#include "table/shown.h"

enum { PARTS_MOST = 500, LEARN_MOST = 3 };

struct import {
	const struct import_options *options;
	struct diag *diag;
	struct mapping mapping;
	struct book *book;
	struct part *part; /* in the order of the file */
	size_t room;
	size_t parts;
	bool refused; /* a sheet can be no part of a register, as was reported */
	struct part_run run;
	struct whole whole;
	struct overlap overlap;
	size_t *later; /* parts that came to overlap once more, behind all others */
	size_t laters;
	struct idbook ids;
	struct arena arena;
};

/* Is it a list of the same people as another sheet? */
static void
check_overlap(struct import *import, const struct sheet *sheet)
{
	struct where where = { .file = sheet->name, .line = sheet->header_last };
	size_t shared;
	size_t found = overlap_find(&import->overlap, &shared);

	if (found == SIZE_MAX)
		return;
	if (found >= import->parts) /* of those whose numbers were not known at first */
		found = import->later[found - import->parts];
	const struct sheet *other = import->part[found].sheet;

	diag_say(import->diag, DIAG_SHEETS_SAME, .at = where,
		 .one = sheet_show(sheet, sheet_item(other, other->header_last), &import->arena),
		 .two = NUM_TEXT((int64_t)shared));
	import->refused = true;
}

/* Does a title or a name say another month than the one the list is meant to be of? */
static void
look_at_month(const struct import *import, enum diag_code code, struct text words,
	      const struct where *where)
{
	month_t meant = import->options->month;
	month_t said;

	if (meant != 0 && stated_month(words, &said) && said != meant)
		diag_say(import->diag, code, .at = *where, .value = words, .one = MONTH_TEXT(said),
			 .two = MONTH_TEXT(meant));
}

/* The titles of a sheet that was just found, and its name, where this is its first part. */
static void
look_at_titles(const struct import *import, const struct sheet *sheet)
{
	const struct row *row;
	struct where where = { .file = sheet->name, .line = sheet->header_last };

	if (import->parts == 0 || import->part[import->parts - 1].sheet->number != sheet->number)
		look_at_month(import, DIAG_MONTH_SHEET,
			      table_sheet_name(book_table(import->book), sheet->number), &where);
	for (size_t i = 0; (row = lookahead_peek(sheet->ahead, i)) != NULL; i++) {
		if (row->line >= sheet->header_first)
			return;
		where.line = row->line;
		look_at_month(import, DIAG_MONTH_TITLE, rowkind_first(row->cell, row->count),
			      &where);
	}
}

/* Read a sheet for the first time, and judge it; false where no more is to be read. */
static bool
take_sheet(struct import *import, struct sheet *sheet)
{
	bool several = table_sheets(book_table(import->book)) > 1;
	struct text name = table_sheet_name(book_table(import->book), sheet->number);

	if (import->parts == PARTS_MOST) {
		diag_say(import->diag, DIAG_SHEETS_MANY,
			 .at = { .file = sheet->name, .line = sheet->header_first },
			 .one = NUM_TEXT(PARTS_MOST));
		return false;
	}
	look_at_titles(import, sheet);
	import->part =
		arena_grow(import->part, &import->room, import->parts, sizeof(*import->part));
	struct part *part = &import->part[import->parts++];

	*part = (struct part){ .sheet = sheet };
	overlap_next_sheet(&import->overlap);
	if (several && section_sheet_is_gone(name)) /* not of those who receive */
		diag_say(import->diag, DIAG_SHEET_GONE,
			 .at = { .file = sheet->name, .line = sheet->header_first }, .value = name);
	sheet_yield(sheet);
	evidence_take_holder(sheet);
	sheet_unit(sheet);
	if (!survey_take(&part->survey, sheet, &import->run.mender,
			 several ? &import->overlap : NULL))
		return false;
	check_overlap(import, sheet);
	return true;
}

static bool
take_sheets(struct import *import)
{
	struct sheet *sheet;

	do {
		if (!book_next(import->book, &sheet) ||
		    (sheet != NULL && !take_sheet(import, sheet)))
			return false;
	} while (sheet != NULL);
	return true;
}

/* A column of the k-th sheet has another meaning; if it has the identity numbers, see whose else's.
 */
static bool
read_again(struct import *import, size_t k, bool numbers)
{
	struct part *part = &import->part[k];

	survey_free(&part->survey);
	if (numbers) {
		overlap_next_sheet(&import->overlap);
		import->later[import->laters++] = k;
	}
	if (!sheet_rewind(part->sheet) ||
	    !survey_take(&part->survey, part->sheet, &import->run.mender,
			 numbers ? &import->overlap : NULL))
		return false;
	if (numbers)
		check_overlap(import, part->sheet);
	return true;
}

/* What the columns mean that are not known by their headings alone; false with trouble reported. */
static bool
learn(struct import *import)
{
	struct strange_sheet *all = arena_alloc(&import->arena, (import->parts + 1) * sizeof(*all));

	import->later = arena_alloc(&import->arena, (import->parts + 1) * sizeof(*import->later));
	for (size_t k = 0; k < import->parts; k++)
		all[k] = (struct strange_sheet){ .sheet = import->part[k].sheet,
						 .survey = &import->part[k].survey };
	/* what they then know may show more: heads, how many rows each has */
	for (size_t i = 0; i < LEARN_MOST && strange_learn(all, import->parts); i++)
		for (size_t k = 0; k < import->parts; k++)
			if (all[k].again && !read_again(import, k, all[k].numbers))
				return false;
	return true;
}

static void
settle(struct import *import)
{
	bool villages = !whole_is_set(import->options->set, REGISTER_village);

	for (size_t i = 0; i < import->parts; i++)
		import->refused |=
			!layout_settle(&import->part[i].layout, import->part[i].sheet,
				       &import->part[i].survey, villages, &import->arena);
}

static void
share_usual(struct import *import)
{
	struct usual **usual =
		arena_alloc(&import->arena, (import->parts + 1) * sizeof(struct usual *));

	for (size_t i = 0; i < import->parts; i++)
		usual[i] = &import->part[i].survey.usual;
	usual_share(usual, import->parts);
}

/* All is known that the first reading shows. */
static void
prepare(struct import *import)
{
	struct part_run *run = &import->run;

	run->ids = (struct ids){ .form = import->options->household_id,
				 .numbered = import->whole.numbered,
				 .several = import->parts > 1 };
	if (import->options->ids != NULL) {
		size_t at = 0;

		for (size_t i = 0; i < import->parts; i++)
			idbook_add(&import->ids, &import->part[i].survey.bounds);
		idbook_settle(&import->ids);
		for (size_t i = 0; i < import->parts; i++) {
			import->part[i].named = import->ids.household + at;
			at += bounds_households(&import->part[i].survey.bounds);
		}
		run->book = &import->ids;
	}
	share_usual(import);
	run->column = import->whole.column;
	run->columns = import->whole.count;
}

struct import *
import_open(const char *path, const struct import_options *options, struct diag *diag)
{
	struct import *import = arena_calloc(1, sizeof(*import));
	bool mapped = options->map != NULL;
	const char *slash = strrchr(path, '/'); /* the folders where the file lies say nothing */

	import->options = options;
	import->diag = diag;
	import->run = (struct part_run){ .diag = diag, .today = options->today };
	import->run.mender = (struct mender){ .today = options->today,
					      .messages = diag->language,
					      .arena = &import->run.row };
	if (options->ids != NULL &&
	    !idbook_open(&import->ids, options->ids, options->begin, options->household_id,
			 month_of(options->today), diag))
		goto failed;
	if (mapped && !mapping_read(&import->mapping, options->map, &import->arena, diag))
		goto failed;
	import->book = book_open(path, &options->table, mapped ? &import->mapping : NULL, diag);
	if (import->book == NULL)
		goto failed;
	look_at_month(import, DIAG_MONTH_FILE, text_of(slash == NULL ? path : slash + 1),
		      &(struct where){ .file = text_of(path) });
	if (!take_sheets(import) || !learn(import))
		goto failed;
	whole_share(import->part, import->parts);
	settle(import);
	if (mapped)
		mapping_report(&import->mapping, diag);
	if (import->refused || !whole_make(&import->whole, import->part, import->parts,
					   options->set, options->ids != NULL, &import->arena))
		goto failed;
	prepare(import);
	return import;
failed:
	import_close(import);
	return NULL;
}

enum language
import_language(const struct import *import)
{
	return import->whole.language;
}

const char *
import_encoding(const struct import *import)
{
	return table_encoding(book_table(import->book));
}

/* The i-th column of all sheets, one behind the other. */
static const struct sheet_column *
column_at(const struct import *import, size_t i)
{
	size_t part = 0;

	while (i >= import->part[part].sheet->width)
		i -= import->part[part++].sheet->width;
	return &import->part[part].sheet->column[i];
}

size_t
import_width(const struct import *import)
{
	size_t width = 0;

	for (size_t i = 0; i < import->parts; i++)
		width += import->part[i].sheet->width;
	return width;
}

struct text
import_map_line(const struct import *import, size_t i, struct arena *arena)
{
	const struct sheet_column *column = column_at(import, i);
	struct text line = mapping_line(column->heading, column->about, arena);

	if (column->heading.n == 0 || column->left_out)
		return TEXT_NONE;
	for (size_t k = 0; k < import_width(import); k++) {
		const struct sheet_column *other = column_at(import, k);

		/* once; and not at all where it means two things, which one line cannot say */
		if (text_equal(other->heading, column->heading) && !other->left_out &&
		    (k < i || other->about.home != column->about.home ||
		     other->about.place != column->about.place))
			return TEXT_NONE;
	}
	return line;
}

bool
import_run(struct import *import, struct rowout *out, enum language language,
	   void (*tick)(void *context, size_t line), void *context)
{
	struct sheet_row row;
	enum table_result result = TABLE_END;

	import->run.mender.language = language;
	whole_head(&import->whole, language);
	for (size_t i = 0; i < import->whole.count; i++)
		rowout_cell(out, CELL_TEXT, import->whole.column[i].heading);
	rowout_end_row(out);
	for (size_t i = 0; i < import->parts && result == TABLE_END; i++) {
		struct part *part = &import->part[i];

		if (!sheet_rewind(part->sheet) ||
		    !part_begin(part, &import->run, i > 0 ? part - 1 : NULL, &import->arena))
			return false;
		while ((result = panels_next(part->sheet, &row)) == TABLE_ROW) {
			arena_reset(&import->run.row);
			part_row(part, &row, out);
			if (tick != NULL)
				tick(context, row.line);
		}
		part_end(part);
	}
	/* of several sheets one may be meant, or all */
	if (import->parts > 0 && table_sheets(book_table(import->book)) == 1)
		total_check_controls(&import->part[0].sums, &import->part[import->parts - 1].sums);
	return result == TABLE_END;
}

size_t
import_sheets(const struct import *import)
{
	return import->parts;
}

size_t
import_persons(const struct import *import)
{
	return import->run.persons;
}

/* The part of the sheet with that line, of which there may be several one below the other. */
static const struct sheet *
sheet_with(const struct import *import, const struct where *where)
{
	const struct sheet *found = NULL;

	for (size_t i = 0; i < import->parts; i++) {
		const struct sheet *sheet = import->part[i].sheet;

		if (text_equal(sheet->name, where->file) && sheet->top <= where->line)
			found = sheet;
	}
	return found;
}

/* A column that has no heading is named by its letters. */
static size_t
place_of_letters(struct text name)
{
	char letters[SHOWN_LETTERS];
	size_t place;

	if (name.n == 0 || name.n >= sizeof(letters))
		return 0;
	text_keep(letters, sizeof(letters), name);
	return cellname_column(letters, &place) && letters[name.n - 1] >= 'A' &&
			       letters[name.n - 1] <= 'Z'
		       ? place
		       : 0;
}

size_t
import_place(const void *import, const struct where *where)
{
	const struct sheet *sheet = sheet_with(import, where);

	for (size_t i = 0; sheet != NULL && where->column.n > 0 && i < sheet->width; i++)
		if (text_equal(sheet->column[i].heading, where->column))
			return i;
	return sheet == NULL ? 0 : place_of_letters(where->column);
}

size_t
import_header(const void *context, size_t number)
{
	const struct import *import = context;

	for (size_t i = 0; i < import->parts; i++)
		if (import->part[i].sheet->number == number)
			return import->part[i].sheet->header_last;
	return 0;
}

void
import_write_ids(const struct import *import, struct rowout *out, enum language language)
{
	idbook_write(&import->ids, out, language);
}

void
import_close(struct import *import)
{
	if (import == NULL)
		return;
	for (size_t i = 0; i < import->parts; i++) {
		survey_free(&import->part[i].survey);
		total_sheet_free(&import->part[i].sums);
	}
	free(import->part);
	book_close(import->book);
	ids_end(&import->run.ids);
	doubt_seen_free(&import->run.seen);
	overlap_free(&import->overlap);
	idbook_free(&import->ids);
	arena_free(&import->run.row);
	arena_free(&import->arena);
	free(import);
}
