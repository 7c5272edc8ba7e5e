#include "page/form.h"

#include <string.h>

#include "unit.h"

static struct paper paper;

static void
begin(void)
{
	paper = (struct paper){ .prose.language = LANGUAGE_EN, .page = true };
}

static void
end(void)
{
	paper_free(&paper);
}

static void
is(const char *wanted)
{
	ck_assert_str_eq(wanted, (prose_add(&paper.prose, "%c", "%c", '\0'), paper.prose.p));
	paper_clear(&paper);
}

START_TEST(the_more_rows_the_lower_they_are)
{
	form_begin(&paper, 1);
	is("<div class=h0>\n");
	form_begin(&paper, 15);
	is("<div class=h1>\n");
	form_begin(&paper, form_most());
	is("<div class=h6>\n");
	form_begin(&paper, form_most() + 100);
	is("<div class=h6>\n");
	ck_assert_uint_eq(form_rows(1, 0), 2);
	ck_assert_uint_eq(form_rows(5, 0), 3);
	ck_assert_uint_eq(form_rows(6, 1), 4);
}
END_TEST

START_TEST(a_field_has_its_question_what_is_recorded_and_boxes)
{
	const struct form_field field = { .question = TEXT("a<b"),
					  .recorded = TEXT("5"),
					  .choices = TEXT("yes|no"),
					  .wide = true };
	const struct form_field missing = { .recorded = TEXT("missing"), .lacking = true };

	form_block(&paper, TEXT("Li\nwife"));
	is("<div class=b><div class=l><p>Li</p>\n<p>wife</p>\n</div><div class=g>\n");
	form_field(&paper, &field);
	is("<div class=\"f w\"><p class=q>a&lt;b</p>\n<p class=r>5</p>\n"
	   "<p class=c>□yes □no </p>\n</div>\n");
	form_field(&paper, &missing);
	is("<div class=f><p class=q></p>\n<p class=m>missing</p>\n<p class=c></p>\n</div>\n");
}
END_TEST

START_TEST(a_table_has_blank_rows)
{
	form_table(&paper, TEXT("who"), TEXT("a|b"), 1);
	is("<p class=t>who</p>\n<div class=r0><p>a</p>\n<p>b</p>\n</div>\n"
	   "<div class=r0><p class=v></p>\n<p class=v></p>\n</div>\n");
	form_signs(&paper, TEXT("A:|B:"));
	is("<div class=s><p>A:</p>\n<p>B:</p>\n</div>\n");
}
END_TEST

UNIT(begin, end, the_more_rows_the_lower_they_are,
     a_field_has_its_question_what_is_recorded_and_boxes, a_table_has_blank_rows);
