#include "urgent/party.h"

#include "base/hash.h"
#include "civil/account.h"
#include "decide/remark.h"
#include "decide/unit.h"

enum { FOLD_SIZE = 256 };

struct text
party_village(struct text village, char *buf, size_t size)
{
	return text_drop_end(text_fold(village, buf, size),
			     "村民委员会|居民委员会|村委会|居委会|社区|村");
}

bool
party_same_village(struct text one, struct text two)
{
	char buf[2][FOLD_SIZE];

	return text_equal(party_village(one, buf[0], FOLD_SIZE),
			  party_village(two, buf[1], FOLD_SIZE));
}

static bool
read_account(const struct party *party, struct account *account)
{
	return account_parse(party->account, TEXT_NONE, account) == ACCOUNT_OK;
}

size_t
party_keys(const struct party *party, uint64_t key[PARTY_KEYS])
{
	struct account account;
	size_t n = 0;

	if (party->household.n > 0)
		key[n++] = unit_hash(party->household, TEXT_NONE, TEXT_NONE);
	if (party->person_id.n > 0)
		key[n++] = unit_person(party->person_id, TEXT_NONE);
	if (party->name.n > 0)
		key[n++] = unit_person(TEXT_NONE, party->name);
	if (read_account(party, &account))
		key[n++] = hash_text(text_of(account.normalized));
	return n;
}

/*
 * Of the same village.  Where one of them is not known, of the same town: but two households with
 * a number each are two.
 */
static bool
is_one_place(const struct party *one, const struct party *two)
{
	char buf[2][FOLD_SIZE];

	if (one->village.n > 0 && two->village.n > 0)
		return party_same_village(one->village, two->village);
	if (one->household.n > 0 && two->household.n > 0)
		return false;
	return one->town.n == 0 || two->town.n == 0 ||
	       text_equal(text_fold(one->town, buf[0], FOLD_SIZE),
			  text_fold(two->town, buf[1], FOLD_SIZE));
}

enum party_match
party_match(const struct party *one, const struct party *two)
{
	bool numbered = one->person_id.n > 0 && two->person_id.n > 0;
	struct account account[2];

	if (numbered &&
	    unit_person(one->person_id, TEXT_NONE) == unit_person(two->person_id, TEXT_NONE))
		return PARTY_PERSON;
	if (one->household.n > 0 && two->household.n > 0 &&
	    unit_hash(one->household, TEXT_NONE, TEXT_NONE) ==
		    unit_hash(two->household, TEXT_NONE, TEXT_NONE))
		return PARTY_NUMBER;
	if (read_account(one, &account[0]) && read_account(two, &account[1]) &&
	    text_equal(text_of(account[0].normalized), text_of(account[1].normalized)))
		return PARTY_ACCOUNT;
	return !numbered && unit_is_one_name(one->name, two->name) && is_one_place(one, two)
		       ? PARTY_NAME
		       : PARTY_OTHERS;
}

bool
party_told(enum party_match match, struct text remark)
{
	return (match == PARTY_ACCOUNT && remark_speaks(remark, REMARK_ACCOUNT)) ||
	       (match == PARTY_NAME && remark_speaks(remark, REMARK_NAMESAKE));
}
