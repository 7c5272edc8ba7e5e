#include "urgent/party.h"

#include "unit.h"

#define ID_1 "439921197503120014"
#define ID_2 "439921194103150034"
#define PARTY(household, id, name, account, town, village)                                         \
	{                                                                                          \
		TEXT_INIT(household), TEXT_INIT(id), TEXT_INIT(name), TEXT_INIT(account),          \
			TEXT_INIT(town), TEXT_INIT(village)                                        \
	}

static const struct party one =
	PARTY("HB-1", ID_1, "王一", "6230901818001234591", "甲镇", "王家村");

static const struct {
	struct party other;
	enum party_match match;
	const char *remark;
	bool told;
} rows[] = {
	{ PARTY("HB-9", ID_1, "李二", "", "", ""), PARTY_PERSON, "同名的两户，共用账号", false },
	{ PARTY("hb—１", "", "李二", "", "", ""), PARTY_NUMBER, "两户", false },
	{ PARTY("HB-9", ID_2, "李二", "6230 9018 1800 1234 591", "", ""), PARTY_ACCOUNT, "共用账号",
	  true },
	{ PARTY("HB-9", "", "王 一", "", "", "王家社区"), PARTY_NAME, "同名的两户", true },
	{ PARTY("HB-9", "", "王一", "6230901818001234591", "", "王家村"), PARTY_HOLDER,
	  "由儿子代领", false },
	{ PARTY("HB-9", "", "王一", "6230901818001234591", "", "王家村"), PARTY_HOLDER,
	  "同名的两户，共用账号", true },
	{ PARTY("", "", "王一", "", "甲镇", ""), PARTY_NAME, "外出打工", false },
	{ PARTY("", "", "王一", "", "乙镇", ""), PARTY_OTHERS, "", false },
	{ PARTY("HB-9", "", "王一", "", "甲镇", ""), PARTY_OTHERS, "", false },
	{ PARTY("HB-9", "", "王一", "", "甲镇", "李家村"), PARTY_OTHERS, "", false },
	{ PARTY("HB-9", ID_2, "王一", "", "甲镇", "王家村"), PARTY_OTHERS, "", false },
	{ PARTY("", "", "", "", "甲镇", "王家村"), PARTY_OTHERS, "", false },
};

START_TEST(who_may_be_one_is_seen_and_has_a_key_in_common)
{
	const struct party *other = &rows[_i].other;
	enum party_match match = party_match(&one, other);
	uint64_t own[PARTY_KEYS];
	uint64_t others[PARTY_KEYS];
	size_t owns = party_keys(&one, own);
	size_t more = party_keys(other, others);
	size_t common = 0;

	ck_assert_int_eq(match, rows[_i].match);
	ck_assert_int_eq(party_match(other, &one), match);
	ck_assert_int_eq(party_told(match, text_of(rows[_i].remark)), rows[_i].told);
	for (size_t i = 0; i < owns; i++)
		for (size_t j = 0; j < more; j++)
			common += own[i] == others[j];
	ck_assert(match == PARTY_OTHERS || common > 0);
}
END_TEST

START_TEST(a_village_is_one_with_and_without_what_it_is)
{
	ck_assert(party_same_village(TEXT("王家村"), TEXT("王家社区")));
	ck_assert(party_same_village(TEXT("王家"), TEXT("王家村委会")));
	ck_assert(!party_same_village(TEXT("王家村"), TEXT("大王家村")));
	ck_assert(party_same_village(TEXT("王家村第十二组"), TEXT("河坝镇王家村")));
	ck_assert(!party_same_village(TEXT("王家村老组"), TEXT("王家村")));
}
END_TEST

UNIT(NULL, NULL, EACH(who_may_be_one_is_seen_and_has_a_key_in_common, rows),
     a_village_is_one_with_and_without_what_it_is);
