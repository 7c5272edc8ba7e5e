#include "mend/gone.h"

#include "unit.h"

static bool
is_gone(const char *remark)
{
	return gone_is_said(text_of(remark));
}

START_TEST(who_died_or_left_is_told)
{
	ck_assert(is_gone("已转特困供养"));
	ck_assert(is_gone("转为特困"));
	ck_assert(is_gone("已纳入特困"));
	ck_assert(is_gone("已享受孤儿补贴"));
	ck_assert(is_gone("暂缓"));
	ck_assert(is_gone("暂缓发放"));
	ck_assert(is_gone("随子搬去长沙"));
	ck_assert(is_gone("本月起停"));
	ck_assert(is_gone("因吸毒强戒"));
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
	ck_assert(!is_gone("2024年分户"));
	ck_assert(is_gone("2024年3月分户"));
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

/* Everyday remarks of things, and the same words said of the person. */
START_TEST(what_is_said_of_things_is_not)
{
	ck_assert(!is_gone("2024年由低保转为特困"));
	ck_assert(!is_gone("助学贷款暂缓还款"));
	ck_assert(!is_gone("未纳入特困"));
	ck_assert(!is_gone("2019年脱贫退出"));
	ck_assert(!is_gone("易地搬迁，已搬入安置房"));
	ck_assert(!is_gone("易迁户 已搬"));
	ck_assert(!is_gone("营业执照已注销"));
	ck_assert(!is_gone("车辆已注销"));
	ck_assert(!is_gone("成员年满18周岁，取消分类施保"));
	ck_assert(!is_gone("残疾证已注销"));
	ck_assert(!is_gone("养老保险已停保"));
	ck_assert(!is_gone("合作医疗停保"));
	ck_assert(!is_gone("一卡通已销户换新卡"));
	ck_assert(!is_gone("旧存折已注销"));
	ck_assert(!is_gone("取消代领"));
	ck_assert(!is_gone("放弃治疗"));
	ck_assert(!is_gone("暂停务工"));
	ck_assert(!is_gone("收入核减后符合"));
	ck_assert(!is_gone("因事故去年失能"));
	ck_assert(!is_gone("户主去世后变更户主"));
	ck_assert(!is_gone("户口未迁出"));
	ck_assert(is_gone("残疾证已注销，停发"));
	ck_assert(is_gone("车祸死亡"));
	ck_assert(is_gone("治疗无效去世"));
	ck_assert(is_gone("收入超标"));
	ck_assert(is_gone("户主去世，待变更户主"));
	ck_assert(is_gone("故去"));
	ck_assert(is_gone("户口注销"));
	ck_assert(is_gone("年审未过，取消"));
	ck_assert(is_gone("整户退出"));
}
END_TEST

UNIT(NULL, NULL, who_died_or_left_is_told, who_is_another_or_is_back_is_not,
     what_is_said_of_things_is_not);
