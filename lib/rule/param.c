#include "rule/param.h"

#include <assert.h>
#include <stddef.h>

#include "register/word.h"

static const struct entry {
	const char *key;
	enum param_kind kind;
	const char *label[2]; /* by enum language */
} entries[] = {
#define PARAM(name, key, kind, zh, en) { key, PARAM_IS_##kind, { zh, en } },
#include "rule/param.def"
#undef PARAM
};

enum { YUAN = 100 };

/* Without a range: there is nothing to compare, or the form says it all. */
static const struct {
	bool ordered;
	int64_t least;
	int64_t most;
	const char *form[2];
	const char *range[2];
} kinds[] = {
	[PARAM_IS_AMOUNT] = { true,
			      YUAN,
			      INT64_C(1000000) * YUAN,
			      { "650元/月 或 5400元/年", "650 yuan/month or 5400 yuan/year" },
			      { "一个人每年1元至100万元",
				"1 to 1,000,000 yuan a person and year" } },
	[PARAM_IS_MONEY] = { true,
			     0,
			     INT64_C(1000000) * YUAN,
			     { "650元", "650 yuan" },
			     { "0至100万元", "0 to 1,000,000 yuan" } },
	[PARAM_IS_RATIO] = { true,
			     0,
			     1000,
			     { "1.3、1/6 或 3.5%", "1.3, 1/6 or 3.5%" },
			     { "0至1000倍", "0 to 1000 times" } },
	[PARAM_IS_SHARE] = { true,
			     0,
			     1,
			     { "0.20、1/6 或 20%", "0.20, 1/6 or 20%" },
			     { "0至1（百分之二十写成0.20）", "0 to 1 (write 0.20 for 20 %)" } },
	[PARAM_IS_PART] = { false,
			    0,
			    1,
			    { "0.20、1/6、20% 或 100元/月", "0.20, 1/6, 20% or 100 yuan/month" },
			    { "0至1（百分之二十写成0.20，金额写明元/月）",
			      "0 to 1 (write 0.20 for 20 %, and an amount with yuan/month)" } },
	[PARAM_IS_LIMIT] = { false,
			     0,
			     1000,
			     { "24、30000元（每人）或 "
			       "50000元、80000元、+20000元（1人、2人、每多1人）",
			       "24, 30000 yuan (a head) or 50000 yuan, 80000 yuan, +20000 yuan "
			       "(for "
			       "one, for two, for each more)" },
			     { "0至1000倍", "0 to 1000 times" } },
	[PARAM_IS_COUNT] = { true,
			     0,
			     100,
			     { "整数，如 1", "a whole number, like 1" },
			     { "0至100", "0 to 100" } },
	[PARAM_IS_MONTH] = { true, 1, 12, { "10月 或 10", "10" }, { "1至12月", "1 to 12" } },
	[PARAM_IS_AGE] = { true,
			   1,
			   150,
			   { "60周岁", "60 years" },
			   { "1至150周岁", "1 to 150 years" } },
	[PARAM_IS_MONTHS] = { true,
			      1,
			      120,
			      { "12个月", "12 months" },
			      { "1至120个月", "1 to 120 months" } },
	[PARAM_IS_DAYS] = { true, 1, 366, { "7日", "7 days" }, { "1至366日", "1 to 366 days" } },
	[PARAM_IS_WORKDAYS] = { true,
				1,
				366,
				{ "25个工作日", "25 workdays" },
				{ "1至366个工作日", "1 to 366 workdays" } },
	[PARAM_IS_ROUNDING] = { false,
				1,
				INT64_C(10) * YUAN,
				{ "进到1元、舍到1角 或 四舍五入到1分",
				  "up to 1 yuan, down to 1 jiao or half-up to 1 fen" },
				{ "1分至10元", "1 fen to 10 yuan" } },
	[PARAM_IS_LIST] = { .form = { "用、隔开的不重复的词",
				      "words parted by a comma, each once" } },
	[PARAM_IS_AGES] = { .form = { "用、隔开的不重复的周岁，1至150，如 16、18",
				      "ages of 1 to 150 parted by a comma, each once, like 16, "
				      "18" } },
	[PARAM_IS_GRADES] = { .form = { "残疾类别和最轻等级，如 肢体二级、视力一级",
					"types of disability with the lightest grade, like "
					"physical 2, "
					"visual 1" } },
	[PARAM_IS_MODE] = { .form = { NULL, NULL } }, /* of each key */
	[PARAM_IS_MEMBERS] = { .form = { "用、隔开的成员状态，如 服刑、失踪",
					 "states of a member parted by a comma, like prison, "
					 "missing" } },
	[PARAM_IS_CATEGORIES] = { .form = { "用、隔开的救助类别，如 刚性支出困难、渐退",
					    "categories of aid parted by a comma, like rigid, "
					    "phase-out" } },
	[PARAM_IS_GROUPS] = { .form = { "用、隔开的救助类别和其他群体，如 低保、失业保险金",
					"categories of aid and other groups parted by a comma, "
					"like "
					"dibao, unemployment" } },
	[PARAM_IS_FLAG] = { .form = { "是 或 否", "yes or no" } },
	[PARAM_IS_QUARTERS] = { .form = { "季度，从早到晚，如 第二季度、第四季度",
					  "quarters 1 to 4 in order, like 2,4" } },
	[PARAM_IS_PROFILE] = { .form = { "按计算顺序，如 起付线2000元、比例70%、封顶线50000元，"
					 "或 全额",
					 "in the order of calculation, like deductible 2000 yuan, "
					 "share 70%, cap 50000 yuan, or all" } },
};

const char *
param_key(enum param param)
{
	return entries[param].key;
}

enum param_kind
param_kind(enum param param)
{
	return entries[param].kind;
}

const char *
param_label(enum param param, enum language language)
{
	return entries[param].label[language];
}

int
param_find(struct text key)
{
	for (int i = 0; i < PARAM_COUNT; i++)
		if (text_equal(key, text_of(entries[i].key)))
			return i;
	return -1;
}

bool
param_within(const char *key, struct text above)
{
	return text_begins(text_of(key), above) && (key[above.n] == '\0' || key[above.n] == '.');
}

bool
param_is_finer(enum param param)
{
	return entries[param].kind == PARAM_IS_PROFILE &&
	       !text_ends(text_of(entries[param].key), TEXT("patient"));
}

bool
param_ordered(enum param param)
{
	return kinds[entries[param].kind].ordered;
}

bool
param_allows(enum param param, struct ratio number)
{
	enum param_kind kind = entries[param].kind;

	return kinds[kind].most == 0 ||
	       (ratio_compare(number, ratio_whole(kinds[kind].least)) >= 0 &&
		ratio_compare(number, ratio_whole(kinds[kind].most)) <= 0);
}

const char *
param_range(enum param param, enum language language)
{
	return kinds[entries[param].kind].range[language];
}

enum { MODES_MOST = 3 };

/* The words of every MODE. */
static const struct mode {
	enum param param;
	const char *word[MODES_MOST][2]; /* by enum language */
	const char *form[2];
} modes[] = {
	{ PARAM_AGE_LEAP,
	  { { "3月1日", "march" }, { "2月28日", "february" } },
	  { "3月1日 或 2月28日", "march or february" } },
	{ PARAM_MEDICAL_CLASS_ON,
	  { { "入院", "admission" }, { "出院", "discharge" }, { "结算", "settlement" } },
	  { "入院、出院 或 结算", "admission, discharge or settlement" } },
	{ PARAM_MEDICAL_YEAR_OF,
	  { { "入院", "admission" }, { "出院", "discharge" }, { "结算", "settlement" } },
	  { "入院、出院 或 结算", "admission, discharge or settlement" } },
	{ PARAM_MEDICAL_DEDUCTIBLE_OF,
	  { { "每次", "stay" }, { "每年", "year" } },
	  { "每次 或 每年", "stay or year" } },
	{ PARAM_PAYMENT_MODE,
	  { { "差额", "gap" }, { "分档", "tiers" } },
	  { "差额 或 分档", "gap or tiers" } },
	{ PARAM_PRICE_RATE,
	  { { "低收入居民价格", "scpi" }, { "居民消费价格", "cpi" }, { "较高者", "highest" } },
	  { "低收入居民价格、居民消费价格 或 较高者", "scpi, cpi or highest" } },
	{ PARAM_RIGID_INCOME,
	  { { "计入的收入", "counted" }, { "总收入", "total" } },
	  { "计入的收入 或 总收入", "counted or total" } },
	{ PARAM_TEKUN_CARE_WAGE,
	  { { "现行", "current" }, { "上年度", "previous-year" } },
	  { "现行 或 上年度", "current or previous-year" } },
};

static const struct mode *
mode_of(enum param param)
{
	size_t i = 0;

	while (i < ARRAY_LENGTH(modes) && modes[i].param != param)
		i++;
	assert(i < ARRAY_LENGTH(modes));
	return &modes[i];
}

int
param_mode(enum param param, struct text word)
{
	const struct mode *mode = entries[param].kind == PARAM_IS_MODE ? mode_of(param) : NULL;

	for (int i = 0; mode != NULL && i < MODES_MOST && mode->word[i][0] != NULL; i++)
		for (int j = 0; j < 2; j++)
			if (text_equal(word, text_of(mode->word[i][j])))
				return i;
	return -1;
}

const char *
param_mode_word(enum param param, int mode, enum language language)
{
	return mode_of(param)->word[mode][language];
}

int64_t
param_group(struct text word)
{
	int64_t category = word_parse(WORDS_CATEGORY, word);

	return category >= 0 ? category : word_parse(WORDS_GROUP, word);
}

const char *
param_form(enum param param, enum language language)
{
	return entries[param].kind == PARAM_IS_MODE ? mode_of(param)->form[language]
						    : kinds[entries[param].kind].form[language];
}

enum { KEY_MOST = 64 };

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* How many bytes must be changed, put in or taken out to make b of a. */
static size_t
distance(struct text a, struct text b)
{
	size_t row[KEY_MOST + 1];

	a.n = least(a.n, KEY_MOST);
	b.n = least(b.n, KEY_MOST);
	for (size_t j = 0; j <= b.n; j++)
		row[j] = j;
	for (size_t i = 1; i <= a.n; i++) {
		size_t before = row[0]; /* of the row above, one to the left */

		row[0] = i;
		for (size_t j = 1; j <= b.n; j++) {
			size_t above = row[j];
			size_t same = before + (a.p[i - 1] == b.p[j - 1] ? 0 : 1);

			row[j] = least(same, least(above, row[j - 1]) + 1);
			before = above;
		}
	}
	return row[b.n];
}

enum param
param_nearest(struct text key)
{
	enum param nearest = 0;
	size_t shortest = SIZE_MAX;

	for (int i = 0; i < PARAM_COUNT; i++) {
		size_t d = distance(key, text_of(entries[i].key));

		if (d < shortest) {
			shortest = d;
			nearest = (enum param)i;
		}
	}
	return nearest;
}

const char *
param_example(enum param param, enum language language)
{
	static const char *const example[][2] = {
		[PARAM_IS_AMOUNT] = { "650元/月", "650 yuan/month" },
		[PARAM_IS_MONEY] = { "20元", "20 yuan" },
		[PARAM_IS_RATIO] = { "1.5", "1.5" },
		[PARAM_IS_SHARE] = { "20%", "20%" },
		[PARAM_IS_PART] = { "20%", "20%" },
		[PARAM_IS_LIMIT] = { "24", "24" },
		[PARAM_IS_COUNT] = { "1", "1" },
		[PARAM_IS_MONTH] = { "10月", "10" },
		[PARAM_IS_AGE] = { "60周岁", "60 years" },
		[PARAM_IS_MONTHS] = { "12个月", "12 months" },
		[PARAM_IS_DAYS] = { "7日", "7 days" },
		[PARAM_IS_WORKDAYS] = { "25个工作日", "25 workdays" },
		[PARAM_IS_ROUNDING] = { "进到1元", "up to 1 yuan" },
		[PARAM_IS_LIST] = { "甲、乙", "this, that" },
		[PARAM_IS_AGES] = { "16、18", "16, 18" },
		[PARAM_IS_GRADES] = { "肢体二级、视力一级", "physical 2, visual 1" },
		[PARAM_IS_MEMBERS] = { "服刑、失踪", "prison, missing" },
		[PARAM_IS_CATEGORIES] = { "刚性支出困难", "rigid" },
		[PARAM_IS_GROUPS] = { "低保、特困、失业保险金", "dibao, tekun, unemployment" },
		[PARAM_IS_FLAG] = { "是", "yes" },
		[PARAM_IS_QUARTERS] = { "第二季度、第四季度", "2, 4" },
		[PARAM_IS_PROFILE] = { "起付线2000元、比例70%、封顶线50000元",
				       "deductible 2000 yuan, share 70%, cap 50000 yuan" },
	};

	return entries[param].kind == PARAM_IS_MODE ? param_mode_word(param, 0, language)
						    : example[entries[param].kind][language];
}
