#include "scale/joinfind.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "register/cell.h"
#include "register/recordhead.h"
#include "rule/param.h"
#include "scale/restate.h"
#include "table/table.h"

/* A finding as it is said of the register. */
struct found {
	struct finding finding;
	struct where where;
	size_t order; /* in which it came */
};

struct founds {
	struct found *item;
	size_t count;
	size_t room;
};

struct joining {
	struct joined *joined;
	struct diag *diag;
	struct text source;    /* the register, as findings name it */
	size_t header;         /* its line */
	struct founds begin;   /* what is said before the rows */
	struct founds between; /* of households with each other, in a cut by a column */
	struct founds end;     /* and behind them */
	size_t left;
	struct arena arena;

	/* of the part at hand */
	const struct joined_part *part;
	size_t number; /* from 0 */
	struct text name;
	size_t *row; /* in the register, of each row of a part that was cut by a column */
	size_t rows;
	bool beginning; /* which findings are taken: those of begin and end, or of rows */
};

/* ---- rows ---- */

static bool
refuse(struct joining *joining, size_t line)
{
	diag_say(joining->diag, DIAG_JOIN_FINDING,
		 .at = { .file = text_of(joining->part->findings), .line = line },
		 .one = text_of(joining->part->number));
	return false;
}

/* The row of the register that is a row of the part; 0: there is none. */
static size_t
row_of(const struct joining *joining, size_t line)
{
	const struct parts *parts = &joining->joined->parts;
	const struct part *part = &parts->part[joining->number];

	if (line <= joining->header)
		return line;
	if (parts->key.n > 0)
		return line < joining->rows ? joining->row[line] : 0;
	return (size_t)part->first_row + line - joining->header - 1;
}

/* The number before each row of a part that was cut by a column. */
static bool
read_rows(struct joining *joining)
{
	struct table *table =
		table_open(joining->part->source, &(struct table_options){ 0 }, joining->diag);
	enum table_result result = TABLE_FAILED;
	size_t room = 0;
	struct row row;
	int64_t number;

	joining->rows = 0;
	free(joining->row);
	joining->row = NULL;
	if (table == NULL)
		return false;
	int heard = diag_hush(joining->diag, DIAG_TROUBLE);

	while ((result = table_next(table, &row)) == TABLE_ROW) {
		for (; joining->rows <= row.line; joining->rows++) {
			joining->row = arena_grow(joining->row, &room, joining->rows,
						  sizeof(*joining->row));
			joining->row[joining->rows] = 0;
		}
		if (row.count > 0 && num_parse(row.cell[0].p, row.cell[0].n, INT64_MAX, &number))
			joining->row[row.line] = (size_t)number;
	}
	(void)diag_hush(joining->diag, heard);
	table_close(table);
	return result == TABLE_END;
}

/* ---- messages ---- */

/* A message with other words in place of those from begin to end. */
static struct text
replaced(struct arena *arena, struct text message, size_t begin, size_t end, struct text words)
{
	char *new = arena_alloc(arena, begin + words.n + message.n - end + 1);

	memcpy(new, message.p, begin);
	memcpy(new + begin, words.p, words.n);
	memcpy(new + begin + words.n, message.p + end, message.n - end);
	return (struct text){ new, begin + words.n + message.n - end };
}

/* The message of a finding with the rows of the register in it; false where it cannot be made. */
static bool
restate(struct joining *joining, struct found *found)
{
	enum restate_kind kind = restate_kind(found->finding.code);
	struct text message = found->finding.message;
	struct text number;
	int64_t line;

	if (kind != RESTATE_LINE && kind != RESTATE_PLACE)
		return true;
	if (!restate_number(found->finding.code, message, &number) ||
	    !num_parse(number.p, number.n, INT64_MAX, &line) || line < 1)
		return false;
	size_t row = row_of(joining, (size_t)line);
	size_t begin = (size_t)(number.p - message.p);
	size_t end = begin + number.n;

	if (row == 0)
		return false;
	message = replaced(&joining->arena, message, begin, end, NUM_TEXT((int64_t)row));
	if (kind == RESTATE_PLACE) {
		struct text before = { message.p, begin > 0 ? begin - 1 : 0 };

		if (!text_ends(before, joining->name))
			return false;
		message = replaced(&joining->arena, message, before.n - joining->name.n, before.n,
				   joining->source);
	}
	found->finding.message = message;
	return true;
}

/* ---- one finding ---- */

static void
keep(struct joining *joining, struct founds *founds, const struct found *found)
{
	struct arena *arena = &joining->arena;

	founds->item =
		arena_grow(founds->item, &founds->room, founds->count, sizeof(*founds->item));
	struct found *kept = &founds->item[founds->count];

	*kept = *found;
	kept->order = founds->count++;
	kept->where.file = arena_text(arena, found->where.file);
	kept->where.household = arena_text(arena, found->where.household);
	kept->where.column = arena_text(arena, found->where.column);
	kept->finding.value = arena_text(arena, found->finding.value);
	kept->finding.message = arena_text(arena, found->finding.message);
	kept->finding.remedy = arena_text(arena, found->finding.remedy);
}

static bool
is_same(const struct found *a, const struct found *b)
{
	return a->finding.code == b->finding.code && a->where.line == b->where.line &&
	       text_equal(a->where.file, b->where.file) &&
	       text_equal(a->where.column, b->where.column) &&
	       text_equal(a->finding.message, b->finding.message);
}

/* What each part says before its rows is said once. */
static void
take_beginning(struct joining *joining, const struct found *found)
{
	for (size_t i = 0; i < joining->begin.count && joining->number > 0; i++)
		if (is_same(&joining->begin.item[i], found))
			return;
	keep(joining, &joining->begin, found);
}

/* Where the message of a finding of the end begins: the words that say of what it is. */
static bool
is_of_one(const struct found *a, const struct found *b)
{
	return a->finding.code == b->finding.code && text_equal(a->where.file, b->where.file) &&
	       text_equal(a->finding.value, b->finding.value);
}

/* How many is added to what the parts before had. */
static bool
take_end(struct joining *joining, const struct found *found)
{
	struct founds *end = &joining->end;
	size_t at = 0;
	struct text old;
	struct text new;
	int64_t sum;
	int64_t more;

	while (at < end->count && !is_of_one(&end->item[at], found))
		at++;
	if (at == end->count) {
		keep(joining, end, found);
		return true;
	}
	struct text *message = &end->item[at].finding.message;

	if (!restate_number(found->finding.code, *message, &old) ||
	    !restate_number(found->finding.code, found->finding.message, &new) ||
	    !num_parse(old.p, old.n, INT64_MAX / 2, &sum) ||
	    !num_parse(new.p, new.n, INT64_MAX / 2, &more))
		return false;
	size_t begin = (size_t)(old.p - message->p);

	*message = replaced(&joining->arena, *message, begin, begin + old.n, NUM_TEXT(sum + more));
	return true;
}

/* Is it what the parts were cut for?  Other numbers stand in one part by chance. */
static bool
is_of_key(const struct joining *joining, enum diag_code code)
{
	static const struct {
		struct text key;
		enum diag_code code;
	} keys[] = {
		{ TEXT_INIT("id_number"), DIAG_PERSON_TWICE },
		{ TEXT_INIT("account"), DIAG_ACCOUNT_SHARED },
		{ TEXT_INIT("disability_card"), DIAG_CARD_SHARED },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(keys); i++)
		if (keys[i].code == code)
			return text_equal(joining->joined->parts.key, keys[i].key);
	return false;
}

/* A finding about a row of the register. */
static bool
take_row(struct joining *joining, struct found *found)
{
	bool between = restate_kind(found->finding.code) == RESTATE_PLACE;
	bool by_key = joining->joined->parts.key.n > 0;

	if (by_key ? !is_of_key(joining, found->finding.code) : between) {
		joining->left += !by_key;
		return true;
	}
	found->where.line = row_of(joining, found->where.line);
	if (found->where.line == 0 || !restate(joining, found))
		return false;
	if (by_key)
		keep(joining, &joining->between, found);
	else
		diag_pass(joining->diag, &found->finding);
	return true;
}

static bool
take(struct joining *joining, struct found *found)
{
	bool own = text_equal(found->where.file, joining->name);
	bool row = own && found->where.line > joining->header;

	if (row == joining->beginning)
		return true;
	if (own)
		found->where.file = joining->source;
	if (row)
		return take_row(joining, found);
	if (joining->joined->parts.key.n > 0)
		return true;
	if (restate_kind(found->finding.code) == RESTATE_COUNT)
		return take_end(joining, found);
	take_beginning(joining, found);
	return true;
}

/* ---- files ---- */

/* The code of that name; DIAG_NONE: there is none. */
static enum diag_code
code_of(struct text id, enum diag_code last)
{
	if (text_equal(id, text_of(diag_id(last))))
		return last;
	for (int code = DIAG_NONE + 1; code < DIAG_CODES; code++)
		if (text_equal(id, text_of(diag_id((enum diag_code)code))))
			return (enum diag_code)code;
	return DIAG_NONE;
}

/* A row of the file as a finding; false where it is none. */
static bool
read_finding(const struct recordhead *head, const struct row *row, struct found *found)
{
	struct text cell[COLUMN_LIMIT] = { { NULL, 0 } };
	int64_t line = 0;

	for (size_t i = 0; i < head->width; i++)
		if (head->column[i] >= 0)
			cell[head->column[i]] = cell_text(table_cell(row, i));
	found->finding.code = code_of(cell[FINDING_code], found->finding.code);
	if (found->finding.code == DIAG_NONE ||
	    (cell[FINDING_line].n > 0 &&
	     !num_parse(cell[FINDING_line].p, cell[FINDING_line].n, INT64_MAX, &line)))
		return false;
	found->where = (struct where){ .file = cell[FINDING_file],
				       .line = (size_t)line,
				       .column = cell[FINDING_column],
				       .household = cell[FINDING_household_id] };
	found->finding = (struct finding){
		.code = found->finding.code,
		.level = diag_level(found->finding.code),
		.id = diag_id(found->finding.code),
		.where = &found->where,
		.value = cell[FINDING_value],
		.message = cell[FINDING_message],
		.remedy = cell[FINDING_remedy],
	};
	return true;
}

static bool
read_file(struct joining *joining)
{
	static const int required[] = { FINDING_file,  FINDING_line,    FINDING_code,
					FINDING_level, FINDING_message, -1 };
	struct table *table =
		table_open(joining->part->findings, &(struct table_options){ 0 }, joining->diag);
	struct found found = { .finding.code = DIAG_NONE };
	struct recordhead head = { 0 };
	enum table_result result = TABLE_FAILED;
	struct row row;

	if (table == NULL)
		return false;
	bool good = recordhead_read(&head, RECORD_FINDING, table, required, joining->diag);

	while (good && (result = table_next(table, &row)) == TABLE_ROW)
		good = (read_finding(&head, &row, &found) && take(joining, &found)) ||
		       refuse(joining, row.line);
	recordhead_free(&head);
	table_close(table);
	return good && result == TABLE_END;
}

/* Read the file of each part, for what stands before and behind the rows, or for the rows. */
static bool
read_all(struct joining *joining, bool beginning)
{
	struct joined *joined = joining->joined;
	char name[4096];
	bool good = true;

	joining->beginning = beginning;
	for (size_t i = 0; good && i < joined->parts.count; i++) {
		joining->part = &joined->part[i];
		joining->number = i;
		joining->name = diag_hide(text_of(joining->part->operand), name, sizeof(name));
		good = (beginning || joined->parts.key.n == 0 || read_rows(joining)) &&
		       read_file(joining);
	}
	return good;
}

/* ---- in the order of a single run ---- */

static int
compare_rows(const void *a, const void *b)
{
	const struct found *one = a;
	const struct found *two = b;

	if (one->where.line != two->where.line)
		return one->where.line < two->where.line ? -1 : 1;
	return (one->order > two->order) - (one->order < two->order);
}

/* The rule value that a finding of the end is about. */
static int
param_of(const struct found *found)
{
	for (int param = 0; param < PARAM_COUNT; param++)
		if (text_equal(found->finding.value,
			       text_of(param_label((enum param)param, LANGUAGE_ZH))) ||
		    text_equal(found->finding.value,
			       text_of(param_label((enum param)param, LANGUAGE_EN))))
			return param;
	return PARAM_COUNT;
}

static int
compare_params(const void *a, const void *b)
{
	int one = param_of(a);
	int two = param_of(b);

	return (one > two) - (one < two);
}

static void
pass_all(struct founds *founds, int (*compare)(const void *, const void *), struct diag *diag)
{
	if (founds->count > 0 && compare != NULL)
		qsort(founds->item, founds->count, sizeof(*founds->item), compare);
	for (size_t i = 0; i < founds->count; i++) {
		founds->item[i].finding.where = &founds->item[i].where;
		diag_pass(diag, &founds->item[i].finding);
	}
}

bool
joinfind_pass(struct joined *joined, struct diag *diag, size_t *left)
{
	char name[4096];
	struct joining joining = {
		.joined = joined,
		.diag = diag,
		.source = diag_hide(text_of(joined->parts.source.file), name, sizeof(name)),
		.header = (size_t)joined->parts.source.first_row - 1,
	};
	bool good = read_all(&joining, true);

	if (good)
		pass_all(&joining.begin, NULL, diag);
	good = good && read_all(&joining, false);
	if (good) {
		pass_all(&joining.between, compare_rows, diag);
		pass_all(&joining.end, compare_params, diag);
	}
	*left = joining.left;
	free(joining.row);
	free(joining.begin.item);
	free(joining.between.item);
	free(joining.end.item);
	arena_free(&joining.arena);
	return good;
}
