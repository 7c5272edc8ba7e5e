#include "mend/mendkin.h"

#include "mend/gone.h"
#include "mend/mendword.h"
#include "register/household.h"
#include "register/word.h"

/* How people name the head. */
static const char heads[] =
	"户主|本人|户主本人|本人户主|户主(本人)|本人(户主)|本人或户主|户主或本人|户主/本人|"
	"本人/户主|户主、本人|本人、户主|戶主|低保户主|一家之主|家长|申请人|申请人本人|"
	"户主(户主)|本人(本人)|户主兼申请人|自己|本户户主";

/* What nearly all cells say, and what is left as it is. */
static const char plain[] =
	"户主|本人|配偶|妻|妻子|夫|丈夫|子|儿子|女|女儿|长子|次子|长女|次女|父亲|母亲|父|母|"
	"孙子|孙女|儿媳|女婿|父母|兄|弟|姐|妹";

static const char dead[] = "已故|亡|病故|身故|故去|去世|过世|逝世|离世|死亡|已死|病死|殁";
static const char short_dead[] = "故|死|逝";

/* Whoever lives in no household of these, or is kept elsewhere. */
static const char left[] =
	"迁出|已迁|外迁|迁走|户口迁|转出|搬走|搬出|搬离|出嫁|已嫁|嫁出|外嫁|嫁人|嫁到|改嫁|分户|"
	"另立户|立户|分家|失踪|走失|失联|出走|服刑|入狱|坐牢|判刑|在押|羁押|劳教|强戒|"
	"强制戒毒|注销|销户|清退|停保|退保|不在本户|非本户|不共同生活|未共同生活|"
	"非共同生活|送养|已送人|不享受";

/* The same where nothing else is said: no 户外工作, no 取消低保. */
static const char left_alone[] = "户外|取消|已取消";

/* What was taken back, or leaves the person in the household. */
static const char still_here[] =
	"户口未|户口没|户口在本|户口仍在|户口还在|不分户|未分户|没分户|恢复|刑满|出狱|释放|"
	"找回|回迁|已回|返回|回来";

/* The same of who was married to the head, or to one of his children. */
static const char parted[] = "离异|离婚|已离|离了|分居";
static const char spouses[] = "配偶|妻|夫|爱人|老公|老婆|媳|婿|丈夫";

/* Who lives with a household, and is none of it. */
static const char strangers[] =
	"保姆|护工|护理员|看护|朋友|同事|同学|战友|房客|租客|租户|租住|雇工|雇员|雇主|帮工|"
	"邻居|邻里|村干部|网格员|志愿者|代理人|代领人|代办人|联系人|介绍人|担保人|经办人|"
	"非亲属|非家庭成员|非共同成员|集体户|空挂|挂户|搭户|借住|寄住|师傅|徒弟|老师";
static const char lone_strangers[] = "监护人|护理人|照料人|房东|户管";

/* Who is of the household's kin. */
static const char kin[] =
	"妻|夫|配偶|爱人|对象|老公|老婆|太太|先生|伴|子|女|儿|崽|仔|囡|娃|孩|父|母|爸|妈|爹|娘|孙|"
	"媳|妇|婿|兄|弟|姐|妹|哥|姊|嫂|侄|甥|爷|奶|祖|公|婆|姥|叔|伯|姑|姨|舅|婶|妗|岳|丈|翁|亲|"
	"家属|成员|妯娌|连襟|户主|本人|申请人|被监护人|其他|其它|同居|嫡|嗣";

/* What stands beside such a word without changing that. */
static const char beside[] =
	"长|次|大|小|一|二|三|四|五|六|七|八|九|十|幺|老|满|独|生|亲|养|继|义|干|契|收|领|抱|寄|过|"
	"非|婚|再|前|后|堂|表|外|曾|玄|高|重|内|庶|同|异|之|的|与|其|我|本|户|家|庭|共|活|人|或|和|"
	"/|、|·|.|(|)|-|0|1|2|3|4|5|6|7|8|9|未|成|年|遗|腹|双|胞|胎|上|门|入|赘|招|方|男|居|随|跟|"
	"郎|直|旁|系|血|姻|结|发|原|配|现|任|房|隔|代|缘|长辈|晚|辈|监|护|抚|赡|扶|属|戚|关|低|保|"
	"五|特|困|被|残|疾|孤|岁|学|中|首|头|尾|末|最|残疾|丧偶";

/* What is made of those, and nobody is: one sign of a word was miswritten (配偶, 长子, 次女). */
static const char nobody[] =
	"长姨|长姑|长叔|长舅|长伯|长父|长母|长妻|长夫|长爷|长奶|长公|长婆|次姨|次姑|次叔|次舅|次伯|"
	"孑|毋|夭|妻长|妻次|妻孙|夫长|夫次|夫孙|次父|次母|次妻|次夫|次爷|次奶|次公|次婆|配姨|配姑|"
	"配子|配儿|配父|配母|配兄|配弟|"
	"配孙|儿姨|儿姑|儿叔|儿舅|儿伯|女姨|女姑|女叔|女舅|女伯";

/* The same where it is the whole: 侄女子 is a niece; and whose relative 亲戚 is, it does not say.
 */
static const char nobody_alone[] = "女子|男子|亲戚";

/* Is the beginning of it made of those above, and does it name somebody? */
static bool
begins_kin(struct text folded)
{
	bool named = false;

	while (folded.n > 0) {
		size_t used = text_begin_of(folded, kin);

		named |= used > 0;
		if (used == 0)
			used = text_begin_of(folded, beside);
		if (used == 0)
			return named;
		folded = text_from(folded, used);
	}
	return named;
}

/* Latin words are left alone. */
static bool
is_latin(struct text folded)
{
	for (size_t i = 0; i < folded.n; i++)
		if (folded.p[i] >= 'a' && folded.p[i] <= 'z')
			return true;
	return false;
}

/* The word before a remark in brackets, or behind a comma. */
static struct text
before_remark(struct text folded)
{
	struct text signs = TEXT("(|[|【|,|，|;|；|:|。");

	while (signs.n > 0) {
		size_t at = text_find(folded, text_next(&signs, '|'));

		if (at != SIZE_MAX && at > 0)
			folded.n = at;
	}
	return folded;
}

bool
mendkin_is_plain(struct text relation)
{
	return text_is_any(relation, plain);
}

bool
mendkin_is_head(struct text relation)
{
	static const char others[] =
		"之|的|父|母|妻|夫|配偶|爱人|子|女|儿|孙|媳|婿|兄|弟|姐|妹|哥|爸|妈|"
		"爷|奶|祖|公|婆|叔|伯|姑|舅|姨|侄|甥|嫂|亲";
	char buf[MEND_CELL_SIZE];
	struct text folded = text_fold(relation, buf, sizeof(buf));

	return household_names_head(relation) ||
	       (text_has_any(folded, "户主|本人") && !text_has_any(before_remark(folded), others));
}

/* Short for a death, at the end of a part: 父故, but no 事故. */
static bool
says_death(struct text part, bool named)
{
	return gone_says(part, dead, named) ||
	       (text_ends_any(part, short_dead) && !text_ends_any(part, "事故|变故|缘故") &&
		gone_says(part, short_dead, named));
}

/* What one part of the cell says of the fate of the person; named: the part with the relation. */
static enum diag_code
fate_of_part(struct text part, bool named, bool head, bool spouse)
{
	if (says_death(part, named))
		return head ? DIAG_HEAD_LATE : DIAG_RELATION_GONE;
	if (gone_says(part, left, named) || text_is_any(part, left_alone))
		return DIAG_RELATION_GONE;
	return spouse && gone_says(part, parted, named) ? DIAG_RELATION_GONE : DIAG_NONE;
}

/* The bytes of the cell up to the next sign. */
static size_t
part_of(struct text folded)
{
	static const char signs[] = "(|)|[|]|【|】|,|，|、|;|；|:|。";
	size_t n = 0;

	while (n < folded.n && !text_begins_any(text_from(folded, n), signs))
		n++;
	return n;
}

/* What the relation says of the fate of the person; DIAG_NONE: nothing. */
static enum diag_code
fate_of(struct text folded)
{
	struct text bare = before_remark(folded);
	bool head = mendkin_is_head(folded);
	bool spouse = text_has_any(bare, spouses);
	enum diag_code fate = DIAG_NONE;

	if (text_is_any(folded, "原户主"))
		return DIAG_HEAD_LATE;
	if (text_has_any(folded, still_here))
		return DIAG_NONE;
	if (text_is_any(bare, "前妻|前夫|前配偶|前任"))
		return DIAG_RELATION_GONE;
	for (size_t at = 0; at < folded.n && fate == DIAG_NONE;) {
		struct text part = text_from(folded, at);

		part.n = part_of(part);
		fate = fate_of_part(part, at < bare.n, head, spouse);
		at += part.n > 0 ? part.n : 1; /* a byte of a sign begins no word */
	}
	return fate;
}

/* Who is no relative; what a son does for a living is said behind him: 儿子(师傅). */
static bool
is_stranger(struct text folded)
{
	struct text bare = before_remark(folded);

	if (text_is_any(folded, lone_strangers))
		return true;
	return text_has_any(text_is_any(bare, "其他|其它|无") ? folded : bare, strangers);
}

/* 亡兄之子 is as much kin as 兄之子. */
static bool
names_kin(struct text folded)
{
	return begins_kin(text_has_any(folded, "之|的") ? text_drop_begin(folded, "亡|已故|故|先")
							: folded);
}

/* What stands in brackets alone: (户主). */
static struct text
without_brackets(struct text t)
{
	struct text inner = text_drop_ends(t, "(|)");

	return inner.n + 2 == t.n && text_begins(t, TEXT("(")) && !text_has(inner, TEXT("("))
		       ? inner
		       : t;
}

static struct mend
relation_of_word(const struct mender *mender, const struct mend_from *from, struct text cell)
{
	const char *head = mender->language == LANGUAGE_ZH ? "户主" : "head";
	char buf[MEND_CELL_SIZE];

	if (text_is_any(cell, plain))
		return mender_fine(cell);
	struct text folded = without_brackets(
		text_drop_ends(text_fold(cell, buf, sizeof(buf)), ".|。|,|:|;|*|-"));
	enum diag_code fate = fate_of(folded);

	if (is_latin(folded))
		return mendword_text(mender, from, cell);
	if (fate != DIAG_NONE)
		return mender_leave(cell, fate);
	if (text_is_any(folded, heads))
		return mender_become(mender, head, DIAG_CELL_MENDED);
	if (is_stranger(folded))
		return mender_leave(cell, DIAG_RELATION_STRANGER);
	if (text_is_any(before_remark(folded), heads))
		return mender_become(mender, head, DIAG_RELATION_REMARK);
	bool doubted = text_has_any(folded, "?|？") || text_has_any(folded, nobody) ||
		       text_is_any(folded, nobody_alone);

	if (doubted || (!names_kin(folded) && !text_is_any(folded, "无|其他|其它")))
		return mender_leave(cell, DIAG_RELATION_ODD);
	return mendword_text(mender, from, cell);
}

/* 01-本人, 20-子: the number of a code list says nothing beside its word. */
struct mend
mendkin_relation(const struct mender *mender, const struct mend_from *from, struct text cell)
{
	char buf[MEND_CELL_SIZE];

	if (cell.n > 0 && !text_is_digit(cell.p[0]) && (unsigned char)cell.p[0] != 0xEF)
		return relation_of_word(mender, from, cell);
	struct text behind = word_behind_code(text_fold(cell, buf, sizeof(buf)));

	if (behind.n == 0)
		return relation_of_word(mender, from, cell);
	struct mend mend = relation_of_word(mender, from, arena_text(mender->arena, behind));

	if (mend.code != DIAG_NONE && mend.code != DIAG_CELL_MENDED)
		return mender_leave(cell, mend.code);
	return (struct mend){ .value = mend.value, .code = DIAG_CELL_MENDED, .became = mend.value };
}
