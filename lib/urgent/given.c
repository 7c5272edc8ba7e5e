#include "urgent/given.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/num.h"
#include "civil/account.h"
#include "decide/unit.h"
#include "urgent/eventid.h"

enum { CASE_SIZE = 512 }; /* struck.c lets no longer numbers in */

/* ---- by what a line is found ---- */

static uint64_t
case_key(struct text event, int64_t kind, struct text household)
{
	return hash_join(eventid_key(event), NUM_TEXT(kind)) ^
	       unit_hash(household, TEXT_NONE, TEXT_NONE);
}

struct party
given_party(const struct record *line)
{
	const struct text *text = line->text;

	return (struct party){ .household = text[GIVEN_household_id],
			       .person_id = text[GIVEN_head_id],
			       .name = text[GIVEN_head],
			       .account = text[GIVEN_account],
			       .town = text[GIVEN_town],
			       .village = text[GIVEN_village] };
}

/* Of the kind alone: another kind of aid is another thing. */
static size_t
keys_of(const struct record *line, uint64_t key[PARTY_KEYS])
{
	const struct party party = given_party(line);
	size_t keys = party_keys(&party, key);

	for (size_t i = 0; i < keys; i++)
		key[i] = hash_join(key[i], NUM_TEXT(line->value[GIVEN_kind]));
	return keys;
}

size_t
given_find(const struct given_book *book, struct text event, int64_t kind, struct text household)
{
	size_t found = index_find(&book->by_case, case_key(event, kind, household));

	return found == INDEX_NONE ? 0 : found + 1;
}

static enum party_match
match_of(const struct record *line, const struct party *party)
{
	const struct party own = given_party(line);

	return party_match(&own, party);
}

size_t
given_next_of(const struct given_book *book, const struct record *of, size_t after,
	      enum party_match *match)
{
	size_t self = given_find(book, of->text[GIVEN_event_id], of->value[GIVEN_kind],
				 of->text[GIVEN_household_id]);
	const struct party party = given_party(of);
	uint64_t key[PARTY_KEYS];
	size_t keys = keys_of(of, key);
	size_t best = 0;
	size_t at;

	for (size_t k = 0; k < keys; k++)
		for (size_t i = index_first(&book->by_party, key[k], &at); i != INDEX_NONE;
		     i = index_next(&book->by_party, key[k], &at)) {
			enum party_match how = i < after || i + 1 == self || (best > 0 && i >= best)
						       ? PARTY_OTHERS
						       : match_of(book->line[i], &party);

			if (how == PARTY_OTHERS)
				continue;
			best = i + 1;
			*match = how;
		}
	return best;
}

bool
given_same_event(const struct record *one, const struct record *two)
{
	return eventid_key(one->text[GIVEN_event_id]) == eventid_key(two->text[GIVEN_event_id]);
}

bool
given_same_content(const struct record *one, const struct record *two)
{
	static const int columns[] = { GIVEN_struck_on, GIVEN_persons, GIVEN_days, GIVEN_damage };

	for (size_t i = 0; i < ARRAY_LENGTH(columns); i++)
		if (one->value[columns[i]] != two->value[columns[i]])
			return false;
	return true;
}

bool
given_other_account(const struct record *line, const struct record *own)
{
	struct account account[2];

	return account_parse(line->text[GIVEN_account], TEXT_NONE, &account[0]) == ACCOUNT_OK &&
	       account_parse(own->text[GIVEN_account], TEXT_NONE, &account[1]) == ACCOUNT_OK &&
	       !text_equal(text_of(account[0].normalized), text_of(account[1].normalized));
}

/* ---- lines ---- */

static void
add(struct given_book *book, const struct record *line)
{
	const struct record *own = record_keep(line, RECORD_GIVEN, &book->arena);
	uint64_t key[PARTY_KEYS];
	size_t keys = keys_of(own, key);

	index_add(&book->by_case,
		  case_key(own->text[GIVEN_event_id], own->value[GIVEN_kind],
			   own->text[GIVEN_household_id]),
		  book->lines);
	for (size_t k = 0; k < keys; k++)
		index_add(&book->by_party, key[k], book->lines);
	book->line = arena_grow(book->line, &book->room, book->lines, sizeof(struct record *));
	book->line[book->lines++] = own;
}

void
given_post(struct given_book *book, const struct record *line)
{
	struct record own = *line;

	own.value[GIVEN_line] = (int64_t)book->lines + 1;
	own.value[GIVEN_posted_on] = book->date;
	add(book, &own);
}

/* Can it be a line that was ever written, behind those before it? */
static bool
take_line(void *owner, const struct record *line)
{
	static const int needed[] = { GIVEN_kind,   GIVEN_struck_on, GIVEN_from,
				      GIVEN_amount, GIVEN_line,      GIVEN_posted_on };
	struct given_book *book = owner;
	const struct text *text = line->text;

	if (book->written > 0)
		return true; /* one of this run: the book has it */
	for (size_t i = 0; i < ARRAY_LENGTH(needed); i++)
		if (line->value[needed[i]] == BLANK)
			return false;
	if (line->bad || text[GIVEN_event_id].n == 0 || text[GIVEN_household_id].n == 0 ||
	    line->value[GIVEN_amount] <= 0 || line->value[GIVEN_line] != (int64_t)book->lines + 1 ||
	    given_find(book, text[GIVEN_event_id], line->value[GIVEN_kind],
		       text[GIVEN_household_id]) > 0)
		return false;
	add(book, line);
	return true;
}

static fen_t
worth(const struct record *line)
{
	return line->value[GIVEN_amount] == BLANK ? 0 : line->value[GIVEN_amount];
}

static void
complete(void *owner, size_t number, struct record *line)
{
	(void)owner;
	line->value[GIVEN_line] = (int64_t)number;
}

static const int required[] = { GIVEN_event_id, GIVEN_household_id, GIVEN_amount, GIVEN_digest,
				-1 };

static const struct journal_form form = {
	.type = RECORD_GIVEN,
	.required = required,
	.digest = GIVEN_digest,
	.take = take_line,
	.worth = worth,
	.complete = complete,
};

bool
given_open(struct given_book *book, const char *path, const struct journal_options *options,
	   day_t date, struct diag *diag)
{
	book->date = date;
	book->journal = journal_open(path, &form, book, options, diag);
	book->filed = book->lines;
	return book->journal != NULL;
}

/* The next line that is to be added. */
static bool
next(void *context, struct record *out)
{
	struct given_book *book = context;

	if (book->filed + book->written == book->lines)
		return false;
	*out = *book->line[book->filed + book->written++];
	return true;
}

bool
given_write(struct given_book *book)
{
	return journal_add(book->journal, journal_language(book->journal),
			   journal_encoding(book->journal), next, book);
}

struct text
given_case(const struct record *line, struct arena *arena)
{
	const struct schema *schema = schema_of(RECORD_GIVEN);
	char event[EVENTID_SIZE];
	char household[CASE_SIZE];
	char kind[CELL_SIZE];
	char buf[CASE_SIZE];

	(void)snprintf(buf, sizeof(buf), "%.*s/%.*s/%.*s",
		       SHOW(eventid_plain(line->text[GIVEN_event_id], event)),
		       SHOW(unit_fold_number(line->text[GIVEN_household_id], household,
					     sizeof(household))),
		       SHOW(record_show(schema, line, GIVEN_kind, LANGUAGE_EN, kind)));
	return arena_text(arena, text_of(buf));
}

void
given_close(struct given_book *book)
{
	journal_close(book->journal);
	free(book->line);
	index_free(&book->by_case);
	index_free(&book->by_party);
	arena_free(&book->arena);
}
