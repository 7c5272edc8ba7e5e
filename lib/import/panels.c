#include "import/panels.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "mend/mendkin.h"

enum { AGAIN_LEAST = 2, NAMES_SIZE = 256, MEMBERS_MOST = 30 };

/* A heading without the digit by which its owner told it from another one. */
static struct text
bare(const struct sheet *sheet, size_t place, char buf[HEADING_SIZE])
{
	struct text t = heading_core(sheet->column[place].heading, buf);

	while (t.n > 1 && text_is_digit(t.p[t.n - 1]))
		t.n--;
	return t;
}

static bool
is_same(const struct sheet *sheet, size_t one, size_t two)
{
	char first[HEADING_SIZE];
	char second[HEADING_SIZE];
	struct text t = bare(sheet, one, first);

	/* a person has said what becomes of a column that is carried */
	return t.n > 0 && !sheet->column[one].carried && !sheet->column[two].carried &&
	       !sheet->column[two].left_out && text_equal(t, bare(sheet, two, second));
}

/* Does it name people: 姓名, 户主姓名, their identity numbers? */
static bool
is_naming(const struct sheet *sheet, size_t place)
{
	char buf[HEADING_SIZE];
	struct heading about = heading_find(bare(sheet, place, buf));

	return (about.home == HEADING_REGISTER &&
		(about.place == REGISTER_name || about.place == REGISTER_id_number)) ||
	       (about.home == HEADING_SHEET &&
		(about.place == SHEET_head || about.place == SHEET_head_id));
}

/* The headings that come again so many columns to the right, "序号、姓名"; false: no table does. */
static bool
come_again(const struct sheet *sheet, size_t shift, char names[NAMES_SIZE])
{
	size_t again = 0;
	size_t used = 0;
	bool named = false;

	for (size_t i = 0; i < shift && i + shift < sheet->width; i++) {
		struct text heading = sheet->column[i].heading;

		if (!is_same(sheet, i, i + shift))
			continue;
		named |= is_naming(sheet, i);
		char masked[NAMES_SIZE];

		if (diag_looks_secret(heading))
			heading = diag_mask(heading, masked, sizeof(masked));
		int n = snprintf(names + used, NAMES_SIZE - used, "%s%.*s", again > 0 ? "、" : "",
				 (int)heading.n, heading.p);

		used += n > 0 && (size_t)n < NAMES_SIZE - used ? (size_t)n : 0;
		names[used] = '\0';
		again++;
	}
	return named && again >= AGAIN_LEAST;
}

bool
panels_report(const struct sheet *sheet)
{
	char names[NAMES_SIZE];

	for (size_t shift = AGAIN_LEAST; shift < sheet->width; shift++) {
		if (!come_again(sheet, shift, names))
			continue;
		diag_say(sheet->diag, DIAG_PANELS,
			 .at = { .file = sheet->name, .line = sheet->header_last },
			 .one = text_of(names));
		return true;
	}
	return false;
}

/* ---- members in columns ---- */

/* The member whose column it is, among those met; members: there is none yet. */
static size_t
member_of(const struct sheet *sheet, struct text who)
{
	size_t i = 0;

	while (i < sheet->members && !text_equal(sheet->member[i].who, who))
		i++;
	return i;
}

static size_t *
no_places(struct sheet *sheet)
{
	size_t *from = arena_alloc(&sheet->arena, sheet->width * sizeof(*from) + 1);

	for (size_t i = 0; i < sheet->width; i++)
		from[i] = SIZE_MAX;
	return from;
}

/* Where the household's own row has what one of a member's columns means; SIZE_MAX: nowhere. */
static size_t
own_place(const struct sheet *sheet, int place)
{
	size_t own = sheet_place(sheet, HEADING_REGISTER, place);

	if (own == SIZE_MAX && place == REGISTER_name)
		return sheet_place(sheet, HEADING_SHEET, SHEET_head);
	return own == SIZE_MAX && place == REGISTER_id_number
		       ? sheet_place(sheet, HEADING_SHEET, SHEET_head_id)
		       : own;
}

/* A column of a member: the person's own one has its meaning, or it becomes the one that has it. */
static void
take_member_column(struct sheet *sheet, size_t place, struct text who, struct heading about)
{
	size_t member = member_of(sheet, who);
	size_t own = about.home == HEADING_REGISTER ? own_place(sheet, about.place)
						    : sheet_place(sheet, about.home, about.place);

	if (member == sheet->members)
		sheet->member[sheet->members++] =
			(struct sheet_member){ .who = who, .from = no_places(sheet) };
	if (own == SIZE_MAX) {
		own = place;
		if (about.home == HEADING_REGISTER && about.place == REGISTER_relation)
			sheet->relation = place;
	} else if (own != place) {
		sheet->column[place].left_out = true;
	}
	sheet->column[place].of_member = true;
	sheet->column[own].about = about;
	sheet->member[member].from[own] = place;
}

/* Have all members a name and a relation, and the household's row a head and no relation? */
static bool
are_sure(const struct sheet *sheet, const struct heading *about, const struct text *who)
{
	size_t names = 0;
	size_t relations = 0;
	size_t members = 0;
	bool own = sheet_place(sheet, HEADING_REGISTER, REGISTER_name) != SIZE_MAX;
	bool head = sheet_place(sheet, HEADING_SHEET, SHEET_head) != SIZE_MAX;

	for (size_t i = 0; i < sheet->width; i++) {
		bool first = who[i].n > 0;

		if (who[i].n > 0 && sheet->column[i].carried)
			return false; /* a person has said what becomes of it */
		for (size_t k = 0; k < i && first; k++)
			first = !text_equal(who[k], who[i]);
		members += first;
		names += who[i].n > 0 && about[i].home == HEADING_REGISTER &&
			 about[i].place == REGISTER_name;
		relations += who[i].n > 0 && about[i].home == HEADING_REGISTER &&
			     about[i].place == REGISTER_relation;
	}
	return members > 0 && members <= MEMBERS_MOST && names == members && relations == members &&
	       own != head && sheet_place(sheet, HEADING_REGISTER, REGISTER_relation) == SIZE_MAX;
}

/*
 * Is it of one member, who is then *who (成员2, or 2 of 成员姓名2), and what does it mean of him?
 * False, and *about left alone, where it is not.
 */
static bool
of_member(struct text heading, struct text *who, struct heading *about)
{
	struct text bare = text_drop_end(heading, HEADING_NUMBERS);
	struct text what =
		text_drop_begin(bare, "共同生活家庭成员|共同生活成员|家庭成员|成员|家属");

	*who = TEXT_NONE;
	for (size_t n = heading.n; n > 0 && who->n == 0; n--)
		if (heading_is_member((struct text){ heading.p, n }))
			*who = (struct text){ heading.p, n };
	if (who->n > 0)
		what = text_from(heading, who->n);
	else if (bare.n < heading.n && what.n < bare.n)
		*who = text_from(heading, bare.n);
	what = text_drop_begin(what, "的|-|—|·|：|:|_");
	if (who->n == 0 || what.n == 0)
		return false;
	*about = text_ends_any(what, "关系")
			 ? (struct heading){ HEADING_REGISTER, REGISTER_relation, 1, false }
			 : heading_find(what);
	return true;
}

void
panels_find_members(struct sheet *sheet)
{
	struct arena arena = { 0 };
	struct heading *about = arena_alloc(&arena, sheet->width * sizeof(*about) + 1);
	struct text *who = arena_alloc(&arena, sheet->width * sizeof(*who) + 1);

	sheet->relation = SIZE_MAX;
	for (size_t i = 0; i < sheet->width; i++)
		if (heading_is_known(sheet->column[i].about) ||
		    !of_member(sheet->column[i].heading, &who[i], &about[i]))
			who[i] = TEXT_NONE;
	if (are_sure(sheet, about, who)) {
		sheet->member = arena_alloc(&sheet->arena, sheet->width * sizeof(*sheet->member));
		for (size_t i = 0; i < sheet->width; i++)
			if (who[i].n > 0 && heading_is_known(about[i]))
				take_member_column(sheet, i, who[i], about[i]);
		size_t id = sheet_place(sheet, HEADING_REGISTER, REGISTER_household_id);

		for (size_t i = 0; i < sheet->members && id != SIZE_MAX; i++)
			sheet->member[i].from[id] = id;
	}
	sheet->turn = sheet->members;
	arena_free(&arena);
}

/* What a column of the sheet has of a member. */
static struct text
cell_of(const struct sheet *sheet, size_t member, size_t place)
{
	size_t from = sheet->member[member].from[place];

	return from == SIZE_MAX ? TEXT_NONE : sheet->raw[from];
}

/* Is he the head, who stands among the members too?  What his row lacks is then taken from there.
 */
static bool
is_head_again(const struct sheet *sheet, size_t member)
{
	size_t name = sheet_place(sheet, HEADING_REGISTER, REGISTER_name);
	size_t relation = sheet_place(sheet, HEADING_REGISTER, REGISTER_relation);

	if (!text_equal(cell_of(sheet, member, name), sheet->raw[name]) ||
	    !mendkin_is_head(cell_of(sheet, member, relation)))
		return false;
	for (size_t i = 0; i < sheet->width; i++) {
		struct text cell = cell_of(sheet, member, i);
		bool own = !sheet->column[i].of_member && sheet->raw[i].n > 0;

		if (i != relation && own && cell.n > 0 && !text_equal(cell, sheet->raw[i]))
			return false;
	}
	return true;
}

static bool
is_nobody(const struct sheet *sheet, size_t member)
{
	for (size_t i = 0; i < sheet->width; i++)
		if (sheet->column[i].of_member || sheet->member[member].from[i] != i)
			if (cell_of(sheet, member, i).n > 0)
				return false;
	return true;
}

/* The row of a household as it was read becomes that of its head alone. */
static void
take_household(struct sheet *sheet, struct sheet_row *row)
{
	bool zh = sheet->diag->language == LANGUAGE_ZH;

	if (sheet->raw_room < sheet->cells_room) {
		free(sheet->raw);
		free(sheet->mark);
		sheet->raw_room = sheet->cells_room;
		sheet->raw = arena_calloc(sheet->raw_room, sizeof(*sheet->raw));
		sheet->mark = arena_calloc(sheet->raw_room, sizeof(*sheet->mark));
	}
	sheet->whole = *row;
	memcpy(sheet->raw, row->cell, sheet->cells_room * sizeof(*sheet->raw));
	for (size_t i = 0; i < sheet->width; i++)
		if (sheet->column[i].of_member)
			sheet->cell[i] = TEXT_NONE;
	if (sheet->relation != SIZE_MAX)
		sheet->cell[sheet->relation] = zh ? TEXT("户主") : TEXT("head");
	for (size_t k = 0; k < sheet->members; k++) {
		size_t width = is_head_again(sheet, k) ? sheet->width : 0;

		for (size_t i = 0; i < width; i++)
			if (sheet->cell[i].n == 0)
				sheet->cell[i] = cell_of(sheet, k, i);
	}
	sheet->turn = 0;
}

/* The row of its next member; false where there is none. */
static bool
next_member(struct sheet *sheet, struct sheet_row *row)
{
	const struct sheet_row *whole = &sheet->whole;

	while (sheet->turn < sheet->members &&
	       (is_nobody(sheet, sheet->turn) || is_head_again(sheet, sheet->turn)))
		sheet->turn++;
	if (sheet->turn >= sheet->members)
		return false;
	for (size_t i = 0; i < sheet->width; i++) {
		size_t from = sheet->member[sheet->turn].from[i];
		bool marked = whole->mark != NULL && from < whole->count;

		sheet->cell[i] = cell_of(sheet, sheet->turn, i);
		sheet->mark[i] = marked ? whole->mark[from] : TABLE_TEXT;
	}
	*row = (struct sheet_row){
		.line = whole->line,
		.kind = ROWKIND_PERSON,
		.cell = sheet->cell,
		.count = sheet->width,
		.member = ++sheet->turn,
		.mark = whole->mark == NULL ? NULL : sheet->mark,
	};
	return true;
}

enum table_result
panels_next(struct sheet *sheet, struct sheet_row *row)
{
	if (next_member(sheet, row))
		return TABLE_ROW;
	enum table_result result = sheet_next(sheet, row);

	if (result == TABLE_ROW && sheet->members > 0 && row->kind == ROWKIND_PERSON)
		take_household(sheet, row);
	return result;
}
