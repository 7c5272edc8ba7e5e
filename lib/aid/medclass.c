#include "aid/medclass.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/num.h"
#include "decide/unit.h"
#include "register/household.h"

/* What a file says of a unit from a month until another. */
struct medclass_span {
	uint64_t unit;
	int64_t category;
	int64_t from;  /* BLANK: from the beginning */
	int64_t until; /* BLANK: open */
	bool open;     /* nobody has approved it yet */
	bool ends;     /* what the unit had before */
};

/* Whom a file has in a household; of what of his household's category the register marks him. */
struct medclass_member {
	size_t home;
	struct text name;
	uint64_t person; /* by his number; 0: he has none there */
	int64_t marked;  /* WORD_CATEGORY_…, or BLANK */
};

/* The classes, the first of them first; a class is one where one of its grounds is cited. */
static const struct {
	enum word class;
	enum ground ground[2];
	enum param inpatient;
	enum param outpatient;
} classes[] = {
#define CLASS(name, one, two)                                                                      \
	{ WORD_CATEGORY_##name,                                                                    \
	  { GROUND_##one, GROUND_##two },                                                          \
	  PARAM_MEDICAL_##name##_INPATIENT,                                                        \
	  PARAM_MEDICAL_##name##_OUTPATIENT },
	CLASS(TEKUN, MEDICAL_WHO, NONE) CLASS(ORPHAN, MEDICAL_ORPHAN, NONE)
		CLASS(UNATTENDED, MEDICAL_UNATTENDED, NONE) CLASS(DIBAO, MEDICAL_WHO, NONE)
			CLASS(LOW_INCOME, MEDICAL_LOW, MEDICAL_ILL)
				CLASS(RIGID, MEDICAL_LOW, MEDICAL_ILL)
#undef CLASS
};

/* ---- what the files say ---- */

static struct medclass_home *
home_for(struct medclass_book *book, struct text id)
{
	uint64_t unit = unit_hash(id, TEXT_NONE, TEXT_NONE);
	size_t found = index_find(&book->by_household, unit);

	if (found != INDEX_NONE)
		return &book->home[found];
	book->home = arena_grow(book->home, &book->home_room, book->homes, sizeof(*book->home));
	index_add(&book->by_household, unit, book->homes);
	book->home[book->homes] = (struct medclass_home){ .id = arena_text(&book->arena, id),
							  .area = BLANK,
							  .category = BLANK };
	return &book->home[book->homes++];
}

static void
fill(struct medclass_book *book, struct text *own, struct text t)
{
	if (t.n > 0)
		*own = arena_text(&book->arena, t);
}

static void
add_person(struct medclass_book *book, const struct medclass_home *home, struct text name,
	   struct text number, int64_t marked)
{
	if (name.n == 0 && number.n == 0)
		return;
	book->member =
		arena_grow(book->member, &book->member_room, book->members, sizeof(*book->member));
	struct medclass_member *member = &book->member[book->members];

	*member = (struct medclass_member){ .home = (size_t)(home - book->home),
					    .name = arena_text(&book->arena, name),
					    .marked = marked };
	if (number.n > 0) {
		member->person = unit_person(number, TEXT_NONE);
		index_add(&book->by_person, member->person, book->members);
	}
	index_add(&book->by_name, unit_person(TEXT_NONE, name), book->members++);
}

static void
add_span(struct medclass_book *book, const struct medclass_span *span)
{
	book->span = arena_grow(book->span, &book->span_room, book->spans, sizeof(*book->span));
	index_add(&book->by_unit, span->unit, book->spans);
	book->span[book->spans++] = *span;
}

/* Which aid of one person the register marks him with. */
static int64_t
mark_of(const struct record *row)
{
	switch (row->value[REGISTER_child_status]) {
	case WORD_CHILD_ORPHAN:
		return WORD_CATEGORY_ORPHAN;
	case WORD_CHILD_UNATTENDED:
		return WORD_CATEGORY_UNATTENDED;
	default:
		break;
	}
	if (row->value[REGISTER_care_mode] != BLANK)
		return WORD_CATEGORY_TEKUN;
	return row->value[REGISTER_applied_alone] == WORD_YESNO_YES ? WORD_CATEGORY_DIBAO_SINGLE
								    : BLANK;
}

/* Only one of the rows may say what the household is on, or all of them the same. */
static void
take_category(const struct medclass_book *book, struct medclass_home *home,
	      const struct record_reader *reader, const struct record *row, struct diag *diag)
{
	int64_t category = row->value[REGISTER_category];
	int64_t since = row->value[REGISTER_since];
	bool other = category != home->category;

	home->unclear |= row->bad;
	if (category == BLANK)
		return;
	if (home->category == BLANK) {
		home->category = category;
		home->since = since;
		home->line = row->line;
		home->file = book->files;
		return;
	}
	if (!other && home->since == BLANK)
		home->since = since;
	if (!other && (since == BLANK || since == home->since))
		return;
	home->unclear = true;
	if (home->file == book->files)
		diag_say(
			diag, DIAG_HOUSEHOLD_DIFFERS,
			.at = record_where(reader, row, other ? REGISTER_category : REGISTER_since),
			.one = NUM_TEXT((int64_t)home->line));
}

static void
take_member(struct medclass_book *book, const struct record_reader *reader,
	    const struct record *row, struct diag *diag)
{
	const struct text *text = row->text;
	struct medclass_home *home = home_for(book, text[REGISTER_household_id]);

	if (household_names_head(text[REGISTER_relation])) {
		fill(book, &home->head, text[REGISTER_name]);
		fill(book, &home->head_id, text[REGISTER_id_number]);
	}
	fill(book, &home->town, text[REGISTER_town]);
	fill(book, &home->village, text[REGISTER_village]);
	fill(book, &home->payee, text[REGISTER_payee]);
	fill(book, &home->bank, text[REGISTER_bank]);
	fill(book, &home->account, text[REGISTER_account]);
	if (row->value[REGISTER_area] != BLANK)
		home->area = row->value[REGISTER_area];
	take_category(book, home, reader, row, diag);
	home->rows++;
	add_person(book, home, text[REGISTER_name], text[REGISTER_id_number], mark_of(row));
}

static void
take_decision(struct medclass_book *book, const struct record *row)
{
	const struct text *text = row->text;
	const int64_t *value = row->value;
	struct medclass_home *home = home_for(book, text[DECISION_household_id]);
	bool person = text[DECISION_person].n > 0 || text[DECISION_person_id].n > 0;
	const struct medclass_span span = {
		.unit = person ? unit_person(text[DECISION_person_id], text[DECISION_person])
			       : unit_hash(home->id, TEXT_NONE, TEXT_NONE),
		.category = value[DECISION_category],
		.from = value[DECISION_from],
		.until = value[DECISION_until],
		.open = value[DECISION_status] != WORD_STATUS_APPROVED &&
			value[DECISION_status] != WORD_STATUS_SUSPENDED,
		.ends = value[DECISION_change] == WORD_ADJUST_END ||
			value[DECISION_category] == WORD_CATEGORY_NONE,
	};

	fill(book, &home->head, text[DECISION_head]);
	fill(book, &home->head_id, text[DECISION_head_id]);
	fill(book, &home->town, text[DECISION_town]);
	fill(book, &home->village, text[DECISION_village]);
	fill(book, &home->payee, text[DECISION_payee]);
	fill(book, &home->bank, text[DECISION_bank]);
	fill(book, &home->account, text[DECISION_account]);
	if (value[DECISION_area] != BLANK)
		home->area = value[DECISION_area];
	add_person(book, home, text[DECISION_head], text[DECISION_head_id], BLANK);
	add_person(book, home, text[DECISION_person], text[DECISION_person_id], BLANK);
	if (value[DECISION_status] != WORD_STATUS_REFUSED && text[DECISION_case].n == 0)
		add_span(book, &span);
}

/* That it is a list of decisions is no fault here: it is read as one. */
static bool
is_fault(void *none, const struct finding *finding)
{
	(void)none;
	return finding->code != DIAG_REGISTER_DECISIONS;
}

bool
medclass_read(struct medclass_book *book, const char *path, const struct table_options *options,
	      struct diag *diag)
{
	static const int required[] = { REGISTER_household_id, -1 };
	struct diag own = diag_behind(diag);

	own.filter = is_fault;
	struct record_reader *reader =
		record_open(path, RECORD_REGISTER, options, NULL, required, &own);
	bool members = reader != NULL && record_has(reader, REGISTER_relation);
	struct record row;
	enum table_result result;

	if (!members && own.count[DIAG_TROUBLE] == 0) {
		static const int of_list[] = { DECISION_household_id, DECISION_category, -1 };

		record_close(reader);
		reader = record_open(path, RECORD_DECISION, options, NULL, of_list, diag);
	}
	book->files++;
	while ((result = record_each(reader, &row)) == TABLE_ROW) {
		if (members)
			take_member(book, reader, &row, diag);
		else if (!row.bad)
			take_decision(book, &row);
	}
	record_close(reader);
	return result == TABLE_END;
}

bool
medclass_read_all(struct medclass_book *book, char *const *path, size_t n, struct diag *diag)
{
	const struct table_options plain = { 0 };
	bool good = true;

	for (size_t i = 0; i < n; i++)
		good = medclass_read(book, path[i], &plain, diag) && good;
	return good;
}

/* ---- asking ---- */

const struct medclass_home *
medclass_home_of(const struct medclass_book *book, struct text number)
{
	size_t found = index_find(&book->by_person, unit_person(number, TEXT_NONE));

	return found == INDEX_NONE ? NULL : &book->home[book->member[found].home];
}

struct text
medclass_name_of(const struct medclass_book *book, struct text number)
{
	uint64_t person = unit_person(number, TEXT_NONE);
	size_t at;

	for (size_t i = index_first(&book->by_person, person, &at); i != INDEX_NONE;
	     i = index_next(&book->by_person, person, &at))
		if (book->member[i].name.n > 0)
			return book->member[i].name;
	return TEXT_NONE;
}

bool
medclass_is_named_otherwise(const struct medclass_book *book, struct text number, struct text name)
{
	uint64_t person = unit_person(number, TEXT_NONE);
	bool named = false;
	size_t at;

	for (size_t i = index_first(&book->by_person, person, &at); i != INDEX_NONE;
	     i = index_next(&book->by_person, person, &at)) {
		if (unit_is_one_name(book->member[i].name, name))
			return false;
		named |= book->member[i].name.n > 0;
	}
	return named && name.n > 0;
}

const struct medclass_home *
medclass_next_namesake(const struct medclass_book *book, struct text name, struct text number,
		       size_t *at)
{
	uint64_t person = number.n == 0 ? 0 : unit_person(number, TEXT_NONE);
	uint64_t key = unit_person(TEXT_NONE, name);
	size_t i = *at == INDEX_NONE ? index_first(&book->by_name, key, at)
				     : index_next(&book->by_name, key, at);

	for (; i != INDEX_NONE; i = index_next(&book->by_name, key, at)) {
		const struct medclass_member *member = &book->member[i];

		if ((person == 0 || member->person == 0 || person == member->person) &&
		    unit_is_one_name(member->name, name))
			return &book->home[member->home];
	}
	return NULL;
}

const struct medclass_home *
medclass_home_named(const struct medclass_book *book, struct text id)
{
	size_t found = index_find(&book->by_household, unit_hash(id, TEXT_NONE, TEXT_NONE));

	return found == INDEX_NONE ? NULL : &book->home[found];
}

/* Aid alone and in the phase-out is of the same class: choices(7), refer.dibao. */
static int64_t
class_of(int64_t category)
{
	return category == WORD_CATEGORY_DIBAO_SINGLE || category == WORD_CATEGORY_PHASE_OUT
		       ? WORD_CATEGORY_DIBAO
		       : category;
}

/* Its place in the table, where it is a class on the day; else behind the last. */
static size_t
rank_of(int64_t class, const struct law *law)
{
	size_t rank = 0;

	while (rank < ARRAY_LENGTH(classes) && class != (int64_t)classes[rank].class)
		rank++;
	if (rank < ARRAY_LENGTH(classes) && law_cite(law, classes[rank].ground[0], 0) == NULL &&
	    law_cite(law, classes[rank].ground[1], 0) == NULL)
		rank = ARRAY_LENGTH(classes);
	return rank;
}

/* From what month on what a unit had has ended, by then; BLANK where it has not. */
static int64_t
end_of(const struct medclass_book *book, uint64_t unit, month_t month)
{
	int64_t end = BLANK;
	size_t at;

	for (size_t i = index_first(&book->by_unit, unit, &at); i != INDEX_NONE;
	     i = index_next(&book->by_unit, unit, &at)) {
		const struct medclass_span *span = &book->span[i];

		if (span->ends && !span->open && span->from != BLANK && span->from <= month &&
		    (end == BLANK || span->from > end))
			end = span->from;
	}
	return end;
}

/* Did what began then, or always was, end before the month of the question? */
static bool
is_over(int64_t from, int64_t end)
{
	return end != BLANK && (from == BLANK || from < end);
}

/* The best that the spans of a unit give in the month; *open where something is not approved. */
static void
ask_unit(const struct medclass_book *book, uint64_t unit, const struct law *law, size_t *best,
	 bool *open)
{
	month_t month = month_of(law->date);
	int64_t end = end_of(book, unit, month);
	size_t at;

	for (size_t i = index_first(&book->by_unit, unit, &at); i != INDEX_NONE;
	     i = index_next(&book->by_unit, unit, &at)) {
		const struct medclass_span *span = &book->span[i];
		size_t rank = rank_of(class_of(span->category), law);

		if (span->ends || is_over(span->from, end) ||
		    (span->from != BLANK && span->from > month) ||
		    (span->until != BLANK && span->until < month))
			continue;
		if (span->open)
			*open |= rank < ARRAY_LENGTH(classes) ||
				 span->category == WORD_CATEGORY_UNDECIDED;
		else if (rank < *best)
			*best = rank;
	}
}

/*
 * Nobody can tell what the register has it on: a row cannot be read, two rows differ, or a decision
 * ended what the register still has.
 */
static bool
is_unclear(const struct medclass_book *book, const struct medclass_home *home, month_t month)
{
	int64_t end = end_of(book, unit_hash(home->id, TEXT_NONE, TEXT_NONE), month);

	return home->unclear || (home->category != BLANK && is_over(home->since, end));
}

/* Is he on what the register has his household on?  Of a household of one it is his. */
static bool
is_on(const struct medclass_home *home, const struct medclass_member *member, month_t month)
{
	if (home->category == BLANK || (home->since != BLANK && home->since > month))
		return false;
	return unit_is_household(home->category) || home->rows == 1 ||
	       member->marked == home->category;
}

int64_t
medclass_of(const struct medclass_book *book, struct text number, const struct law *law)
{
	uint64_t person = unit_person(number, TEXT_NONE);
	size_t best = ARRAY_LENGTH(classes);
	bool open = false;
	size_t at;

	ask_unit(book, person, law, &best, &open);
	for (size_t i = index_first(&book->by_person, person, &at); i != INDEX_NONE;
	     i = index_next(&book->by_person, person, &at)) {
		const struct medclass_member *member = &book->member[i];
		const struct medclass_home *home = &book->home[member->home];

		ask_unit(book, unit_hash(home->id, TEXT_NONE, TEXT_NONE), law, &best, &open);
		if (is_unclear(book, home, month_of(law->date)))
			open = true;
		else if (is_on(home, member, month_of(law->date)) &&
			 rank_of(class_of(home->category), law) < best)
			best = rank_of(class_of(home->category), law);
	}
	if (best < ARRAY_LENGTH(classes))
		return classes[best].class;
	return open ? WORD_CATEGORY_UNDECIDED : WORD_CATEGORY_NONE;
}

bool
medclass_is_one(int64_t category)
{
	for (size_t i = 0; i < ARRAY_LENGTH(classes); i++)
		if (category == (int64_t)classes[i].class)
			return true;
	return false;
}

const struct value *
medclass_profile(const struct law *law, int64_t class, int64_t kind, int64_t level,
		 enum param *param)
{
	size_t i = 0;

	while (class != (int64_t)classes[i].class)
		i++;
	enum param all = kind == WORD_BILL_INPATIENT ? classes[i].inpatient : classes[i].outpatient;

	*param = all + 1 + (enum param)(level - WORD_HOSPITAL_TOWN);
	if (law->value[*param].set)
		return &law->value[*param];
	return law->value[all].set ? &law->value[all] : NULL;
}

void
medclass_free(struct medclass_book *book)
{
	free(book->home);
	free(book->member);
	free(book->span);
	index_free(&book->by_household);
	index_free(&book->by_person);
	index_free(&book->by_name);
	index_free(&book->by_unit);
	arena_free(&book->arena);
}
