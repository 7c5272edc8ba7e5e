#include "import/bounds.h"

#include <assert.h>
#include <stdlib.h>

#include "import/running.h"

enum { MEMBERS_LEAST = 5 /* a fifth of the rows */ };

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
	size_t first;  /* its first row, or SIZE_MAX: there is none */
	size_t head;   /* the row that says so, or SIZE_MAX */
	size_t spouse; /* likewise */
	bool own_met;  /* the row of the person whom the column of heads names */
	uint64_t own;  /* his identity number; 0: unknown */
	bool stated;   /* how many members it has */
	bool unknown;  /* a row that may be of it, or not, stands between */
};

static const struct above nobody = { .first = SIZE_MAX, .head = SIZE_MAX, .spouse = SIZE_MAX };

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

/* What is known of the whole sheet. */
struct judge {
	struct bounds *bounds;
	struct sheet *sheet;
	bool use[BOUNDS_KINDS];
	bool any; /* of them */
	enum evidence_gaps gaps;
	bool heads_alone;
	bool one_spouse;
	bool states_once; /* the number of members, in each household */
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
	judge->above = (struct above){ .first = (size_t)(row - judge->bounds->row),
				       .head = SIZE_MAX,
				       .spouse = SIZE_MAX };
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
	above->stated |= row->members >= 0;
	if (row->spouse && above->spouse == SIZE_MAX)
		above->spouse = (size_t)(row - all);
	if (row->relation != BOUNDS_IS_HEAD)
		return;
	if (above->head == SIZE_MAX)
		above->head = (size_t)(row - all);
	else if (judge->any)
		bounds_disagree(row, DIAG_BOUNDS_HEADS, by, BOUNDS_RELATION, all[above->head].line);
}

/* By one kind of evidence another household begins here, by another it goes on. */
static void
tear(struct judge *judge, struct bounds_row *row, size_t begins, size_t goes_on)
{
	bounds_disagree(row, DIAG_BOUNDS_TORN, begins, goes_on, 0);
	row->unknown = judge->above.unknown = true;
}

/* May a row have been emptied that stood right above, that of a head perhaps? */
static bool
is_behind_gap(const struct judge *judge, const struct bounds_row *row)
{
	return judge->gaps == EVIDENCE_GAPS_DOUBT && row != judge->bounds->row && !row->cut &&
	       row->said[BOUNDS_GAP] != row[-1].said[BOUNDS_GAP];
}

/* Nothing but the relation, and blanks, say where the row belongs. */
static void
judge_by_relation(struct judge *judge, struct bounds_row *row, size_t blank)
{
	const struct above *above = &judge->above;
	bool head = row->relation == BOUNDS_IS_HEAD;

	/* what only the first row of a household says */
	bool again = judge->states_once && above->stated && row->members >= 0 && !head;
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
	} else if (row->spouse && above->spouse != SIZE_MAX && judge->one_spouse) {
		bounds_disagree(row, DIAG_BOUNDS_SPOUSES, BOUNDS_RELATION, BOUNDS_RELATION,
				judge->bounds->row[above->spouse].line);
		row->unknown = judge->above.unknown = true;
		return;
	} else if (again) {
		tear(judge, row, BOUNDS_MEMBERS, blank == BOUNDS_KINDS ? BOUNDS_RELATION : blank);
		return;
	} else if (!head && is_behind_gap(judge, row)) {
		tear(judge, row, BOUNDS_GAP, blank == BOUNDS_KINDS ? BOUNDS_RELATION : blank);
		return;
	}
	go_on(judge, row, blank == BOUNDS_KINDS ? BOUNDS_RELATION : blank);
}

/* What stands once for a household, in a cell merged with that of the row above; or BOUNDS_KINDS.
 */
static size_t
merged_kind(const struct judge *judge, const struct bounds_row *row)
{
	static const size_t kinds[] = { BOUNDS_MEMBERS, BOUNDS_COVERED };

	for (size_t i = 0; judge->above.first != SIZE_MAX && i < ARRAY_LENGTH(kinds); i++) {
		size_t place = judge->bounds->place[kinds[i]];

		if (place != SIZE_MAX && sheet_is_merged(judge->sheet, row->line, place))
			return kinds[i];
	}
	return BOUNDS_KINDS;
}

static void
judge_row(struct judge *judge, struct bounds_row *row)
{
	enum vote vote[BOUNDS_KINDS];

	if (row->cut)
		judge->above = nobody;
	for (size_t i = 0; i < BOUNDS_KINDS; i++)
		vote[i] = vote_of(judge, row, i);
	size_t begins = first_with(vote, VOTE_BEGINS);
	size_t goes_on = first_with(vote, VOTE_GOES_ON);
	size_t blank = first_with(vote, VOTE_BLANK);

	if (begins == BOUNDS_KINDS && goes_on == BOUNDS_KINDS) {
		goes_on = merged_kind(judge, row);
		judge->any |= goes_on != BOUNDS_KINDS;
	}
	/* a number beside a member, where his household's first row would have a head's name too */
	bool stray = goes_on == BOUNDS_KINDS && blank < BOUNDS_KINDS &&
		     row->relation == BOUNDS_IS_MEMBER && judge->above.first != SIZE_MAX;

	if (begins < BOUNDS_KINDS && (goes_on < BOUNDS_KINDS || stray)) {
		tear(judge, row, begins, stray ? BOUNDS_RELATION : goes_on);
	} else if (begins < BOUNDS_KINDS) {
		begin_household(judge, row, begins);
		go_on(judge, row, begins);
	} else if (goes_on != BOUNDS_KINDS) {
		row->tied = true;
		go_on(judge, row, goes_on);
	} else {
		judge_by_relation(judge, row, blank);
	}
}

/* Are the blanks below an id cells merged with it?  Then others are of another household. */
static bool
is_drawn(const struct bounds *bounds, struct sheet *sheet)
{
	size_t merged = 0;
	size_t blank = 0;

	for (size_t i = 0; i < bounds->count; i++) {
		if (bounds->row[i].said[BOUNDS_ID] != 0)
			continue;
		blank++;
		merged += sheet_is_merged(sheet, bounds->row[i].line, bounds->place[BOUNDS_ID]);
	}
	return merged * 2 > blank;
}

/* A row without an id, of the household above or not; and a second spouse. */
static void
doubt_by_id(struct judge *judge, struct bounds_row *row, bool drawn)
{
	struct above *above = &judge->above;
	bool blank = row->said[BOUNDS_ID] == 0;
	size_t related =
		judge->bounds->place[BOUNDS_RELATION] != SIZE_MAX ? BOUNDS_RELATION : BOUNDS_ID;

	if (blank && !row->tied && drawn && above->first != SIZE_MAX) {
		above->unknown = true;
		if (row->relation != BOUNDS_IS_HEAD)
			bounds_disagree(row, DIAG_BOUNDS_TORN, BOUNDS_ID, related, 0);
	} else if (row->spouse && above->spouse != SIZE_MAX && judge->one_spouse) {
		bounds_disagree(row, DIAG_BOUNDS_SPOUSES, BOUNDS_ID, related,
				judge->bounds->row[above->spouse].line);
		row->unknown = true;
	}
	row->unknown |= blank && above->unknown;
	if (row->spouse && above->spouse == SIZE_MAX)
		above->spouse = (size_t)(row - judge->bounds->row);
}

/* A column of ids: a household is the rows that have one, and those without one behind it. */
static void
judge_by_id(struct bounds *bounds, struct sheet *sheet)
{
	struct judge judge = { .bounds = bounds,
			       .sheet = sheet,
			       .one_spouse = evidence_has_one_spouse(bounds),
			       .above = nobody };
	bool drawn = is_drawn(bounds, sheet);
	uint64_t above = 0;

	for (size_t i = 0; i < bounds->count; i++) {
		struct bounds_row *row = &bounds->row[i];
		uint64_t id = row->said[BOUNDS_ID];

		row->tied = id != 0 || sheet_is_merged(sheet, row->line, bounds->place[BOUNDS_ID]);
		row->head = bounds->place[BOUNDS_RELATION] != SIZE_MAX
				    ? row->relation == BOUNDS_IS_HEAD
				    : row->name != 0 && row->name == row->said[BOUNDS_HEAD];
		if (id != 0 && id != above)
			begin_household(&judge, row, BOUNDS_ID);
		doubt_by_id(&judge, row, drawn);
		above = id != 0 ? id : above;
	}
}

static void
judge_by_evidence(struct bounds *bounds, struct sheet *sheet)
{
	struct judge judge = {
		.bounds = bounds,
		.sheet = sheet,
		.heads_alone = evidence_names_heads_alone(bounds),
		.states_once = evidence_states_once(bounds),
		.one_spouse = evidence_has_one_spouse(bounds),
		.above = nobody,
	};

	for (size_t i = BOUNDS_HEAD_ID; i < BOUNDS_GAP; i++) {
		judge.use[i] = bounds->place[i] != SIZE_MAX &&
			       (i != BOUNDS_SEQ || evidence_counts_households(bounds));
		judge.any |= judge.use[i];
	}
	judge.gaps = evidence_gaps(bounds, judge.use);
	judge.use[BOUNDS_GAP] = judge.gaps == EVIDENCE_GAPS_PART;
	judge.any |= judge.use[BOUNDS_GAP];
	for (size_t i = 0; i < bounds->count; i++)
		judge_row(&judge, &bounds->row[i]);
	bounds->told = judge.any;
}

void
bounds_settle(struct bounds *bounds, struct sheet *sheet, bool roster)
{
	evidence_review(bounds, sheet);
	bounds->roster = roster;
	if (roster)
		for (size_t i = 0; i < bounds->count; i++)
			bounds->row[i].begins = bounds->row[i].head = true;
	else if (bounds->place[BOUNDS_ID] != SIZE_MAX)
		judge_by_id(bounds, sheet);
	else
		judge_by_evidence(bounds, sheet);
	running_settle(bounds);
}

size_t
bounds_end_of(const struct bounds *bounds, size_t first)
{
	size_t end = first + 1;

	while (end < bounds->count && !bounds->row[end].begins)
		end++;
	return end;
}

int64_t
bounds_persons(const struct bounds *bounds, size_t at)
{
	const struct bounds_row *row = &bounds->row[at];
	int64_t rows = (int64_t)(bounds_end_of(bounds, at) - at);

	if (row->covered > 0)
		return row->covered;
	return row->members > rows ? row->members : rows;
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
