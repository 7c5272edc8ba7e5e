#include "import/strange.h"

#include "base/num.h"
#include "learn/rowcount.h"
#include "table/shown.h"

enum { ASIDE_SIZE = 32, FULLER = 2 /* times as many cells */, HEADS_LEAST = 5 };

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
			column->about = guess_about(&survey->column[i].guess, column->heading);
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
	if (kind == KIND_IDENTITY) /* or it is called nearly so */
		return name + 1 == place || place + 1 == name ||
		       propose_column(&survey->column[place].proposal) == heading_column(about);
	return kind == KIND_ACCOUNT || kind == KIND_PHONE;
}

/* A column that nobody knows, and what it may be. */
static void
report_unknown(const struct sheet *sheet, const struct survey *survey, size_t place)
{
	const struct sheet_column *column = &sheet->column[place];
	struct where where = where_of(sheet, column->heading);
	const struct column *near = propose_column(&survey->column[place].proposal);
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

/* Does a list with accounts name no amount of a month, but something that is very like one? */
static void
report_amountless(const struct sheet *sheet)
{
	if (sheet_place(sheet, HEADING_REGISTER, REGISTER_account) == SIZE_MAX ||
	    sheet_place(sheet, HEADING_REGISTER, REGISTER_amount) != SIZE_MAX)
		return;
	for (size_t i = 0; i < sheet->width; i++) {
		const struct sheet_column *column = &sheet->column[i];

		if (column->about.home == HEADING_GUESSED &&
		    column->about.place == REGISTER_amount && !column->carried &&
		    guess_may_be_amount(column->heading)) {
			diag_say(sheet->diag, DIAG_AMOUNT_NONE,
				 .at = where_of(sheet, column->heading), .value = column->heading);
			return;
		}
	}
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

/* 所属户主: has it the name of the head in his row, and no other's in theirs? */
static bool
names_heads(const struct survey *survey, const struct sheet *sheet, size_t place)
{
	const struct survey_column *column = &survey->column[place];

	return column->named >= HEADS_LEAST && column->named * 10 >= column->heads * 9 &&
	       column->selves * 10 <= column->named && survey->rows > column->heads &&
	       !guess_is_of_others(sheet->column[place].heading) &&
	       text_has(sheet->column[place].heading, TEXT("户")) &&
	       !text_has_any(sheet->column[place].heading, "户名|账|帐|卡|收款|开户|签|领|经手");
}

static struct heading
meaning_of_cells(const struct survey *survey, const struct sheet *sheet, size_t place)
{
	struct text heading = sheet->column[place].heading;
	bool counted = sheet_place(sheet, HEADING_SHEET, SHEET_members) != SIZE_MAX ||
		       sheet_place(sheet, HEADING_SHEET, SHEET_covered) != SIZE_MAX;

	for (size_t i = 0; i < survey->cross.columns && !counted; i++)
		if (survey->cross.place[i] == place && text_has_any(heading, "人|口") &&
		    rowcount_holds(&survey->cross, i, &survey->bounds))
			return (struct heading){ .home = HEADING_SHEET,
						 .place = text_has_any(heading, "保|享受|救助|在册")
								  ? SHEET_covered
								  : SHEET_members,
						 .scale = 1 };
	if (names_heads(survey, sheet, place))
		return (struct heading){ HEADING_SHEET, SHEET_head, 1, false };
	return guess_by_words(&survey->column[place].guess, heading);
}

/* A column that nobody knows by its heading is known by its cells, where no other has its meaning.
 */
static bool
know_by_cells(const struct survey *survey, struct sheet *sheet, size_t i)
{
	struct sheet_column *column = &sheet->column[i];
	struct heading mapped;

	if (column->about.home != HEADING_UNKNOWN || column->yields || column->heading.n == 0 ||
	    column->carried || mapping_find(sheet->mapping, column->heading, &mapped))
		return false;
	struct heading about = meaning_of_cells(survey, sheet, i);

	if (about.home == HEADING_UNKNOWN ||
	    sheet_place(sheet, about.home, about.place) != SIZE_MAX)
		return false;
	column->about = about;
	diag_say(sheet->diag, DIAG_HEADING_BY_CELLS,
		 .at = { .file = sheet->name,
			 .line = sheet->header_last,
			 .column = column->heading },
		 .value = column->heading,
		 .one = column_heading(heading_column(about), sheet->diag->language));
	return true;
}

bool
strange_learn(const struct survey *survey, struct sheet *sheet, bool alone)
{
	bool any = false;

	for (size_t i = 0; i < sheet->width; i++)
		any |= exchange(survey, sheet, i) || (alone && know_by_cells(survey, sheet, i));
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
	report_amountless(sheet);
}
