#include "explain/casebook.h"

#include <string.h>

#include "home.h"
#include "unit.h"

#define COLUMNS                                                                                    \
	"town,village,area,birth_date,supporter,care_gaps,child_status,wage,business,property,"    \
	"transfer,financial_assets,vehicles,dwellings"

/* Households of two villages in turn; the index gathers those of one. */
START_TEST(the_index_is_by_village_and_leads_to_each)
{
	static const char *const rows[] = {
		"镇,甲村,urban,1980-01-01,,,,150,0,0,0,0,0,1",
		"镇,乙村,urban,1980-01-01,,,,,0,0,0,0,0,1",
		"镇,甲村,urban,1980-01-01,,,,9000,0,0,0,0,0,1",
	};
	struct casebook made = { 0 };
	struct casebook book = { 0 };
	struct paper front = { .prose.language = LANGUAGE_ZH, .page = true, .sheets = 0 };

	for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
		const struct letter letter = {
			.walk = home_tell(LANGUAGE_ZH, COLUMNS, rows[i])->walk
		};

		home.paper.page = true;
		casebook_add(&made, &home.paper, &letter, register_records(home.assess.reg));
		casebook_take(&book, &made.entry[0], TEXT("#H1"));
		casebook_forget(&made);
	}
	casebook_index(&book, &front, day_of(2026, 11, 23));
	prose_add(&front.prose, "%c", "%c", '\0');
	const char *all = front.prose.p;

	ck_assert_ptr_nonnull(strstr(all,
				     "<p class=right>2026-11-23　共3户</p>\n"
				     "<p class=part>镇甲村</p>\n"
				     "<p class=in1><a href=\"#H1\">H1　P1　低保500.00</a></p>\n"
				     "<p class=in1><a href=\"#H1\">H1　P1　不符合</a></p>\n"
				     "<p class=part>镇乙村</p>\n"
				     "<p class=in1><a href=\"#H1\">H1　P1　待定</a></p>\n"));
	ck_assert_ptr_nonnull(strstr(all, "内部资料，不得公开"));
	paper_free(&front);
	casebook_free(&made);
	casebook_free(&book);
}
END_TEST

START_TEST(a_sheet_has_what_decided_and_the_rest_folded)
{
	struct casebook book = { 0 };
	const struct letter letter = { .walk = home_tell(LANGUAGE_EN, COLUMNS,
							 "t,v,urban,1980-01-01,,,,150,0,0,0,0,0,1")
						       ->walk };

	home.paper.page = true;
	casebook_add(&book, &home.paper, &letter, register_records(home.assess.reg));
	char *all = (home_told(), home.paper.prose.p);
	char *fold = strstr(all, "<details><summary>The notice</summary>");

	ck_assert_ptr_nonnull(fold);
	ck_assert_ptr_nonnull(strstr(all, "<a id=\"H1\"></a>"));
	ck_assert_ptr_nonnull(strstr(fold, "<h1>(Draft) Notice of a review"));
	ck_assert_ptr_nonnull(strstr(fold, "conditions of special-hardship support"));
	*fold = '\0';
	ck_assert_ptr_nonnull(strstr(all, "household: dibao, 500.00 yuan a month"));
	ck_assert_ptr_null(strstr(all, "conditions of special-hardship support"));
	casebook_free(&book);
}
END_TEST

UNIT(home_begin, home_end, the_index_is_by_village_and_leads_to_each,
     a_sheet_has_what_decided_and_the_rest_folded);
