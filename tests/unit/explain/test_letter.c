#include "explain/letter.h"

#include <string.h>

#include "home.h"
#include "unit.h"

#define COLUMNS                                                                                    \
	"area,birth_date,id_number,account,phone,supporter,care_gaps,child_status,wage,business,"  \
	"property,transfer,financial_assets,vehicles,dwellings,disease,applied_alone"

static const char *
letter_of(enum language language, const char *rows, const struct place *office)
{
	const struct letter letter = { home_tell(language, COLUMNS, rows)->walk, NULL, NULL, office,
				       NULL };

	letter_write(&home.paper, &letter);
	return home_told();
}

static const char *
letter(enum language language, const char *rows)
{
	return letter_of(language, rows, NULL);
}

#define SECRETS ",,439921196005069012,6299992163113122731,13900004872"

static const struct {
	const char *rows;
	const char *said;
} cases[] = {
	{ "urban" SECRETS ",,,,0,0,0,0,0,0,1,,",
	  "　　经审核，拟对你户给予最低生活保障，每月发放715.00元（大写：人民币柒佰壹拾伍元整），"
	  "自2026年12月起。\n　　其中：补差650.00元，分类施保65.00元。保障1人，月收入合计0.00元，"
	  "低保标准每人每月650.00元。\n" },
	{ "urban" SECRETS ",none,0,,0,0,0,0,0,0,1,,",
	  "　　经审核，拟对P1给予特困人员救助供养，每月发放1025."
	  "00元（大写：人民币壹仟零贰拾伍元整），"
	  "自2026年12月起。\n　　其中：基本生活标准845.00元，照料护理费180.00元。\n" },
	{ "urban" SECRETS ",,,,700,0,0,0,0,0,1,,",
	  "　　经审核，拟将你户认定为低收入家庭，自2026年12月起，至2027年11月止。\n" },
	{ "urban" SECRETS ",,,,1400,0,0,0,0,0,1,,\n,1980-01-01,,,,,,,0,0,0,0,,,,肾移植,",
	  "没有申请：P2，本人或近亲属可以提出申请（" },
	{ "urban" SECRETS ",,,,0,0,0,0,0,1,1,,",
	  "　　经审核，你户不符合社会救助条件，拟不予确认。\n　　不符合低保的条件：\n"
	  "　　1．机动车超过低保规定；登记为1辆，按规定不得拥有（社会救助法第十八条第一款）。\n"
	  "　　不符合低收入的条件：\n　　2．机动车超过低收入家庭的规定；登记为1辆，按规定不得拥有（"
	  "社会救"
	  "助法第二十一条第一款）。"
	  "\n" },
	{ "urban" SECRETS ",,,,5000,0,0,0,99999.99,0,1,,",
	  "　　1．人均收入不低于低保标准；全年收入60000.00元，应低于7800.00元"
	  "（社会救助法第十八条第一款）。\n"
	  "　　2．金融资产超过低保规定；登记为99999.99元，不得超过15600.00元"
	  "（社会救助法第十八条第一款）。\n" },
	{ "urban" SECRETS ",,,,,0,0,0,,0,1,,", "　　1．月工资性收入：P1。\n　　2．金融资产。\n" },
	{ "urban" SECRETS ",,,,1x,0,0,0,,0,1,,", "　　登记资料有需要更正的地方" },
};

START_TEST(what_can_be_matched_is_not_asked_for)
{
	struct papers_item item[] = {
		{ .name = { TEXT("工资证明"), TEXT("wages") },
		  .facts = BITS(REGISTER_wage),
		  .shown = { TEXT("纳税"), TEXT("tax") },
		  .from = BLANK,
		  .until = BLANK },
		{ .name = { TEXT("存单"), TEXT("deposits") },
		  .facts = BITS(REGISTER_financial_assets) },
	};
	const struct papers papers = { item, ARRAY_LENGTH(item), 0, { 0 } };
	const struct letter asked = {
		.walk = home_tell(LANGUAGE_ZH, COLUMNS, "urban" SECRETS ",,,,,0,0,0,,0,1,,")->walk,
		.papers = &papers
	};

	letter_write(&home.paper, &asked);
	ck_assert_ptr_nonnull(strstr(home_told(), "　　1．月工资性收入：P1；不用附工资证明（核对“"
						  "纳税”信息）。\n　　2．金融资产；要附存单。\n"));
}
END_TEST

START_TEST(a_letter_says_what_was_decided_and_why)
{
	const char *all = letter(LANGUAGE_ZH, cases[_i].rows);

	ck_assert_msg(strstr(all, cases[_i].said) != NULL, "%s", all);
	ck_assert_ptr_nonnull(strstr(all, "P1（户编号 H1）：\n"));
	ck_assert_ptr_nonnull(strstr(all, "2026年11月23日"));
}
END_TEST

START_TEST(no_secret_stands_in_a_letter)
{
	for (int language = 0; language < 2; language++) {
		const char *all = letter((enum language)language, cases[_i].rows);

		ck_assert_ptr_null(strstr(all, "439921196005069012"));
		ck_assert_ptr_null(strstr(all, "19600506"));
		ck_assert_ptr_null(strstr(all, "6299992163113122731"));
		ck_assert_ptr_null(strstr(all, "13900004872"));
	}
}
END_TEST

START_TEST(a_decision_says_how_to_object_and_a_question_does_not)
{
	ck_assert_ptr_nonnull(
		strstr(letter(LANGUAGE_ZH, cases[0].rows), "行政复议或者提起行政诉讼"));
	ck_assert_ptr_nonnull(strstr(letter(LANGUAGE_EN, cases[4].rows), "第七十六条"));
	ck_assert_ptr_null(strstr(letter(LANGUAGE_ZH, cases[6].rows), "行政复议"));
	ck_assert_ptr_null(strstr(letter(LANGUAGE_ZH, cases[7].rows), "行政复议"));
}
END_TEST

START_TEST(what_must_not_be_sent_says_so)
{
	ck_assert_ptr_nonnull(strstr(letter(LANGUAGE_ZH, cases[0].rows), "不得作为正式文书发出"));
	ck_assert_ptr_null(strstr(letter(LANGUAGE_ZH, cases[7].rows), "不得作为正式文书发出"));
	ck_assert_ptr_null(strstr(letter(LANGUAGE_ZH, cases[0].rows), "假定"));
	home.assess.household.person[0].assumed = 1;
	paper_clear(&home.paper);
	letter_write(&home.paper, &(struct letter){ .walk = &home.assess.walk });
	ck_assert_ptr_nonnull(strstr(home_told(), "是假定的，不得作为正式文书发出"));
}
END_TEST

/* A letter of a proposal is headed so; one that asks for something is none. */
START_TEST(each_letter_has_its_title_number_and_receipt)
{
	static const char *const titles[] = { "（拟）社会救助审核告知书\n\n",
					      "社会救助补充材料告知书\n\n" };
	const char *all = letter(LANGUAGE_ZH, cases[_i == 0 ? 0 : 6].rows);

	ck_assert_ptr_nonnull(strstr(all, titles[_i]));
	ck_assert_int_eq(strstr(all, "（拟）") != NULL, _i == 0);
	ck_assert_ptr_nonnull(strstr(all, "编号：H1-2026-11-23\n"));
	ck_assert_ptr_nonnull(strstr(all, "送达回证\n\n送达文书：社会救助"));
	ck_assert_ptr_nonnull(strstr(all, "受送达人：P1\n"));
}
END_TEST

START_TEST(the_office_says_who_it_is)
{
	const struct place office = {
		.office = { [PLACE_OFFICE_NAME] = TEXT("某镇人民政府"),
			    [PLACE_OFFICE_ADDRESS] = TEXT("某路1号"),
			    [PLACE_OFFICE_PHONE] = TEXT("0000-1234567") },
	};
	const char *all = letter_of(LANGUAGE_ZH, cases[0].rows, &office);

	ck_assert_ptr_nonnull(
		strstr(all, "　　联系地址：某路1号。\n　　联系电话：0000-1234567。\n"));
	ck_assert_ptr_nonnull(strstr(all, "某镇人民政府（盖章）\n"));
}
END_TEST

UNIT(home_begin, home_end, what_can_be_matched_is_not_asked_for,
     EACH(a_letter_says_what_was_decided_and_why, cases), EACH(no_secret_stands_in_a_letter, cases),
     a_decision_says_how_to_object_and_a_question_does_not, what_must_not_be_sent_says_so,
     TIMES(each_letter_has_its_title_number_and_receipt, 2), the_office_says_who_it_is);
