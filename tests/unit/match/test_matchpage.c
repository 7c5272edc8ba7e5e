#include "match/matchpage.h"

#include <string.h>

#include "met.h"
#include "unit.h"

static struct met met;
static struct paper paper;

static const char *
page_of(const char *registered, const char *extract)
{
	ck_assert(met_begin(&met, MET_HEAD "[hit]\nwhen = has\n", registered, extract, false));
	met_leads(&met, month_of(day_of(2026, 11, 1)), NULL);
	paper = (struct paper){ .prose.language = LANGUAGE_EN,
				.page = true,
				.style = matchpage_style };
	matchpage_begin(&paper, &met.leads, day_of(2026, 11, 23));
	for (size_t i = 0; i < met.leads.count; i++)
		matchpage_add(&paper, &met.leads, &met.leads.lead[i]);
	paper_end(&paper);
	return arena_string(&scratch.arena, (struct text){ paper.prose.p, paper.prose.n });
}

static void
tear_down(void)
{
	paper_free(&paper);
	met_end(&met);
	scratch_tear_down();
}

#define NUMBER "439921194711049028"

START_TEST(both_sides_stand_beside_each_other)
{
	const char *page = page_of("household_id,town,name,id_number,relation,wage\n"
				   "H1,T1,甲," NUMBER ",head,100\n",
				   "姓名,号码,内容\n<b>乙</b>," NUMBER ",8 <i>\n");

	ck_assert_ptr_nonnull(strstr(page, "<td>甲</td>\n<td class=sign>≠</td>\n<td>&lt;b&gt;乙"));
	ck_assert_ptr_nonnull(strstr(page, "<td>8 &lt;i&gt;</td>"));
	ck_assert_ptr_nonnull(strstr(page, "<td>100.00</td>"));
	ck_assert_ptr_nonnull(strstr(page, "H1 T1 "));
	ck_assert_ptr_null(strstr(page, "<script"));
	ck_assert_ptr_null(strstr(page, "http"));
}
END_TEST

START_TEST(where_somebody_at_risk_lives_is_not_on_it)
{
	const char *page = page_of("household_id,town,village,name,id_number,relation,at_risk\n"
				   "H1,T1,V1,甲," NUMBER ",head,yes\n",
				   "姓名,号码,内容\n甲," NUMBER ",V1八号\n");

	ck_assert_ptr_null(strstr(page, "T1"));
	ck_assert_ptr_null(strstr(page, "V1"));
}
END_TEST

UNIT(scratch_set_up, tear_down, both_sides_stand_beside_each_other,
     where_somebody_at_risk_lives_is_not_on_it);
