#include "learn/classes.h"

#include "unit.h"

static struct classes classes;

static void
add(const char *name, int rows)
{
	while (rows-- > 0)
		(void)classes_add(&classes, text_of(name));
}

static void
set_up(void)
{
	classes = (struct classes){ 0 };
}

START_TEST(which_class_it_is)
{
	ck_assert_uint_eq(classes_add(&classes, TEXT("A类")), 0);
	ck_assert_uint_eq(classes_add(&classes, TEXT("B类")), 1);
	ck_assert_uint_eq(classes_add(&classes, TEXT("A类")), 0);
	ck_assert_uint_eq(classes_add(&classes, TEXT("")), CLASS_NONE);
	ck_assert(text_equal(classes_name(&classes, 1), TEXT("B类")));
}
END_TEST

START_TEST(a_class_that_one_row_has)
{
	add("A类", 6);
	add("B类", 5);
	add("D类", 1);
	ck_assert(classes_is_alone(&classes, TEXT("D类")));
	ck_assert(!classes_is_alone(&classes, TEXT("B类")));
}
END_TEST

START_TEST(a_fourth_class_is_rarer_than_a_third)
{
	add("A类", 2);
	add("B类", 6);
	add("C类", 1);
	add("D类", 1);
	ck_assert(classes_is_alone(&classes, TEXT("D类")));
	ck_assert(!classes_is_alone(&classes, TEXT("C类")));
}
END_TEST

START_TEST(a_class_that_nobody_knows)
{
	add("A类", 5);
	add("二+", 1);
	ck_assert(classes_is_odd(&classes, TEXT("二+")));
	ck_assert(!classes_is_odd(&classes, TEXT("A类")));
	ck_assert(!classes_is_odd(&classes, TEXT("特殊")));
}
END_TEST

START_TEST(rows_of_another_sheet_count_and_places_stay)
{
	struct classes other = { 0 };

	add("A类", 4);
	add("D类", 1);
	ck_assert(!classes_is_alone(&classes, TEXT("D类")));
	for (size_t i = 0; i < 5; i++)
		(void)classes_add(&other, TEXT("B类"));
	(void)classes_add(&other, TEXT("A类"));
	classes_join(&classes, &other);
	ck_assert_uint_eq(classes.count, 3);
	ck_assert_uint_eq(classes.one[0].rows, 5);
	ck_assert_uint_eq(classes.one[2].rows, 5);
	ck_assert(text_equal(classes_name(&classes, 1), TEXT("D类")));
	ck_assert(classes_is_alone(&classes, TEXT("D类")));
}
END_TEST

UNIT(set_up, NULL, which_class_it_is, a_class_that_one_row_has,
     a_fourth_class_is_rarer_than_a_third, a_class_that_nobody_knows,
     rows_of_another_sheet_count_and_places_stay);
