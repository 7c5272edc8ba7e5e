#include "aid/answer.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/num.h"
#include "decide/unit.h"
#include "mend/mendrecord.h"

struct answer *
answer_find(const struct answers *answers, struct text id)
{
	uint64_t hash = hash_text(id);
	size_t at;

	if (answers == NULL)
		return NULL;
	for (size_t i = index_first(&answers->by_id, hash, &at); i != INDEX_NONE;
	     i = index_next(&answers->by_id, hash, &at))
		if (text_equal(answers->answer[i].id, id))
			return &answers->answer[i];
	return NULL;
}

static struct answer *
add(struct answers *answers, struct text id)
{
	answers->answer = arena_grow(answers->answer, &answers->room, answers->count,
				     sizeof(*answers->answer));
	index_add(&answers->by_id, hash_text(id), answers->count);
	answers->answer[answers->count] =
		(struct answer){ .id = arena_text(&answers->arena, id), .answer = BLANK };
	return &answers->answer[answers->count++];
}

/* A word that settles something needs its day; one that was given on needs to whom. */
static void
check(const struct record_reader *reader, const struct record *row, struct diag *diag)
{
	int64_t answer = row->value[REFERRAL_answer];

	if (answer != BLANK && row->value[REFERRAL_answered_on] == BLANK)
		diag_say(diag, DIAG_ANSWER_NO_DAY,
			 .at = record_where(reader, row, REFERRAL_answered_on));
	if (answer == WORD_ANSWER_PASSED && row->text[REFERRAL_passed_to].n == 0)
		diag_say(diag, DIAG_ANSWER_NOWHERE,
			 .at = record_where(reader, row, REFERRAL_passed_to));
	if (answer == WORD_ANSWER_REFUSED && row->text[REFERRAL_answer_reason].n == 0)
		diag_say(diag, DIAG_ANSWER_NO_REASON,
			 .at = record_where(reader, row, REFERRAL_answer_reason));
}

/* A day that is still to come would keep what is had by the year from being asked anew. */
static int64_t
day_past(const struct record_reader *reader, const struct record *row, int column, day_t today,
	 struct diag *diag)
{
	int64_t day = row->value[column];

	if (day == BLANK || day <= today)
		return day;
	diag_say(diag, DIAG_ANSWER_AHEAD, .at = record_where(reader, row, column),
		 .value = DAY_TEXT((day_t)day));
	return BLANK;
}

/* What a row says of whom and what it is about. */
static struct answer
whose_of(struct answers *answers, const struct record *row)
{
	struct text number = row->text[REFERRAL_person_id];
	struct text name = row->text[REFERRAL_person];
	struct text household = row->text[REFERRAL_household_id];

	return (struct answer){
		.programme = arena_text(&answers->arena, row->text[REFERRAL_programme]),
		.person = number.n + name.n == 0 ? 0 : unit_person(number, name),
		.household = household.n == 0 ? 0 : unit_hash(household, TEXT_NONE, TEXT_NONE),
	};
}

bool
answer_is_of(const struct answer *answer, const struct record *row, struct text other,
	     bool personal)
{
	struct text household = row->text[REFERRAL_household_id];
	uint64_t person = unit_person(row->text[REFERRAL_person_id], row->text[REFERRAL_person]);

	return (answer->programme.n == 0 || text_equal(answer->programme, other) ||
		text_equal(answer->programme, row->text[REFERRAL_programme])) &&
	       (!personal || answer->person == 0 || answer->person == person) &&
	       (answer->household == 0 ||
		answer->household == unit_hash(household, TEXT_NONE, TEXT_NONE));
}

static void
take(struct answers *answers, const struct record_reader *reader, const struct record *row,
     day_t today, struct diag *diag)
{
	struct text id = row->text[REFERRAL_referral_id];
	struct where where = record_where(reader, row, REFERRAL_referral_id);
	struct answer *answer = answer_find(answers, id);

	if (id.n == 0) {
		diag_say(diag, DIAG_ANSWER_NO_ID, .at = where);
		return;
	}
	if (answer != NULL && row->value[REFERRAL_answer] == BLANK)
		return; /* a copy that nobody filled in takes no answer back */
	if (answer != NULL && answer->answer != BLANK &&
	    answer->answer != row->value[REFERRAL_answer])
		diag_say(diag, DIAG_ANSWER_TWICE, .at = where,
			 .one = NUM_TEXT((int64_t)answer->where.line));
	if (answer == NULL)
		answer = add(answers, id);
	check(reader, row, diag);
	const struct answer whose = whose_of(answers, row);

	*answer = (struct answer){
		.id = answer->id,
		.programme = whose.programme,
		.person = whose.person,
		.household = whose.household,
		.answer = row->value[REFERRAL_answer],
		.sent_on = day_past(reader, row, REFERRAL_sent_on, today, diag),
		.answered_on = day_past(reader, row, REFERRAL_answered_on, today, diag),
		.reason = arena_text(&answers->arena, row->text[REFERRAL_answer_reason]),
		.passed_to = arena_text(&answers->arena, row->text[REFERRAL_passed_to]),
		.because = arena_text(&answers->arena, row->text[REFERRAL_because]),
		.where = { .file = arena_text(&answers->arena, where.file), .line = where.line },
	};
}

/* One sheet of a workbook, or a file without sheets. */
static bool
read_sheet(struct answers *answers, const char *path, const char *sheet, day_t today,
	   struct diag *diag)
{
	static const int required[] = { REFERRAL_referral_id, REFERRAL_answer, -1 };
	const struct table_options options = { .sheet = sheet };
	struct record_reader *reader =
		record_open(path, RECORD_REFERRAL, &options, NULL, required, diag);
	struct mendrecord mend;
	struct arena arena = { 0 };
	struct record row;
	enum table_result result = TABLE_FAILED;

	mendrecord_begin(&mend, reader, today, &arena, diag);
	while (reader != NULL && (result = record_next(reader, &arena, &row)) == TABLE_ROW) {
		if (!row.bad)
			take(answers, reader, &row, today, diag);
		arena_reset(&arena);
	}
	arena_free(&arena);
	record_close(reader);
	return result == TABLE_END;
}

/* The names of the sheets, ended by NULL; none of a text file, and where it cannot be read. */
static char **
sheets_of(struct answers *answers, const char *path)
{
	const struct table_options options = { 0 };
	struct diag silent = { 0 };
	struct table *table = table_open(path, &options, &silent);
	size_t count = table == NULL ? 0 : table_sheets(table);
	char **names = arena_alloc(&answers->arena, (count + 1) * sizeof(*names));
	size_t named = 0;

	for (size_t i = 0; i < count; i++)
		if (table_sheet_name(table, i).n > 0)
			names[named++] = arena_string(&answers->arena, table_sheet_name(table, i));
	table_close(table);
	return names;
}

bool
answer_read(struct answers *answers, const char *path, day_t today, struct diag *diag)
{
	char **sheet = sheets_of(answers, path);
	bool good = true;

	if (*sheet == NULL)
		return read_sheet(answers, path, NULL, today, diag);
	for (; *sheet != NULL; sheet++)
		good &= read_sheet(answers, path, *sheet, today, diag);
	return good;
}

void
answer_free(struct answers *answers)
{
	free(answers->answer);
	index_free(&answers->by_id);
	arena_free(&answers->arena);
}
