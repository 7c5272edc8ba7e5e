#include "mend/gone.h"

#include "unit.h"

static bool
is_gone(const char *remark)
{
	return gone_is_said(text_of(remark));
}

START_TEST(who_died_or_left_is_told)
{
	ck_assert(is_gone("户主已于2026年8月病故"));
	ck_assert(is_gone("2026年9月死亡"));
	ck_assert(is_gone("本人去世，由其子代领"));
	ck_assert(is_gone("全家已迁出本镇"));
	ck_assert(is_gone("已注销，停发"));
	ck_assert(is_gone("在监狱服刑"));
	ck_assert(is_gone("妻子患病；9月起停发"));
	ck_assert(is_gone("10.5亡"));
	ck_assert(is_gone("2026年9月3日故"));
	ck_assert(is_gone("亡"));
	ck_assert(is_gone("户主（亡）"));
	ck_assert(is_gone("外嫁，户口在本村"));
	ck_assert(is_gone("坐牢"));
	ck_assert(is_gone("随子女迁走"));
	ck_assert(is_gone("财产超标"));
	ck_assert(is_gone("自愿放弃"));
	ck_assert(is_gone("下月停，待核"));
}
END_TEST

START_TEST(who_is_another_or_is_back_is_not)
{
	ck_assert(!is_gone(""));
	ck_assert(!is_gone("新增"));
	ck_assert(!is_gone("事故"));
	ck_assert(!is_gone("2026年车祸事故"));
	ck_assert(!is_gone("死者家属"));
	ck_assert(!is_gone("财产未超标"));
	ck_assert(!is_gone("父亡母嫁"));
	ck_assert(!is_gone("低保转特困"));
	ck_assert(!is_gone("女儿已出嫁"));
	ck_assert(!is_gone("丈夫2019年去世"));
	ck_assert(!is_gone("父亡故，母改嫁"));
	ck_assert(!is_gone("刑满释放"));
	ck_assert(!is_gone("2025年停发，2026年恢复"));
}
END_TEST

UNIT(NULL, NULL, who_died_or_left_is_told, who_is_another_or_is_back_is_not);
