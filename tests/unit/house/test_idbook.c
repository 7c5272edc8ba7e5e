#include "house/idbook.h"

#include <stdio.h>
#include <string.h>

#include "house/signs.h"
#include "scratch.h"
#include "unit.h"

static struct idbook book;
static struct bounds bounds;
static char path[256];

static void
begin(void)
{
	scratch_begin(&scratch);
	snprintf(path, sizeof(path), "%s", scratch_path(&scratch, "ids.csv"));
	bounds = (struct bounds){ 0 };
}

static void
end(void)
{
	bounds_free(&bounds);
	idbook_free(&book);
	scratch_end(&scratch);
}

static void
open_ids(const char *content, bool anew)
{
	idbook_free(&book);
	book = (struct idbook){ 0 };
	if (content != NULL)
		scratch_write(&scratch, "ids.csv", content);
	ck_assert_msg(idbook_open(&book, path, anew, "JP-###", 24324, &scratch.diag), "%s",
		      scratch.said);
}

/* "+" begins a household, "h" is its head; the number is one digit, or "-". */
static void
add(const char *rows)
{
	char number[2] = "";

	for (; *rows != '\0'; rows += rows[3] == '\0' ? 3 : 4) {
		number[0] = rows[2];
		bounds.row =
			arena_grow(bounds.row, &bounds.room, bounds.count, sizeof(*bounds.row));
		bounds.row[bounds.count++] = (struct bounds_row){
			.begins = rows[0] == '+',
			.head = rows[1] == 'h',
			.number = number[0] == '-' ? 0 : signs_hash(text_of(number)),
		};
	}
}

static void
ck_ids(const char *want)
{
	char got[256] = "";
	size_t households = bounds_households(&bounds);

	idbook_add(&book, &bounds);
	idbook_settle(&book);
	for (size_t i = 0; i < households; i++) {
		const struct idbook_household *one = &book.household[i];
		size_t n = strlen(got);

		snprintf(got + n, sizeof(got) - n, "%s%.*s%s%s", i > 0 ? " " : "", SHOW(one->id),
			 one->held ? "!" : "", one->code == DIAG_NONE ? "" : diag_id(one->code));
	}
	ck_assert_str_eq(got, want);
}

#define HEADER "household_id,id_number,name,head,first_seen,last_seen\n"

START_TEST(new_households_get_the_next_number)
{
	open_ids(NULL, true);
	add("+h1 .-2 +h3 +h-");
	ck_ids("JP-001 JP-002 JP-003M144");
}
END_TEST

START_TEST(a_household_is_where_its_people_are)
{
	static const char content[] = HEADER "X07,,张三,yes,2026-10,2026-10\n"
					     "X03,,李四,no,2026-10,2026-10\n";

	open_ids(content, false);
	ck_assert_str_eq(book.form, "X##");
	ck_assert_int_eq(book.highest, 7);
	idbook_see(&book, TEXT("X03"), TEXT("1"), TEXT("甲"), true);
	idbook_see(&book, TEXT("X03"), TEXT("2"), TEXT("乙"), false);
	idbook_see(&book, TEXT("X03"), TEXT("3"), TEXT("丙"), false);
	idbook_see(&book, TEXT("X05"), TEXT("4"), TEXT("丁"), true);
	/* the head died; a new household; two of X03 moved out; X05 is gone */
	add("+h2 +h9 +h3 .-4");
	ck_ids("X03 X08 X09M142");
}
END_TEST

START_TEST(who_keeps_the_number_of_a_divided_household)
{
	open_ids(NULL, true);
	idbook_see(&book, TEXT("JP-004"), TEXT("1"), TEXT("甲"), true);
	idbook_see(&book, TEXT("JP-004"), TEXT("2"), TEXT("乙"), false);
	idbook_see(&book, TEXT("JP-004"), TEXT("3"), TEXT("丙"), false);
	book.highest = 4;
	add("+h2 .-3 +h1");
	ck_ids("JP-005M142 JP-004");
}
END_TEST

START_TEST(joined_households_are_told)
{
	open_ids(NULL, true);
	idbook_see(&book, TEXT("JP-001"), TEXT("1"), TEXT("甲"), true);
	idbook_see(&book, TEXT("JP-002"), TEXT("2"), TEXT("乙"), true);
	book.highest = 2;
	add("+h1 .-2");
	ck_ids("JP-001M143");
}
END_TEST

START_TEST(an_id_of_the_sheet_counts_first)
{
	open_ids(NULL, true);
	idbook_see(&book, TEXT("A"), TEXT("1"), TEXT("甲"), true);
	idbook_see(&book, TEXT("B"), TEXT("2"), TEXT("乙"), true);
	add("+h1 +h2 +h3 +h4");
	bounds.row[0].said[BOUNDS_ID] = signs_hash(TEXT("A"));
	bounds.row[1].said[BOUNDS_ID] = signs_hash(TEXT("C"));
	bounds.row[2].said[BOUNDS_ID] = signs_hash(TEXT("B"));
	bounds.row[3].said[BOUNDS_ID] = signs_hash(TEXT("D"));
	ck_ids(" !M145 !M146 ");
}
END_TEST

START_TEST(files_that_cannot_be_used)
{
	idbook_free(&book);
	book = (struct idbook){ 0 };
	ck_assert(!idbook_open(&book, path, false, NULL, 0, &scratch.diag));
	scratch_write(&scratch, "ids.csv", HEADER "A,,x,yes,2026-10,\n");
	ck_assert(!idbook_open(&book, path, true, NULL, 0, &scratch.diag));
	ck_assert(!idbook_open(&book, path, false, NULL, 0, &scratch.diag));
	ck_assert_str_eq(scratch.found, "ids.csv:0 M139\nids.csv:0 M140\nids.csv:2 M141\n");
}
END_TEST

START_TEST(everybody_stays_and_no_number_is_used_again)
{
	open_ids(NULL, true);
	book.highest = 9;
	idbook_see(&book, TEXT("JP-001"), TEXT("1"), TEXT("甲"), true);
	idbook_see(&book, TEXT("JP-001"), TEXT_NONE, TEXT("乙"), false);
	idbook_see(&book, TEXT("JP-001"), TEXT_NONE, TEXT("乙"), true);
	struct rowout *out = rowout_open(scratch_path(&scratch, "out.csv"),
					 &(struct rowout_options){ 0 }, &scratch.diag);

	idbook_write(&book, out, LANGUAGE_EN);
	ck_assert(rowout_finish(out));
	open_ids(NULL, true);
	snprintf(path, sizeof(path), "%s", scratch_path(&scratch, "out.csv"));
	ck_assert(!idbook_open(&book, path, true, NULL, 0, &scratch.diag));
	idbook_free(&book);
	book = (struct idbook){ 0 };
	ck_assert(idbook_open(&book, path, false, NULL, 0, &scratch.diag));
	ck_assert_uint_eq(book.count, 3);
	ck_assert(!book.person[0].head && book.person[1].head);
	ck_assert_int_eq(book.highest, 9);
	ck_assert_int_eq(book.person[1].last_seen, 24324);
}
END_TEST

UNIT(begin, end, new_households_get_the_next_number, a_household_is_where_its_people_are,
     who_keeps_the_number_of_a_divided_household, joined_households_are_told,
     an_id_of_the_sheet_counts_first, files_that_cannot_be_used,
     everybody_stays_and_no_number_is_used_again);
