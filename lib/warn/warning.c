#include "warn/warning.h"

#include <stdlib.h>

#include "mend/mendrecord.h"

enum { WORDS_SIZE = 256 };

/* ---- whose ---- */

void
warning_id(int64_t signal, struct text number, struct text name, day_t birth, char id[LEAD_ID_SIZE])
{
	char buf[WHOSE_NAME_SIZE];
	struct text key = word_text((enum word)signal, LANGUAGE_EN);
	const struct text numbered[] = { key, number };
	const struct text named[] = { key, whose_fold(name, buf), DAY_TEXT(birth) };

	if (number.n > 0)
		lead_id(numbered, ARRAY_LENGTH(numbered), id);
	else
		lead_id(named, ARRAY_LENGTH(named), id);
}

/* Is it known who is meant? */
static bool
is_somebody(const struct whose *whose)
{
	return whose_by_number(whose) != 0 || whose_by_name(whose) != 0;
}

static struct warning *
add(struct warnings *warnings, const struct whose *whose)
{
	uint32_t number = whose_by_number(whose);
	uint32_t name = whose_by_name(whose);

	warnings->item = arena_grow(warnings->item, &warnings->room, warnings->count,
				    sizeof(*warnings->item));
	struct warning *own = &warnings->item[warnings->count];

	*own = (struct warning){ .whose = *whose };
	whose_keep(&own->whose, &warnings->arena);
	if (number != 0)
		index_add(&warnings->by_number, number, warnings->count);
	if (name != 0)
		index_add(&warnings->by_name, name, warnings->count);
	warnings->count++;
	return own;
}

static void
each(const struct warnings *warnings, const struct index *index, uint32_t hash,
     const struct whose *person, bool named, void (*take)(void *context, size_t item),
     void *context)
{
	size_t at;

	if (hash == 0)
		return;
	for (size_t i = index_first(index, hash, &at); i != INDEX_NONE;
	     i = index_next(index, hash, &at)) {
		enum whose_level level = whose_level(person, &warnings->item[i].whose, true);

		if (level != WHOSE_NOBODY && (level == WHOSE_C) == named)
			take(context, i);
	}
}

void
warning_each(const struct warnings *warnings, const struct whose *person,
	     void (*take)(void *context, size_t item), void *context)
{
	each(warnings, &warnings->by_number, whose_by_number(person), person, false, take, context);
	each(warnings, &warnings->by_name, whose_by_name(person), person, true, take, context);
}

struct namesakes {
	const struct warnings *warnings;
	struct text number;
	bool two;
};

static void
take_namesake(void *context, size_t item)
{
	struct namesakes *found = context;
	struct text number = text_of(found->warnings->item[item].whose.number);

	found->two |= number.n > 0 && found->number.n > 0 && !text_equal(number, found->number);
	if (number.n > 0)
		found->number = number;
}

struct text
warning_number(const struct warnings *warnings, size_t item)
{
	const struct whose *whose = &warnings->item[item].whose;
	struct namesakes found = { .warnings = warnings, .number = text_of(whose->number) };

	if (found.number.n == 0)
		warning_each(warnings, whose, take_namesake, &found);
	return found.two ? TEXT_NONE : found.number;
}

/* ---- signals ---- */

/* A day that is not before us: else it is said, and none. */
static int64_t
day_of_row(const struct warnings *warnings, const struct record_reader *reader,
	   const struct record *row, int column, struct diag *diag)
{
	char buf[CELL_SIZE];

	if (row->value[column] == BLANK || row->value[column] <= warnings->today)
		return row->value[column];
	diag_say(diag, DIAG_WARN_AHEAD, .at = record_where(reader, row, column),
		 .value = record_cell(reader, row, column, buf));
	return BLANK;
}

static day_t
birth_of(const struct record *row, int column)
{
	return record_day(row->value[column]);
}

/* False, with what is wrong reported, where nobody can be looked up by it. */
static bool
take_signal(struct warnings *warnings, const struct record_reader *reader, const struct record *row,
	    int64_t signal, struct diag *diag)
{
	struct arena *arena = &warnings->arena;
	int64_t said = row->value[SIGNAL_signal];
	bool unread = row->text[SIGNAL_signal].n > 0;
	struct whose whose;

	if (row->broken)
		return false;
	whose_read(&whose, row->text[SIGNAL_name], row->text[SIGNAL_id_number],
		   birth_of(row, SIGNAL_birth_date), -1, warnings->today);
	if (!is_somebody(&whose)) {
		diag_say(diag, DIAG_WARN_NOBODY, .at = record_where(reader, row, SIGNAL_id_number));
		return false;
	}
	said = said == BLANK && !unread ? signal : said;
	if (said == BLANK) {
		diag_say(diag, DIAG_WARN_NO_SIGNAL, .at = record_where(reader, row, SIGNAL_signal));
		return false;
	}
	struct warning *own = add(warnings, &whose);

	own->signal = said;
	own->on = day_of_row(warnings, reader, row, SIGNAL_on, diag);
	own->amount = row->value[SIGNAL_amount];
	own->town = arena_text(arena, row->text[SIGNAL_town]);
	own->village = arena_text(arena, row->text[SIGNAL_village]);
	own->line = row->line;
	return true;
}

bool
warning_read_signals(struct warnings *warnings, const char *path,
		     const struct table_options *options, int64_t signal, struct diag *diag)
{
	static const int required[] = { SIGNAL_name, SIGNAL_id_number, SIGNAL_signal, -1 };
	static const int few[] = { SIGNAL_name, SIGNAL_id_number, -1 };
	struct record_reader *reader = record_open(path, RECORD_SIGNAL, options, NULL,
						   signal == BLANK ? required : few, diag);
	struct arena arena = { 0 };
	struct mendrecord mend;
	struct record row;
	enum table_result result = TABLE_FAILED;

	if (reader != NULL) {
		mendrecord_begin(&mend, reader, warnings->today, &arena, diag);
		warnings->language = record_language(reader);
		warnings->encoding =
			arena_string(&warnings->arena, text_of(record_encoding(reader)));
	}
	while (reader != NULL && (result = record_next(reader, &arena, &row)) == TABLE_ROW) {
		warnings->rows++;
		warnings->unusable += !take_signal(warnings, reader, &row, signal, diag);
		arena_reset(&arena);
	}
	arena_free(&arena);
	record_close(reader);
	return result == TABLE_END;
}

/* ---- the last list ---- */

bool
warning_is_visited(const struct record *last, day_t today)
{
	int64_t on = last->value[WARNING_visited_on];

	return last->value[WARNING_outcome] != BLANK && on != BLANK && on <= today;
}

/* What is said of a visit, and cannot be. */
static void
judge_visit(const struct warnings *warnings, const struct record_reader *reader,
	    const struct record *row, struct diag *diag)
{
	int64_t on = row->value[WARNING_visited_on];
	bool said = row->value[WARNING_outcome] != BLANK;
	enum diag_code code = DIAG_NONE;
	char words[WORDS_SIZE];
	char buf[CELL_SIZE];

	if (on != BLANK && on > warnings->today)
		code = DIAG_WARN_DAY_AHEAD;
	else if (said && on == BLANK)
		code = DIAG_WARN_NO_DAY;
	else if (!said && on != BLANK)
		code = DIAG_WARN_NO_OUTCOME;
	if (code != DIAG_NONE)
		diag_say(diag, code,
			 .at = record_where(reader, row,
					    code == DIAG_WARN_NO_OUTCOME ? WARNING_outcome
									 : WARNING_visited_on),
			 .value = record_cell(reader, row, WARNING_visited_on, buf),
			 .one = word_list(WORDS_OUTCOME, diag->language, words, sizeof(words)));
}

/*
 * Is the id that of another?  A list that was sorted by one column alone has the visits of one in
 * the row of another.  An id of digits alone is what a spreadsheet changes.
 */
static bool
is_of_another(const struct record *row, const struct whose *whose)
{
	struct text id = row->text[WARNING_warning_id];
	char own[LEAD_ID_SIZE];

	if (id.n != LEAD_ID_SIZE - 1 || !text_has_any(id, "a|b|c|d|e|f") || text_has_any(id, ".|+"))
		return false;
	warning_id(row->value[WARNING_signal], text_of(whose->number), whose->name, whose->birth,
		   own);
	return !text_equal(id, text_of(own));
}

/* A row with the cells of its unknown columns. */
static const struct record *
keep(struct warnings *warnings, const struct record *row)
{
	struct arena *arena = &warnings->arena;
	struct record *own = arena_alloc(arena, sizeof(*own));

	*own = *record_keep(row, RECORD_WARNING, arena);
	own->extra = arena_texts(arena, row->extra, warnings->extras);
	return own;
}

static void
keep_extras(struct warnings *warnings, const struct record_reader *reader)
{
	const struct text *heading;

	warnings->extras = record_extras(reader, &heading);
	warnings->extra = arena_texts(&warnings->arena, heading, warnings->extras);
}

static void
forget_visit(struct record *row)
{
	row->value[WARNING_visited_on] = row->value[WARNING_outcome] = BLANK;
	row->value[WARNING_quiet_until] = BLANK;
	row->text[WARNING_outcome] = row->text[WARNING_remark] = TEXT_NONE;
}

static void
take_last(struct warnings *warnings, const struct record_reader *reader, struct record *row,
	  struct diag *diag)
{
	struct whose whose;

	if (row->broken)
		return;
	whose_read(&whose, row->text[WARNING_person], row->text[WARNING_person_id],
		   birth_of(row, WARNING_birth_date), -1, warnings->today);
	if (!is_somebody(&whose)) {
		diag_say(diag, DIAG_WARN_NOBODY,
			 .at = record_where(reader, row, WARNING_person_id));
		return;
	}
	if (row->value[WARNING_signal] == BLANK) {
		diag_say(diag, DIAG_WARN_NO_SIGNAL,
			 .at = record_where(reader, row, WARNING_signal));
		return;
	}
	if (is_of_another(row, &whose)) {
		diag_say(diag, DIAG_WARN_OTHER, .at = record_where(reader, row, WARNING_warning_id),
			 .value = row->text[WARNING_warning_id]);
		forget_visit(row);
	}
	judge_visit(warnings, reader, row, diag);
	struct warning *own = add(warnings, &whose);

	own->last = keep(warnings, row);
	own->signal = row->value[WARNING_signal];
	own->on = row->value[WARNING_on];
	own->amount = row->value[WARNING_amount];
	own->town = own->last->text[WARNING_town];
	own->village = own->last->text[WARNING_village];
	own->line = row->line;
}

bool
warning_read_last(struct warnings *warnings, const char *path, struct diag *diag)
{
	static const int required[] = { WARNING_person,  WARNING_person_id,  WARNING_signal,
					WARNING_outcome, WARNING_visited_on, -1 };
	int least = diag_hush(diag, DIAG_WARNING); /* columns of the clerk's own go on */
	struct record_reader *reader = record_open(
		path, RECORD_WARNING, &(struct table_options){ 0 }, NULL, required, diag);

	(void)diag_hush(diag, least);
	struct arena arena = { 0 };
	struct mendrecord mend;
	struct record row;
	enum table_result result = TABLE_FAILED;

	if (reader != NULL) {
		keep_extras(warnings, reader);
		mendrecord_begin(&mend, reader, warnings->today, &arena, diag);
	}
	while (reader != NULL && (result = record_next(reader, &arena, &row)) == TABLE_ROW) {
		take_last(warnings, reader, &row, diag);
		arena_reset(&arena);
	}
	arena_free(&arena);
	record_close(reader);
	return result == TABLE_END;
}

void
warning_free(struct warnings *warnings)
{
	free(warnings->item);
	index_free(&warnings->by_number);
	index_free(&warnings->by_name);
	arena_free(&warnings->arena);
	*warnings = (struct warnings){ 0 };
}
