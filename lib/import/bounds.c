#include "import/bounds.h"

#include <assert.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/num.h"
#include "civil/idcard.h"
#include "register/household.h"

enum { NOTHING = -1, STATED_MOST = 9999, MEMBERS_LEAST = 5 /* a fifth of the rows */ };

/* What one kind of evidence says of a row, against the household above it. */
enum vote {
	VOTE_NONE,  /* there is no such column, or it has no say here */
	VOTE_BLANK, /* a blank where the first row of a household would have something */
	VOTE_BEGINS,
	VOTE_GOES_ON,
};

/* The household above, while the rows are judged. */
struct above {
	uint64_t said[BOUNDS_KINDS];
	size_t first; /* its first row, or SIZE_MAX: there is none */
	size_t head;  /* the row that says so, or SIZE_MAX */
	bool own_met; /* the row of the person whom the column of heads names */
	uint64_t own; /* his identity number; 0: unknown */
	bool unknown; /* a row that may be of it, or not, stands between */
};

static const struct {
	enum heading_home home;
	int place;
} columns[BOUNDS_PLACES] = {
	[BOUNDS_ID] = { HEADING_REGISTER, REGISTER_household_id },
	[BOUNDS_HEAD_ID] = { HEADING_SHEET, SHEET_head_id },
	[BOUNDS_HEAD] = { HEADING_SHEET, SHEET_head },
	[BOUNDS_SEQ] = { HEADING_SHEET, SHEET_seq },
	[BOUNDS_RELATION] = { HEADING_REGISTER, REGISTER_relation },
	[BOUNDS_NAME] = { HEADING_REGISTER, REGISTER_name },
	[BOUNDS_NUMBER] = { HEADING_REGISTER, REGISTER_id_number },
	[BOUNDS_PAYEE] = { HEADING_REGISTER, REGISTER_payee },
	[BOUNDS_MEMBERS] = { HEADING_SHEET, SHEET_members },
	[BOUNDS_COVERED] = { HEADING_SHEET, SHEET_covered },
	[BOUNDS_AMOUNT] = { HEADING_REGISTER, REGISTER_amount },
	[BOUNDS_ACCOUNT] = { HEADING_REGISTER, REGISTER_account },
};

void
bounds_begin(struct bounds *bounds, const struct sheet *sheet)
{
	*bounds = (struct bounds){ 0 };
	for (size_t i = 0; i < BOUNDS_PLACES; i++)
		bounds->place[i] = sheet_place(sheet, columns[i].home, columns[i].place);
}

/* A cell as the register would have it; blank where there is no such column. */
static struct text
value_at(const struct bounds *bounds, const struct sheet *sheet, const struct mender *mender,
	 const struct sheet_row *row, size_t kind)
{
	size_t place = bounds->place[kind];

	if (place == SIZE_MAX || row->cell[place].n == 0)
		return TEXT_NONE;
	return mend_cell(mender, heading_from(sheet->column[place].about), row->cell[place]).value;
}

static bool
has(const struct bounds *bounds, const struct sheet_row *row, size_t kind)
{
	return bounds->place[kind] != SIZE_MAX && row->cell[bounds->place[kind]].n > 0;
}

uint64_t
bounds_hash(struct text value)
{
	return value.n == 0 ? 0 : hash_text(value) | 1;
}

static int32_t
count_of(struct text value, int64_t most)
{
	int64_t n;

	return num_parse(value.p, value.n, most, &n) ? (int32_t)n : NOTHING;
}

static enum bounds_relation
relation_of(struct text value)
{
	if (value.n == 0)
		return BOUNDS_UNSAID;
	/* 户主（亡）: his row all the same */
	return household_names_head(value) || text_begins(value, TEXT("户主")) ? BOUNDS_IS_HEAD
									       : BOUNDS_IS_MEMBER;
}

/* The person's own; in a list of heads alone, which has no column of names, that of the head. */
static uint64_t
number_of(const struct bounds *bounds, const struct mender *mender,
	  const struct text value[BOUNDS_AMOUNT])
{
	bool heads =
		bounds->place[BOUNDS_NAME] == SIZE_MAX && bounds->place[BOUNDS_NUMBER] == SIZE_MAX;
	struct text number = value[heads ? BOUNDS_HEAD_ID : BOUNDS_NUMBER];
	struct idcard card;

	return number.n > 0 && idcard_parse(number, mender->today, &card) == IDCARD_OK
		       ? bounds_hash(number)
		       : 0;
}

void
bounds_add(struct bounds *bounds, const struct sheet *sheet, const struct mender *mender,
	   const struct sheet_row *row)
{
	struct text value[BOUNDS_AMOUNT];

	for (size_t i = 0; i < BOUNDS_AMOUNT; i++)
		value[i] = value_at(bounds, sheet, mender, row, i);
	bounds->row = arena_grow(bounds->row, &bounds->room, bounds->count, sizeof(*bounds->row));
	struct bounds_row *out = &bounds->row[bounds->count++];

	*out = (struct bounds_row){
		.line = row->line,
		.name = bounds_hash(value[BOUNDS_NAME]),
		.number = number_of(bounds, mender, value),
		.payee = bounds_hash(value[BOUNDS_PAYEE]),
		.seq = count_of(value[BOUNDS_SEQ], INT32_MAX),
		.members = count_of(value[BOUNDS_MEMBERS], STATED_MOST),
		.covered = count_of(value[BOUNDS_COVERED], STATED_MOST),
		.relation = (unsigned char)relation_of(value[BOUNDS_RELATION]),
		.paid = has(bounds, row, BOUNDS_AMOUNT) || has(bounds, row, BOUNDS_ACCOUNT),
		.cut = bounds->cut,
		.code = DIAG_NONE,
	};
	for (size_t i = 0; i < BOUNDS_KINDS; i++)
		out->said[i] = bounds_hash(value[i]);
	bounds->cut = false;
}

/* Another column has its meaning after all, or none has: what it says counts no more. */
static void
forget(struct bounds *bounds, size_t kind)
{
	bounds->place[kind] = SIZE_MAX;
	for (size_t i = 0; kind == BOUNDS_RELATION && i < bounds->count; i++)
		bounds->row[i].relation = BOUNDS_UNSAID;
	for (size_t i = 0; kind < BOUNDS_KINDS && i < bounds->count; i++)
		bounds->row[i].said[kind] = 0;
}

void
bounds_cut(struct bounds *bounds)
{
	bounds->cut = true;
}

bool
bounds_relation_is_payees(const struct bounds *bounds)
{
	uint64_t head = 0;
	size_t members = 0;
	size_t payees = 0;

	if (bounds->place[BOUNDS_RELATION] == SIZE_MAX)
		return false;
	if (bounds->place[BOUNDS_NAME] == SIZE_MAX)
		return bounds->place[BOUNDS_PAYEE] != SIZE_MAX &&
		       bounds->place[BOUNDS_HEAD] != SIZE_MAX;
	for (size_t i = 0; i < bounds->count; i++) {
		const struct bounds_row *row = &bounds->row[i];
		bool himself = row->name != 0 && row->name == row->said[BOUNDS_HEAD];

		if (row->relation == BOUNDS_IS_HEAD)
			head = row->name;
		if (row->relation != BOUNDS_IS_MEMBER)
			continue;
		members++;
		payees += himself || (row->payee != 0 && row->payee != row->name &&
				      row->payee != head && row->payee != row->said[BOUNDS_HEAD]);
	}
	return payees * 2 > members;
}

bool
bounds_has_members(const struct bounds *bounds, struct sheet *sheet)
{
	size_t seq = bounds->place[BOUNDS_SEQ];
	size_t bare = 0;

	for (size_t i = 0; seq != SIZE_MAX && i < bounds->count; i++) {
		const struct bounds_row *row = &bounds->row[i];

		if (row->said[BOUNDS_SEQ] != 0)
			continue;
		if (sheet_is_merged(sheet, row->line, seq))
			return true;
		bare += i > 0 && !row->paid;
	}
	return bare * MEMBERS_LEAST >= bounds->count && bare > 0 && bare < bounds->count;
}

/* ---- evidence ---- */

/*
 * Do the running numbers count households?  Only where some rows have none, or that of the row
 * above, and most of those that are surely members do.
 */
static bool
counts_households(const struct bounds *bounds)
{
	size_t members = 0;
	size_t own = 0;
	size_t joined = 0;

	for (size_t i = 1; i < bounds->count; i++) {
		const struct bounds_row *row = &bounds->row[i];
		const struct bounds_row *before = row - 1;
		bool fresh = row->said[BOUNDS_SEQ] != 0 &&
			     row->said[BOUNDS_SEQ] != before->said[BOUNDS_SEQ];
		bool same_head = (row->said[BOUNDS_HEAD] != 0 &&
				  row->said[BOUNDS_HEAD] == before->said[BOUNDS_HEAD]) ||
				 (row->said[BOUNDS_HEAD_ID] != 0 &&
				  row->said[BOUNDS_HEAD_ID] == before->said[BOUNDS_HEAD_ID]);
		bool member = row->relation == BOUNDS_IS_MEMBER || same_head;

		joined += !fresh;
		members += member;
		own += member && fresh;
	}
	return joined > 0 && own * 2 <= members;
}

/* Is the relation blank where somebody is no head? */
static bool
names_heads_alone(const struct bounds *bounds)
{
	size_t blank = 0;
	size_t members = 0;

	for (size_t i = 0; i < bounds->count; i++) {
		blank += bounds->row[i].relation == BOUNDS_UNSAID;
		members += bounds->row[i].relation == BOUNDS_IS_MEMBER;
	}
	return blank > members;
}

/* What is known of the whole sheet. */
struct judge {
	struct bounds *bounds;
	struct sheet *sheet;
	bool use[BOUNDS_KINDS];
	bool any; /* of them */
	bool heads_alone;
	struct above above;
};

/* Another person of the same name: the head above has had his row, and has another number. */
static bool
is_namesake(const struct above *above, const struct bounds_row *row)
{
	return above->own_met && row->name != 0 && row->name == row->said[BOUNDS_HEAD] &&
	       (row->number == 0 || row->number != above->own);
}

static enum vote
vote_of(const struct judge *judge, const struct bounds_row *row, size_t kind)
{
	const struct above *above = &judge->above;
	uint64_t said = row->said[kind];

	if (!judge->use[kind])
		return VOTE_NONE;
	if (said == 0)
		return sheet_is_merged(judge->sheet, row->line, judge->bounds->place[kind])
			       ? VOTE_GOES_ON
			       : VOTE_BLANK;
	return above->first == SIZE_MAX || said != above->said[kind] ||
			       (kind == BOUNDS_HEAD && is_namesake(above, row))
		       ? VOTE_BEGINS
		       : VOTE_GOES_ON;
}

/* The first kind with this vote, or BOUNDS_KINDS. */
static size_t
first_with(const enum vote vote[BOUNDS_KINDS], enum vote wanted)
{
	size_t i = 0;

	while (i < BOUNDS_KINDS && vote[i] != wanted)
		i++;
	return i;
}

void
bounds_disagree(struct bounds_row *row, enum diag_code code, size_t by, size_t against,
		size_t other)
{
	row->code = code;
	row->by = (unsigned char)by;
	row->against = (unsigned char)against;
	row->other = other;
}

static void
begin_household(struct judge *judge, struct bounds_row *row, size_t by)
{
	row->begins = true;
	row->by = (unsigned char)by;
	judge->above =
		(struct above){ .first = (size_t)(row - judge->bounds->row), .head = SIZE_MAX };
}

/* The row is of the household above, or of the one that it began. */
static void
go_on(struct judge *judge, struct bounds_row *row, size_t by)
{
	struct above *above = &judge->above;
	const struct bounds_row *all = judge->bounds->row;

	for (size_t i = 0; i < BOUNDS_KINDS; i++)
		if (above->said[i] == 0)
			above->said[i] = row->said[i];
	if (row->name != 0 && row->name == above->said[BOUNDS_HEAD]) {
		above->own_met = true;
		above->own = row->number;
	}
	if (row->relation != BOUNDS_IS_HEAD)
		return;
	if (above->head == SIZE_MAX)
		above->head = (size_t)(row - all);
	else if (judge->any)
		bounds_disagree(row, DIAG_BOUNDS_HEADS, by, BOUNDS_RELATION, all[above->head].line);
}

/* Nothing but the relation, and blanks, say where the row belongs. */
static void
judge_by_relation(struct judge *judge, struct bounds_row *row, size_t blank)
{
	const struct above *above = &judge->above;
	bool head = row->relation == BOUNDS_IS_HEAD;

	bool none = above->first == SIZE_MAX || above->unknown;
	bool unsaid =
		row->relation == BOUNDS_UNSAID && blank == BOUNDS_KINDS && !judge->heads_alone;

	if (head && (none || blank == BOUNDS_KINDS)) {
		begin_household(judge, row, BOUNDS_RELATION);
	} else if (none || unsaid) {
		if (unsaid)
			bounds_disagree(row, DIAG_BOUNDS_UNSAID, BOUNDS_RELATION, BOUNDS_RELATION,
					0);
		row->unknown = judge->above.unknown = true;
		return;
	}
	go_on(judge, row, blank == BOUNDS_KINDS ? BOUNDS_RELATION : blank);
}

static void
judge_row(struct judge *judge, struct bounds_row *row)
{
	enum vote vote[BOUNDS_KINDS];

	if (row->cut)
		judge->above = (struct above){ .first = SIZE_MAX, .head = SIZE_MAX };
	for (size_t i = 0; i < BOUNDS_KINDS; i++)
		vote[i] = vote_of(judge, row, i);
	size_t begins = first_with(vote, VOTE_BEGINS);
	size_t goes_on = first_with(vote, VOTE_GOES_ON);
	size_t blank = first_with(vote, VOTE_BLANK);

	/* a number beside a member, where his household's first row would have a head's name too */
	bool stray = goes_on == BOUNDS_KINDS && blank < BOUNDS_KINDS &&
		     row->relation == BOUNDS_IS_MEMBER && judge->above.first != SIZE_MAX;

	if (begins < BOUNDS_KINDS && (goes_on < BOUNDS_KINDS || stray)) {
		bounds_disagree(row, DIAG_BOUNDS_TORN, begins, stray ? BOUNDS_RELATION : goes_on,
				0);
		row->unknown = judge->above.unknown = true;
	} else if (begins < BOUNDS_KINDS) {
		begin_household(judge, row, begins);
		go_on(judge, row, begins);
	} else if (goes_on < BOUNDS_KINDS) {
		go_on(judge, row, goes_on);
	} else {
		judge_by_relation(judge, row, blank);
	}
}

static void
judge_numbers(struct bounds *bounds)
{
	bounds->numbered = bounds->count > 0;
	for (size_t i = 0; i < bounds->count; i++) {
		const struct bounds_row *row = &bounds->row[i];

		if (!row->begins)
			continue;
		if (row->seq <= bounds->last_number) {
			bounds->numbered = false;
			return;
		}
		if (bounds->last_number == 0)
			bounds->first_number = row->seq;
		bounds->last_number = row->seq;
	}
}

/* A column of ids: a household is the rows that have one, and those without one behind it. */
static void
judge_by_id(struct bounds *bounds)
{
	uint64_t above = 0;

	for (size_t i = 0; i < bounds->count; i++) {
		struct bounds_row *row = &bounds->row[i];
		uint64_t id = row->said[BOUNDS_ID];

		row->begins = id != 0 && id != above;
		row->head = bounds->place[BOUNDS_RELATION] != SIZE_MAX
				    ? row->relation == BOUNDS_IS_HEAD
				    : row->name != 0 && row->name == row->said[BOUNDS_HEAD];
		above = id != 0 ? id : above;
	}
}

static void
judge_by_evidence(struct bounds *bounds, struct sheet *sheet)
{
	struct judge judge = {
		.bounds = bounds,
		.sheet = sheet,
		.heads_alone = names_heads_alone(bounds),
		.above = { .first = SIZE_MAX, .head = SIZE_MAX },
	};

	for (size_t i = BOUNDS_HEAD_ID; i < BOUNDS_KINDS; i++) {
		judge.use[i] = bounds->place[i] != SIZE_MAX &&
			       (i != BOUNDS_SEQ || counts_households(bounds));
		judge.any |= judge.use[i];
	}
	for (size_t i = 0; i < bounds->count; i++)
		judge_row(&judge, &bounds->row[i]);
	bounds->told = judge.any;
}

void
bounds_settle(struct bounds *bounds, struct sheet *sheet, bool roster)
{
	for (size_t i = 0; i < BOUNDS_PLACES; i++)
		if (bounds->place[i] != SIZE_MAX &&
		    sheet_place(sheet, columns[i].home, columns[i].place) == SIZE_MAX)
			forget(bounds, i);
	bounds->roster = roster;
	if (roster)
		for (size_t i = 0; i < bounds->count; i++)
			bounds->row[i].begins = bounds->row[i].head = true;
	else if (bounds->place[BOUNDS_ID] != SIZE_MAX)
		judge_by_id(bounds);
	else
		judge_by_evidence(bounds, sheet);
	judge_numbers(bounds);
}

size_t
bounds_households(const struct bounds *bounds)
{
	size_t households = 0;

	for (size_t i = 0; i < bounds->count; i++)
		households += bounds->row[i].begins;
	return households;
}

void
bounds_rewind(struct bounds *bounds)
{
	bounds->next = 0;
}

const struct bounds_row *
bounds_take(struct bounds *bounds)
{
	assert(bounds->next < bounds->count);
	return &bounds->row[bounds->next++];
}

void
bounds_free(struct bounds *bounds)
{
	free(bounds->row);
	*bounds = (struct bounds){ 0 };
}
