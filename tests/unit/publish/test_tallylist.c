#include "publish/tallylist.h"

#include "scratch.h"
#include "unit.h"

static struct tally tally;
static struct tallylist list;
static struct tallypeople people;

static void
tear_down(void)
{
	tally_free(&tally);
	tallylist_free(&list);
	tallypeople_free(&people);
	tally = (struct tally){ 0 };
	list = (struct tallylist){ 0 };
	people = (struct tallypeople){ 0 };
	scratch_tear_down();
}

static void
read_list(const char *by, enum record_type type, const char *content)
{
	static const struct table_options options;
	struct text wrong;

	ck_assert(tally_take(&tally, text_of(by), &wrong));
	list.tally = &tally;
	list.tallies = 1;
	scratch_write(&scratch, "l.csv", content);
	ck_assert(tallylist_read(&list, scratch_path(&scratch, "l.csv"), type, &options,
				 &scratch.diag));
	tally_order(&tally);
	ck_assert(tally_adds_up(&tally, list.amount));
}

static void
check_cell(size_t at, int64_t value, size_t households, size_t persons, fen_t amount)
{
	const struct tally_cell *cell = &tally.cell[at];

	ck_assert_int_eq(cell->at[0], value);
	ck_assert_uint_eq(cell->households, households);
	ck_assert_uint_eq(cell->persons, persons);
	ck_assert_int_eq(cell->amount, amount);
}

#define DECISIONS                                                                                  \
	"household_id,town,village,head,person,category,members,covered,amount,from,status,"       \
	"change,approved_amount\n"

START_TEST(rows_that_bring_nothing_are_counted_apart)
{
	read_list("category", RECORD_DECISION,
		  DECISIONS "H1,T,V,A,,dibao,3,2,650,2026-12,approved,,600\n"
			    "H1,T,V,A,B,tekun,,,900,2026-12,proposed,,\n"
			    "H2,T,V,C,,dibao,1,,100.05,2026-12,approved,raise,\n"
			    "H3,T,V,D,,dibao,1,1,100,2026-12,refused,,\n"
			    "H4,T,V,E,,dibao,1,1,100,2026-12,suspended,,\n"
			    "H5,T,V,F,,dibao,1,1,100,2026-12,approved,end,\n"
			    "H6,T,V,G,,low-income,1,,0,2026-12,approved,,\n"
			    "H7,T,V,H,,dibao,1,1,much,2026-12,approved,,\n");
	ck_assert_uint_eq(list.counted, 3);
	ck_assert_uint_eq(list.left, 4);
	ck_assert_uint_eq(list.unread, 1);
	ck_assert_int_eq(list.amount, 160005);
	check_cell(0, WORD_CATEGORY_DIBAO, 2, 3, 70005);
	check_cell(1, WORD_CATEGORY_TEKUN, 1, 1, 90000);
	check_cell(2, TALLY_ALL, 2, 4, 160005);
}
END_TEST

START_TEST(a_household_is_one_however_its_number_is_typed)
{
	read_list("category", RECORD_DECISION,
		  DECISIONS "H-1,T,V,A,,dibao,1,1,100,2026-12,approved,,\n"
			    "h–1,T,V,A,,dibao,1,1,100,2026-12,approved,,\n"
			    ",T,V,B,,dibao,1,1,100,2026-12,approved,,\n"
			    ",T,V,C,,dibao,1,1,100,2026-12,approved,,\n");
	check_cell(0, WORD_CATEGORY_DIBAO, 3, 4, 40000);
}
END_TEST

START_TEST(a_village_is_one_of_its_town)
{
	read_list("village", RECORD_PAYMENT,
		  "programme,household_id,beneficiary,amount,month,town,village\n"
		  "dibao,H1,A,100,2026-12,T,V\ndibao,H2,B,200,2026-12,U,V\n"
		  "orphan,H2,C,300,2026-12,U,V\n");
	ck_assert_uint_eq(tally.cells, 3);
	check_cell(0, 1, 1, 0, 10000);
	ck_assert(tally.cell[0].unknown);
	ck_assert(text_equal(list.names.name[1], TEXT("TV")));
	ck_assert_uint_eq(tally.cell[1].households, 1);
	ck_assert_int_eq(tally.cell[1].amount, 50000);
}
END_TEST

START_TEST(an_amount_is_parted_among_persons_to_the_fen)
{
	for (int64_t i = 0; i < 3; i++) {
		struct household one = { .id = TEXT("H1"), .valid = true, .persons = 1 };
		struct person person = { .birth = day_of(i == 2 ? 2020 : 1990, 1, 1) };
		struct law law = { .as_of = day_of(2026, 12, 1) };

		law.value[PARAM_AGE_MINOR] = (struct value){ .set = true, .whole = 18 };
		law.value[PARAM_AGE_ELDER] = (struct value){ .set = true, .whole = 60 };
		record_clear(&one.row);
		record_clear(&person.row);
		person.row.text[REGISTER_name] = i == 2 ? TEXT("C") : TEXT("A");
		one.person = &person;
		tallypeople_take(&people, &one, &law);
	}
	list.people = &people;
	read_list("age", RECORD_DECISION,
		  DECISIONS "H1,T,V,A,,dibao,3,3,1.00,2026-12,approved,,\n"
			    "H1,T,V,A,C,orphan,,,9,2026-12,approved,,\n"
			    "H2,T,V,Z,,dibao,2,2,5,2026-12,approved,,\n");
	check_cell(0, TALLY_MINOR, 1, 2, 933);
	check_cell(1, TALLY_ADULT, 1, 2, 67);
	check_cell(2, TALLY_UNKNOWN, 1, 2, 500);
	check_cell(3, TALLY_ALL, 2, 6, 1500);
}
END_TEST

UNIT(scratch_set_up, tear_down, rows_that_bring_nothing_are_counted_apart,
     a_household_is_one_however_its_number_is_typed, a_village_is_one_of_its_town,
     an_amount_is_parted_among_persons_to_the_fen);
