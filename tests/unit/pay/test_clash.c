#include "pay/clash.h"

#include <stdio.h>

#include "register/word.h"
#include "unit.h"

#define WANG "439921195501069017"
#define LI "439921199001010017"

static struct clash clash;

static void
begin(void)
{
	clash = (struct clash){ 0 };
}

static void
end(void)
{
	clash_free(&clash);
}

static struct clash_party
party(enum word programme, const char *household, const char *id, const char *name)
{
	return (struct clash_party){ programme, text_of(household), text_of(id), text_of(name) };
}

/* The rows say whether the second clashes with the dibao of H1, of which Wang is the head. */
static const struct {
	enum word programme;
	const char *household;
	const char *id;
	const char *name;
	bool alone; /* clashes where the household is Wang's alone, or of unknown size */
	bool others;
} rows[] = {
	{ WORD_CATEGORY_DIBAO_SINGLE, "H1", LI, "李", true, true },
	{ WORD_CATEGORY_DIBAO_SINGLE, "h1", "", "李", true, true },
	{ WORD_CATEGORY_TEKUN, "H1", WANG, "王", true, false },
	{ WORD_CATEGORY_TEKUN, "H1", "439921550106901", "王", true, false },
	{ WORD_CATEGORY_TEKUN, "H1", "", "王", true, false },
	{ WORD_CATEGORY_TEKUN, "H1", LI, "李", false, false },
	{ WORD_CATEGORY_ORPHAN, "H1", LI, "李", false, false },
	{ WORD_CATEGORY_TEKUN, "H2", WANG, "王", true, true },
	{ WORD_CATEGORY_TEKUN, "H2", "", "王", false, false },
	{ WORD_CATEGORY_TEKUN, "H2", LI, "李", false, false },
	{ WORD_CATEGORY_PHASE_OUT, "H2", WANG, "王", false, false }, /* see unit_marks() */
};

START_TEST(what_clashes_with_a_households_payment)
{
	struct clash_party whole = party(WORD_CATEGORY_DIBAO, "H1", WANG, "王");
	struct clash_party other =
		party(rows[_i].programme, rows[_i].household, rows[_i].id, rows[_i].name);

	ck_assert_int_eq(clash_is(&clash, &whole, &other), rows[_i].alone);
	ck_assert_int_eq(clash_is(&clash, &other, &whole), rows[_i].alone);
	clash_say_size(&clash, TEXT("H1"), 3);
	ck_assert_int_eq(clash_is(&clash, &whole, &other), rows[_i].others);
}
END_TEST

/* Li is a member of H1 by the register, and is special hardship of H2. */
static void
member(const char *household, const char *id, int64_t status)
{
	struct record row;

	record_clear(&row);
	row.text[REGISTER_household_id] = text_of(household);
	row.text[REGISTER_id_number] = text_of(id);
	row.value[REGISTER_member_status] = status;
	clash_take(&clash, &row);
}

START_TEST(the_members_of_a_register_count)
{
	struct clash_party whole = party(WORD_CATEGORY_DIBAO, "H1", WANG, "王");
	struct clash_party one = party(WORD_CATEGORY_TEKUN, "H2", LI, "李");
	bool met = false;
	uint64_t key;

	member("H1", WANG, BLANK);
	member("H1", LI, WORD_MEMBER_DEAD);
	ck_assert(!clash_is(&clash, &whole, &one));
	member("H1", LI, WORD_MEMBER_AT_HOME);
	ck_assert(clash_is(&clash, &whole, &one));
	for (size_t n = 0; clash_key(&clash, &whole, n, &key); n++)
		met |= key == clash_person_key(TEXT(LI));
	ck_assert(met);
	met = false;
	for (size_t n = 0; clash_key(&clash, &one, n, &key); n++)
		met |= key == clash_household_key(TEXT("H1"));
	ck_assert(met);
}
END_TEST

START_TEST(another_number_and_another_head_are_known_by_the_members)
{
	struct clash_party old = party(WORD_CATEGORY_DIBAO, "H1", WANG, "王");
	struct clash_party new = party(WORD_CATEGORY_PHASE_OUT, "H2", LI, "李");
	bool met = false;
	uint64_t key;

	ck_assert(!clash_is_renumbered(&clash, &old, &new));
	member("H2", LI, BLANK);
	ck_assert(!clash_is_renumbered(&clash, &old, &new));
	member("H2", WANG, WORD_MEMBER_DEAD);
	ck_assert(clash_is_renumbered(&clash, &old, &new));
	ck_assert(clash_is_renumbered(&clash, &new, &old));
	ck_assert(!clash_is(&clash, &old, &new)); /* each may be owed what it was owed before */
	for (size_t n = 0; clash_key(&clash, &old, n, &key); n++)
		met |= key == clash_household_key(TEXT("H2"));
	ck_assert(met);
	old.household = TEXT("h2");
	ck_assert(!clash_is_renumbered(&clash, &old, &new)); /* one number is one unit anyway */
}
END_TEST

START_TEST(a_roster_has_the_heads_alone)
{
	struct clash_party whole = party(WORD_CATEGORY_DIBAO, "H1", WANG, "王");
	struct clash_party one = party(WORD_CATEGORY_TEKUN, "H1", WANG, "王");

	member("H1", WANG, BLANK);
	clash_say_size(&clash, TEXT("H1"), 3);
	ck_assert(!clash_is(&clash, &whole, &one));
	member("H2", LI, BLANK);
	member("H2", "", BLANK); /* so it has members, and Wang is alone */
	ck_assert(clash_is(&clash, &whole, &one));
}
END_TEST

UNIT(begin, end, EACH(what_clashes_with_a_households_payment, rows),
     the_members_of_a_register_count, another_number_and_another_head_are_known_by_the_members,
     a_roster_has_the_heads_alone);
