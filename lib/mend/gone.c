#include "mend/gone.h"

#include <stdint.h>

static const char gone[] = "死亡|去世|病故|亡故|已故|身故|病逝|过世|病亡|已亡|故去|离世|"
			   "迁出|迁往|迁走|搬走|搬离|已搬|失踪|户口迁|移居|"
			   "服刑|入狱|羁押|收监|判刑|被捕|"
			   "停发|停保|停止发放|停止享受|停止保障|暂停|注销|取消|销户|退保|退出|"
			   "清退|不再享受|终止|核减";

/* Who is not the person of the row. */
static const char others[] = "父|母|夫|妻|配偶|老伴|爱人|子|女|儿|爷|奶|祖|兄|弟|姐|妹|孙|媳|婿|叔|"
			     "伯|姑|舅|姨|亲属";

/* What was taken back, or is not so. */
static const char undone[] = "恢复|重新|未停|未注销|未迁|不停|没有|刑满|出狱|释放";

/* Does the part of a remark say so, with nobody else before it? */
static bool
says_gone(struct text part)
{
	struct text words = TEXT(gone);

	while (words.n > 0) {
		size_t at = text_find(part, text_next(&words, '|'));

		if (at != SIZE_MAX && !text_has_any((struct text){ part.p, at }, others))
			return true;
	}
	return false;
}

bool
gone_is_said(struct text remark)
{
	static const char ends[] = "，|。|；|、|,|;";
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
