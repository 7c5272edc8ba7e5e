#include "inspect/drawlist.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/num.h"
#include "inspect/ticket.h"
#include "register/record.h"

/* The kinds of list, by the column that each alone has, and where in it stands what is asked. */
static const struct kind {
	enum record_type type;
	int sign;
	int id;
	int household;
	int person;
	int head;      /* shown where there is no person; -1: none */
	int number[2]; /* of persons; -1: none */
	int town;
	int village;
	int category;
	int64_t tekun;
	bool persons; /* a row is a unit, whose person is part of its id */
} kinds[] = {
	{ RECORD_REGISTER,
	  REGISTER_relation,
	  REGISTER_household_id,
	  REGISTER_household_id,
	  REGISTER_name,
	  -1,
	  { REGISTER_id_number, -1 },
	  REGISTER_town,
	  REGISTER_village,
	  REGISTER_category,
	  WORD_CATEGORY_TEKUN,
	  false },
	{ RECORD_DECISION,
	  DECISION_category,
	  DECISION_household_id,
	  DECISION_household_id,
	  DECISION_person,
	  DECISION_head,
	  { DECISION_head_id, DECISION_person_id },
	  DECISION_town,
	  DECISION_village,
	  DECISION_category,
	  WORD_CATEGORY_TEKUN,
	  true },
	{ RECORD_APPLICATION,
	  APPLICATION_accepted_on,
	  APPLICATION_application_id,
	  APPLICATION_household_id,
	  APPLICATION_applicant,
	  -1,
	  { -1, -1 },
	  APPLICATION_town,
	  APPLICATION_village,
	  APPLICATION_kind,
	  WORD_AID_TEKUN,
	  false },
};

static const char *const by_names[DRAW_BYS][2] = {
	[DRAW_BY_VILLAGE] = { "村", "village" },
	[DRAW_BY_TOWN] = { "镇", "town" },
};

enum draw_by
drawlist_by(struct text word)
{
	enum draw_by by = 0;

	while (by < DRAW_BYS && !text_equal(word, text_of(by_names[by][0])) &&
	       !text_equal(word, text_of(by_names[by][1])))
		by++;
	return by;
}

struct text
drawlist_by_name(enum draw_by by, enum language language)
{
	return text_of(by_names[by][language]);
}

/* ---- which kind ---- */

static const struct kind *
kind_of_header(const struct row *row)
{
	for (size_t k = 0; k < ARRAY_LENGTH(kinds); k++)
		for (size_t i = 0; i < row->count; i++)
			if (column_find(schema_of(kinds[k].type), row->cell[i]) == kinds[k].sign)
				return &kinds[k];
	return NULL;
}

/* The kind of the file; NULL where it is none, or cannot be read, which was reported. */
static const struct kind *
kind_of_file(const char *path, const struct table_options *options, struct diag *diag)
{
	struct table *table = table_open(path, options, diag);
	const struct kind *kind = NULL;
	struct row row;
	enum table_result result = TABLE_FAILED;
	bool titled = true;

	/* titles may stand above the header of a workbook */
	while (table != NULL && titled && kind == NULL &&
	       (result = table_next(table, &row)) == TABLE_ROW) {
		kind = kind_of_header(&row);
		titled = row.mark != NULL;
	}
	if (table != NULL && kind == NULL && result != TABLE_FAILED)
		diag_say(diag, DIAG_DRAW_KIND, .at = { .file = table_name(table), .line = 1 });
	table_close(table);
	return kind;
}

/* ---- rows ---- */

/* A list while it is read. */
struct reading {
	struct drawlist *list;
	const struct kind *kind;
	const struct draw_members *members;
	const struct record_reader *reader;
	struct diag *diag;
	bool good;
};

static void
refuse(struct reading *reading, const struct record *row, int column, enum diag_code code,
       struct text value, struct text one)
{
	diag_say(reading->diag, code, .at = record_where(reading->reader, row, column),
		 .value = value, .one = one);
	reading->good = false;
}

static struct text
cell_of(const struct record *row, int column)
{
	return column < 0 ? TEXT_NONE : row->text[column];
}

/* What the row is drawn by: "HB-0001", or "HB-0001#张三" of one person's unit. */
static struct text
id_of(const struct reading *reading, const struct record *row, struct arena *arena)
{
	const struct kind *kind = reading->kind;
	struct text id = row->text[kind->id];
	struct text person = row->text[kind->person];

	if (!kind->persons || person.n == 0 || id.n == 0)
		return id;
	char *both = arena_alloc(arena, id.n + person.n + 1);

	memcpy(both, id.p, id.n);
	both[id.n] = '#';
	memcpy(both + id.n + 1, person.p, person.n);
	return (struct text){ both, id.n + person.n + 1 };
}

static void
fill(struct arena *arena, struct text *into, struct text cell)
{
	if (into->n == 0 && cell.n > 0)
		*into = arena_text(arena, cell);
}

/* What a row says of its unit, where no row above it did. */
static void
take_cells(struct reading *reading, struct draw_unit *unit, const struct record *row)
{
	const struct kind *kind = reading->kind;
	struct arena *arena = &reading->list->arena;

	fill(arena, &unit->household, cell_of(row, kind->household));
	fill(arena, &unit->person, cell_of(row, kind->person));
	fill(arena, &unit->person, cell_of(row, kind->head));
	fill(arena, &unit->town, cell_of(row, kind->town));
	fill(arena, &unit->village, cell_of(row, kind->village));
	for (size_t i = 0; i < ARRAY_LENGTH(kind->number); i++)
		if (reading->members != NULL && cell_of(row, kind->number[i]).n > 0)
			reading->members->take(reading->members->context,
					       cell_of(row, kind->number[i]), unit->household);
}

/* Is the row one that the rule of the draw is about? */
static bool
is_asked(const struct reading *reading, const struct record *row)
{
	return reading->list->rule != PARAM_DRAW_TEKUN_SHARE ||
	       row->value[reading->kind->category] == reading->kind->tekun;
}

static void
add(struct reading *reading, const struct record *row, struct text id)
{
	struct drawlist *list = reading->list;
	size_t at = index_find(&list->by_id, hash_text(id));

	if (at != INDEX_NONE) {
		refuse(reading, row, reading->kind->id, DIAG_DRAW_TWICE, TEXT_NONE,
		       NUM_TEXT((int64_t)list->unit[at].line));
		return;
	}
	list->unit = arena_grow(list->unit, &list->room, list->units, sizeof(*list->unit));
	list->unit[list->units] =
		(struct draw_unit){ .id = arena_text(&list->arena, id), .line = row->line };
	index_add(&list->by_id, hash_text(id), list->units++);
}

/* Rows of a register that stand below each other are one household. */
static void
take(struct reading *reading, const struct record *row, struct arena *arena)
{
	struct drawlist *list = reading->list;
	struct text id = id_of(reading, row, arena);
	bool more = reading->kind->type == RECORD_REGISTER && list->units > 0 &&
		    text_equal(list->unit[list->units - 1].id, id);

	if (id.n == 0 || row->broken) {
		refuse(reading, row, reading->kind->id, DIAG_DRAW_NO_ID, TEXT_NONE, TEXT_NONE);
		return;
	}
	if (!more && reading->list->rule == PARAM_DRAW_TEKUN_SHARE &&
	    row->value[reading->kind->category] == BLANK) {
		refuse(reading, row, reading->kind->category, DIAG_DRAW_NO_CATEGORY, TEXT_NONE,
		       TEXT_NONE);
		return;
	}
	if (!more && !is_asked(reading, row)) {
		list->aside++;
		return;
	}
	if (!more && !ticket_takes(id))
		refuse(reading, row, reading->kind->id, DIAG_DRAW_SIGN, id, TEXT_NONE);
	if (!more)
		add(reading, row, id);
	if (list->units > 0)
		take_cells(reading, &list->unit[list->units - 1], row);
}

static bool
read_rows(struct reading *reading, const char *path, const struct table_options *options)
{
	const struct kind *kind = reading->kind;
	const int required[] = { kind->id, kind->sign, -1 };
	bool wanted[COLUMN_LIMIT] = { false };
	struct arena arena = { 0 };
	struct record row;
	enum table_result result = TABLE_FAILED;

	wanted[kind->id] = wanted[kind->household] = wanted[kind->person] = true;
	wanted[kind->town] = wanted[kind->village] = wanted[kind->category] = true;
	for (size_t i = 0; i < ARRAY_LENGTH(kind->number); i++)
		if (kind->number[i] >= 0)
			wanted[kind->number[i]] = true;
	if (kind->head >= 0)
		wanted[kind->head] = true;
	struct record_reader *reader =
		record_open(path, kind->type, options, wanted, required, reading->diag);

	reading->reader = reader;
	while (reader != NULL && (result = record_next(reader, &arena, &row)) == TABLE_ROW) {
		take(reading, &row, &arena);
		arena_reset(&arena);
	}
	if (reader != NULL)
		reading->list->language = record_language(reader);
	arena_free(&arena);
	record_close(reader);
	return result == TABLE_END && reading->good;
}

/* ---- strata ---- */

static struct text
stratum_of(struct drawlist *list, const struct draw_unit *unit)
{
	if (list->by == DRAW_BY_TOWN)
		return unit->town;
	char *name = arena_alloc(&list->arena, unit->town.n + unit->village.n + 1);

	if (unit->town.n > 0)
		memcpy(name, unit->town.p, unit->town.n);
	memcpy(name + unit->town.n, unit->village.p, unit->village.n);
	return (struct text){ name, unit->town.n + unit->village.n };
}

static int
compare_strata(const void *a, const void *b)
{
	return text_compare(((const struct draw_stratum *)a)->name,
			    ((const struct draw_stratum *)b)->name);
}

static size_t
stratum_at(const struct drawlist *list, struct text name)
{
	const struct draw_stratum key = { .name = name };
	const struct draw_stratum *found =
		bsearch(&key, list->stratum, list->strata, sizeof(*list->stratum), compare_strata);

	assert(found != NULL); /* all names are among them */
	return (size_t)(found - list->stratum);
}

/* Names that differ in blanks or width alone, or of two towns, would part one place in two. */
static bool
are_apart(const struct drawlist *list, struct text file, struct diag *diag)
{
	struct index folded = { 0 };
	char buf[256];
	bool good = true;

	for (size_t i = 0; i < list->strata; i++) {
		uint64_t hash = hash_text(text_fold(list->stratum[i].name, buf, sizeof(buf)));
		size_t other = index_find(&folded, hash);

		if (other != INDEX_NONE) {
			diag_say(diag, DIAG_DRAW_ALIKE, .at = { .file = file },
				 .one = list->stratum[other].name, .two = list->stratum[i].name);
			good = false;
		}
		index_add(&folded, hash, i);
	}
	index_free(&folded);
	return good;
}

/* The name of the stratum of each unit; false where one has none, or one that cannot be. */
static bool
name_strata(struct drawlist *list, struct text *name, struct text file, struct diag *diag)
{
	bool good = true;

	for (size_t i = 0; i < list->units; i++) {
		const struct draw_unit *unit = &list->unit[i];
		struct where where = { .file = file, .line = unit->line };
		bool known = (list->by == DRAW_BY_TOWN ? unit->town : unit->village).n > 0;

		name[i] = known ? stratum_of(list, unit) : TEXT_NONE;
		if (!known)
			diag_say(diag, DIAG_DRAW_NO_STRATUM, .at = where,
				 .one = drawlist_by_name(list->by, diag->language));
		else if (!ticket_takes(name[i]))
			diag_say(diag, DIAG_DRAW_SIGN, .at = where, .value = name[i]);
		good &= known && ticket_takes(name[i]);
	}
	return good;
}

/* One name of two places, 镇甲 of 东 and 甲 of 东镇, would leave one of them without a seat. */
static bool
is_one_place(const struct drawlist *list, const struct draw_unit *unit,
	     const struct draw_unit *first, struct text file, struct diag *diag)
{
	if (list->by == DRAW_BY_TOWN || text_equal(unit->town, first->town))
		return true;
	diag_say(diag, DIAG_DRAW_ONE_NAME, .at = { .file = file, .line = unit->line },
		 .value = list->stratum[unit->stratum].name, .one = unit->town, .two = first->town);
	return false;
}

static bool
make_strata(struct drawlist *list, struct text file, struct diag *diag)
{
	struct text *name = arena_alloc(&list->arena, (list->units + 1) * sizeof(*name));
	const struct draw_unit **first =
		arena_alloc(&list->arena, (list->units + 1) * sizeof(struct draw_unit *));
	bool good = true;

	if (!name_strata(list, name, file, diag))
		return false;
	list->stratum = arena_calloc(list->units + 1, sizeof(*list->stratum));
	for (size_t i = 0; i < list->units; i++)
		list->stratum[i].name = name[i];
	qsort(list->stratum, list->units, sizeof(*list->stratum), compare_strata);
	for (size_t i = 0; i < list->units; i++)
		if (i == 0 ||
		    !text_equal(list->stratum[i].name, list->stratum[list->strata - 1].name))
			list->stratum[list->strata++] = list->stratum[i];
	for (size_t i = 0; i < list->units; i++) {
		struct draw_unit *unit = &list->unit[i];

		unit->stratum = stratum_at(list, name[i]);
		if (list->stratum[unit->stratum].seats.rows++ == 0)
			first[unit->stratum] = unit;
		good &= is_one_place(list, unit, first[unit->stratum], file, diag);
	}
	return are_apart(list, file, diag) && good;
}

/* ---- the digest ---- */

static int
compare_lines(const void *a, const void *b)
{
	return text_compare(*(const struct text *)a, *(const struct text *)b);
}

static void
make_digest(struct drawlist *list)
{
	struct text *line = arena_alloc(&list->arena, (list->units + 1) * sizeof(*line));
	struct digest *digest = digest_begin();

	for (size_t i = 0; i < list->units; i++) {
		const struct draw_unit *unit = &list->unit[i];
		struct text name = list->stratum[unit->stratum].name;
		char *p = arena_alloc(&list->arena, name.n + unit->id.n + 1);

		memcpy(p, name.p, name.n);
		p[name.n] = '/';
		memcpy(p + name.n + 1, unit->id.p, unit->id.n);
		line[i] = (struct text){ p, name.n + unit->id.n + 1 };
	}
	qsort(line, list->units, sizeof(*line), compare_lines);
	for (size_t i = 0; i < list->units; i++) {
		digest_add(digest, line[i]);
		digest_add(digest, TEXT("\n"));
	}
	digest_end(digest, list->digest);
}

bool
drawlist_read(struct drawlist *list, const char *path, const struct table_options *options,
	      const struct draw_members *members, struct diag *diag)
{
	struct reading reading = { .list = list,
				   .kind = kind_of_file(path, options, diag),
				   .members = members,
				   .diag = diag,
				   .good = true };

	if (reading.kind != NULL && list->rule == PARAM_DRAW_TEKUN_SHARE &&
	    reading.kind->type == RECORD_REGISTER) {
		diag_say(diag, DIAG_DRAW_SHARE_KIND, .at = { .file = text_of(path) });
		return false;
	}
	if (reading.kind == NULL || !read_rows(&reading, path, options) ||
	    !make_strata(list, text_of(path), diag))
		return false;
	make_digest(list);
	return true;
}

bool
drawlist_share(struct drawlist *list, size_t size, size_t least, struct diag *diag)
{
	size_t fewest = list->strata > least ? list->strata : least;

	if (list->units == 0 || size > list->units)
		diag_say(diag, DIAG_DRAW_LARGE, .one = NUM_TEXT((int64_t)size),
			 .two = NUM_TEXT((int64_t)list->units));
	else if (size < fewest)
		diag_say(diag, DIAG_DRAW_SMALL, .one = NUM_TEXT((int64_t)size),
			 .two = NUM_TEXT((int64_t)fewest));
	if (list->units == 0 || size > list->units || size < fewest)
		return false;
	struct seats *seats = arena_alloc(&list->arena, list->strata * sizeof(*seats));

	for (size_t i = 0; i < list->strata; i++)
		seats[i] = list->stratum[i].seats;
	seats_share(seats, list->strata, size);
	for (size_t i = 0; i < list->strata; i++)
		list->stratum[i].seats = seats[i];
	return true;
}

/* ---- the draw ---- */

void
drawlist_draw(struct drawlist *list, struct text seed)
{
	for (size_t i = 0; i < list->units; i++)
		ticket_of(seed, list->stratum[list->unit[i].stratum].name, list->unit[i].id,
			  list->unit[i].ticket);
}

const struct draw_unit *
drawlist_find(const struct drawlist *list, struct text id)
{
	size_t at = index_find(&list->by_id, hash_text(id));

	return at == INDEX_NONE || !text_equal(list->unit[at].id, id) ? NULL : &list->unit[at];
}

void
drawlist_free(struct drawlist *list)
{
	free(list->unit);
	free(list->stratum);
	index_free(&list->by_id);
	arena_free(&list->arena);
}
