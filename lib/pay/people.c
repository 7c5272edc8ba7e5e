#include "pay/people.h"

#include <stdlib.h>

#include "civil/account.h"
#include "decide/unit.h"
#include "register/record.h"

struct people_person {
	int64_t status;  /* WORD_MEMBER_…, or BLANK */
	int64_t died_on; /* or BLANK */
};

static void
take_account(struct people *people, const struct record *row)
{
	uint64_t household = clash_household_key(row->text[REGISTER_household_id]);
	struct account account;

	if (account_parse(row->text[REGISTER_account], row->text[REGISTER_bank], &account) !=
	    ACCOUNT_OK)
		return;
	(void)hash_set_add(&people->accounts, household);
	(void)hash_set_add(&people->accounts, hash_join(household, text_of(account.normalized)));
}

static void
take(struct people *people, const struct record *row)
{
	struct text id = row->text[REGISTER_id_number];
	const struct people_person person = { row->value[REGISTER_member_status],
					      row->value[REGISTER_died_on] };

	take_account(people, row);
	people->item = arena_grow(people->item, &people->room, people->count, sizeof(person));
	people->item[people->count] = person;
	if (id.n > 0)
		index_add(&people->by_person, clash_person_key(id), people->count);
	index_add(&people->by_household, clash_household_key(row->text[REGISTER_household_id]),
		  people->count++);
}

bool
people_read(struct people *people, struct clash *clash, const char *path,
	    const struct table_options *table, struct diag *diag)
{
	static const int required[] = { REGISTER_household_id, REGISTER_id_number, -1 };
	bool wanted[COLUMN_LIMIT] = { [REGISTER_household_id] = true,  [REGISTER_id_number] = true,
				      [REGISTER_member_status] = true, [REGISTER_died_on] = true,
				      [REGISTER_bank] = true,          [REGISTER_account] = true };
	struct record_reader *reader =
		record_open(path, RECORD_REGISTER, table, wanted, required, diag);
	struct record row;
	enum table_result result;

	while ((result = record_each(reader, &row)) == TABLE_ROW) {
		take(people, &row);
		clash_take(clash, &row);
	}
	record_close(reader);
	return result == TABLE_END;
}

static const struct people_person *
find(const struct people *people, struct text person_id)
{
	size_t i = person_id.n == 0 ? INDEX_NONE
				    : index_find(&people->by_person, clash_person_key(person_id));

	return i == INDEX_NONE ? NULL : &people->item[i];
}

int64_t
people_status(const struct people *people, const struct clash_party *party)
{
	const struct people_person *person = find(people, party->person_id);

	return person == NULL ? BLANK : person->status;
}

/* One death more: the last counts, and one without a day leaves the month open. */
static void
add_death(const struct people_person *person, month_t *until, bool *open)
{
	if (person->died_on == BLANK)
		*open = true;
	else if (*until == MONTH_NONE || month_of((day_t)person->died_on) > *until)
		*until = month_of((day_t)person->died_on);
}

bool
people_is_dead(const struct people *people, const struct clash_party *party, month_t *until)
{
	const struct people_person *person = find(people, party->person_id);
	uint64_t household = clash_household_key(party->household);
	bool open = false;
	bool dead = false;
	size_t at;

	*until = MONTH_NONE;
	if (!unit_is_household(party->programme)) {
		dead = person != NULL && person->status == WORD_MEMBER_DEAD;
		if (dead)
			add_death(person, until, &open);
	} else {
		for (size_t i = index_first(&people->by_household, household, &at); i != INDEX_NONE;
		     i = index_next(&people->by_household, household, &at)) {
			if (people->item[i].status != WORD_MEMBER_DEAD)
				return false;
			add_death(&people->item[i], until, &open);
			dead = true;
		}
	}
	if (open)
		*until = MONTH_NONE;
	return dead;
}

bool
people_has_other_account(const struct people *people, struct text household, struct text account)
{
	uint64_t key = clash_household_key(household);

	return hash_set_has(&people->accounts, key) &&
	       !hash_set_has(&people->accounts, hash_join(key, account));
}

void
people_free(struct people *people)
{
	free(people->item);
	index_free(&people->by_person);
	index_free(&people->by_household);
	hash_set_free(&people->accounts);
}
