#include "publish/noticepage.h"

#include <string.h>

#include "scratch.h"
#include "unit.h"

static struct notice_village villages[] = {
	{ .town = TEXT_INIT("河坝镇"),
	  .village = TEXT_INIT("金山社区"),
	  .rows = 1,
	  .unnamed = 2,
	  .amount = 65000 },
	{ .town = TEXT_INIT("河坝镇"), .village = TEXT_INIT("新秀村"), .rows = 1, .amount = 100 },
};
static struct notice_row rows[] = {
	{ .name = TEXT_INIT("郭<桂>林"),
	  .members = TEXT_INIT("2"),
	  .amount = 65000,
	  .fate = NOTICE_NAMED },
	{ .name = TEXT_INIT("不公布"), .amount = 9900, .fate = NOTICE_UNNAMED },
	{ .name = TEXT_INIT("袁春秀"),
	  .members = TEXT_INIT("2"),
	  .amount = 100,
	  .village = 1,
	  .fate = NOTICE_NAMED },
	{ .name = TEXT_INIT("阿依古丽·买买提·吐尔逊"),
	  .members = TEXT_INIT("3"),
	  .amount = 100,
	  .village = 1,
	  .fate = NOTICE_NAMED },
};
static struct paper paper;

static const char *
written(enum notice_kind kind, enum language language, bool page)
{
	const struct notice notice = {
		.kind = kind, .row = rows, .rows = 4, .village = villages, .villages = 2
	};
	const struct notice_term term = { day_of(2026, 11, 24), day_of(2026, 12, 1), NULL };

	paper = (struct paper){ .prose.language = language,
				.page = page,
				.style = noticepage_style };
	paper_begin(&paper, TEXT("社会救助公示"));
	noticepage_write(&paper, &notice, &term);
	paper_end(&paper);
	return arena_string(&scratch.arena, (struct text){ paper.prose.p, paper.prose.n });
}

static void
tear_down(void)
{
	paper_free(&paper);
	scratch_tear_down();
}

START_TEST(a_village_has_a_sheet_with_its_rows_and_sums)
{
	const char *text = written(NOTICE_FIRST, LANGUAGE_ZH, false);
	const char *second = strchr(text, '\f');

	ck_assert_ptr_nonnull(second);
	ck_assert_ptr_nonnull(strstr(text, "河坝镇金山社区社会救助审核意见公示"));
	ck_assert_ptr_nonnull(strstr(text, "从2026-11-24起，到2026-12-01为止"));
	ck_assert_ptr_nonnull(strstr(text, "以上1户，每月合计650.00元。"));
	ck_assert_ptr_nonnull(strstr(text, "另有2户不公布姓名。"));
	ck_assert_ptr_nonnull(strstr(second, "袁春秀"));
	ck_assert_ptr_null(strstr(second, "另有"));
	ck_assert_ptr_null(strstr(text, "不公布 "));
	ck_assert_ptr_null(strstr(text, "99.00"));
	/* nobody answers for it: no seal */
	ck_assert_ptr_null(strstr(text, "盖章"));
	ck_assert_ptr_nonnull(strstr(text, "2026年11月24日"));
	/* a long name has room */
	ck_assert_ptr_nonnull(strstr(second, "阿依古丽·买买提·吐尔逊  3 "));
	ck_assert_ptr_nonnull(strstr(second, "袁春秀                  2 "));
}
END_TEST

START_TEST(a_page_has_a_table_and_no_markup_of_people_s)
{
	const char *page = written(NOTICE_LONGTERM, LANGUAGE_EN, true);

	ck_assert_ptr_nonnull(strstr(page, "<th>applicant</th>"));
	ck_assert_ptr_nonnull(strstr(page, "<td>郭&lt;桂&gt;林</td>"));
	ck_assert_ptr_nonnull(strstr(page, "<td class=yuan>650.00</td>"));
	ck_assert_ptr_nonnull(strstr(page, "Not named: 2."));
	ck_assert_ptr_nonnull(strstr(page, "table-header-group"));
	ck_assert_ptr_nonnull(strstr(page, "name=\"viewport\""));
	ck_assert_ptr_null(strstr(page, "<script"));
}
END_TEST

START_TEST(sums_and_head_are_sentences_of_their_own)
{
	struct paper said = { .prose.language = LANGUAGE_EN };
	const struct notice notice = { .kind = NOTICE_DECISIONS };
	const struct notice_term term = { day_of(2026, 11, 24), DAY_NONE, NULL };

	noticepage_say_head(&said, &notice, &term);
	noticepage_say_sums(&said, &villages[1]);
	const struct text all = { said.prose.p, said.prose.n };

	ck_assert(text_has(all, TEXT("Published on 2026-11-24")));
	ck_assert(text_has(all, TEXT("together 1.00 yuan")));
	paper_free(&said);
}
END_TEST

UNIT(scratch_set_up, tear_down, a_village_has_a_sheet_with_its_rows_and_sums,
     a_page_has_a_table_and_no_markup_of_people_s, sums_and_head_are_sentences_of_their_own);
