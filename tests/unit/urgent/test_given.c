#include "urgent/given.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

static struct given_book book;

static void
open_book(void)
{
	static char path[128];

	snprintf(path, sizeof(path), "%s", scratch_path(&scratch, "g.csv"));
	book = (struct given_book){ 0 };
	ck_assert(given_open(&book, path,
			     &(struct journal_options){ .record = true, .begin = true },
			     day_of(2026, 8, 1), &scratch.diag));
}

static void
set_up(void)
{
	scratch_set_up();
	open_book();
}

static void
tear_down(void)
{
	given_close(&book);
	scratch_tear_down();
}

static struct record
line(const char *event, const char *household, const char *head, const char *id,
     const char *account)
{
	struct record record;

	record_clear(&record);
	record.text[GIVEN_event_id] = text_of(event);
	record.text[GIVEN_household_id] = text_of(household);
	record.text[GIVEN_head] = text_of(head);
	record.text[GIVEN_head_id] = text_of(id);
	record.text[GIVEN_account] = text_of(account);
	record.text[GIVEN_village] = TEXT("王家村");
	record.value[GIVEN_kind] = WORD_DISASTER_DROUGHT;
	record.value[GIVEN_struck_on] = record.value[GIVEN_from] = day_of(2026, 7, 5);
	record.value[GIVEN_amount] = 6000;
	return record;
}

static void
post(const struct record *own)
{
	given_post(&book, own);
}

#define ID_1 "439921197503120014"
#define ID_2 "439921194103150034"

/* Against one line: E1, HB-1, 王一, ID_1, account …91. */
static const struct {
	const char *event, *household, *head, *id, *account;
	enum party_match match;
} others[] = {
	{ "E2", "hb–1", "", "", "", PARTY_NUMBER },
	{ "E1", "HB-9", "", ID_1, "", PARTY_PERSON },
	{ "E1", "HB-9", "李二", ID_2, "6230 9018 1800 1234 591", PARTY_ACCOUNT },
	{ "E1", "HB-9", "王 一", "", "", PARTY_NAME },
	{ "E1", "HB-9", "王一", "", "6230901818001234591", PARTY_HOLDER },
	{ "E1", "HB-9", "王一", ID_2, "", PARTY_OTHERS }, /* two numbers: two people */
	{ "E1", "HB-9", "李二", "", "", PARTY_OTHERS },
	{ "e-01", "HB-1", "王一", ID_1, "", PARTY_OTHERS }, /* the line itself */
};

START_TEST(a_household_is_known_by_more_than_its_number)
{
	const struct record first = line("E1", "HB-1", "王一", ID_1, "6230901818001234591");
	const struct record own = line(others[_i].event, others[_i].household, others[_i].head,
				       others[_i].id, others[_i].account);
	struct record kind = own;
	enum party_match match = PARTY_OTHERS;

	post(&first);
	size_t found = given_next_of(&book, &own, 0, &match);

	ck_assert_uint_eq(found, others[_i].match != PARTY_OTHERS);
	ck_assert_int_eq(match, others[_i].match);
	if (found > 0)
		ck_assert_uint_eq(given_next_of(&book, &own, found, &match), 0);
	kind.value[GIVEN_kind] = WORD_DISASTER_WINTER;
	ck_assert_uint_eq(given_next_of(&book, &kind, 0, &match), 0);
}
END_TEST

START_TEST(all_lines_of_it_come_in_their_order)
{
	const struct record one = line("E1", "HB-1", "王一", ID_1, "");
	const struct record two = line("E2", "HB-2", "", ID_1, "");
	const struct record three = line("E3", "HB-1", "", "", "");
	const struct record asked = line("E4", "HB-1", "", ID_1, "");
	enum party_match match;

	post(&one);
	post(&two);
	post(&three);
	ck_assert_uint_eq(given_next_of(&book, &asked, 0, &match), 1);
	ck_assert_uint_eq(given_next_of(&book, &asked, 1, &match), 2);
	ck_assert_int_eq(match, PARTY_PERSON);
	ck_assert_uint_eq(given_next_of(&book, &asked, 2, &match), 3);
	ck_assert_int_eq(match, PARTY_NUMBER);
	ck_assert_uint_eq(given_next_of(&book, &asked, 3, &match), 0);
}
END_TEST

START_TEST(lines_come_back_and_a_second_one_of_a_case_is_none)
{
	struct record one = line("E1", "HB-1", "王一", ID_1, "");
	char text[512] = "";

	post(&one);
	ck_assert_uint_eq(given_find(&book, TEXT("E01"), WORD_DISASTER_DROUGHT, TEXT("hb-1")), 1);
	ck_assert_uint_eq(given_find(&book, TEXT("E1"), WORD_DISASTER_WINTER, TEXT("HB-1")), 0);
	ck_assert(given_write(&book));
	ck_assert_ptr_nonnull(strstr(journal_head(book.journal, text), "1:60.00:"));
	given_close(&book);
	open_book();
	ck_assert_uint_eq(book.filed, 1);
	ck_assert_uint_eq(given_find(&book, TEXT("E1"), WORD_DISASTER_DROUGHT, TEXT("HB-1")), 1);
	ck_assert_int_eq(book.line[0]->value[GIVEN_posted_on], day_of(2026, 8, 1));
	ck_assert(text_equal(given_case(book.line[0], &scratch.arena), TEXT("e1/hb-1/drought")));
}
END_TEST

UNIT(set_up, tear_down, EACH(a_household_is_known_by_more_than_its_number, others),
     all_lines_of_it_come_in_their_order, lines_come_back_and_a_second_one_of_a_case_is_none);
