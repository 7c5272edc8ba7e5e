#include "inspect/inspector.h"

#include <string.h>

#include "scratch.h"
#include "unit.h"

static struct inspectors inspectors;

static bool
read_inspectors(const char *rows)
{
	static const struct table_options options = { 0 };
	char content[2048] = "name,id_number,village,relatives\n";

	strcat(content, rows);
	scratch_write(&scratch, "i.csv", content);
	bool good = inspector_read(&inspectors, scratch_path(&scratch, "i.csv"), &options,
				   &scratch.diag);

	inspector_seed(&inspectors, TEXT("7"));
	return good;
}

static void
tear_down(void)
{
	inspector_free(&inspectors);
	inspectors = (struct inspectors){ 0 };
	scratch_tear_down();
}

static struct inspector_pair
pair_for(const char *household, const char *village)
{
	struct draw_unit unit = { .household = text_of(household),
				  .town = TEXT("T1"),
				  .village = text_of(village) };

	return inspector_pair(&inspectors, &unit);
}

START_TEST(loads_differ_by_one_at_most)
{
	size_t least = 100;
	size_t most = 0;

	ck_assert(read_inspectors("A,,V8,\nB,,V9,\nC,,,\nD,,,\nE,,,\n"));
	for (int i = 0; i < 9; i++) {
		struct inspector_pair pair = pair_for("H1", "V1");

		ck_assert_ptr_nonnull(pair.inspector[1]);
		ck_assert_ptr_ne(pair.inspector[0], pair.inspector[1]);
	}
	for (size_t i = 0; i < inspectors.count; i++) {
		size_t load = inspectors.inspector[i].load;

		least = load < least ? load : least;
		most = load > most ? load : most;
	}
	ck_assert_uint_eq(most - least, 1);
}
END_TEST

START_TEST(nobody_checks_his_village_or_his_relatives)
{
	ck_assert(read_inspectors("A,,V1,\nB,,T1V1,\nC,,V2,H1;H12\nD,,V3,\nE,,V4,H11\n"));
	struct inspector_pair pair = pair_for("H1", "V1");

	ck_assert_uint_eq(pair.village, 2);
	ck_assert_uint_eq(pair.relatives, 1);
	ck_assert_uint_eq(pair.free, 2);
	for (int i = 0; i < 2; i++)
		ck_assert(text_equal(pair.inspector[i]->name, TEXT("D")) ||
			  text_equal(pair.inspector[i]->name, TEXT("E")));
	pair = pair_for("H12", "V3");
	ck_assert_uint_eq(pair.relatives, 1);
	ck_assert_uint_eq(pair.village, 1);
}
END_TEST

START_TEST(nobody_checks_his_own_household)
{
	struct draw_members members = inspector_members(&inspectors);

	ck_assert(read_inspectors("A,439921195501069017,V8,\nB,,V9,\nC,,V9,\n"));
	members.take(members.context, TEXT("439921195501069017"), TEXT("H7"));
	ck_assert_uint_eq(pair_for("H7", "V1").relatives, 1);
	ck_assert_uint_eq(pair_for("H8", "V1").relatives, 0);
}
END_TEST

START_TEST(where_there_are_no_two_there_is_none)
{
	ck_assert(read_inspectors("A,,V1,\nB,,V2,H1\nC,,V3,\n"));
	struct inspector_pair pair = pair_for("H1", "V1");

	ck_assert_ptr_null(pair.inspector[0]);
	ck_assert_ptr_null(pair.inspector[1]);
	ck_assert_uint_eq(pair.free, 1);
	for (size_t i = 0; i < inspectors.count; i++)
		ck_assert_uint_eq(inspectors.inspector[i].load, 0);
	inspector_load(&inspectors, TEXT("A"));
	inspector_load(&inspectors, TEXT("Z"));
	ck_assert(text_equal(pair_for("H9", "V9").inspector[0]->name, TEXT("B")) ||
		  text_equal(pair_for("H9", "V9").inspector[0]->name, TEXT("C")));
}
END_TEST

START_TEST(one_name_is_one_inspector)
{
	ck_assert(!read_inspectors("A,,V1,\nA,,V2,\n,,V3,\n"));
	ck_assert_str_eq(scratch.cells, "G422 3 name - -\nG422 4 name - -\n");
}
END_TEST

START_TEST(one_of_the_village_visits_who_is_no_relative)
{
	struct draw_members members = inspector_members(&inspectors);
	const struct draw_unit unit = { .household = TEXT("H1"),
					.town = TEXT("T1"),
					.village = TEXT("V1") };
	const struct draw_unit nowhere = { .household = TEXT("H1") };

	ck_assert(read_inspectors("A,,V1,\nB,,T1V1,\nC,,V2,\nD,,V1,H1\n"
				  "E,439921195501069017,V1,\n"));
	members.take(members.context, TEXT("439921195501069017"), TEXT("H1"));
	const struct inspector *first = inspector_visitor(&inspectors, &unit, TEXT_NONE);
	const struct inspector *second = inspector_visitor(&inspectors, &unit, TEXT_NONE);

	ck_assert_ptr_nonnull(first);
	ck_assert_ptr_ne(first, second);
	ck_assert(text_is_any(first->name, "A|B") && text_is_any(second->name, "A|B"));
	ck_assert_ptr_eq(inspector_visitor(&inspectors, &unit, first->name), first);
	ck_assert_uint_eq(first->load, 2);
	ck_assert_ptr_eq(inspector_visitor(&inspectors, &unit, TEXT_NONE), second);
	ck_assert_ptr_null(inspector_visitor(&inspectors, &unit, TEXT("C")));
	ck_assert_ptr_null(inspector_visitor(&inspectors, &nowhere, TEXT_NONE));
}
END_TEST

UNIT(scratch_set_up, tear_down, loads_differ_by_one_at_most,
     nobody_checks_his_village_or_his_relatives, nobody_checks_his_own_household,
     where_there_are_no_two_there_is_none, one_name_is_one_inspector,
     one_of_the_village_visits_who_is_no_relative);
