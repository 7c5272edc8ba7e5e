#include "intake/layout.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/num.h"
#include "intake/local.h"
#include "register/cell.h"

enum { NOWHERE = -1, LACKS_SIZE = 256, FAULT_SIZE = 256 };

static struct where
where_of(const struct sheet *sheet, struct text column)
{
	return (struct where){ .file = table_name(sheet->table),
			       .line = sheet->header_last,
			       .column = column };
}

static bool
has(const struct sheet *sheet, enum heading_home home, int place)
{
	return sheet_place(sheet, home, place) != SIZE_MAX;
}

/* Give the column of one meaning another, where no column has that. */
static void
promote(struct sheet *sheet, int local, int place)
{
	size_t from = sheet_place(sheet, HEADING_LOCAL, local);

	if (from == SIZE_MAX || has(sheet, HEADING_REGISTER, place))
		return;
	sheet->column[from].about.home = HEADING_REGISTER;
	sheet->column[from].about.place = place;
}

/* 发放金额 is the amount where nothing else is, if it is a month's. */
static void
take_paid(struct sheet *sheet)
{
	size_t from = sheet_place(sheet, HEADING_LOCAL, LOCAL_paid);

	if (from == SIZE_MAX || has(sheet, HEADING_REGISTER, REGISTER_amount))
		return;
	struct where where = where_of(sheet, sheet->column[from].heading);
	const struct column *amount = &schema_of(RECORD_REGISTER)->column[REGISTER_amount];

	promote(sheet, LOCAL_paid, REGISTER_amount);
	diag_report(sheet->diag, DIAG_HEADING_TAKEN, &where, sheet->column[from].heading,
		    (const struct text[DIAG_ARGUMENTS]){
			    column_heading(amount, sheet->diag->language) });
}

/* Columns known by their words only have no meaning that another column has too. */
static void
yield_loose(struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->width; i++) {
		struct heading about = sheet->column[i].about;
		size_t others = 0;

		for (size_t j = 0; about.loose && j < sheet->width; j++)
			others += j != i && sheet->column[j].about.home == about.home &&
				  sheet->column[j].about.place == about.place;
		sheet->column[i].yields = others > 0;
	}
	for (size_t i = 0; i < sheet->width; i++)
		if (sheet->column[i].yields)
			sheet->column[i].about = heading_none();
}

/* May the first of two columns with this meaning be taken, the other being carried through? */
static bool
is_harmless(struct heading about)
{
	const struct column *column = heading_column(about);

	if (about.home == HEADING_LOCAL)
		return true;
	return column->kind == KIND_WORD || column->kind == KIND_COUNT ||
	       column->kind == KIND_DAY || about.place == REGISTER_bank ||
	       about.place == REGISTER_town || about.place == REGISTER_village;
}

/* Two columns with one meaning: where a wrong choice does harm, a person chooses. */
static bool
settle_doubles(struct sheet *sheet)
{
	bool fine = true;

	yield_loose(sheet);
	for (size_t i = 0; i < sheet->width; i++) {
		struct sheet_column *column = &sheet->column[i];
		size_t first = sheet_place(sheet, column->about.home, column->about.place);

		if (first >= i || column->about.home == HEADING_UNKNOWN)
			continue;
		if (is_harmless(column->about)) {
			column->about = heading_none();
			continue;
		}
		struct where where = where_of(sheet, column->heading);
		bool spare = column->about.place == REGISTER_phone &&
			     !has(sheet, HEADING_LOCAL, LOCAL_second_phone);

		diag_report(sheet->diag, spare ? DIAG_HEADING_SPARE : DIAG_MAP_DOUBLE, &where,
			    sheet->column[first].heading,
			    (const struct text[DIAG_ARGUMENTS]){ column->heading });
		if (spare)
			column->about = (struct heading){ .home = HEADING_LOCAL,
							  .place = LOCAL_second_phone,
							  .scale = 1 };
		fine &= spare;
	}
	return fine;
}

static void
report_unknown(struct sheet *sheet, const struct survey *survey, struct arena *arena)
{
	for (size_t i = 0; i < sheet->width; i++) {
		struct sheet_column *column = &sheet->column[i];
		struct where where = where_of(sheet, column->heading);
		char number[NUM_SIZE];
		char name[NUM_SIZE + 8];

		if (column->about.home != HEADING_UNKNOWN)
			continue;
		const struct column *near = heading_nearest(column->heading);

		if (column->heading.n > 0) {
			diag_report(sheet->diag,
				    near != NULL ? DIAG_HEADING_LIKE : DIAG_COLUMN_UNKNOWN, &where,
				    column->heading,
				    (const struct text[DIAG_ARGUMENTS]){
					    near != NULL ? near->label : (struct text){ 0 } });
		} else if (survey->column[i].filled > 0) {
			(void)num_format((int64_t)i + 1, number);
			(void)snprintf(name, sizeof(name), "第%s列", number);
			column->heading = arena_text(arena, text_of(name));
			diag_say(sheet->diag, DIAG_HEADING_BLANK, &where, column->heading, number,
				 NULL);
		}
	}
}

/* What an assessment needs and the roster has not. */
static void
report_roster(const struct sheet *sheet)
{
	static const int needs[] = { REGISTER_area, REGISTER_income, REGISTER_financial_assets,
				     REGISTER_vehicles, REGISTER_dwellings };
	enum language language = sheet->diag->language;
	struct where where = where_of(sheet, (struct text){ 0 });
	char lacks[LACKS_SIZE];
	int n = snprintf(lacks, sizeof(lacks), "%s",
			 language == LANGUAGE_ZH ? "家庭成员" : "the members");

	for (size_t i = 0; i < sizeof(needs) / sizeof(*needs); i++) {
		const struct column *column = &schema_of(RECORD_REGISTER)->column[needs[i]];
		struct text heading = column_heading(column, language);

		if (!has(sheet, HEADING_REGISTER, needs[i]) && n > 0 && (size_t)n < sizeof(lacks))
			n += snprintf(lacks + n, sizeof(lacks) - (size_t)n, "%s%.*s",
				      language == LANGUAGE_ZH ? "、" : ", ", (int)heading.n,
				      heading.p);
	}
	diag_say(sheet->diag, DIAG_ROSTER, &where, (struct text){ 0 }, lacks, NULL);
}

static void
report_numbers(const struct layout *layout, const struct sheet *sheet)
{
	size_t seq = sheet_place(sheet, HEADING_LOCAL, LOCAL_seq);
	struct where where = where_of(sheet, (struct text){ 0 });
	bool zh = sheet->diag->language == LANGUAGE_ZH;
	struct text from = layout->numbered ? sheet->column[seq].heading
			   : zh             ? TEXT("先后顺序")
					    : TEXT("the order of the rows");

	diag_report(sheet->diag, DIAG_HOUSEHOLD_NUMBERED, &where, (struct text){ 0 },
		    (const struct text[DIAG_ARGUMENTS]){ from });
}

static enum language
language_of(const struct sheet *sheet)
{
	size_t known = 0;
	size_t chinese = 0;

	for (size_t i = 0; i < sheet->width; i++) {
		if (sheet->column[i].about.home == HEADING_UNKNOWN)
			continue;
		known++;
		chinese += (unsigned char)sheet->column[i].heading.p[0] >= 0x80;
	}
	return chinese * 2 >= known ? LANGUAGE_ZH : LANGUAGE_EN;
}

/* The i-th column of the output. */
static void
add(struct layout *layout, enum layout_source source, size_t place, enum cell_kind kind)
{
	layout->column[layout->count++] =
		(struct layout_column){ .source = source, .place = place, .kind = kind };
}

/* What another --set gives the column; blank: none does. */
static struct text
set_before(const struct layout *layout, int place)
{
	for (size_t i = 0; i < layout->count; i++)
		if (layout->column[i].source == LAYOUT_SET &&
		    layout->column[i].place == (size_t)place)
			return layout->column[i].value;
	return (struct text){ 0 };
}

/* Why a column cannot be set, in words; NULL where it can. */
static const char *
set_fault(const struct layout *layout, const struct sheet *sheet, int place, struct text value,
	  char words[FAULT_SIZE])
{
	const struct column *column = &schema_of(RECORD_REGISTER)->column[place < 0 ? 0 : place];
	struct text before = set_before(layout, place);
	bool zh = sheet->diag->language == LANGUAGE_ZH;
	int64_t read;

	if (place == NOWHERE || value.n == 0)
		return zh ? "没有这一列，或没有值" : "no such column, or no value";
	if (has(sheet, HEADING_REGISTER, place))
		return zh ? "表里已有这一列" : "the sheet has it";
	if (!cell_is_text(column) && cell_read(column, value, &read) != CELL_READ)
		return zh ? "值不能用" : "the value cannot be used";
	if (before.n == 0)
		return NULL;
	(void)snprintf(words, FAULT_SIZE,
		       zh ? "另一个--set给的是“%.*s”" : "another --set gives “%.*s”", (int)before.n,
		       before.p);
	return words;
}

/* "area=农村": a column that the sheet has not. */
static bool
add_set(struct layout *layout, const struct sheet *sheet, const char *item)
{
	struct text value = text_of(item);
	int place = column_find(schema_of(RECORD_REGISTER), text_next(&value, '='));
	char words[FAULT_SIZE];
	const char *fault = set_fault(layout, sheet, place, value, words);

	if (fault != NULL) {
		diag_say(sheet->diag, DIAG_SET_COLUMN, &(struct where){ 0 }, text_of(item), fault,
			 NULL);
		return false;
	}
	add(layout, LAYOUT_SET, (size_t)place,
	    cell_kind(&schema_of(RECORD_REGISTER)->column[place]));
	layout->column[layout->count - 1].value = value;
	return true;
}

/* The columns of the output: those of the sheet, with what is made where it belongs. */
static void
add_columns(struct layout *layout, const struct sheet *sheet)
{
	if (!layout->has_id)
		add(layout, LAYOUT_HOUSEHOLD_ID, REGISTER_household_id, CELL_TEXT);
	if (layout->blocks)
		add(layout, LAYOUT_VILLAGE, REGISTER_village, CELL_TEXT);
	for (size_t i = 0; i < sheet->width; i++) {
		struct heading about = sheet->column[i].about;
		const struct column *column = heading_column(about);

		if (sheet->column[i].heading.n == 0)
			continue;
		add(layout, LAYOUT_CELL, i, column == NULL ? CELL_TEXT : cell_kind(column));
		if (!layout->has_relation && about.home == HEADING_REGISTER &&
		    about.place == REGISTER_name)
			add(layout, LAYOUT_RELATION, REGISTER_relation, CELL_TEXT);
	}
}

/* Do several rows have one household id? */
static bool
is_repeated(const struct sheet *sheet, const struct survey *survey)
{
	size_t id = sheet_place(sheet, HEADING_REGISTER, REGISTER_household_id);

	return id != SIZE_MAX && survey->column[id].repeated > 0;
}

/* What the columns mean, now that all of them are known. */
static void
settle_meanings(struct layout *layout, struct sheet *sheet, const struct survey *survey)
{
	layout->has_relation = has(sheet, HEADING_REGISTER, REGISTER_relation);
	layout->roster = !layout->has_relation &&
			 (!has(sheet, HEADING_REGISTER, REGISTER_name) ||
			  (!has(sheet, HEADING_LOCAL, LOCAL_head) && !is_repeated(sheet, survey)));
	if (layout->roster) {
		promote(sheet, LOCAL_head, REGISTER_name);
		promote(sheet, LOCAL_head_id, REGISTER_id_number);
	}
	take_paid(sheet);
	if (survey->categories * 2 > survey->rows)
		promote(sheet, LOCAL_class, REGISTER_category);
	layout->has_id = has(sheet, HEADING_REGISTER, REGISTER_household_id);
	layout->blocks = survey->villages > 0 && !has(sheet, HEADING_REGISTER, REGISTER_village);
	layout->numbered = survey->numbered && survey->households > 0;
	layout->language = language_of(sheet);
}

bool
layout_settle(struct layout *layout, struct sheet *sheet, const struct survey *survey,
	      const char *const *set, bool ids_formed, struct arena *arena)
{
	struct where where = where_of(sheet, (struct text){ 0 });
	size_t sets = 0;
	bool fine = settle_doubles(sheet);

	*layout = (struct layout){ 0 };
	settle_meanings(layout, sheet, survey);
	report_unknown(sheet, survey, arena);
	if (survey->rows == 0)
		diag_say(sheet->diag, DIAG_ROWS_NONE, &where, (struct text){ 0 }, NULL, NULL);
	if (layout->roster)
		report_roster(sheet);
	if (!layout->has_id && !ids_formed)
		report_numbers(layout, sheet);
	while (set != NULL && set[sets] != NULL)
		sets++;
	layout->column = arena_alloc(arena, (sheet->width + sets + 3) * sizeof(*layout->column));
	add_columns(layout, sheet);
	for (size_t i = 0; i < sets; i++)
		fine &= add_set(layout, sheet, set[i]);
	return fine;
}

void
layout_head(struct layout *layout, const struct sheet *sheet, enum language language)
{
	for (size_t i = 0; i < layout->count; i++) {
		struct layout_column *out = &layout->column[i];
		const struct column *column =
			out->source == LAYOUT_CELL
				? heading_column(sheet->column[out->place].about)
				: &schema_of(RECORD_REGISTER)->column[out->place];
		bool own =
			column == NULL || (out->source == LAYOUT_CELL &&
					   sheet->column[out->place].about.home == HEADING_LOCAL &&
					   language == LANGUAGE_EN);

		if (out->source == LAYOUT_SET && column != NULL && column->kind == KIND_WORD)
			out->value = word_text((enum word)word_parse(column->words, out->value),
					       language);
		out->heading =
			own ? sheet->column[out->place].heading : column_heading(column, language);
	}
}
