#include "rule/spell.h"

#include <stdio.h>
#include <string.h>

#include "base/money.h"
#include "register/word.h"
#include "rule/profile.h"

/* The units of each kind, as value.c reads them, and as they are spelled. */
static const struct unit {
	enum param_kind kind;
	const char *read;
	const char *spelled[2]; /* by enum language */
} units[] = {
	{ PARAM_IS_AGE, " years|周岁|岁", { "周岁", " years" } },
	{ PARAM_IS_MONTH, "月", { "月", "" } },
	{ PARAM_IS_MONTHS, " months|个月", { "个月", " months" } },
	{ PARAM_IS_DAYS, " days|日|天", { "日", " days" } },
	{ PARAM_IS_WORKDAYS, " workdays|个工作日", { "个工作日", " workdays" } },
	{ PARAM_IS_RATIO, "倍", { "", "" } },
	{ PARAM_IS_LIMIT, "倍", { "", "" } },
};

enum { MONTHS = 12 };

/* What is spelled so far. */
struct spelling {
	char *buf;
	size_t used;
	enum language language;
};

static void
add(struct spelling *s, struct text t)
{
	if (t.n == 0 || t.n >= SPELL_SIZE - s->used)
		return;
	memcpy(s->buf + s->used, t.p, t.n);
	s->used += t.n;
}

static void
add_item(struct spelling *s, struct text item, const char *zh, const char *en)
{
	if (s->used > 0)
		add(s, text_of(s->language == LANGUAGE_ZH ? zh : en));
	add(s, item);
}

static void
add_rounding(struct spelling *s, struct rounding rounding)
{
	static const char *const modes[][2] = {
		[ROUND_UP] = { "进到", "up to " },
		[ROUND_DOWN] = { "舍到", "down to " },
		[ROUND_HALF_UP] = { "四舍五入到", "half-up to " },
	};
	static const char *const names[][2] = { { "分", "fen" },
						{ "角", "jiao" },
						{ "元", "yuan" } };
	int64_t times = rounding.unit;
	size_t name = 0;
	char number[32];

	while (name < 2 && times % 10 == 0) {
		times /= 10;
		name++;
	}
	(void)snprintf(number, sizeof(number), "%lld%s", (long long)times,
		       s->language == LANGUAGE_ZH ? "" : " ");
	add(s, text_of(modes[rounding.mode][s->language]));
	add(s, text_of(number));
	add(s, text_of(names[name][s->language]));
}

/* "肢体二级、视力一级" */
static void
add_grades(struct spelling *s, const struct value *value)
{
	static const char *const grade[] = { "一级", "二级", "三级", "四级" };

	for (size_t i = 0; i < value->count; i++) {
		struct text item = value->list[i];
		struct text type = { item.p, item.n - 2 };
		enum word word = (enum word)word_parse(WORDS_DISABILITY, type);

		add_item(s, s->language == LANGUAGE_ZH ? word_text(word, LANGUAGE_ZH) : item, "、",
			 ", ");
		if (s->language == LANGUAGE_ZH)
			add(s, text_of(grade[item.p[item.n - 1] - '1']));
	}
}

/* "650元", "632.50元" */
static void
add_money(struct spelling *s, fen_t fen, const char *zh, const char *en)
{
	add(s, text_drop_end(MONEY_TEXT(fen), ".00"));
	add(s, text_of(s->language == LANGUAGE_ZH ? zh : en));
}

/* "50000元、80000元、+20000元", "30000元" */
static void
add_sizes(struct spelling *s, const struct value *value)
{
	for (size_t i = 0; i < value->count; i++) {
		add_item(s, TEXT_NONE, "、", ", ");
		add_money(s, value->first[i], "元", " yuan");
	}
	add_item(s, value->count > 0 ? TEXT("+") : TEXT_NONE, "、", ", ");
	add_money(s, value->whole, "元", " yuan");
}

static void
add_quarters(struct spelling *s, const struct value *value)
{
	static const char *const quarters[][2] = {
		{ "第一季度", "1" }, { "第二季度", "2" }, { "第三季度", "3" }, { "第四季度", "4" }
	};

	for (int i = 0; i < 4; i++)
		if ((value->whole >> (i + 1) & 1) != 0)
			add_item(s, text_of(quarters[i][s->language]), "、", ",");
}

static void
add_amount(struct spelling *s, const struct value *value)
{
	if (value->yearly)
		add_money(s, value->whole, "元/年", " yuan/year");
	else
		add_money(s, value->whole / MONTHS, "元/月", " yuan/month");
}

/* What is no number with a unit, or as it is written. */
static void
add_other(struct spelling *s, const struct value *value)
{
	for (size_t i = 0; i < ARRAY_LENGTH(units); i++) {
		if (units[i].kind != param_kind(value->param))
			continue;
		add(s, text_trim(text_drop_end(value->written, units[i].read)));
		add(s, text_of(units[i].spelled[s->language]));
		return;
	}
	add(s, value->written);
}

/* The words of a set, each a bit from the first one. */
static void
add_words(struct spelling *s, const struct value *value, enum word first, enum word last)
{
	for (enum word word = first; word <= last; word++)
		if ((value->whole >> (word - first) & 1) != 0)
			add_item(s, word_text(word, s->language), "、", ", ");
}

/* Words of either set, in their order. */
static void
add_groups(struct spelling *s, const struct value *value)
{
	for (size_t i = 0; i < value->count; i++)
		add_item(s, word_text((enum word)param_group(value->list[i]), s->language), "、",
			 ", ");
}

static void
add_rounded(struct spelling *s, const struct value *value)
{
	add_rounding(s, value->rounding);
}

static void
add_sum(struct spelling *s, const struct value *value)
{
	add_money(s, value->whole, "元", " yuan");
}

static void
add_categories(struct spelling *s, const struct value *value)
{
	add_words(s, value, WORD_CATEGORY_DIBAO, WORD_CATEGORY_RIGID);
}

static void
add_members(struct spelling *s, const struct value *value)
{
	add_words(s, value, WORD_MEMBER_AT_HOME, WORD_MEMBER_DEAD);
}

static void
add_mode(struct spelling *s, const struct value *value)
{
	add(s, text_of(param_mode_word(value->param, (int)value->whole, s->language)));
}

/* "起付线2000元、比例0.7、封顶线50000元" */
static void
add_profile(struct spelling *s, const struct value *value)
{
	char share[RATIO_SIZE];

	if (value->count == 0)
		add(s, text_of(s->language == LANGUAGE_ZH ? "全额" : "all"));
	for (size_t i = 0; i < value->count; i++) {
		add_item(s, TEXT_NONE, "、", ", ");
		add(s, profile_word(value->list[i], s->language));
		if (profile_is_share(value->list[i]))
			add(s, text_of(ratio_format(value->ratio, share)));
		else
			add_money(s, value->first[i], "元", " yuan");
	}
}

static void
add_flag(struct spelling *s, const struct value *value)
{
	static const char *const yes[2][2] = { { "否", "no" }, { "是", "yes" } };

	add(s, text_of(yes[value->whole != 0][s->language]));
}

/* How each kind is spelled; where it is an amount in place of a share or a multiple, that. */
static const struct {
	void (*plain)(struct spelling *s, const struct value *value); /* NULL: add_other() */
	void (*amount)(struct spelling *s, const struct value *value);
} kinds[] = {
	[PARAM_IS_AMOUNT] = { add_amount, add_amount },
	[PARAM_IS_PART] = { NULL, add_amount },
	[PARAM_IS_LIMIT] = { NULL, add_sizes },
	[PARAM_IS_MONEY] = { add_sum, add_sum },
	[PARAM_IS_CATEGORIES] = { add_categories, NULL },
	[PARAM_IS_GROUPS] = { add_groups, NULL },
	[PARAM_IS_ROUNDING] = { add_rounded, NULL },
	[PARAM_IS_GRADES] = { add_grades, NULL },
	[PARAM_IS_MEMBERS] = { add_members, NULL },
	[PARAM_IS_QUARTERS] = { add_quarters, NULL },
	[PARAM_IS_MODE] = { add_mode, NULL },
	[PARAM_IS_PROFILE] = { add_profile, NULL },
	[PARAM_IS_FLAG] = { add_flag, NULL },
};

struct text
spell_value(const struct value *value, enum language language, char buf[SPELL_SIZE])
{
	struct spelling s = { .buf = buf, .language = language };
	enum param_kind kind = param_kind(value->param);
	void (*add_kind)(struct spelling *, const struct value *) = NULL;

	if (kind < ARRAY_LENGTH(kinds))
		add_kind = value->amount ? kinds[kind].amount : kinds[kind].plain;
	if (add_kind != NULL)
		add_kind(&s, value);
	else
		add_other(&s, value);
	return (struct text){ buf, s.used };
}
