#include "publish/releaseout.h"

#include <string.h>

#include "scratch.h"
#include "unit.h"

START_TEST(what_is_hidden_is_on_no_page)
{
	struct release_node node[] = {
		{ .count = { 77, 3 }, .all = 80, .persons = 90, .amount = 12300, .told = true },
		{ .town = TEXT("甲镇"),
		  .count = { 77, 3 },
		  .all = 80,
		  .persons = 91,
		  .amount = 12400 },
	};
	struct release release = { .least = 5,
				   .node = node,
				   .nodes = 2,
				   .columns = 2,
				   .column = { TALLY_UNKNOWN, TALLY_NONE },
				   .called = { TEXT("低保"), TEXT("特困") },
				   .pooled = { true, true } };
	struct paper paper = { .prose.language = LANGUAGE_ZH, .page = true, .style = "" };

	paper_begin(&paper, TEXT("统计"));
	releaseout_page(&release, &paper);
	paper_end(&paper);
	const char *page =
		arena_string(&scratch.arena, (struct text){ paper.prose.p, paper.prose.n });

	paper_free(&paper);
	ck_assert_ptr_nonnull(strstr(page, "<td>不公开</td>"));
	ck_assert_ptr_nonnull(strstr(page, "<td>80</td>\n<td>90</td>\n<td class=yuan>123.00</td>"));
	ck_assert_ptr_nonnull(
		strstr(page, "<td>80</td>\n<td>不公开</td>\n<td class=yuan>不公开</td>"));
	ck_assert_ptr_null(strstr(page, "124.00"));
	ck_assert_ptr_null(strstr(page, ">77<"));
	ck_assert_ptr_null(strstr(page, ">3<"));
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, what_is_hidden_is_on_no_page);
