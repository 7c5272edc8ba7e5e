#include "mend/gone.h"

#include <stdint.h>

static const char gone[] =
	"死亡|去世|病故|亡故|已故|身故|病逝|过世|病亡|已亡|故去|离世|逝世|过逝|已死|病死|死了|殁|"
	"自杀|"
	"溺亡|身亡|猝死|遇难|已不在|人没了|火化|"
	"迁出|迁往|迁走|迁至|迁到|已迁|外迁|转出|转走|搬走|搬离|搬出|已搬|失踪|失联|走失|户口迁|"
	"移居|移民|出嫁|已嫁|外嫁|嫁出|嫁到|嫁往|嫁人|改嫁|分户|另立户|"
	"服刑|入狱|羁押|收监|判刑|被捕|坐牢|在押|监狱|逮捕|刑拘|强制戒毒|强戒|劳教|"
	"停发|停保|停止发放|停止享受|停止保障|停止待遇|停止供养|停止救助|暂停|注销|取消|销户|退保|"
	"退出|清退|清除|剔除|移出|不再享受|不再符合|不符合条件|不符条件|终止|核减|拟停|应停|待停|"
	"已停|下月停|起停|"
	"不在了|人走了|他迁|坐监|放弃|除名|减员|减1人|减一人|减人|调出|不再保障|不应享受|不该享受|"
	"不宜保障|暂缓|搬去|已转特困|转为特困|转特困|转入特困|纳入特困|"
	"已享受孤儿|已享受特困|已享受事实无人|超标|重复享受|人户分离|空挂|联系不上|出国|出境";

/* Short for a death where nothing else is said: 10.5亡, 2026.3故. */
static const char short_dead[] = "亡|故|死|逝";

/* Who is not the person of the row. */
static const char others[] = "父|母|夫|妻|配偶|老伴|爱人|子|女|儿|爷|奶|祖|兄|弟|姐|妹|孙|媳|婿|叔|"
			     "伯|姑|舅|姨|亲属|爸|妈|爹|娘|婆|家人";

/* Words that in one part of a remark with these things are said of the things alone. */
static const struct {
	const char *words;
	const char *things;
} of_things[] = {
	{ "退出|清退|移出|剔除|清除|终止", "脱贫|贫困|监测|帮扶" },
	{ "注销|取消|销户|停保|退保|暂停|终止|已停",
	  "执照|驾照|牌照|车|证|卡|折|保险|医疗|医保|社保|代领|账户|账号|公司|合同" },
	{ "暂缓", "还款|还贷|贷款|入学|手术|治疗|缴" },
	{ "已搬|搬走|搬离|搬出|迁走|迁到|迁至|迁往|已迁", "安置|易地|易迁" },
	{ "暂停|放弃|终止|取消", "务工|打工|就业|工作|治疗|手术|代领" },
	{ "核减", "收入" },
	{ "取消|停发|停止发放|停止享受|不再享受|核减|终止|退出", "分类施保|分类救助" },
};

/* What was taken back, or is not so. */
static const char undone[] =
	"恢复|重新|未停|未注销|未迁|不停|没有|刑满|出狱|释放|未超|不超|没超|无超|"
	"后变更户主|已变更户主|户主已变更|变更户主为|户主变更为|后更换户主|已更换户主";

/* A date, and a word that is short for a death; or that word alone. */
static bool
is_short(struct text part)
{
	struct text rest = text_drop_ends(part, "(|)|（|）|。|.| |，|、|于|已|户主|本人|该户|人");
	struct text date = text_drop_end(rest, short_dead);

	if (text_is_any(rest, "亡|故|死|殁|逝"))
		return true;
	if (date.n == rest.n || !text_has_digit(date))
		return false;
	while (date.n > 0) {
		struct text signs = TEXT("年|月|日|号|份|初|底|中旬|上旬|下旬|已|于|病|／|－|．");
		size_t used = (unsigned char)date.p[0] < 0x80 ? 1 : 0;

		while (used == 0 && signs.n > 0) {
			struct text sign = text_next(&signs, '|');

			used = text_begins(date, sign) ? sign.n : 0;
		}
		if (used == 0)
			return false;
		date = text_from(date, used);
	}
	return true;
}

static bool
is_of_thing(struct text part, struct text word)
{
	for (size_t i = 0; i < ARRAY_LENGTH(of_things); i++)
		if (text_is_any(word, of_things[i].words) &&
		    text_has_any(part, of_things[i].things))
			return true;
	return false;
}

/* Is the word denied, or said of somebody behind it or of long ago: 未迁出, 改嫁来, 亡兄之子? */
static bool
is_denied(struct text before, struct text word, struct text behind)
{
	bool not_yet = text_has_any(before, "未|没") && !text_has_any(before, "未婚|未成年|未满");

	/* 2024年分户: how the household came to be */
	bool origin = text_is_any(word, "分户|另立户") && text_ends_any(before, "年");

	/* 由低保转特困: where the household came from */
	bool came = text_has(word, TEXT("特困")) && text_has_any(before, "低保|由|从|原");

	return not_yet || origin || came || text_ends_any(before, "不|非|无") ||
	       text_begins_any(behind, "来|入|进|回") ||
	       text_has_any(text_drop_end(behind, "之|的"), "之|的") ||
	       (text_is_any(word, "故去") && text_ends_any(before, "事|变"));
}

/* Does the part say it of somebody else: 父亡, but not 随子女迁走, who goes along? */
static bool
is_of_another(struct text before, struct text word, bool named)
{
	if (named) /* 孙子父亡 */
		return text_begins_any(before, "孙|外孙|侄|甥|外甥") &&
		       text_has_any(before, "父|母|爸|妈");
	return text_has_any(before, others) &&
	       (!text_begins_any(before, "随|跟|投靠|投奔") || text_is_any(word, "改嫁"));
}

bool
gone_says(struct text part, const char *words, bool named)
{
	struct text rest = text_of(words);

	while (rest.n > 0) {
		struct text word = text_next(&rest, '|');
		size_t at = text_find(part, word);

		if (at == SIZE_MAX)
			continue;
		struct text before = text_drop_ends((struct text){ part.p, at }, "，|、|；|,|;|。");

		if (!is_denied(before, word, text_from(part, at + word.n)) &&
		    !is_of_another(before, word, named) && !is_of_thing(part, word))
			return true;
	}
	return false;
}

/* Does the part of a remark say so? */
static bool
says_gone(struct text part)
{
	return is_short(part) || gone_says(part, gone, false);
}

bool
gone_is_said(struct text remark)
{
	static const char ends[] = "，|。|；|、|,|;|\n|／";
	size_t from = 0;

	if (text_has_any(remark, undone))
		return false;
	for (size_t at = 0; at < remark.n; at++) {
		struct text rest = text_from(remark, at);

		if (!text_begins_any(rest, ends))
			continue;
		if (says_gone((struct text){ remark.p + from, at - from }))
			return true;
		from = at;
	}
	return says_gone(text_from(remark, from));
}
