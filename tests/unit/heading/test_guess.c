#include "heading/guess.h"

#include "unit.h"

static struct guess
looked_at(const char *cells)
{
	struct arena arena = { 0 };
	const struct mender mender = { .today = day_of(2026, 10, 12), .arena = &arena };
	struct guess guess = { 0 };
	struct text rest = text_of(cells);

	while (rest.n > 0)
		guess_add(&guess, &mender, text_next(&rest, '|'));
	arena_free(&arena);
	return guess;
}

static struct heading
about(const char *heading, const char *cells)
{
	struct guess guess = looked_at(cells);

	return guess_about(&guess, text_of(heading));
}

static int
place(const char *heading, const char *cells)
{
	struct heading found = about(heading, cells);

	return found.home == HEADING_GUESSED ? found.place : -1;
}

/* Nine of ten cells say what a column of words is, and five at least. */
START_TEST(words_that_tell)
{
	static const struct {
		const char *heading;
		const char *cells;
		enum heading_home home;
		int place;
		bool kin;
	} cases[] = {
		{ "丁男丁女", "男|女|男|女|女", HEADING_REGISTER, REGISTER_sex, false },
		{ "丁男丁女", "男|女|男|女", HEADING_UNKNOWN, -1, false },
		{ "丁男丁女", "男|女|男|女|女|女|男|男|女|?", HEADING_REGISTER, REGISTER_sex,
		  false },
		{ "丁男丁女", "男|女|男|女|女|女|男|男|?|?", HEADING_UNKNOWN, -1, false },
		{ "监护人", "男|女|男|女|女", HEADING_UNKNOWN, -1, false },
		{ "评的档", "A类|b|二档|C类|A类|B类|A类|A类|A类|A类|A类", HEADING_SHEET,
		  SHEET_class, false },
		{ "片村", "金桥村|金桥村|沙湾村|银河社区|金桥村", HEADING_REGISTER,
		  REGISTER_village, false },
		{ "片村", "长乐镇金桥村|长乐镇金桥村|金桥村|金桥村|金桥村", HEADING_UNKNOWN, -1,
		  false },
		{ "称呼", "本人|妻|本人|子|女", HEADING_REGISTER, REGISTER_relation, true },
		{ "称呼", "本人|妻|本人|子|女", HEADING_UNKNOWN, -1, false },
		{ "签字人", "本人|妻|本人|子|女", HEADING_UNKNOWN, -1, true },
		{ "与学生称呼", "本人|父|本人|母|兄", HEADING_UNKNOWN, -1, false },
		{ "安置社区", "金桥村|金桥村|沙湾村|银河社区|金桥村", HEADING_UNKNOWN, -1, false },
		{ "护工性别", "男|女|男|女|女", HEADING_UNKNOWN, -1, false },
		{ "参保档次", "一档|二档|一档|一档|二档", HEADING_UNKNOWN, -1, false },
		{ "医保缴费", "一档|二档|一档|一档|二档", HEADING_UNKNOWN, -1, false },
		{ "迁出地", "金桥村|金桥村|沙湾村|银河社区|金桥村", HEADING_UNKNOWN, -1, false },
		{ "与老人关系", "子|女|子|儿子|女儿", HEADING_UNKNOWN, -1, false },
		{ "就读学校所在村", "金桥村|金桥村|沙湾村|银河社区|金桥村", HEADING_UNKNOWN, -1,
		  false },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		struct guess guess = looked_at(cases[i].cells);
		struct heading found =
			guess_by_words(&guess, text_of(cases[i].heading), cases[i].kin);

		ck_assert_msg(found.home == cases[i].home, "%s", cases[i].cells);
		ck_assert_int_eq(found.place, cases[i].place);
	}
}
END_TEST

/* A small sheet's numbers are what all sheets show, if they may be. */
START_TEST(cells_of_other_sheets)
{
	struct guess all = looked_at("2021-03-11|2021-04-12|2021-05-13|2021-06-14|2021.7.1");
	struct guess two = looked_at("2021-08-15|2021.9.1");
	struct guess numbers = looked_at("43801|43802");
	struct guess none = looked_at("甲|乙");

	ck_assert_int_eq(guess_about(&two, TEXT("登记")).home, HEADING_UNKNOWN);
	guess_join(&all, &two);
	ck_assert_int_eq(guess_about_alike(&two, &all, TEXT("登记")).place, REGISTER_last_recheck);
	ck_assert_int_eq(guess_about_alike(&numbers, &all, TEXT("登记")).home, HEADING_UNKNOWN);
	ck_assert_int_eq(guess_about_alike(&none, &all, TEXT("登记")).home, HEADING_UNKNOWN);
}
END_TEST

START_TEST(whose_a_heading_may_be)
{
	ck_assert(guess_may_name(TEXT("免费对象姓名")) && guess_may_name(TEXT("入住老人")));
	ck_assert(!guess_may_name(TEXT("结对对象姓名")) && !guess_may_name(TEXT("走访人员姓名")));
	ck_assert(guess_may_be_own(TEXT("参保人号")) && !guess_may_be_own(TEXT("侄子证件")));
}
END_TEST

START_TEST(each_kind_is_told_by_its_cells)
{
	ck_assert_int_eq(place("证", "439921196612310015|'439921195001010019|4.3E+17"),
			 REGISTER_id_number);
	ck_assert_int_eq(place("户头", "81099965101171123|81099965101171133|81099965101171*43"),
			 REGISTER_account);
	ck_assert_int_eq(place("人编号", "81099965101171123|81099965101171133|81099965101171143"),
			 -1);
	ck_assert_int_eq(place("卡编号", "81099965101171123|81099965101171133|81099965101171143"),
			 REGISTER_account);
	ck_assert_int_eq(place("找谁", "13900000001|139-0000-0002|0737-6310001|1390000000"),
			 REGISTER_phone);
	ck_assert_int_eq(place("何时", "2020.1.5|2021/3/4|20210305|2021年5月"),
			 REGISTER_last_recheck);
	ck_assert_int_eq(place("月标准金额", "350|350元|1,400|400"), REGISTER_amount);
	ck_assert_int_eq(place("人数（人）", "1|2|1+1|一|3|2"), REGISTER_vehicles);
	ck_assert_int_eq(place("门牌", "1|2|3|4"), -1);
	ck_assert_int_eq((int)about("费（万元）", "3.5|4|5").scale, 10000);
}
END_TEST

START_TEST(a_few_cells_and_other_cells_show_nothing)
{
	ck_assert_int_eq(place("证", "439921196612310015|439921195001010019"), -1);
	ck_assert_int_eq(place("证", "||439921196612310015|439921195001010019|无|无|甲|"), -1);
	ck_assert_int_eq(place("证", "439921196612310015|439921195001010019|无|无|12|7"), -1);
	ck_assert_int_eq(place("编号", "001|002|003"), -1);
	ck_assert_int_eq(place("金额编号", "001|002|003"), -1);
	ck_assert_int_eq(place("几口", "3|2|5"), -1);
	ck_assert_int_eq(place("月标准", "350|400|420"), REGISTER_amount);
	ck_assert_int_eq(place("补贴合计", "350|400|420"), REGISTER_amount);
	ck_assert_int_eq(place("补贴月数", "350|400|420"), -1);
	ck_assert_int_eq(place("门牌", "350|400|420"), -1);
	/* certificates of disability are no accounts */
	ck_assert_int_eq(place("证", "43992119661231001511|43992119500101001942|"
				     "43992119661231001521"),
			 -1);
}
END_TEST

START_TEST(words_do_not_count_where_they_are_few)
{
	struct heading phone = about("找谁", "无|13900000001|13900000002|无|13900000003|");

	ck_assert_int_eq(phone.place, REGISTER_phone);
	ck_assert(text_equal(guess_words(phone, LANGUAGE_ZH), TEXT("电话")));
	ck_assert(text_equal(guess_words(phone, LANGUAGE_EN), TEXT("phones")));
}
END_TEST

UNIT(NULL, NULL, words_that_tell, cells_of_other_sheets, whose_a_heading_may_be,
     each_kind_is_told_by_its_cells, a_few_cells_and_other_cells_show_nothing,
     words_do_not_count_where_they_are_few);
