#include "import/layout.h"

#include <stdint.h>
#include <string.h>

#include "base/num.h"
#include "house/marks.h"
#include "house/members.h"
#include "import/evidence.h"
#include "import/figures.h"
#include "import/paid.h"
#include "import/panels.h"
#include "import/strange.h"
#include "mend/mendmoney.h"
#include "mend/village.h"
#include "register/cell.h"

enum {
	AGAIN_OF = 5, /* a fifth of the rows */
	AMOUNTS_LEAST = 3,
	FEW_YUAN = 1000, /* in fen: less than ten, as persons are */
};

static struct where
where_of(const struct sheet *sheet, struct text column)
{
	return (struct where){ .file = sheet->name, .line = sheet->header_last, .column = column };
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
	size_t from = sheet_place(sheet, HEADING_SHEET, local);

	if (from == SIZE_MAX || has(sheet, HEADING_REGISTER, place))
		return;
	sheet->column[from].about.home = HEADING_REGISTER;
	sheet->column[from].about.place = place;
}

/* May the first of two columns with this meaning be taken, the other being carried through? */
static bool
is_harmless(struct heading about)
{
	const struct column *column = heading_column(about);

	if (about.home == HEADING_SHEET)
		return true;
	return column->kind == KIND_WORD || column->kind == KIND_COUNT ||
	       column->kind == KIND_DAY || about.place == REGISTER_bank ||
	       about.place == REGISTER_town || about.place == REGISTER_village;
}

/* Two columns with one meaning; false where a wrong choice does harm, and a person chooses. */
static bool
settle_double(struct sheet *sheet, size_t first, size_t place, bool same, bool empty)
{
	struct sheet_column *column = &sheet->column[place];
	struct where where = where_of(sheet, column->heading);
	enum diag_code code = DIAG_MAP_DOUBLE;

	if (same) {
		code = DIAG_COLUMN_AGAIN;
		column->left_out = true;
		column->about = heading_none();
	} else if (empty || is_harmless(column->about)) {
		column->about = heading_none();
		if (empty || !text_equal(column->heading, sheet->column[first].heading))
			return true;
		code = DIAG_HEADING_TWICE; /* one of the two is miswritten */
	} else if (column->about.place == REGISTER_phone &&
		   !has(sheet, HEADING_SHEET, SHEET_second_phone)) {
		code = DIAG_HEADING_SPARE;
		column->about = (struct heading){ .home = HEADING_SHEET,
						  .place = SHEET_second_phone,
						  .scale = 1 };
	}
	diag_say(sheet->diag, code, .at = where, .value = sheet->column[first].heading,
		 .one = column->heading);
	return code != DIAG_MAP_DOUBLE;
}

static bool
settle_doubles(struct sheet *sheet, const struct survey *survey)
{
	bool good = true;

	for (size_t i = 0; i < sheet->width; i++) {
		struct heading about = sheet->column[i].about;
		size_t first = sheet_place(sheet, about.home, about.place);
		bool same = survey->rows > 0 && survey->column[i].first == first &&
			    !survey->column[i].differs;

		if (first < i && about.home != HEADING_UNKNOWN)
			good &= settle_double(sheet, first, i, same,
					      survey->rows > 0 && survey->column[i].filled == 0);
	}
	return good;
}

/* The i-th column of the output. */
static void
add_cell(struct layout *layout, const struct sheet *sheet, size_t place)
{
	const struct column *column = heading_column(sheet->column[place].about);

	layout->column[layout->count++] = (struct layout_column){
		.source = LAYOUT_CELL,
		.place = place,
		.about = sheet->column[place].about,
		.kind = column == NULL ? CELL_TEXT : cell_kind(column),
		.own = sheet->column[place].renamed.n > 0 ? sheet->column[place].renamed
							  : sheet->column[place].heading,
	};
}

static void
add_made(struct layout *layout, enum layout_source source, int place)
{
	layout->column[layout->count++] = (struct layout_column){
		.source = source,
		.about = { HEADING_REGISTER, place, 1, false },
		.kind = CELL_TEXT,
	};
}

/* The columns of the output: those of the sheet, with what is made where it belongs. */
static void
add_columns(struct layout *layout, const struct sheet *sheet)
{
	if (!layout->has_id)
		add_made(layout, LAYOUT_HOUSEHOLD_ID, REGISTER_household_id);
	if (layout->blocks || layout->village.n > 0)
		add_made(layout, LAYOUT_VILLAGE, REGISTER_village);
	for (size_t i = 0; i < sheet->width; i++) {
		struct heading about = sheet->column[i].about;

		if (sheet->column[i].heading.n == 0 || sheet->column[i].left_out)
			continue;
		add_cell(layout, sheet, i);
		if (!layout->has_relation && about.home == HEADING_REGISTER &&
		    about.place == REGISTER_name)
			add_made(layout, LAYOUT_RELATION, REGISTER_relation);
	}
}

/* 家庭成员姓名 with all members in one cell, beside the head: the row is the household's. */
static void
set_lists_aside(struct sheet *sheet, const struct survey *survey)
{
	static const int lists[] = { REGISTER_name, REGISTER_id_number };

	for (size_t i = 0; i < ARRAY_LENGTH(lists) && has(sheet, HEADING_SHEET, SHEET_head); i++) {
		size_t place = sheet_place(sheet, HEADING_REGISTER, lists[i]);

		if (place != SIZE_MAX &&
		    survey->column[place].lists * 4 > survey->column[place].filled)
			sheet->column[place].about = heading_none();
	}
}

/* The relation of a payee to the person in the row says nothing of households. */
static void
set_relation_aside(struct sheet *sheet, const struct survey *survey, struct arena *arena)
{
	size_t place = sheet_place(sheet, HEADING_REGISTER, REGISTER_relation);
	size_t payee = evidence_payee(sheet);

	if (!bounds_relation_is_payees(&survey->bounds))
		return;
	struct sheet_column *column = &sheet->column[place];
	struct text whose = payee == SIZE_MAX ? TEXT("领款人") : sheet->column[payee].heading;
	char *name = arena_alloc(arena, whose.n + column->heading.n + 1);

	memcpy(name, whose.p, whose.n);
	memcpy(name + whose.n, column->heading.p, column->heading.n);
	column->renamed = (struct text){ name, whose.n + column->heading.n };
	column->about = heading_none();
	column->carried = true;
	diag_say(sheet->diag, DIAG_RELATION_PAYEES, .at = where_of(sheet, column->heading),
		 .value = column->heading, .one = whose, .two = column->renamed);
}

/* 儿童类别 with kinds of its own, as 父母重残, says more than what a child is recognised as. */
static void
set_children_aside(struct sheet *sheet, const struct survey *survey, struct arena *arena)
{
	size_t place = sheet_place(sheet, HEADING_REGISTER, REGISTER_child_status);
	char buf[HEADING_SIZE];
	struct heading mapped;

	if (place == SIZE_MAX || survey->column[place].own == 0 ||
	    mapping_find(sheet->mapping, sheet->column[place].heading, &mapped))
		return;
	struct sheet_column *column = &sheet->column[place];

	column->renamed =
		arena_text(arena, column_aside(schema_of(RECORD_REGISTER), column->heading,
					       sheet->diag->language, buf, sizeof(buf)));
	column->about = heading_none();
	column->carried = true;
	diag_say(sheet->diag, DIAG_WORDS_OWN, .at = where_of(sheet, column->heading),
		 .value = column->heading, .one = column->renamed);
}

/* Columns whose cells cannot be what the heading says: its words may have changed places. */
static void
report_swapped(const struct sheet *sheet, const struct survey *survey)
{
	const struct usual *usual = &survey->usual;
	size_t bank = sheet_place(sheet, HEADING_REGISTER, REGISTER_bank);
	size_t amounts = 0;
	fen_t most = 0;

	if (bank != SIZE_MAX && propose_is_names(&survey->column[bank].proposal))
		diag_say(sheet->diag, DIAG_BANK_NAMES,
			 .at = where_of(sheet, sheet->column[bank].heading),
			 .value = sheet->column[bank].heading);
	for (size_t i = 0; i < usual->count; i++) {
		const struct amount *amount = usual_amount(usual, &usual->row[i]);

		amounts += amount->has && amount->fen > 0;
		most = amount->has && amount->fen > most ? amount->fen : most;
	}
	if (amounts >= AMOUNTS_LEAST && most < FEW_YUAN)
		diag_say(sheet->diag, DIAG_AMOUNTS_TINY,
			 .at = where_of(sheet, sheet->column[usual->amount].heading),
			 .value = sheet->column[usual->amount].heading,
			 .one = MENDMONEY_TEXT(most));
}

/* The amounts of a household's rows, where they may be each person's, or a part of more. */
static void
report_amounts(const struct sheet *sheet, const struct survey *survey)
{
	const struct usual *usual = &survey->usual;

	if (usual_is_part(usual) && usual->paid.of == AMOUNTS_SHARED &&
	    sheet->column[usual->amount].about.home == HEADING_REGISTER &&
	    !figures_explain(&survey->cross, usual->sum, usual->amount))
		diag_say(sheet->diag, DIAG_AMOUNT_PART,
			 .at = where_of(sheet, sheet->column[usual->amount].heading),
			 .value = sheet->column[usual->amount].heading,
			 .one = sheet->column[usual->sum].heading);
	if (usual->paid.of == AMOUNTS_SHARED)
		return;
	struct text heading = sheet->column[usual->amount].heading;

	diag_say(sheet->diag,
		 usual->paid.of == AMOUNTS_ADDED ? DIAG_AMOUNTS_ADDED : DIAG_AMOUNTS_EACH,
		 .at = where_of(sheet, heading), .value = heading);
}

/* 批准时间 or 认定时间 stands for the month in which the aid began. */
static void
report_since(const struct sheet *sheet)
{
	size_t place = sheet_place(sheet, HEADING_REGISTER, REGISTER_since);

	if (place == SIZE_MAX || !sheet->column[place].about.loose ||
	    !text_has_any(sheet->column[place].heading, "批|审|核准|认定"))
		return;
	struct text heading = sheet->column[place].heading;

	diag_say(sheet->diag, DIAG_SINCE_APPROVED, .at = where_of(sheet, heading), .value = heading,
		 .one = column_heading(heading_column(sheet->column[place].about),
				       sheet->diag->language));
}

/* 失独家庭 and 高龄独居 beside 低保: the list's own kinds, by which no category is known. */
static void
report_own(const struct sheet *sheet, size_t class)
{
	const struct sheet_column *column = &sheet->column[class];

	diag_say(sheet->diag, DIAG_WORDS_OWN, .at = where_of(sheet, column->heading),
		 .value = column->heading,
		 .one = column_heading(heading_column(column->about), sheet->diag->language));
}

/* The head whom a list of recipients names beside each is carried along. */
static void
report_recipients(const struct sheet *sheet)
{
	size_t head = sheet_place(sheet, HEADING_SHEET, SHEET_head);
	size_t name = sheet_place(sheet, HEADING_REGISTER, REGISTER_name);

	if (head != SIZE_MAX && name != SIZE_MAX)
		diag_say(sheet->diag, DIAG_RECIPIENTS,
			 .at = where_of(sheet, sheet->column[head].heading),
			 .value = sheet->column[head].heading, .one = sheet->column[name].heading);
}

/* Members who have columns in the row of their household. */
static void
report_members(const struct sheet *sheet)
{
	if (sheet->members == 0)
		return;
	size_t name = sheet_place(sheet, HEADING_REGISTER, REGISTER_name);
	struct text heading = sheet_heading(sheet, 1, name);

	diag_say(sheet->diag, DIAG_MEMBERS_COLUMNS, .at = where_of(sheet, heading),
		 .value = heading, .one = NUM_TEXT(sheet->members));
}

/* 现保障类别 with A类, B类 in it is no category of aid. */
static void
take_classes(struct sheet *sheet, const struct survey *survey)
{
	size_t place = sheet_place(sheet, HEADING_REGISTER, REGISTER_category);

	if (place != SIZE_MAX && survey->classified * 2 > survey->column[place].filled &&
	    !has(sheet, HEADING_SHEET, SHEET_class))
		sheet->column[place].about =
			(struct heading){ .home = HEADING_SHEET, .place = SHEET_class, .scale = 1 };
}

/* 所属区划 may be the town as well, or all from the province down. */
static void
take_towns(struct sheet *sheet, const struct sites *villages)
{
	size_t place = sheet_place(sheet, HEADING_REGISTER, REGISTER_village);

	if (place == SIZE_MAX || !text_has(sheet->column[place].heading, TEXT("区划")))
		return;
	if (sites_rows(villages, text_has_any, "省|市|县|自治") * 2 > villages->rows)
		sheet->column[place].about = heading_none();
	else if (!has(sheet, HEADING_REGISTER, REGISTER_town) &&
		 sites_rows(villages, text_ends_any, "镇|乡|街道|办事处") * 2 > villages->rows)
		sheet->column[place].about.place = REGISTER_town;
}

/* What the columns mean, now that all of them are known. */
static void
settle_meanings(struct layout *layout, struct sheet *sheet, struct survey *survey)
{
	size_t id = sheet_place(sheet, HEADING_REGISTER, REGISTER_household_id);
	bool repeated = id != SIZE_MAX && survey->column[id].repeated > 0;
	size_t class = sheet_place(sheet, HEADING_SHEET, SHEET_class);
	bool own = class != SIZE_MAX && survey->column[class].own > 0;

	layout->has_relation = has(sheet, HEADING_REGISTER, REGISTER_relation);
	layout->roster = !layout->has_relation &&
			 (!has(sheet, HEADING_REGISTER, REGISTER_name) ||
			  (!repeated && (has(sheet, HEADING_SHEET, SHEET_head)
						 ? bounds_lists_recipients(&survey->bounds)
						 : !bounds_has_members(&survey->bounds))));
	if (layout->roster) {
		report_recipients(sheet);
		promote(sheet, SHEET_head, REGISTER_name);
		promote(sheet, SHEET_head_id, REGISTER_id_number);
	}
	paid_take_sum(sheet, &survey->cross);
	paid_take(sheet, survey);
	take_classes(sheet, survey);
	take_towns(sheet, &survey->usual.where.villages);
	if (survey->categories * 2 > survey->rows && own)
		report_own(sheet, class);
	else if (survey->categories * 2 > survey->rows)
		promote(sheet, SHEET_class, REGISTER_category);
	else if (survey->areas * 2 > survey->rows)
		promote(sheet, SHEET_class, REGISTER_area);
	layout->has_id = has(sheet, HEADING_REGISTER, REGISTER_household_id);
	layout->blocks = survey->villages > 0 && !has(sheet, HEADING_REGISTER, REGISTER_village);
	evidence_review(&survey->bounds, sheet);
	bounds_settle(&survey->bounds, layout->roster);
	members_settle(&survey->bounds);
	usual_settle(&survey->usual, sheet, &survey->bounds);
	marks_find(&survey->bounds);
	steady_settle(&survey->steady, &survey->bounds);
	size_t village = survey->usual.where.village;

	whereabouts_settle(&survey->usual.where, &survey->bounds, sheet,
			   village != SIZE_MAX && survey_is_merged(survey, sheet, village));
	report_swapped(sheet, survey);
	report_amounts(sheet, survey);
	figures_check_headings(sheet, &survey->cross);
	report_since(sheet);
	report_members(sheet);
}

/* The name of the sheet where it is a village's, and nothing within says it. */
static void
take_village(struct layout *layout, const struct sheet *sheet, struct arena *arena)
{
	struct text name = table_sheet_name(sheet->ahead->table, sheet->number);
	struct text village = village_of_sheet(name);
	struct where where = where_of(sheet, TEXT_NONE);

	if (village.n == 0 || layout->blocks || has(sheet, HEADING_REGISTER, REGISTER_village))
		return;
	layout->village = arena_text(arena, village);
	diag_say(sheet->diag, DIAG_SHEET_VILLAGE, .at = where, .value = name, .one = village);
}

/*
 * Nobody is known by no name: no tool reads a register without them.  Nor is the head everybody
 * whose row names him, where a column without a heading has names.
 */
static bool
has_names(const struct sheet *sheet, const struct survey *survey)
{
	size_t names = survey_names(survey, sheet);
	size_t name = sheet_place(sheet, HEADING_REGISTER, REGISTER_name);
	size_t again = name == SIZE_MAX ? 0 : survey->column[name].repeated;
	bool heads = names != SIZE_MAX && again > 0 &&
		     text_has(sheet->column[name].heading, TEXT("户主")) &&
		     (survey->column[names].nameless || again * AGAIN_OF > survey->rows);

	bool places = survey->places * 2 > survey->rows; /* 姓名 and 村 have changed places */

	if ((name != SIZE_MAX && !heads && !places) || survey->rows == 0)
		return true;
	size_t village = sheet_place(sheet, HEADING_REGISTER, REGISTER_village);

	if (places && village != SIZE_MAX)
		names = village;
	if (names == SIZE_MAX)
		diag_say(sheet->diag, DIAG_NAME_NONE, .at = where_of(sheet, TEXT_NONE));
	else
		diag_say(sheet->diag, DIAG_NAME_LIKE,
			 .at = where_of(sheet, sheet->column[names].heading),
			 .value = sheet->column[names].heading);
	return false;
}

/* A list that jz-assess or jz-confirm wrote has the reasons of each decision, and what they rest
 * on. */
static bool
is_decisions(const struct sheet *sheet, struct arena *arena)
{
	struct text *heading = arena_alloc(arena, (sheet->width + 1) * sizeof(*heading));

	for (size_t i = 0; i < sheet->width; i++)
		heading[i] = sheet->column[i].heading;
	if (!column_is_decisions(heading, sheet->width))
		return false;
	diag_say(sheet->diag, DIAG_DECISIONS, .at = where_of(sheet, TEXT_NONE));
	return true;
}

bool
layout_settle(struct layout *layout, struct sheet *sheet, struct survey *survey, bool villages,
	      struct arena *arena)
{
	struct where where = where_of(sheet, TEXT_NONE);

	if (is_decisions(sheet, arena) || panels_report(sheet))
		return false;
	bool good = settle_doubles(sheet, survey);

	*layout = (struct layout){ 0 };
	set_relation_aside(sheet, survey, arena);
	set_children_aside(sheet, survey, arena);
	set_lists_aside(sheet, survey);
	settle_meanings(layout, sheet, survey);
	if (villages)
		take_village(layout, sheet, arena);
	strange_settle(sheet, survey, arena);
	good &= has_names(sheet, survey);
	if (survey->rows == 0)
		diag_say(sheet->diag, DIAG_ROWS_NONE, .at = where);
	layout->column = arena_alloc(arena, (sheet->width + 3) * sizeof(*layout->column));
	add_columns(layout, sheet);
	return good;
}
