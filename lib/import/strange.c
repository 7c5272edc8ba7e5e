#include "import/strange.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/index.h"
#include "base/num.h"
#include "import/meaning.h"
#include "import/paid.h"
#include "mend/others.h"
#include "mend/village.h"
#include "table/shown.h"

enum {
	ASIDE_SIZE = 32,
	FULLER = 2, /* times as many cells */
};

static struct where
where_of(const struct sheet *sheet, struct text column)
{
	return (struct where){ .file = sheet->name, .line = sheet->header_last, .column = column };
}

/* Columns that nobody knows, of which the cells are all of one kind. */
static void
take_extras(struct sheet *sheet, const struct survey *survey)
{
	for (size_t i = 0; i < sheet->width; i++) {
		struct sheet_column *column = &sheet->column[i];
		struct heading about;

		if (column->about.home == HEADING_UNKNOWN && !column->left_out &&
		    column->heading.n > 0 && !mapping_find(sheet->mapping, column->heading, &about))
			column->about =
				guess_about_alike(&survey->column[i].guess,
						  &survey->column[i].shared, column->heading);
		if (column->about.home == HEADING_GUESSED)
			(void)sheet_take_unit(sheet, column);
	}
}

/*
 * May a guessed column be the one of the register by which it is read?  It is the only one like
 * it, where none is known; an identity number stands beside the name.
 */
static bool
may_be_known(const struct sheet *sheet, const struct survey *survey, size_t place)
{
	struct heading about = sheet->column[place].about;
	size_t name = sheet_place(sheet, HEADING_REGISTER, REGISTER_name);
	enum column_kind kind = heading_column(about)->kind;

	for (size_t i = 0; i < sheet->width; i++)
		if (i != place && sheet->column[i].about.home == HEADING_GUESSED &&
		    sheet->column[i].about.place == about.place)
			return false;
	if (sheet_place(sheet, HEADING_REGISTER, about.place) != SIZE_MAX ||
	    guess_is_of_others(sheet->column[place].heading))
		return false;
	if (kind == KIND_IDENTITY) /* or no other has any */
		return name + 1 == place || place + 1 == name ||
		       (sheet_place(sheet, HEADING_SHEET, SHEET_head_id) == SIZE_MAX &&
			guess_may_be_own(sheet->column[place].heading)) ||
		       propose_column(&survey->column[place].proposal) == heading_column(about);
	return kind == KIND_ACCOUNT || kind == KIND_PHONE;
}

/* What it may be by a heading that is like one, or by words for relations within households. */
static const struct column *
near_of(const struct sheet *sheet, const struct survey *survey, size_t place)
{
	const struct column *near = propose_column(&survey->column[place].proposal);
	struct text heading = sheet->column[place].heading;
	const struct kinship *kinship = &survey->kinship;

	if (near != NULL || survey->kin != place || kinship->inner == 0 ||
	    kinship->inner * 2 < kinship->members || guess_is_of_others(heading))
		return near;
	struct heading words = guess_by_words(&survey->column[place].guess, heading, true);

	return words.home == HEADING_REGISTER && words.place == REGISTER_relation
		       ? heading_column(words)
		       : NULL;
}

/* A column that nobody knows, and what it may be. */
static void
report_unknown(const struct sheet *sheet, const struct survey *survey, size_t place)
{
	const struct sheet_column *column = &sheet->column[place];
	struct where where = where_of(sheet, column->heading);
	const struct column *near = near_of(sheet, survey, place);
	bool guess = column->about.home == HEADING_GUESSED;
	enum diag_code code = guess          ? DIAG_HEADING_EXTRA
			      : near != NULL ? DIAG_HEADING_LIKE
					     : DIAG_COLUMN_UNKNOWN;
	char buf[HEADING_SIZE + ASIDE_SIZE];
	struct text aside = column_aside(schema_of(RECORD_REGISTER), column->heading,
					 sheet->diag->language, buf, sizeof(buf));
	int known = column_find(schema_of(RECORD_REGISTER), column->heading);

	if (aside.n > column->heading.n) {
		diag_say(sheet->diag, DIAG_HEADING_ASIDE, .at = where, .value = column->heading,
			 .one = column_heading(&schema_of(RECORD_REGISTER)->column[known],
					       sheet->diag->language),
			 .two = aside);
		return;
	}
	struct text kind = guess ? guess_words(column->about, sheet->diag->language) : TEXT_NONE;

	/* what another column is already it cannot be */
	if (near != NULL && !guess &&
	    sheet_place(sheet, HEADING_REGISTER,
			(int)(near - schema_of(RECORD_REGISTER)->column)) != SIZE_MAX) {
		near = NULL;
		code = DIAG_COLUMN_UNKNOWN;
	}
	if (guess && may_be_known(sheet, survey, place)) {
		near = heading_column(column->about);
		code = DIAG_HEADING_EXTRA_LIKE;
	}
	diag_say(sheet->diag, code, .at = where, .value = column->heading,
		 .one = code == DIAG_HEADING_EXTRA ? kind
			: near != NULL             ? near->label
						   : TEXT_NONE,
		 .two = kind);
}

/* A column with content, and without a heading; it is given one. */
static void
report_blank(struct sheet *sheet, size_t place, struct arena *arena)
{
	struct sheet_column *column = &sheet->column[place];
	struct where where = where_of(sheet, column->heading);
	char name[HEADER_NUMBER];
	char letters[SHOWN_LETTERS];

	column->heading = arena_text(arena, header_number(place, name));
	diag_say(sheet->diag, DIAG_HEADING_BLANK, .at = where, .value = column->heading,
		 .one = NUM_TEXT((int64_t)place + 1), .two = shown_column(place, letters));
}

/* How like the amount of a month is what nobody knows by its heading?  0: it is none. */
static int
likeness_of(const struct sheet_column *column)
{
	static const char aid[] =
		"补|保障|低保|救助|特困|供养|生活费|津贴|费用|发放|应发|实发|金额";
	static const char none[] = "收入|支出|缴|自付|标准|单价|报销|存款|资产|追|扣|分类|增|减|差";
	struct text heading = column->heading;

	if (column->about.home != HEADING_GUESSED || column->about.place != REGISTER_amount ||
	    column->carried || heading_is_earlier(heading))
		return 0;
	if (others_are_months(heading))
		return 1;
	if (guess_may_be_amount(heading))
		return 3;
	if (text_has_any(heading, none))
		return 0;
	return text_has_any(heading, "合计|小计|总计|总额") ? 2 : text_has_any(heading, aid);
}

/*
 * Does a list with accounts name no amount of a month, but something that is very like one, or the
 * sum of several?
 */
static void
report_amountless(const struct sheet *sheet, const struct survey *survey)
{
	if (sheet_place(sheet, HEADING_REGISTER, REGISTER_amount) != SIZE_MAX)
		return;
	bool account = sheet_place(sheet, HEADING_REGISTER, REGISTER_account) != SIZE_MAX;
	size_t rate = sheet_place(sheet, HEADING_SHEET, SHEET_rate);
	bool paid = sheet_place(sheet, HEADING_SHEET, SHEET_paid) != SIZE_MAX; /* which is told */
	const struct sheet_column *best = NULL;

	for (size_t i = 0; i < sheet->width && account; i++)
		if (likeness_of(&sheet->column[i]) >= (best == NULL ? 1 : likeness_of(best)))
			best = &sheet->column[i];
	if (best != NULL && (likeness_of(best) == 3 || !paid)) {
		struct text doubt = paid_unsure(sheet, survey, (size_t)(best - sheet->column));

		diag_say(sheet->diag, doubt.n > 0 ? DIAG_AMOUNT_UNSURE : DIAG_AMOUNT_NONE,
			 .at = where_of(sheet, best->heading), .value = best->heading,
			 .one = doubt);
		return;
	}
	/* of lists of persons 发放标准（元/月）, where nothing is said to be paid */
	if (rate != SIZE_MAX && !paid &&
	    sheet_place(sheet, HEADING_SHEET, SHEET_covered) == SIZE_MAX)
		diag_say(sheet->diag, DIAG_AMOUNT_NONE,
			 .at = where_of(sheet, sheet->column[rate].heading),
			 .value = sheet->column[rate].heading);
}

/* May what is of this meaning be taken from one column as well as from another? */
static bool
is_exchanged(struct heading about)
{
	const struct column *column = about.home == HEADING_REGISTER ? heading_column(about) : NULL;

	return column != NULL && (column->kind == KIND_WORD || column->kind == KIND_DAY ||
				  column->kind == KIND_MONTH || about.place == REGISTER_bank ||
				  about.place == REGISTER_phone || about.place == REGISTER_village);
}

/* The much fuller of two columns of one meaning has it, unless they say two things of a row. */
static bool
exchange(const struct survey *survey, struct sheet *sheet, size_t i)
{
	struct sheet_column *column = &sheet->column[i];
	struct heading own = column->found;
	size_t place = sheet_place(sheet, own.home, own.place);

	if (!is_exchanged(own) || place == SIZE_MAX || place == i || column->carried ||
	    survey->column[i].filled == 0 || survey->column[i].clashes > 0 ||
	    survey->column[place].filled * FULLER > survey->column[i].filled)
		return false;
	sheet->column[place].about = heading_none();
	sheet->column[place].yields = true;
	column->about = own;
	column->yields = false;
	return true;
}

/* The columns that the sheets of a file call alike, and that nobody knows. */
struct alike {
	struct meaning meaning;
	struct heading about;
	bool taken; /* by another column, in some sheet */
	bool told;
};

struct strange {
	struct strange_sheet *sheet;
	size_t sheets;
	struct alike *alike;
	size_t count;
	size_t room;
	struct index index; /* of headings */
};

/* May the cells say what the column is? */
static bool
is_open(const struct sheet *sheet, size_t place)
{
	const struct sheet_column *column = &sheet->column[place];
	struct heading mapped;

	return column->about.home == HEADING_UNKNOWN && !column->yields && column->heading.n > 0 &&
	       !column->carried && !mapping_find(sheet->mapping, column->heading, &mapped);
}

static bool
knows(const struct sheet *sheet, enum heading_home home, int place)
{
	return sheet_place(sheet, home, place) != SIZE_MAX;
}

static struct alike *
alike_of(struct strange *strange, struct text heading)
{
	uint64_t hash = hash_text(heading);
	size_t i = index_find(&strange->index, hash);

	if (i != INDEX_NONE)
		return &strange->alike[i];
	index_add(&strange->index, hash, strange->count);
	strange->alike =
		arena_grow(strange->alike, &strange->room, strange->count, sizeof(*strange->alike));
	strange->alike[strange->count] = (struct alike){ .meaning.heading = heading };
	return &strange->alike[strange->count++];
}

/* Do rows of their own, or the name of the sheet, say the village? */
static bool
has_villages(const struct strange_sheet *of)
{
	struct text name = table_sheet_name(of->sheet->ahead->table, of->sheet->number);

	return of->survey->villages > 0 ||
	       (table_sheets(of->sheet->ahead->table) > 1 && village_of_sheet(name).n > 0);
}

/* A meaning that something else of the sheet has already, or that another column may have as well.
 */
static bool
is_taken(struct strange *strange, const struct strange_sheet *of, size_t place,
	 const struct alike *own)
{
	const struct sheet *sheet = of->sheet;
	struct heading about = own->about;
	bool own_person = about.home == HEADING_REGISTER &&
			  (about.place == REGISTER_name || about.place == REGISTER_id_number);

	if (knows(sheet, about.home, about.place) ||
	    (about.home == HEADING_REGISTER && about.place == REGISTER_village && has_villages(of)))
		return true;
	for (size_t i = 0; i < sheet->width; i++) {
		if (i == place || !is_open(sheet, i))
			continue;
		const struct alike *other = alike_of(strange, sheet->column[i].heading);

		/* of two that are not people's own, that which fits better is taken, or the first
		 */
		if (other->about.home == about.home && other->about.place == about.place &&
		    (own_person || other->meaning.count.differ < own->meaning.count.differ ||
		     (other->meaning.count.differ == own->meaning.count.differ && i < place)))
			return true;
	}
	return false;
}

static void
gather(struct strange *strange)
{
	bool named = false;

	for (size_t k = 0; k < strange->sheets; k++) {
		const struct strange_sheet *of = &strange->sheet[k];

		named |= knows(of->sheet, HEADING_REGISTER, REGISTER_name);
		for (size_t i = 0; i < of->sheet->width; i++)
			if (is_open(of->sheet, i))
				meaning_add(
					&alike_of(strange, of->sheet->column[i].heading)->meaning,
					of->sheet, of->survey, i);
	}
	for (size_t i = 0; i < strange->count; i++)
		strange->alike[i].about = meaning_find(&strange->alike[i].meaning, named);
}

/* In each sheet that has the column, or in none. */
static void
drop_taken(struct strange *strange)
{
	for (size_t k = 0; k < strange->sheets; k++) {
		const struct sheet *sheet = strange->sheet[k].sheet;

		for (size_t i = 0; i < sheet->width; i++) {
			if (!is_open(sheet, i))
				continue;
			struct alike *alike = alike_of(strange, sheet->column[i].heading);

			if (alike->about.home != HEADING_UNKNOWN &&
			    is_taken(strange, &strange->sheet[k], i, alike))
				alike->taken = true;
		}
	}
}

/* A column is by its cells what its heading alone does not say, which is told once. */
static void
take(struct sheet *sheet, size_t place, struct alike *alike)
{
	struct sheet_column *column = &sheet->column[place];
	struct heading about = alike->about;

	column->about = about;
	if (about.home == HEADING_REGISTER && about.place == REGISTER_name)
		sheet->kinds.name = place;
	else if (about.home == HEADING_REGISTER && about.place == REGISTER_id_number)
		sheet->kinds.number = place;
	if (alike->told)
		return;
	alike->told = true;
	diag_say(sheet->diag, DIAG_HEADING_BY_CELLS, .at = where_of(sheet, column->heading),
		 .value = column->heading,
		 .one = column_heading(heading_column(about), sheet->diag->language));
}

/* What a small sheet does not show of its columns, all together may. */
static void
take_or_share(struct strange *strange, struct strange_sheet *of)
{
	for (size_t i = 0; i < of->sheet->width; i++) {
		if (!is_open(of->sheet, i))
			continue;
		struct alike *alike = alike_of(strange, of->sheet->column[i].heading);

		of->survey->column[i].shared = alike->meaning.guess;
		if (alike->about.home == HEADING_UNKNOWN || alike->taken)
			continue;
		take(of->sheet, i, alike);
		of->again = true;
		of->numbers |= of->sheet->kinds.number == i;
	}
}

/* Identity numbers below no heading are somebody's: the column is called by its number. */
static void
name_numbers(const struct strange_sheet *of)
{
	struct sheet *sheet = of->sheet;

	for (size_t i = 0; i < sheet->width; i++)
		if (sheet->column[i].heading.n == 0 &&
		    guess_about(&of->survey->column[i].guess, TEXT_NONE).place ==
			    REGISTER_id_number)
			report_blank(sheet, i, &sheet->arena);
}

/* 保障对象 beside 户主姓名 may have people's names, or how many are covered, and no yes or no. */
static bool
take_entitled(const struct strange_sheet *of)
{
	struct sheet *sheet = of->sheet;
	size_t place = sheet_place(sheet, HEADING_SHEET, SHEET_entitled);
	struct heading found = heading_none();

	if (place == SIZE_MAX || mapping_find(sheet->mapping, sheet->column[place].heading, &found))
		return false;
	const struct survey_column *column = &of->survey->column[place];

	if (propose_is_names(&column->proposal) && knows(sheet, HEADING_SHEET, SHEET_head) &&
	    !knows(sheet, HEADING_REGISTER, REGISTER_name))
		found = (struct heading){ HEADING_REGISTER, REGISTER_name, 1, false };
	else if (column->own > 0 && column->guess.words == 0 &&
		 !knows(sheet, HEADING_SHEET, SHEET_covered))
		found = (struct heading){ HEADING_SHEET, SHEET_covered, 1, false };
	else
		return false;
	sheet->column[place].about = found;
	if (found.home == HEADING_REGISTER)
		sheet->kinds.name = place;
	diag_say(sheet->diag, DIAG_HEADING_BY_CELLS,
		 .at = where_of(sheet, sheet->column[place].heading),
		 .value = sheet->column[place].heading,
		 .one = column_heading(heading_column(found), sheet->diag->language));
	return true;
}

bool
strange_learn(struct strange_sheet *sheet, size_t sheets)
{
	struct strange strange = { .sheet = sheet, .sheets = sheets };
	bool any = false;

	for (size_t k = 0; k < sheets; k++)
		name_numbers(&sheet[k]);

	for (size_t k = 0; k < sheets; k++) {
		sheet[k].numbers = false;
		sheet[k].again = take_entitled(&sheet[k]);
		for (size_t i = 0; i < sheet[k].sheet->width; i++)
			sheet[k].again |= exchange(sheet[k].survey, sheet[k].sheet, i);
	}
	gather(&strange);
	drop_taken(&strange);
	for (size_t k = 0; k < sheets; k++) {
		take_or_share(&strange, &sheet[k]);
		any |= sheet[k].again;
	}
	for (size_t i = 0; i < strange.count; i++)
		meaning_free(&strange.alike[i].meaning);
	free(strange.alike);
	index_free(&strange.index);
	return any;
}

void
strange_settle(struct sheet *sheet, const struct survey *survey, struct arena *arena)
{
	take_extras(sheet, survey);
	for (size_t i = 0; i < sheet->width; i++) {
		const struct sheet_column *column = &sheet->column[i];

		if (heading_is_known(column->about) || column->left_out || column->carried)
			continue;
		if (column->heading.n > 0)
			report_unknown(sheet, survey, i);
		else if (survey->column[i].filled > 0)
			report_blank(sheet, i, arena);
	}
	report_amountless(sheet, survey);
}
