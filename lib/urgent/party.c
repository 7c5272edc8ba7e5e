#include "urgent/party.h"

#include "base/hash.h"
#include "civil/account.h"
#include "decide/remark.h"
#include "decide/unit.h"

enum { FOLD_SIZE = 256 };

struct text
party_village(struct text village, char *buf, size_t size)
{
	static const char ends[] = "村民委员会|居民委员会|村委会|居委会|社区|村";
	static const char numbers[] = "0|1|2|3|4|5|6|7|8|9|一|二|三|四|五|六|七|八|九|十|第";
	struct text name = text_fold(village, buf, size);
	struct text group = text_drop_end(name, "村民小组|小组|组");

	if (group.n < name.n && text_ends_any(group, numbers)) {
		while (text_ends_any(group, numbers))
			group = text_drop_end(group, numbers);
		name = text_ends_any(group, ends) ? group : name;
	}
	return text_drop_end(name, ends);
}

bool
party_is_below_town(struct text longer, struct text village)
{
	return village.n > 0 && longer.n > village.n && text_ends(longer, village) &&
	       text_ends_any((struct text){ longer.p, longer.n - village.n }, "镇|乡|街道");
}

bool
party_same_village(struct text one, struct text two)
{
	char buf[2][FOLD_SIZE];
	struct text a = party_village(one, buf[0], FOLD_SIZE);
	struct text b = party_village(two, buf[1], FOLD_SIZE);

	return text_equal(a, b) || party_is_below_town(a, b) || party_is_below_town(b, a);
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
	bool name = !numbered && unit_is_one_name(one->name, two->name) && is_one_place(one, two);

	if (read_account(one, &account[0]) && read_account(two, &account[1]) &&
	    text_equal(text_of(account[0].normalized), text_of(account[1].normalized)))
		return name ? PARTY_HOLDER : PARTY_ACCOUNT;
	return name ? PARTY_NAME : PARTY_OTHERS;
}

bool
party_told(enum party_match match, struct text remark)
{
	bool account = remark_speaks(remark, REMARK_ACCOUNT);
	bool name = remark_speaks(remark, REMARK_NAMESAKE);

	return (match == PARTY_ACCOUNT && account) || (match == PARTY_NAME && name) ||
	       (match == PARTY_HOLDER && account && name);
}
