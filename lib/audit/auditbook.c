#include "audit/auditbook.h"

#include <stdlib.h>

#include "register/word.h"

const struct audit_person *
auditbook_person(const struct audit_book *book, uint64_t key)
{
	size_t i = key == 0 ? INDEX_NONE : index_find(&book->by_person, key);

	return i == INDEX_NONE ? NULL : &book->person[i];
}

const struct audit_person *
auditbook_member(const struct audit_book *book, uint64_t household, struct audit_walk *walk)
{
	size_t i = household == 0 ? INDEX_NONE
				  : index_first(&book->by_household, household, &walk->at);

	walk->person = i == INDEX_NONE ? NULL : &book->person[i];
	return walk->person;
}

const struct audit_person *
auditbook_next(const struct audit_book *book, uint64_t household, struct audit_walk *walk)
{
	const struct audit_person *behind = walk->person + 1;

	if (behind < book->person + book->persons && behind->household == household) {
		walk->person = behind;
	} else {
		size_t i = index_next(&book->by_household, household, &walk->at);

		walk->person = i == INDEX_NONE ? NULL : &book->person[i];
	}
	return walk->person;
}

enum unit_standing
auditbook_standing(const struct audit_book *book, const struct audit_person *person)
{
	struct audit_walk walk;
	const struct audit_person *household = auditbook_member(book, person->household, &walk);
	const struct audit_person *own = auditbook_person(book, person->key);
	uint8_t of_household = household == NULL ? UNIT_WAITS : household->of_household;
	uint8_t of_person = own == NULL ? UNIT_WAITS : own->of_person;

	return of_household < of_person ? of_household : of_person;
}

bool
auditbook_hides(const struct audit_book *book, uint64_t key, uint64_t household)
{
	struct audit_walk walk;

	if (household != 0 && hash_set_has(&book->at_risk, household))
		return true;
	/* he may be registered elsewhere too, with somebody at risk */
	if (key != 0 && hash_set_has(&book->hidden, key))
		return true;
	return auditbook_member(book, household, &walk) == NULL &&
	       auditbook_person(book, key) == NULL;
}

bool
auditbook_lives(const struct audit_person *person)
{
	int16_t status = person->status;

	return !person->supporter && person->died_on == DAY_NONE &&
	       (status == AUDIT_NO_WORD || status == WORD_MEMBER_AT_HOME ||
		status == WORD_MEMBER_STUDENT);
}

void
auditbook_free(struct audit_book *book)
{
	free(book->person);
	free(book->payment);
	free(book->decision);
	free(book->application);
	index_free(&book->by_person);
	index_free(&book->by_household);
	index_free(&book->by_mark);
	hash_set_free(&book->marks);
	hash_set_free(&book->at_risk);
	hash_set_free(&book->hidden);
	once_free(&book->once);
	arena_free(&book->row);
	arena_free(&book->arena);
}
