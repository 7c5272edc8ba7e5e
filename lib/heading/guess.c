#include "heading/guess.h"

#include <string.h>

#include "base/money.h"
#include "base/num.h"
#include "civil/account.h"
#include "civil/digits.h"
#include "civil/disability.h"
#include "civil/idcard.h"
#include "mend/mendday.h"
#include "mend/mendkin.h"
#include "mend/mendmoney.h"
#include "mend/mendnumber.h"
#include "mend/mendword.h"

enum {
	NUMBERS_LEAST = 3,
	LIKE_OF = 5,
	LIKE_LEAST = 4,
	ACCOUNT_SURELY = 15,
	COUNT_MOST = 99,
	WORDS_LEAST = 5,
	BARE_MONTH = 6, /* digits */
	MONTHS = 12,
	VILLAGE_WIDTH = 16 /* eight characters */
};

/* A cell, as far as all kinds look at it. */
struct look {
	struct text cell;
	size_t digits;
	bool lost; /* 4.3E+17 */
	bool identity;
	bool certificate; /* which has an identity number in it */
};

/* The kinds: where they are counted as, and how many digits their cells have, damaged or not. */
static const struct {
	int place; /* of the register, whose column says how they are mended */
	size_t fewest;
	size_t most;
	struct text zh;
	struct text en;
} kinds[] = {
	[GUESS_IDENTITY] = { REGISTER_id_number, 14, 20, TEXT_INIT("身份证号"),
			     TEXT_INIT("identity numbers") },
	[GUESS_ACCOUNT] = { REGISTER_account, 12, 23, TEXT_INIT("银行账号"),
			    TEXT_INIT("bank accounts") },
	[GUESS_PHONE] = { REGISTER_phone, 7, 24, TEXT_INIT("电话"), TEXT_INIT("phones") },
	[GUESS_DAY] = { REGISTER_last_recheck, 4, 8, TEXT_INIT("日期"), TEXT_INIT("dates") },
	[GUESS_MONTH] = { REGISTER_since, 3, 8, TEXT_INIT("月份"), TEXT_INIT("months") },
	[GUESS_MONEY] = { REGISTER_amount, 1, 9, TEXT_INIT("金额"), TEXT_INIT("amounts of money") },
	[GUESS_COUNT] = { REGISTER_vehicles, 1, 3, TEXT_INIT("个数"), TEXT_INIT("counts") },
};

static bool
is_account(const struct look *look)
{
	struct account account;

	return !look->identity && !look->certificate && look->digits >= ACCOUNT_SURELY &&
	       account_parse(look->cell, TEXT_NONE, &account) == ACCOUNT_OK && account.doubt == 0;
}

/* A mobile phone, or one with its area code. */
static bool
is_phone(const struct look *look)
{
	char buf[MEND_CELL_SIZE];
	size_t n = digits_clean(look->cell, buf, sizeof(buf));

	return n == look->digits && ((n == 11 && buf[0] == '1' && buf[1] >= '3') ||
				     (n >= 10 && n <= 12 && buf[0] == '0' && buf[1] != '0'));
}

/* Is it read without a doubt, and has it its year first, of four digits? */
static bool
is_dated(const struct look *look, const struct mend *mend)
{
	return text_begins_any(look->cell, "19|20") &&
	       (mend->code == DIAG_NONE || diag_level(mend->code) == DIAG_NOTE);
}

static bool
is_day(const struct look *look, const struct mender *mender)
{
	const struct mend_from from = {
		.column = &schema_of(RECORD_REGISTER)->column[REGISTER_last_recheck],
	};
	struct mend mend = mendday_day(mender, &from, look->cell);

	return look->digits >= 6 && is_dated(look, &mend);
}

/* 2021-07, 2021年7月; six digits alone are many things. */
static bool
is_month(const struct look *look, const struct mender *mender)
{
	const struct mend_from from = {
		.column = &schema_of(RECORD_REGISTER)->column[REGISTER_since],
	};
	struct mend mend = mendday_month(mender, &from, look->cell);

	return look->digits >= 5 && look->digits <= 6 && look->cell.n > look->digits &&
	       is_dated(look, &mend);
}

/* No number that begins with 0, which is a name; 2,340.00, 520元 and １６０８ are money too. */
static bool
is_money(const struct look *look, const struct mender *mender)
{
	const struct mend_from from = {
		.column = &schema_of(RECORD_REGISTER)->column[REGISTER_amount], .scale = 1
	};
	struct text t = look->cell;
	fen_t fen;

	if (text_has_any(t, ",|，|¥|￥|元|０|１|２|３|４|５|６|７|８|９")) {
		struct mend mend = mendmoney_amount(mender, &from, t);

		return mend.code != DIAG_NONE && diag_level(mend.code) == DIAG_NOTE;
	}
	return money_parse(t.p, t.n, &fen) == MONEY_OK &&
	       !(t.n > 1 && t.p[0] == '0' && t.p[1] != '.');
}

/* 202409, which only a heading tells from other numbers. */
static bool
is_bare_month(const struct look *look)
{
	int64_t month = 0;

	return look->digits == BARE_MONTH && look->cell.n == BARE_MONTH &&
	       text_begins_any(look->cell, "19|20") &&
	       num_parse(look->cell.p + 4, 2, MONTHS, &month) && month > 0;
}

static bool
is_sure(enum guess_kind kind, const struct look *look, const struct mender *mender)
{
	int64_t count; /* of people, months or rooms */

	switch (kind) {
	case GUESS_IDENTITY:
		return look->identity;
	case GUESS_ACCOUNT:
		return is_account(look);
	case GUESS_PHONE:
		return is_phone(look);
	case GUESS_DAY:
		return is_day(look, mender);
	case GUESS_MONTH:
		return is_month(look, mender);
	case GUESS_MONEY:
		return is_money(look, mender);
	case GUESS_COUNT:
		return num_parse(look->cell.p, look->cell.n, COUNT_MOST, &count);
	case GUESS_KINDS:
		break;
	}
	return false;
}

static struct look
look_at(const struct mender *mender, struct text cell)
{
	char buf[MEND_CELL_SIZE];
	struct look look = { .cell = cell };
	struct idcard card;
	struct disability certificate;
	size_t n = digits_clean(cell, buf, sizeof(buf));

	for (size_t i = 0; n < sizeof(buf) && i < n; i++)
		look.digits += text_is_digit(buf[i]);
	look.lost = mendnumber_is_lost(cell);
	look.identity = idcard_parse(cell, mender->today, &card) == IDCARD_OK;
	look.certificate = disability_parse(cell, mender->today, &certificate) == DISABILITY_OK;
	return look;
}

/* 金桥村, and no address that ends with one. */
static bool
is_village(struct text cell)
{
	return text_ends_any(cell, "村|社区|居委会|村委会") && text_width(cell) <= VILLAGE_WIDTH &&
	       !text_has_any(cell, "镇|乡|县|省|街道|自治");
}

static void
add_words(struct guess *guess, const struct mender *mender, struct text cell)
{
	guess->word[GUESS_SEX] += text_is_any(cell, "男|女");
	guess->word[GUESS_VILLAGE] += is_village(cell);
	guess->word[GUESS_RELATION] += mendkin_is_plain(cell);
	if (text_has_any(cell, "A|B|C|D|a|b|c|d|一|二|三|四|1|2|3|4") &&
	    text_has_any(cell, "类|档"))
		guess->word[GUESS_CLASS] +=
			text_is_any(mendword_class(mender, NULL, cell).value, "A类|B类|C类|D类");
}

void
guess_join(struct guess *guess, const struct guess *other)
{
	for (enum guess_word i = 0; i < GUESS_WORDS; i++)
		guess->word[i] += other->word[i];
	for (enum guess_kind i = 0; i < GUESS_KINDS; i++) {
		guess->like[i] += other->like[i];
		guess->sure[i] += other->sure[i];
	}
	guess->words += other->words;
	guess->numbers += other->numbers;
	guess->bare_months += other->bare_months;
	guess->priced += other->priced;
}

struct heading
guess_by_words(const struct guess *guess, struct text heading, bool kin)
{
	/* what the heading must say of it too: cells confirm, and do not tell alone */
	static const struct {
		struct heading about;
		const char *words;
		const char *other; /* of another person or time, or something else there */
	} meaning[GUESS_WORDS] = {
		[GUESS_SEX] = { { HEADING_REGISTER, REGISTER_sex, 1, false }, "男|女|性", "配偶" },
		[GUESS_CLASS] = { { HEADING_SHEET, SHEET_class, 1, false },
				  "保|救助|评|档次",
				  "原|参保|信用|临时|评优|评星|评级|年" },
		[GUESS_VILLAGE] = { { HEADING_REGISTER, REGISTER_village, 1, false },
				    "村|社区|居|辖",
				    "安置|耕地|婚|务工|结对|邻|原|前|曾|发证|包|搬|嫁|娘|出生|籍贯|"
				    "学|迁|种" },
		[GUESS_RELATION] = { { HEADING_REGISTER, REGISTER_relation, 1, false },
				     "关系|称谓|称呼|角色",
				     "" },
	};
	size_t cells = guess->words + guess->numbers;
	bool others = guess_is_of_others(heading);

	for (enum guess_word i = 0; i < GUESS_WORDS; i++) {
		/* whose relation it is the households tell alone */
		bool own = i == GUESS_RELATION
				   ? kin
				   : !others && !text_has_any(heading, meaning[i].other);

		if (own && guess->word[i] >= WORDS_LEAST && guess->word[i] * 10 >= cells * 9 &&
		    text_has_any(heading, meaning[i].words))
			return meaning[i].about;
	}
	return heading_none();
}

bool
guess_is_of_others(struct text heading)
{
	return heading_is_earlier(heading) ||
	       text_has_any(heading,
			    "监护|照料|护理|代理|代领|代办|受托|领款|取款|赡养|抚养|扶养|父|母|"
			    "配偶|子女|经办|联系人|村干部|包保|网格|家长|就读|单位|去向|护工|照护|"
			    "签|受访|"
			    "帮扶|责任|负责|干部|死|迁|娘家|收款|房|残|医|险|核查");
}

bool
guess_may_be_own(struct text heading)
{
	static const char strangers[] =
		"户名|账|帐|卡|开户|家属|亲属|代表|联络|陪|管|法定|委托|申报|填|审|记录|介绍|证明|"
		"担保|受理|入户|调查|经手|用电|用水|社工|社会|志愿|驻村|书记|主任|医生|老师|领取|"
		"继承|"
		"受益人|照看|服务|走访|巡访|慰问|评估|护送|举荐|认领|结对|队长|机构|曾用|逝|遗|子|"
		"女|"
		"侄|兄|弟|姐|妹|夫|妻|爱人|老伴|孙|甥";

	return !guess_is_of_others(heading) && !text_has_any(heading, strangers);
}

bool
guess_may_name(struct text heading)
{
	return guess_may_be_own(heading) &&
	       text_has_any(heading, "对象|老人|老年人|儿童|孤儿|残疾人|户主|群众|在册人|在保人|"
				     "参保人|享受人|受助人|低保人|特困人|五保人");
}

void
guess_add(struct guess *guess, const struct mender *mender, struct text cell)
{
	const struct look look = look_at(mender, cell);

	add_words(guess, mender, cell);
	guess->words += cell.n > 0 && look.digits == 0;
	guess->numbers += look.digits > 0;
	/* 2,340.00 and ¥45: thousands are parted, or a sign of money stands there */
	guess->priced += text_has_any(look.cell, ",|，|¥|￥|元") && look.digits >= 2 &&
			 is_money(&look, mender);
	guess->bare_months += is_bare_month(&look);
	for (enum guess_kind i = 0; look.digits > 0 && i < GUESS_KINDS; i++) {
		bool sure = is_sure(i, &look, mender);
		bool sized = look.digits >= kinds[i].fewest && look.digits <= kinds[i].most;

		guess->sure[i] += sure;
		guess->like[i] += sure || sized || (look.lost && i <= GUESS_ACCOUNT);
	}
}

static const char counted[] = "人数|人口|户数|月数|次数|天数|套数|数量|个数";

/* May the cells below be amounts: 补贴合计 is of money, 补贴月数 is not. */
static bool
speaks_of_money(struct text heading)
{
	/* 10月, beside 11月 and a sum */
	bool of_month = text_has_digit(heading) && text_ends_any(heading, "月|月份");

	return (of_month || text_has_any(heading, "金|额|元|费|钱|款|补|贴|资|合计|小计|总计|标准|"
						  "应发|实发|扣发|应领|实领")) &&
	       !text_has_any(heading, counted) && !text_has_any(heading, "面积|编号|年限");
}

/* Of what has commas, and is no money. */
static const char unpriced[] = "面积|编号|年限|亩|产量|人数|人口|户数|数量|里程";

/* May numbers below the heading be of the kind? */
static bool
may_be(const struct guess *guess, enum guess_kind kind, struct text heading)
{
	/* the long numbers of 人编号 are ids of another register */
	if (kind == GUESS_ACCOUNT)
		return !text_ends_any(heading, "编号|编码|代码|流水号|单号|条码|证号|标识") ||
		       text_has_any(heading, "账|帐|卡|折|银行|存款");
	return kind == GUESS_MONEY
		       ? speaks_of_money(heading) || (guess->priced * 2 > guess->numbers &&
						      !text_has_any(heading, unpriced))
	       : kind == GUESS_COUNT ? text_has_any(heading, counted)
				     : true;
}

bool
guess_may_be_amount(struct text heading)
{
	return text_has(heading, TEXT("月")) &&
	       text_has_any(heading, "补|保障|救助|低保|特困|供养|生活费") &&
	       !text_has_any(heading, "收入|工资|累计|年|季|低保标准|保障标准|供养标准") &&
	       !text_has_any(heading, counted) && !heading_is_earlier(heading);
}

/* Are there enough numbers to tell?  Under 分类施保金（元） one is, whatever else stands there. */
static bool
has_enough(const struct guess *guess, enum guess_kind kind, struct text heading)
{
	bool priced = kind == GUESS_MONEY && text_has_any(heading, "(元|（元") &&
		      speaks_of_money(heading);

	return priced ? guess->numbers > 0
		      : guess->numbers >= NUMBERS_LEAST && guess->words <= guess->numbers;
}

/* The cells that are surely of the kind, below this heading. */
static size_t
sure_of(const struct guess *guess, enum guess_kind kind, struct text heading)
{
	bool bare = kind == GUESS_MONTH && text_ends_any(heading, "年月|时间|日期|月份");

	return guess->sure[kind] + (bare ? guess->bare_months : 0);
}

struct heading
guess_about(const struct guess *guess, struct text heading)
{
	for (enum guess_kind i = 0; i < GUESS_KINDS; i++)
		if (has_enough(guess, i, heading) &&
		    sure_of(guess, i, heading) * 2 >= guess->numbers &&
		    guess->like[i] * LIKE_OF >= guess->numbers * LIKE_LEAST &&
		    may_be(guess, i, heading))
			return (struct heading){ .home = HEADING_GUESSED,
						 .place = kinds[i].place,
						 .scale = heading_scale(heading) };
	return heading_none();
}

struct heading
guess_about_alike(const struct guess *own, const struct guess *all, struct text heading)
{
	struct heading found = guess_about(own, heading);

	if (found.home != HEADING_UNKNOWN || own->numbers == 0 || own->words > own->numbers)
		return found;
	found = guess_about(all, heading);
	for (enum guess_kind i = 0; found.home != HEADING_UNKNOWN && i < GUESS_KINDS; i++)
		if (kinds[i].place == found.place && sure_of(own, i, heading) < own->numbers)
			return heading_none();
	return found;
}

struct text
guess_words(struct heading about, enum language language)
{
	for (enum guess_kind i = 0; i < GUESS_KINDS; i++)
		if (kinds[i].place == about.place)
			return language == LANGUAGE_ZH ? kinds[i].zh : kinds[i].en;
	return TEXT_NONE;
}
