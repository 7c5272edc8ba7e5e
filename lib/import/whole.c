#include "import/whole.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/num.h"
#include "learn/cross.h"
#include "learn/follows.h"
#include "learn/forms.h"
#include "learn/rates.h"
#include "register/cell.h"

enum { NOWHERE = -1, LIST_SIZE = 256, ASIDE_SIZE = 32 };

/* Names, "甲、乙", as far as they fit. */
struct list {
	char bytes[LIST_SIZE];
	size_t n;
};

static void
add_name(struct list *list, struct text name, enum language language)
{
	const char *comma = list->n == 0 ? "" : language == LANGUAGE_ZH ? "、" : ", ";
	char masked[LIST_SIZE];

	if (diag_looks_secret(name)) /* a row of data was taken for the header */
		name = diag_mask(name, masked, sizeof(masked));
	int n = snprintf(list->bytes + list->n, LIST_SIZE - list->n, "%s%.*s", comma, (int)name.n,
			 name.p == NULL ? "" : name.p);

	if (n > 0 && (size_t)n < LIST_SIZE - list->n)
		list->n += (size_t)n;
	list->bytes[list->n] = '\0';
}

static struct where
where_of(const struct sheet *sheet)
{
	return (struct where){ .file = sheet->name, .line = sheet->header_last };
}

/* One column of the register, by its meaning or, where it has none, by its heading. */
static bool
is_one(const struct part_column *one, const struct layout_column *two)
{
	if (!heading_is_known(one->about) && !heading_is_known(two->about))
		return text_equal(one->own, two->own);
	return one->about.home == two->about.home && one->about.place == two->about.place;
}

/* The column of the register for one of a sheet that has none yet; it is added at the end. */
static size_t
find_column(struct whole *whole, const struct part *part, const struct layout_column *column)
{
	size_t i = 0;

	while (i < whole->count && (!is_one(&whole->column[i], column) || part->from[i] < SIZE_MAX))
		i++;
	if (i == whole->count)
		whole->column[whole->count++] = (struct part_column){ .about = column->about,
								      .kind = column->kind,
								      .own = column->own };
	return i;
}

static void
join_columns(struct whole *whole, struct part *part, size_t parts, size_t sets, struct arena *arena)
{
	size_t room = sets;

	for (size_t i = 0; i < parts; i++)
		room += part[i].layout.count;
	whole->column = arena_alloc(arena, room * sizeof(*whole->column) + 1);
	for (size_t i = 0; i < parts; i++) {
		part[i].from = arena_alloc(arena, room * sizeof(*part[i].from) + 1);
		for (size_t k = 0; k < room; k++)
			part[i].from[k] = SIZE_MAX;
		for (size_t k = 0; k < part[i].layout.count; k++)
			part[i].from[find_column(whole, &part[i], &part[i].layout.column[k])] = k;
	}
}

static bool
has(const struct whole *whole, int place)
{
	for (size_t i = 0; i < whole->count; i++)
		if (whole->column[i].about.home == HEADING_REGISTER &&
		    whole->column[i].about.place == place)
			return true;
	return false;
}

bool
whole_is_set(const char *const *set, int place)
{
	for (size_t i = 0; set != NULL && set[i] != NULL; i++) {
		struct text value = text_of(set[i]);

		if (column_find(schema_of(RECORD_REGISTER), text_next(&value, '=')) == place)
			return true;
	}
	return false;
}

/* What another --set gives the column; blank: none does. */
static struct text
set_before(const struct whole *whole, int place)
{
	for (size_t i = 0; i < whole->count; i++)
		if (whole->column[i].about.home == HEADING_REGISTER &&
		    whole->column[i].about.place == place)
			return whole->column[i].value;
	return TEXT_NONE;
}

/* Why a column cannot be set, in words; NULL where it can. */
static const char *
set_fault(const struct whole *whole, enum language language, int place, struct text value,
	  char words[LIST_SIZE])
{
	const struct column *column = &schema_of(RECORD_REGISTER)->column[place < 0 ? 0 : place];
	struct text before = set_before(whole, place);
	bool zh = language == LANGUAGE_ZH;
	int64_t read;

	if (place == NOWHERE || value.n == 0)
		return zh ? "没有这一列，或没有值" : "no such column, or no value";
	if (has(whole, place) && before.n == 0)
		return zh ? "表里已有这一列" : "the sheet has it";
	if (!cell_is_text(column) && cell_read(column, value, &read) != DIAG_NONE)
		return zh ? "值不能用" : "the value cannot be used";
	if (before.n == 0)
		return NULL;
	(void)snprintf(words, LIST_SIZE,
		       zh ? "另一个--set给的是“%.*s”" : "another --set gives “%.*s”", (int)before.n,
		       before.p);
	return words;
}

/* "area=农村": a column that the sheets have not. */
static bool
add_set(struct whole *whole, const char *item, struct diag *diag)
{
	struct text value = text_of(item);
	int place = column_find(schema_of(RECORD_REGISTER), text_next(&value, '='));
	char words[LIST_SIZE];
	const char *fault = set_fault(whole, diag->language, place, value, words);

	if (fault != NULL) {
		diag_say(diag, DIAG_SET_COLUMN, .value = text_of(item), .one = text_of(fault));
		return false;
	}
	whole->column[whole->count++] = (struct part_column){
		.about = { HEADING_REGISTER, place, 1, false },
		.kind = cell_kind(&schema_of(RECORD_REGISTER)->column[place]),
		.value = value,
	};
	return true;
}

/* What an assessment needs and the rosters have not. */
static void
report_roster(const struct whole *whole, const struct sheet *sheet)
{
	static const int needs[] = { REGISTER_area, REGISTER_income, REGISTER_financial_assets,
				     REGISTER_vehicles, REGISTER_dwellings };
	enum language language = sheet->diag->language;
	struct where where = where_of(sheet);
	struct list lacks = { 0 };

	add_name(&lacks, language == LANGUAGE_ZH ? TEXT("家庭成员") : TEXT("the members"),
		 language);
	for (size_t i = 0; i < ARRAY_LENGTH(needs); i++)
		if (!has(whole, needs[i]))
			add_name(&lacks,
				 column_heading(&schema_of(RECORD_REGISTER)->column[needs[i]],
						language),
				 language);
	diag_say(sheet->diag, DIAG_ROSTER, .at = where, .one = text_of(lacks.bytes));
}

/* How the first sheet without ids is given them, and all the others. */
static void
report_numbers(const struct whole *whole, const struct sheet *sheet)
{
	size_t seq = sheet_place(sheet, HEADING_SHEET, SHEET_seq);
	struct where where = where_of(sheet);
	bool zh = sheet->diag->language == LANGUAGE_ZH;
	struct text from = whole->numbered ? sheet->column[seq].heading
			   : zh            ? TEXT("先后顺序")
					   : TEXT("the order of the rows");

	diag_say(sheet->diag, DIAG_HOUSEHOLD_NUMBERED, .at = where, .one = from);
}

/* Columns that other sheets have, and this one leaves blank. */
static void
report_lacks(const struct whole *whole, const struct part *part)
{
	enum language language = part->sheet->diag->language;
	struct where where = where_of(part->sheet);
	struct list lacks = { 0 };

	for (size_t i = 0; i < whole->count; i++) {
		const struct column *column = heading_column(whole->column[i].about);

		if (part->from[i] == SIZE_MAX)
			add_name(&lacks,
				 heading_is_known(whole->column[i].about)
					 ? column_heading(column, language)
					 : whole->column[i].own,
				 language);
	}
	if (lacks.n > 0)
		diag_say(part->sheet->diag, DIAG_SHEET_LACKS, .at = where,
			 .one = text_of(lacks.bytes));
}

/* Running numbers name the households of all sheets if they go on from one to the next. */
static bool
is_numbered(const struct part *part, size_t parts)
{
	int64_t last = 0;

	for (size_t i = 0; i < parts; i++) {
		if (part[i].layout.has_id || part[i].survey.rows == 0)
			continue;
		if (!part[i].survey.bounds.numbered || part[i].survey.bounds.first_number <= last)
			return false;
		last = part[i].survey.bounds.last_number;
	}
	return last > 0;
}

/* Rosters of heads and lists of persons are no one register. */
static bool
is_one_kind(const struct part *part, size_t parts, struct arena *arena)
{
	const struct part *first[2] = { NULL, NULL }; /* of persons, of heads */

	for (size_t i = 0; i < parts; i++)
		if (part[i].survey.rows > 0 && first[part[i].layout.roster] == NULL)
			first[part[i].layout.roster] = &part[i];
	if (first[0] == NULL || first[1] == NULL)
		return true;
	const struct sheet *persons = first[0]->sheet;
	const struct sheet *heads = first[1]->sheet;
	struct where where = where_of(persons);

	diag_say(persons->diag, DIAG_SHEETS_KINDS, .at = where,
		 .one = sheet_show(persons, sheet_item(heads, heads->header_last), arena));
	return false;
}

static enum language
language_of(const struct whole *whole)
{
	size_t known = 0;
	size_t chinese = 0;

	for (size_t i = 0; i < whole->count; i++) {
		if (!heading_is_known(whole->column[i].about) || whole->column[i].own.n == 0)
			continue;
		known++;
		chinese += (unsigned char)whole->column[i].own.p[0] >= 0x80;
	}
	return chinese * 2 >= known ? LANGUAGE_ZH : LANGUAGE_EN;
}

/* The first sheet with rows, and with no ids if ids are wanted; else the first sheet, or NULL. */
static const struct part *
find_part(const struct part *part, size_t parts, bool nameless)
{
	for (size_t i = 0; i < parts; i++)
		if (part[i].survey.rows > 0 && !(nameless && part[i].layout.has_id))
			return &part[i];
	return nameless && part->layout.has_id ? NULL : part;
}

/* What is to be said of the whole. */
static void
report(const struct whole *whole, const struct part *part, size_t parts, bool ids_formed)
{
	const struct part *nameless = find_part(part, parts, true);

	for (size_t i = 0; i < parts; i++)
		report_lacks(whole, &part[i]);
	if (find_part(part, parts, false)->layout.roster)
		report_roster(whole, find_part(part, parts, false)->sheet);
	if (nameless != NULL && !ids_formed)
		report_numbers(whole, nameless->sheet);
}

bool
whole_make(struct whole *whole, struct part *part, size_t parts, const char *const *set,
	   bool ids_formed, struct arena *arena)
{
	size_t sets = 0;

	*whole = (struct whole){ .arena = arena };
	if (!is_one_kind(part, parts, arena))
		return false;
	while (set != NULL && set[sets] != NULL)
		sets++;
	join_columns(whole, part, parts, sets, arena);
	if (!has(whole, REGISTER_name)) { /* no sheet has rows */
		diag_say(part->sheet->diag, DIAG_NAME_NONE, .at = where_of(part->sheet));
		return false;
	}
	whole->numbered = is_numbered(part, parts);
	whole->language = language_of(whole);
	report(whole, part, parts, ids_formed);
	bool good = true;

	for (size_t i = 0; i < sets; i++)
		good &= add_set(whole, set[i], part[0].sheet->diag);
	return good;
}

/* ---- sheets of one form ---- */

static struct forms_column
form_column(const struct sheet_column *column, struct arena *arena)
{
	char buf[HEADING_SIZE];
	bool known = heading_is_known(column->about);

	return (struct forms_column){
		.heading = column->heading,
		.core = arena_text(arena, heading_core(column->heading, buf)),
		.unit = heading_scale(column->heading),
		.home = known ? (int)column->about.home : NOWHERE,
		.place = known ? column->about.place : NOWHERE,
	};
}

static void
take_form(struct forms_sheet *form, const struct sheet *sheet, struct arena *arena)
{
	struct forms_column *column = arena_alloc(arena, sheet->width * sizeof(*column) + 1);

	for (size_t i = 0; i < sheet->width; i++)
		column[i] = form_column(&sheet->column[i], arena);
	*form = (struct forms_sheet){ .column = column, .width = sheet->width };
}

/* A heading of the sheet that has another unit than most of its form have. */
static void
report_unit(const struct sheet *sheet, size_t at, const struct sheet *other, size_t there,
	    struct arena *arena)
{
	struct where where = where_of(sheet);

	where.column = sheet->column[at].heading;
	diag_say(sheet->diag, DIAG_SHEETS_UNIT, .at = where, .value = where.column,
		 .one = sheet_show(sheet, sheet_item(other, other->header_last), arena),
		 .two = other->column[there].heading);
}

static void
report_units(const struct part *part, const struct forms_sheet *form, size_t parts, size_t first,
	     struct arena *arena)
{
	for (size_t i = 0; i < form[first].width; i++) {
		size_t usual = forms_unit(form, parts, first, i);

		for (size_t k = first; k < parts && usual < SIZE_MAX; k++)
			if (forms_differ(form, k, usual, i))
				report_unit(part[k].sheet, form[k].from[i], part[usual].sheet,
					    form[usual].from[i], arena);
	}
}

/* What the rows of all sheets of a form say holds in each. */
static void
share_rules(struct part *part, const struct forms_sheet *form, size_t parts, size_t first,
	    struct arena *arena)
{
	struct cross_sheet *cross = arena_alloc(arena, parts * sizeof(*cross));
	struct follows_sheet *follows = arena_alloc(arena, parts * sizeof(*follows));
	struct rates **rates = arena_alloc(arena, parts * sizeof(struct rates *));
	size_t class = part[first].survey.class;
	size_t classed = 0;
	size_t sheets = 0;

	for (size_t k = first; k < parts; k++) {
		if (form[k].first != first)
			continue;
		if (class < SIZE_MAX && form[k].from[class] == part[k].survey.class)
			rates[classed++] = &part[k].survey.rates;
		cross[sheets] = (struct cross_sheet){ &part[k].survey.cross, form[k].from };
		follows[sheets++] = (struct follows_sheet){ &part[k].survey.follows, form[k].from };
	}
	if (sheets < 2)
		return;
	cross_share(cross, sheets, form[first].width);
	follows_share(follows, sheets, form[first].width);
	rates_share(rates, classed);
}

void
whole_share(struct part *part, size_t parts)
{
	struct arena arena = { 0 };
	struct forms_sheet *form = arena_alloc(&arena, parts * sizeof(*form) + 1);

	for (size_t i = 0; i < parts; i++)
		take_form(&form[i], part[i].sheet, &arena);
	forms_find(form, parts, &arena);
	for (size_t i = 0; i < parts; i++) {
		if (form[i].first != i)
			continue;
		report_units(part, form, parts, i, &arena);
		share_rules(part, form, parts, i, &arena);
	}
	arena_free(&arena);
}

/* What is carried has no heading by which a reader knows a column of the register. */
static struct text
carried(const struct whole *whole, struct text own, enum language language)
{
	size_t room = own.n + ASIDE_SIZE;
	char *buf = arena_alloc(whole->arena, room);

	return column_aside(schema_of(RECORD_REGISTER), own, language, buf, room);
}

void
whole_head(struct whole *whole, enum language language)
{
	for (size_t i = 0; i < whole->count; i++) {
		struct part_column *out = &whole->column[i];
		const struct column *column = heading_column(out->about);
		bool own = !heading_is_known(out->about) ||
			   (out->about.home == HEADING_SHEET && language == LANGUAGE_EN);

		if (out->value.n > 0 && column != NULL && column->kind == KIND_WORD)
			out->value = word_text((enum word)word_parse(column->words, out->value),
					       language);
		out->heading =
			own ? carried(whole, out->own, language) : column_heading(column, language);
	}
}
