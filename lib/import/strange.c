#include "import/strange.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/index.h"
#include "base/num.h"
#include "learn/kinship.h"
#include "learn/rowcount.h"
#include "mend/village.h"
#include "table/shown.h"

enum {
	ASIDE_SIZE = 32,
	FULLER = 2, /* times as many cells */
	HEADS_LEAST = 5,
	NUMBERS_LEAST = 10,
	SEX_LEAST = 5,
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

/* What all sheets of a file show together of the columns that they call alike. */
struct alike {
	struct text heading;
	struct guess guess;
	struct proposal proposal;
	struct kinship kinship;
	struct rowcount count; /* of persons, where no other column says it */
	size_t rows;
	size_t heads; /* of survey_column, as what follows */
	size_t named;
	size_t selves;
	size_t owned;
	size_t fitting;
	size_t aged;
	size_t men;
	size_t women;
	struct hash_set names;
	bool named_before; /* people are known by another column, in some sheet, */
	bool headed;       /* or the heads alone, */
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

static void
gather_people(struct alike *alike, const struct sheet *sheet)
{
	alike->named_before |= knows(sheet, HEADING_REGISTER, REGISTER_name);
	alike->headed |= knows(sheet, HEADING_SHEET, SHEET_head);
}

/* What one sheet shows of a column. */
static void
gather_column(struct alike *alike, const struct strange_sheet *of, size_t place)
{
	const struct survey *survey = of->survey;
	const struct survey_column *column = &survey->column[place];
	bool counted = knows(of->sheet, HEADING_SHEET, SHEET_members) ||
		       knows(of->sheet, HEADING_SHEET, SHEET_covered);

	guess_join(&alike->guess, &column->guess);
	propose_join(&alike->proposal, &column->proposal);
	if (survey->kin == place)
		kinship_join(&alike->kinship, &survey->kinship);
	for (size_t i = 0; i < survey->cross.columns && !counted; i++)
		if (survey->cross.place[i] == place)
			rowcount_add(&alike->count, &survey->cross, i, &survey->bounds);
	alike->rows += survey->rows;
	alike->heads += column->heads;
	alike->named += column->named;
	alike->selves += column->selves;
	alike->owned += column->owned;
	alike->fitting += column->fitting;
	alike->aged += column->aged;
	alike->men += column->men;
	alike->women += column->women;
	hash_set_join(&alike->names, &column->names);
	gather_people(alike, of->sheet);
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
	strange->alike[strange->count] = (struct alike){ .heading = heading };
	return &strange->alike[strange->count++];
}

/* 所属户主: has it the name of the head in his row, and no other's in theirs? */
static bool
names_heads(const struct alike *alike)
{
	return alike->named_before && alike->named >= HEADS_LEAST &&
	       alike->named * 10 >= alike->heads * 9 && alike->selves * 10 <= alike->named &&
	       alike->rows > alike->heads && !guess_is_of_others(alike->heading) &&
	       text_has(alike->heading, TEXT("户")) &&
	       !text_has_any(alike->heading, "户名|账|帐|卡|收款|开户|签|领|经手");
}

/*
 * 免费对象姓名: has it everybody's own name, where nothing else names people?  A helper helps
 * several; beside heads it has theirs in their rows.
 */
static bool
names_people(const struct alike *alike)
{
	bool own = !alike->headed ||
		   (alike->heads >= HEADS_LEAST && alike->named * 10 >= alike->heads * 9 &&
		    alike->selves * 10 <= alike->named);

	return own && !alike->named_before && guess_may_name(alike->heading) &&
	       propose_is_names(&alike->proposal) && alike->proposal.cells >= HEADS_LEAST &&
	       alike->proposal.cells * 10 >= alike->rows * 9 &&
	       alike->names.count * 10 >= alike->proposal.cells * 9;
}

/*
 * Has it people's own identity numbers, as their ages or births say, or their sexes where the list
 * is of both?
 */
static bool
numbers_people(const struct alike *alike)
{
	bool told = alike->aged >= NUMBERS_LEAST ||
		    (alike->men >= SEX_LEAST && alike->women >= SEX_LEAST);

	return told && alike->fitting * 20 >= alike->owned * 19 &&
	       alike->owned * 10 >= alike->rows * 8 && guess_may_be_own(alike->heading);
}

/* Numbers of some of a household's people, who may be all of most; of other things or times. */
static const char of_some[] =
	"劳|残|病|学|老|儿|子女|男|女|工|孤|党|赡|抚|扶|供养人|参|医|险|票|减|增|应|核|拟|去|外|出|"
	"上|前|年|0|1|2|3|4|5|6|7|8|9";

/* Has it the number of the rows of each household? */
static bool
counts_people(const struct alike *alike)
{
	return rowcount_holds(&alike->count) && text_has_any(alike->heading, "人|口") &&
	       !heading_is_earlier(alike->heading) && !text_has_any(alike->heading, of_some);
}

static struct heading
meaning_of(const struct alike *alike)
{
	if (counts_people(alike))
		return (struct heading){ .home = HEADING_SHEET,
					 .place = text_has_any(
							  alike->heading,
							  "保障|低保|在保|施保|纳保|享受|救助|在册")
							  ? SHEET_covered
							  : SHEET_members,
					 .scale = 1 };
	if (names_heads(alike))
		return (struct heading){ HEADING_SHEET, SHEET_head, 1, false };
	if (names_people(alike))
		return (struct heading){ HEADING_REGISTER, REGISTER_name, 1, false };
	if (numbers_people(alike))
		return (struct heading){ HEADING_REGISTER, REGISTER_id_number, 1, false };
	return guess_by_words(&alike->guess, alike->heading, kinship_holds(&alike->kinship));
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
	bool asked = about.home == HEADING_REGISTER &&
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
		    (asked || other->count.differ < own->count.differ ||
		     (other->count.differ == own->count.differ && i < place)))
			return true;
	}
	return false;
}

static void
gather(struct strange *strange)
{
	for (size_t k = 0; k < strange->sheets; k++)
		for (size_t i = 0; i < strange->sheet[k].sheet->width; i++)
			if (is_open(strange->sheet[k].sheet, i))
				gather_column(alike_of(strange,
						       strange->sheet[k].sheet->column[i].heading),
					      &strange->sheet[k], i);
	for (size_t i = 0; i < strange->count; i++)
		strange->alike[i].about = meaning_of(&strange->alike[i]);
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

		of->survey->column[i].shared = alike->guess;
		if (alike->about.home == HEADING_UNKNOWN || alike->taken)
			continue;
		take(of->sheet, i, alike);
		of->again = true;
		of->numbers |= of->sheet->kinds.number == i;
	}
}

bool
strange_learn(struct strange_sheet *sheet, size_t sheets)
{
	struct strange strange = { .sheet = sheet, .sheets = sheets };
	bool any = false;

	for (size_t k = 0; k < sheets; k++) {
		sheet[k].again = sheet[k].numbers = false;
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
		hash_set_free(&strange.alike[i].names);
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
	report_amountless(sheet);
}
