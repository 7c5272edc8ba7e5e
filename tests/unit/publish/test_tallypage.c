#include "publish/tallypage.h"

#include <string.h>

#include "register/word.h"
#include "scratch.h"
#include "unit.h"

START_TEST(a_bar_has_its_words_and_a_table_stands_below)
{
	struct text name[] = { TEXT("河<坝>镇"), TEXT("金盆镇") };
	const struct tally_names names = { .name = name, .count = 2 };
	struct tally_cell cells[] = {
		{ .at = { 0 }, .households = 3, .persons = 5, .amount = 300000 },
		{ .at = { 1 }, .households = 1, .unknown = true, .amount = 100000 },
		{ .at = { TALLY_ALL }, .households = 4, .unknown = true, .amount = 400000 },
	};
	struct tally tally = { .by = { TALLY_TOWN }, .dimensions = 1, .cell = cells, .cells = 3 };
	struct paper paper = { .prose.language = LANGUAGE_ZH,
			       .page = true,
			       .style = tallypage_style };

	paper_begin(&paper, TEXT("统计"));
	tallypage_write(&paper, &tally, &names);
	tally.cells = 0;
	tallypage_write(&paper, &tally, &names);
	paper_end(&paper);
	const char *page =
		arena_string(&scratch.arena, (struct text){ paper.prose.p, paper.prose.n });

	paper_free(&paper);
	ck_assert_ptr_nonnull(strstr(page,
				     "共4户，4000.00元；金额最多的是河&lt;坝&gt;镇，3000.00元，"
				     "占75%。"));
	ck_assert_ptr_nonnull(strstr(page, ">河&lt;坝&gt;镇：3户，3000.00元</text>"));
	ck_assert_ptr_nonnull(strstr(page, "width=100%>"));
	ck_assert_ptr_nonnull(strstr(page, "width=33%>"));
	ck_assert_ptr_nonnull(strstr(page, "<td>5</td>\n<td class=yuan>3000.00</td>"));
	ck_assert_ptr_nonnull(strstr(page, "<td>合计</td>"));
	ck_assert_ptr_null(strstr(page, "<script"));
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, a_bar_has_its_words_and_a_table_stands_below);
