#include "intake/import.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "intake/doubt.h"
#include "intake/entry.h"
#include "intake/fill.h"
#include "intake/idform.h"
#include "intake/local.h"
#include "intake/mendday.h"
#include "intake/mendmoney.h"
#include "intake/mendnumber.h"
#include "intake/mendword.h"
#include "intake/total.h"
#include "register/household.h"

enum { ID_SIZE = IDFORM_SIZE, HUNDRED = 100 };

struct import {
	const struct import_options *options;
	struct diag *diag;
	struct mapping mapping;
	struct sheet *sheet;
	struct survey survey;
	struct layout layout;
	struct fill fill;
	struct total total;
	struct doubt doubt;
	struct mender mender;
	struct mend *mend;  /* of the row, by column */
	struct text *value; /* the same, without the rest */
	size_t id;          /* places in the sheet, or SIZE_MAX */
	size_t relation;
	size_t name;
	size_t head_name;
	size_t seq;
	size_t bank;
	bool broken;             /* a page break or a total stands above the row */
	size_t households;       /* so far */
	char household[ID_SIZE]; /* the id of the row above */
	char village[ID_SIZE];   /* that a row above names */
	struct arena arena;      /* of the import */
	struct arena row;        /* of a row */
};

static void
find_places(struct import *import)
{
	const struct sheet *sheet = import->sheet;

	import->id = sheet_place(sheet, HEADING_REGISTER, REGISTER_household_id);
	import->relation = sheet_place(sheet, HEADING_REGISTER, REGISTER_relation);
	import->name = sheet_place(sheet, HEADING_REGISTER, REGISTER_name);
	import->head_name = sheet_place(sheet, HEADING_LOCAL, LOCAL_head);
	import->seq = sheet_place(sheet, HEADING_LOCAL, LOCAL_seq);
	import->bank = sheet_place(sheet, HEADING_REGISTER, REGISTER_bank);
}

/* The second reading begins; all is known that the first one shows. */
static void
prepare(struct import *import)
{
	struct sheet *sheet = import->sheet;

	find_places(import);
	fill_begin(&import->fill, sheet, &import->arena);
	for (size_t i = 0; i < sheet->width; i++)
		import->fill.column[i].merged = fill_may_merge(sheet->column[i].about) &&
						survey_is_merged(&import->survey, i);
	total_begin(&import->total, sheet->width, &import->arena);
	doubt_begin(&import->doubt, sheet, &import->survey, import->options->today);
	import->mend = arena_alloc(&import->arena, sheet->width * sizeof(*import->mend) + 1);
	import->value = arena_alloc(&import->arena, sheet->width * sizeof(*import->value) + 1);
}

struct import *
import_open(const char *path, const struct import_options *options, struct diag *diag)
{
	struct import *import = arena_calloc(1, sizeof(*import));
	bool mapped = options->map != NULL;

	import->options = options;
	import->diag = diag;
	import->mender = (struct mender){ .today = options->today,
					  .messages = diag->language,
					  .scale = 1,
					  .arena = &import->row };
	if (mapped && !mapping_read(&import->mapping, options->map, &import->arena, diag))
		goto failed;
	import->sheet = sheet_open(path, &options->table, mapped ? &import->mapping : NULL, diag);
	if (import->sheet == NULL)
		goto failed;
	if (mapped)
		mapping_report(&import->mapping, diag);
	if (!survey_take(&import->survey, import->sheet, &import->mender) ||
	    !layout_settle(&import->layout, import->sheet, &import->survey, options->set,
			   options->household_id != NULL, &import->arena))
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
	return import->layout.language;
}

const char *
import_encoding(const struct import *import)
{
	return table_encoding(import->sheet->table);
}

size_t
import_width(const struct import *import)
{
	return import->sheet->width;
}

struct text
import_map_line(const struct import *import, size_t i, struct arena *arena)
{
	const struct sheet_column *column = &import->sheet->column[i];

	return column->heading.n > 0 ? mapping_line(column->heading, column->about, arena)
				     : (struct text){ 0 };
}

/* Households. */

static void
keep(char out[ID_SIZE], struct text t)
{
	size_t n = t.n < ID_SIZE ? t.n : ID_SIZE - 1;

	if (n > 0)
		memcpy(out, t.p, n);
	out[n] = '\0';
}

/* Does the row begin a household? */
static bool
is_head(const struct import *import, const struct sheet_row *row)
{
	if (import->layout.roster)
		return true;
	if (import->relation != SIZE_MAX)
		return household_names_head(row->cell[import->relation]);
	if (import->head_name == SIZE_MAX)
		return false;
	return text_equal(row->cell[import->name], row->cell[import->head_name]) ||
	       row->cell[import->head_name].n > 0;
}

/* An id for a household in a sheet that has none. */
static void
make_id(struct import *import, const struct sheet_row *row)
{
	const char *form = import->options->household_id;
	int64_t number = (int64_t)++import->households;

	if (import->layout.numbered)
		(void)num_parse(row->cell[import->seq].p, row->cell[import->seq].n, INT32_MAX,
				&number);
	idform_make(form == NULL ? "#" : form, number, import->household);
}

/*
 * The household of the row; false where it is not known.  A blank id is that of the row
 * above where the row is no head's, and nothing stands between them.
 */
static bool
find_household(struct import *import, const struct sheet_row *row, bool head, bool *same)
{
	struct text id = import->id == SIZE_MAX ? (struct text){ 0 } : row->cell[import->id];

	*same = false;
	if (import->id == SIZE_MAX && head) {
		make_id(import, row);
		return true;
	}
	if (id.n > 0) {
		*same = text_equal(id, text_of(import->household)) && !import->broken;
		keep(import->household, id);
		return true;
	}
	if (import->household[0] == '\0' || head || (import->id != SIZE_MAX && import->broken))
		return false;
	*same = !import->broken;
	return true;
}

/* Cells. */

static struct mend
mend_one(struct import *import, const struct sheet_row *row, size_t place)
{
	struct heading about = import->sheet->column[place].about;
	const struct column *column = heading_column(about);
	struct text cell = row->cell[place];

	bool lost =
		row->mark != NULL && place < row->count && row->mark[place] == TABLE_LONG_NUMBER;

	if (column == NULL && (lost || mendnumber_is_lost(cell)))
		return mend_leave(cell, DIAG_ACCOUNT_DAMAGED);
	if (cell.n == 0 || column == NULL ||
	    (about.home == HEADING_LOCAL && about.place == LOCAL_remark))
		return mend_fine(cell);
	if ((about.home == HEADING_LOCAL && about.place == LOCAL_head) ||
	    (about.home == HEADING_REGISTER && about.place == REGISTER_name))
		return mendword_name(&import->mender, column, cell);
	if (about.home == HEADING_LOCAL && about.place == LOCAL_class)
		return mendword_class(&import->mender, column, cell);
	/* a workbook that kept a long number as a number has lost its end, whatever shows */
	if (lost)
		return mend_leave(cell, column->kind == KIND_IDENTITY ? DIAG_IDENTITY_LOST
								      : DIAG_ACCOUNT_DAMAGED);
	import->mender.scale = about.scale;
	return mend_cell(&import->mender, column, cell);
}

/* The id that a merged cell left out. */
static void
carry_id(struct import *import, struct entry *entry, bool known)
{
	char line[NUM_SIZE];

	if (import->id == SIZE_MAX || entry->cell[import->id].n > 0 || !known)
		return;
	(void)num_format((int64_t)import->fill.column[import->id].line, line);
	entry->mend[import->id] = (struct mend){
		.value = entry->household,
		.code = DIAG_CELL_CARRIED,
		.became = entry->household,
		.also = arena_text(&import->row, text_of(line)),
	};
}

static void
mend_row(struct import *import, const struct sheet_row *row, struct entry *entry, bool same)
{
	import->mender.bank =
		import->bank == SIZE_MAX ? (struct text){ 0 } : row->cell[import->bank];
	for (size_t i = 0; i < import->sheet->width; i++)
		if (!fill_cell(&import->fill, &import->mender, i, row->cell[i],
			       same || sheet_is_merged(import->sheet, row->line, i),
			       &entry->mend[i]))
			entry->mend[i] = mend_one(import, row, i);
	if (import->doubt.birth != SIZE_MAX)
		(void)mendday_fill(&import->mender, row->cell[import->doubt.birth],
				   doubt_birth(&import->doubt, entry),
				   &entry->mend[import->doubt.birth]);
}

/* May the next row say 同上 of it? */
static bool
is_sound(const struct mend *mend)
{
	return mend->code == MEND_FINE || diag_level((enum diag_code)mend->code) < DIAG_ERROR;
}

static void
keep_row(struct import *import, const struct entry *entry)
{
	for (size_t i = 0; i < import->sheet->width; i++) {
		import->value[i] = entry->mend[i].value;
		fill_keep(&import->fill, i,
			  is_sound(&entry->mend[i]) ? import->value[i] : (struct text){ 0 },
			  entry->line);
	}
	total_add(&import->total, import->value, entry->is_head);
}

/* Is the name that of the head, by the column that names him? */
static bool
is_named_head(const struct import *import, const struct entry *entry)
{
	if (import->head_name == SIZE_MAX)
		return import->layout.roster;
	return text_equal(entry_value(entry, import->name), entry_value(entry, import->head_name));
}

static void
write_row(struct import *import, const struct entry *entry, struct rowout *out)
{
	for (size_t i = 0; i < import->layout.count; i++) {
		const struct layout_column *column = &import->layout.column[i];
		struct text value = column->value;

		if (column->source == LAYOUT_CELL)
			value = entry->mend[column->place].value;
		else if (column->source == LAYOUT_HOUSEHOLD_ID)
			value = entry->household;
		else if (column->source == LAYOUT_VILLAGE)
			value = text_of(import->village);
		else if (column->source == LAYOUT_RELATION && is_named_head(import, entry))
			value = import->mender.language == LANGUAGE_ZH ? TEXT("户主")
								       : TEXT("head");
		rowout_cell(out, column->kind, value);
	}
	rowout_end_row(out);
}

static void
take_person(struct import *import, const struct sheet_row *row, struct rowout *out)
{
	struct entry entry = {
		.sheet = import->sheet,
		.line = row->line,
		.cell = row->cell,
		.mend = import->mend,
		.is_head = is_head(import, row),
	};
	bool same;
	bool known = find_household(import, row, entry.is_head, &same);

	if (known)
		entry.household = text_of(import->household);
	mend_row(import, row, &entry, same);
	carry_id(import, &entry, known);
	entry_report_width(&entry, row);
	if (!known)
		entry_report(&entry, import->id, DIAG_HOUSEHOLD_UNKNOWN, (struct text){ 0 },
			     (struct text){ 0 });
	entry_report_mends(&entry);
	doubt_check(&import->doubt, &entry);
	keep_row(import, &entry);
	write_row(import, &entry, out);
	import->broken = false;
}

/* Rows that are no people. */

static void
report_row(const struct import *import, const struct sheet_row *row, enum diag_code code)
{
	struct where where = { .file = table_name(import->sheet->table), .line = row->line };

	diag_report(import->diag, code, &where, rowkind_first(row->cell, import->sheet->width),
		    (const struct text[DIAG_ARGUMENTS]){ { 0 } });
}

/* A cell of a row of totals; true where it does not agree. */
static bool
check_total(struct import *import, const struct sheet_row *row, size_t place)
{
	const struct sheet_column *column = &import->sheet->column[place];
	struct where where = { .file = table_name(import->sheet->table),
			       .line = row->line,
			       .column = column->heading };
	char show[MONEY_SIZE];
	int64_t made;
	size_t unread;

	import->mender.scale = column->about.scale;
	switch (total_check(&import->total, &import->mender, heading_column(column->about), place,
			    row->cell[place], &made, &unread)) {
	case TOTAL_DIFFERS:
		diag_say(import->diag, DIAG_TOTAL_DIFFERS, &where, row->cell[place],
			 mendmoney_show(made, show), NULL);
		return true;
	case TOTAL_UNREAD:
		diag_say(import->diag, DIAG_TOTAL_UNREAD, &where, row->cell[place],
			 num_format((int64_t)unread, show), NULL);
		return true;
	case TOTAL_NOTHING:
	case TOTAL_AGREES:
		break;
	}
	return false;
}

static void
take_total(struct import *import, const struct sheet_row *row)
{
	bool wrong = false;

	if (rowkind_ends_village(rowkind_first(row->cell, import->sheet->width)))
		import->village[0] = '\0';

	for (size_t i = 0; i < import->sheet->width; i++)
		wrong |= check_total(import, row, i);
	report_row(import, row, wrong ? DIAG_ROW_TOTAL_WRONG : DIAG_ROW_TOTAL);
	total_next(&import->total);
}

/* 村：金桥村; where a column says the village, such a row says nothing. */
static void
take_village(struct import *import, const struct sheet_row *row)
{
	struct text name = rowkind_village(rowkind_first(row->cell, import->sheet->width));
	struct where where = { .file = table_name(import->sheet->table), .line = row->line };

	if (!import->layout.blocks) {
		report_row(import, row,
			   row->line < import->sheet->header_first ? DIAG_ROW_TITLE : DIAG_ROW_ODD);
		return;
	}
	keep(import->village, name);
	diag_report(import->diag, DIAG_ROW_VILLAGE, &where, name,
		    (const struct text[DIAG_ARGUMENTS]){ name });
}

static void
take_row(struct import *import, const struct sheet_row *row, struct rowout *out)
{
	static const enum diag_code code[] = {
		[ROWKIND_TITLE] = DIAG_ROW_TITLE,
		[ROWKIND_HEADER] = DIAG_ROW_HEADER,
		[ROWKIND_SIGNED] = DIAG_ROW_SIGNED,
		[ROWKIND_ODD] = DIAG_ROW_ODD,
	};

	switch (row->kind) {
	case ROWKIND_BLANK:
		return;
	case ROWKIND_PERSON:
		take_person(import, row, out);
		return;
	case ROWKIND_TOTAL:
		take_total(import, row);
		break;
	case ROWKIND_VILLAGE:
		take_village(import, row);
		break;
	case ROWKIND_TITLE:
	case ROWKIND_HEADER:
	case ROWKIND_SIGNED:
	case ROWKIND_ODD:
		report_row(import, row, code[row->kind]);
		break;
	}
	import->broken = true;
	fill_break(&import->fill);
}

bool
import_run(struct import *import, struct rowout *out, enum language language,
	   void (*tick)(void *context, size_t line), void *context)
{
	struct sheet_row row;
	enum table_result result;

	import->mender.language = language;
	layout_head(&import->layout, import->sheet, language);
	for (size_t i = 0; i < import->layout.count; i++)
		rowout_cell(out, CELL_TEXT, import->layout.column[i].heading);
	rowout_end_row(out);
	while ((result = sheet_next(import->sheet, &row)) == TABLE_ROW) {
		arena_reset(&import->row);
		take_row(import, &row, out);
		if (tick != NULL)
			tick(context, row.line);
	}
	return result == TABLE_END;
}

void
import_close(struct import *import)
{
	if (import == NULL)
		return;
	doubt_end(&import->doubt);
	survey_free(&import->survey);
	sheet_close(import->sheet);
	arena_free(&import->arena);
	arena_free(&import->row);
	free(import);
}
