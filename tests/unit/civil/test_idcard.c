#include "civil/idcard.h"

#include <stdio.h>
#include <string.h>

#include "unit.h"
#include "vector.h"

static const char *const fault_name[] = { "ok",     "blank", "length", "character", "date",
					  "future", "check", "lost",   "masked",    "other" };
static const char *const kind_name[] = { "resident18", "legacy15", "hkmt18", "foreign18" };

static day_t
today(void)
{
	return day_of(2026, 11, 23);
}

static void
check_good(const struct vectors *v, size_t row, const struct idcard *card)
{
	const char *number = vectors_at(v, row, "number");
	const char *doubt = vectors_at(v, row, "doubt");
	char birth[DAY_SIZE];

	ck_assert_str_eq(day_format(card->birth, birth), vectors_at(v, row, "birth_date"));
	ck_assert_str_eq(card->sex == IDCARD_MALE ? "男" : "女", vectors_at(v, row, "sex"));
	ck_assert_str_eq(kind_name[card->kind], vectors_at(v, row, "kind"));
	ck_assert_str_eq(card->normalized, vectors_at(v, row, "normalized"));
	ck_assert_msg(((card->doubt & IDCARD_DOUBT_OLD) != 0) == (strstr(doubt, "old") != NULL),
		      "%s", number);
	ck_assert_msg(((card->doubt & IDCARD_DOUBT_ZEROS) != 0) == (strstr(doubt, "zeros") != NULL),
		      "%s", number);
	ck_assert_msg(((card->doubt & IDCARD_DOUBT_PLACE) != 0) == (strstr(doubt, "place") != NULL),
		      "%s", number);
	/* cleaned: more than an x made X or a legacy number made longer */
	ck_assert_msg(card->cleaned == (strlen(number) != 15 && strlen(number) != 18), "%s",
		      number);
}

START_TEST(every_vector)
{
	struct vectors v = vectors_load("tests/vectors/id-vectors.csv");

	ck_assert_uint_eq(v.rows, 98);
	for (size_t row = 1; row < v.rows; row++) {
		struct idcard card;
		struct text cell = text_of(vectors_at(&v, row, "number"));

		memset(&card, 7, sizeof(card));
		struct idcard untouched = card;
		uint64_t digits;
		enum idcard_fault fault = idcard_parse(cell, today(), &card);

		ck_assert_msg(strcmp(fault_name[fault], vectors_at(&v, row, "fault")) == 0,
			      "%s: %s, not %s", cell.p, fault_name[fault],
			      vectors_at(&v, row, "fault"));
		ck_assert_msg(idcard_is_plain(cell, today(), &digits) ==
				      (fault == IDCARD_OK && strcmp(cell.p, card.normalized) == 0),
			      "%s", cell.p);
		if (fault == IDCARD_OK)
			check_good(&v, row, &card);
		else
			ck_assert_mem_eq(&card, &untouched, sizeof(card));
	}
	vectors_free(&v);
}
END_TEST

START_TEST(repairs_are_those_of_the_vectors_and_no_others)
{
	struct vectors v = vectors_load("tests/vectors/id-vectors.csv");
	size_t repaired = 0;

	for (size_t row = 1; row < v.rows; row++) {
		struct idcard card = { .normalized = "" };
		const char *want = vectors_at(&v, row, "repaired");

		if (strcmp(vectors_at(&v, row, "fault"), "character") != 0)
			continue;
		bool good = idcard_repair(text_of(vectors_at(&v, row, "number")), today(), &card);

		ck_assert_msg(good == (*want != '\0'), "%s", vectors_at(&v, row, "number"));
		ck_assert_str_eq(card.normalized, want);
		repaired += good;
	}
	ck_assert_uint_eq(repaired, 6);
	vectors_free(&v);
}
END_TEST

/* One slip anywhere, any byte: what is seen at once is what reading comes to. */
START_TEST(a_plain_number_is_one_that_is_read_without_a_change)
{
	static const char *const numbers[] = { "439921194711049028", "43992120000229901X",
					       "439921202611239014" };
	uint64_t digits;
	size_t good = 0;

	for (size_t i = 0; i < 3; i++)
		for (size_t at = 0; at < 18; at++)
			for (int byte = 1; byte < 256; byte++) {
				char number[IDCARD_SIZE];
				struct idcard card = { .normalized = "" };
				struct text cell = { number, 18 };

				memcpy(number, numbers[i], sizeof(number));
				number[at] = (char)byte;
				bool plain = idcard_is_plain(cell, today(), &digits);

				ck_assert(plain ==
					  (idcard_parse(cell, today(), &card) == IDCARD_OK &&
					   memcmp(card.normalized, number, 18) == 0));
				if (plain)
					ck_assert_uint_eq(digits, idcard_digits(card.normalized));
				good += plain;
			}
	ck_assert_uint_gt(good, 18);
	ck_assert(idcard_is_plain(TEXT("439921194711049028"), today(), &digits));
	ck_assert_uint_eq(digits, 43992119471104902U);
	ck_assert(!idcard_is_plain(TEXT("439921194711049028"), day_of(1947, 11, 3), &digits));
	ck_assert(idcard_is_plain(TEXT("439921194711049028"), day_of(1947, 11, 4), &digits));
}
END_TEST

START_TEST(letters_for_digits_are_repaired)
{
	static const char *const like[] = { "43O921198503129373", "430921l98503I29373",
					    "'43〇92|-19850312-9373" };

	for (size_t i = 0; i < sizeof(like) / sizeof(*like); i++) {
		struct idcard card;

		ck_assert(idcard_repair(text_of(like[i]), today(), &card));
		ck_assert_str_eq(card.normalized, "430921198503129373");
		ck_assert(card.cleaned);
	}
}
END_TEST

START_TEST(a_repair_must_pass_the_check)
{
	struct idcard card;

	/* an O that was a 9, and a star that was a digit */
	ck_assert(!idcard_repair(TEXT("4309211O8503129373"), today(), &card));
	ck_assert(!idcard_repair(TEXT("43092119850312937*"), today(), &card));
	ck_assert(!idcard_repair(TEXT("4309O119850312937"), today(), &card));
	ck_assert(!idcard_repair(TEXT("张"), today(), &card));
}
END_TEST

/* The standard: every wrong digit and every swap of unlike neighbours is found. */
START_TEST(no_single_slip_passes)
{
	static const char number[] = "43992119661123919X";
	struct idcard card;
	char slip[IDCARD_SIZE];

	memcpy(slip, number, sizeof(slip));
	for (size_t i = 0; i < 17; i++) {
		for (char c = '0'; c <= '9'; c++) {
			slip[i] = c;
			ck_assert((idcard_parse(text_of(slip), today(), &card) == IDCARD_OK) ==
				  (c == number[i]));
		}
		slip[i] = number[i];
	}
	for (size_t i = 0; i < 16; i++) {
		slip[i] = number[i + 1];
		slip[i + 1] = number[i];
		ck_assert((idcard_parse(text_of(slip), today(), &card) == IDCARD_OK) ==
			  (number[i] == number[i + 1]));
		memcpy(slip, number, sizeof(slip));
	}
}
END_TEST

START_TEST(birth_on_the_day_itself_is_not_in_the_future)
{
	struct idcard card;
	day_t birth = day_of(1966, 11, 23);

	ck_assert_int_eq(idcard_parse(TEXT("43992119661123919X"), birth, &card), IDCARD_OK);
	ck_assert_int_eq(idcard_parse(TEXT("43992119661123919X"), birth - 1, &card), IDCARD_FUTURE);
}
END_TEST

START_TEST(age_past_120_is_doubted)
{
	struct idcard card;
	struct text number = TEXT("432322191603059126"); /* born 1916-03-05 */

	ck_assert_int_eq(idcard_parse(number, day_of(2037, 3, 4), &card), IDCARD_OK);
	ck_assert_uint_eq(card.doubt, 0);
	ck_assert_int_eq(idcard_parse(number, day_of(2037, 3, 5), &card), IDCARD_OK);
	ck_assert_uint_eq(card.doubt, IDCARD_DOUBT_OLD);
}
END_TEST

START_TEST(legacy_sequence_of_the_aged_is_doubted)
{
	struct idcard card;

	ck_assert_int_eq(idcard_parse(TEXT("432322560714995"), today(), &card), IDCARD_OK);
	ck_assert_uint_eq(card.doubt, 0);
	ck_assert_int_eq(idcard_parse(TEXT("432322560714996"), today(), &card), IDCARD_OK);
	ck_assert_uint_eq(card.doubt, IDCARD_DOUBT_AGED);
}
END_TEST

/* 81, 82 and 83 are permits of residence; 80 and 84 are nothing but numbers. */
START_TEST(kinds_begin_at_their_first_place)
{
	static const struct {
		const char *first;
		enum idcard_kind kind;
	} cases[] = {
		{ "80", IDCARD_RESIDENT }, { "81", IDCARD_HKMT },     { "82", IDCARD_HKMT },
		{ "83", IDCARD_HKMT },     { "84", IDCARD_RESIDENT },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		static const int weight[] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
		char number[20];
		struct idcard card;
		int sum = 0;

		snprintf(number, sizeof(number), "%s000019900101001", cases[i].first);
		for (int place = 0; place < 17; place++)
			sum += (number[place] - '0') * weight[place];
		snprintf(number + 17, 2, "%c", "10X98765432"[sum % 11]);
		ck_assert_msg(idcard_parse(text_of(number), today(), &card) == IDCARD_OK, "%s",
			      number);
		ck_assert_int_eq(card.kind, cases[i].kind);
	}
}
END_TEST

START_TEST(what_is_far_from_a_number)
{
	static const struct {
		struct text cell;
		enum idcard_fault fault;
	} cases[] = {
		{ { "", 0 }, IDCARD_BLANK },
		{ { "  \t", 3 }, IDCARD_BLANK },
		{ { "=\"\"", 3 }, IDCARD_BLANK },
		{ { "4.3E+17", 7 }, IDCARD_LOST },
		{ { "4e17", 4 }, IDCARD_LOST },
		{ { "E17", 3 }, IDCARD_CHARACTER },
		{ { "4E", 2 }, IDCARD_CHARACTER },
		{ { "1234567890123456789012345678901234567890123456789012345678901234567890", 70 },
		  IDCARD_LENGTH },
		{ { "43992119661123919\xFF", 18 }, IDCARD_CHARACTER },
		{ { "43992119661123919\0", 18 }, IDCARD_CHARACTER },
		{ { "X3992119661123901X", 18 }, IDCARD_CHARACTER },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct idcard card;

		ck_assert_msg(idcard_parse(cases[i].cell, today(), &card) == cases[i].fault,
			      "case %zu", i);
	}
}
END_TEST

UNIT(NULL, NULL, every_vector, repairs_are_those_of_the_vectors_and_no_others,
     a_plain_number_is_one_that_is_read_without_a_change, letters_for_digits_are_repaired,
     a_repair_must_pass_the_check, no_single_slip_passes,
     birth_on_the_day_itself_is_not_in_the_future, age_past_120_is_doubted,
     legacy_sequence_of_the_aged_is_doubted, kinds_begin_at_their_first_place,
     what_is_far_from_a_number);
