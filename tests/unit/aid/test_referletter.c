#include "aid/referletter.h"

#include "home.h"
#include "unit.h"

static struct referlist list;

static void
add(enum programme programme, enum word state, fen_t amount, const char *grade, const char *missing)
{
	struct record row;

	record_clear(&row);
	row.value[REFERRAL_state] = state;
	row.value[REFERRAL_amount] = amount;
	row.text[REFERRAL_person] = TEXT("张三");
	row.text[REFERRAL_department] = TEXT("教育局");
	row.text[REFERRAL_grade] = text_of(grade);
	row.text[REFERRAL_missing] = text_of(missing);
	row.text[REFERRAL_because] = TEXT("已有特困人员救助供养");
	row.text[REFERRAL_article] = TEXT("社会救助法第二十五条");
	referlist_add(&list, &row, programme);
}

static const char *
letter(enum language language)
{
	static struct paper paper;
	const struct walk *walk = home_decide("area,wage", "urban,100");

	paper_clear(&paper);
	paper.prose.language = list.language = language;
	add(PROGRAMME_PREMIUM, WORD_REFERRAL_DUE, 20000, "每年", "");
	add(PROGRAMME_STUDY, WORD_REFERRAL_DUE, BLANK, "最高档", "");
	add(PROGRAMME_HOME, WORD_REFERRAL_MAY, BLANK, "", "本人是否愿意");
	add(PROGRAMME_RELIEF, WORD_REFERRAL_MAY, BLANK, "", "是否遭遇意外");
	add(PROGRAMME_DISASTER, WORD_REFERRAL_MAY, BLANK, "", "是否遭受自然灾害");
	add(PROGRAMME_NURSING, WORD_REFERRAL_BARRED, BLANK, "", "");
	struct papers_item item[] = {
		{ .name = { TEXT("身份证明"), TEXT("identity") } },
		{ .name = { TEXT("参保凭证"), TEXT("proof") },
		  .codes = TEXT("premium"),
		  .shown = { TEXT("社会保险"), TEXT("insurance") },
		  .from = BLANK,
		  .until = BLANK },
		{ .name = { TEXT("护理证明"), TEXT("care") }, .codes = TEXT("disabled-nursing") },
	};
	const struct papers papers = { item, ARRAY_LENGTH(item), 0, { 0 } };

	referletter_write(&paper, &list, walk->household, NULL, &papers, day_of(2026, 11, 23));
	referlist_free(&list);
	list = (struct referlist){ 0 };
	return arena_string(&home.scratch.arena, (struct text){ paper.prose.p, paper.prose.n });
}

static const char *const said[] = {
	"编号：H1-2026-11-23",
	"P1：",
	"请到镇（办事处）救助窗口申请：\n　　1．医疗保险参保资助（张三），每年200."
	"00元，由教育局办理"
	"（社会救助法第二十五条）。",
	"请向就读学校申请：\n　　1．助学金、生活补助（张三），最高档，由教育局办理（社会救助法第二"
	"十"
	"五条）。",
	"1．集中托养（张三）：本人是否愿意。",
	"1．重度残疾人护理补贴（张三）：已有特困人员救助供养。",
	/* what no register has, in one sentence */
	"可能可以申请救助：是否遭遇意外（临时救助）；是否遭受自然灾害（受灾人员救助）。",
	/* for what is due alone */
	"申请时请带：身份证明。\n　　不用带：参保凭证（核对“社会保险”信息）。\n",
	"2026年11月23日",
};

START_TEST(a_household_reads_where_to_go_and_what_to_find_out)
{
	ck_assert_msg(strstr(letter(LANGUAGE_ZH), said[_i]) != NULL, "%s\nnot in\n%s", said[_i],
		      letter(LANGUAGE_ZH));
}
END_TEST

START_TEST(what_is_open_is_never_called_due)
{
	const char *words = letter(LANGUAGE_EN);
	const char *may = strstr(words, "What it may be due");

	ck_assert_ptr_nonnull(may);
	ck_assert_ptr_nonnull(strstr(may, "place in a home"));
	ck_assert_ptr_nonnull(strstr(may, "there may be aid: 是否遭遇意外 (temporary relief)"));
	ck_assert_ptr_null(strstr(words, "What it has"));
}
END_TEST

UNIT(home_begin, home_end, EACH(a_household_reads_where_to_go_and_what_to_find_out, said),
     what_is_open_is_never_called_due);
