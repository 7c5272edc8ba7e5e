#include "rule/value.h"

#include <string.h>

#include "base/num.h"
#include "register/word.h"
#include "rule/profile.h"
#include "rule/rounding.h"
#include "rule/wordlist.h"

/* What is read as a number at all; param_allows() says what can be meant. */
enum { COUNT_MOST = 1000000000, AGE_MOST = 150, MONTHS = 12 };

/* Take the last word off t, which is trimmed; what is left is trimmed too. */
static struct text
take_last(struct text *t)
{
	size_t n = t->n;

	while (n > 0 && t->p[n - 1] != ' ' && t->p[n - 1] != '\t')
		n--;
	struct text last = { t->p + n, t->n - n };

	*t = text_trim((struct text){ t->p, n });
	return last;
}

/* Take one of the units off the end of *t; blanks before it too. */
static bool
take_unit(struct text *t, const char *units)
{
	struct text rest = text_drop_end(*t, units);
	bool found = rest.n < t->n;

	*t = text_trim(rest);
	return found;
}

/* A number and, where there are units, one of them behind it; bare: it may go without. */
static bool
read_count(struct text t, const char *units, bool bare, int64_t *out)
{
	if (units != NULL && !take_unit(&t, units) && !bare)
		return false;
	return num_parse(t.p, t.n, COUNT_MOST, out);
}

/* "650元/月", "每月650元", "每人每月650元"; by the year the same */
static const struct amount_form {
	const char *before; /* NULL: nothing */
	const char *behind;
	bool yearly;
} amount_forms[] = {
	{ NULL, " yuan/year|元/年|元每年|元/人/年|元/年/人|元/人·年|元每人每年", true },
	{ NULL, " yuan/month|元/月|元每月|元/人/月|元/月/人|元/人·月|元每人每月", false },
	{ "每人每年|每年", "元", true },
	{ "每人每月|每月", "元", false },
};

static bool
read_amount(struct text t, struct value *out)
{
	struct text number = t;
	const struct amount_form *form = amount_forms;
	fen_t fen;

	while (form < amount_forms + ARRAY_LENGTH(amount_forms)) {
		number = form->before == NULL ? t : text_drop_begin(t, form->before);
		if ((form->before == NULL || number.n < t.n) && take_unit(&number, form->behind))
			break;
		form++;
	}
	if (form == amount_forms + ARRAY_LENGTH(amount_forms))
		return false;
	number = text_trim(number);
	if (money_parse(number.p, number.n, &fen) != MONEY_OK)
		return false;
	out->yearly = form->yearly;
	out->whole = out->yearly ? fen : fen * MONTHS;
	return true;
}

/* "20 yuan", "每人20元", "20元/人", "30000元（每人）" as the forms write it */
static bool
read_money(struct text t, fen_t *out)
{
	t = text_drop_end(text_drop_begin(t, "每人每月|每人"),
			  "/head|/人| (a head)|（每人）|(每人)");
	return take_unit(&t, " yuan|元") && money_parse(t.p, t.n, out) == MONEY_OK;
}

static bool
read_list(struct text t, struct value *out, struct arena *arena)
{
	out->list = wordlist_read(t, &out->count, arena);
	return out->list != NULL;
}

/* "16, 18": each once. */
static bool
read_ages(struct text t, struct value *out, struct arena *arena)
{
	int64_t age;

	if (!read_list(t, out, arena))
		return false;
	for (size_t i = 0; i < out->count; i++)
		if (!num_parse(out->list[i].p, out->list[i].n, AGE_MOST, &age) || age == 0)
			return false;
	return true;
}

/* "2", "二级": 1 to 4, or 0. */
static int64_t
grade_of(struct text t)
{
	static const char *const words[] = { "1|一", "2|二", "3|三", "4|四" };

	t = text_drop_end(t, "级");
	for (int64_t i = 0; i < 4; i++)
		if (text_is_any(t, words[i]))
			return i + 1;
	return 0;
}

/* "physical 2" or "肢体二级": the word of the type, and into *grade the grade; -1: neither. */
static int64_t
read_grade(struct text t, int64_t *grade)
{
	struct text type = text_drop_end(t, "级");

	type = text_drop_end(type, "1|2|3|4|一|二|三|四");
	*grade = grade_of(text_from(t, type.n));
	return *grade > 0 && type.n < t.n ? word_parse(WORDS_DISABILITY, text_trim(type)) : -1;
}

/* "physical 2, visual 1": each type once.  The list has them as the first is written. */
static bool
read_grades(struct text t, struct value *out, struct arena *arena)
{
	int64_t seen = 0;

	if (!read_list(t, out, arena))
		return false;
	struct text *list = arena_alloc(arena, out->count * sizeof(*list));

	for (size_t i = 0; i < out->count; i++) {
		int64_t grade;
		int64_t type = read_grade(out->list[i], &grade);

		if (type < 0 || (seen >> (type - WORD_DISABILITY_PHYSICAL) & 1) != 0)
			return false;
		seen |= INT64_C(1) << (type - WORD_DISABILITY_PHYSICAL);
		struct text key = word_text((enum word)type, LANGUAGE_EN);
		char *name = arena_alloc(arena, key.n + 2);

		memcpy(name, key.p, key.n);
		name[key.n] = ' ';
		name[key.n + 1] = (char)('0' + grade);
		list[i] = (struct text){ name, key.n + 2 };
	}
	out->list = list;
	return true;
}

/* One of the words that the key takes; the list has its key. */
static bool
read_mode(enum param param, struct text t, struct value *out, struct arena *arena)
{
	int mode = param_mode(param, t);

	if (mode < 0)
		return false;
	out->whole = mode;
	return read_list(text_of(param_mode_word(param, mode, LANGUAGE_EN)), out, arena);
}

/* Words of a set up to the last, each once; the bits of *out by word from the first. */
static bool
read_words(struct text t, enum word_set set, int64_t first, int64_t last, struct value *out,
	   struct arena *arena)
{
	if (!read_list(t, out, arena))
		return false;
	for (size_t i = 0; i < out->count; i++) {
		int64_t word = word_parse(set, out->list[i]);

		if (word < 0 || word > last || (out->whole >> (word - first) & 1) != 0)
			return false;
		out->whole |= INT64_C(1) << (word - first);
	}
	return true;
}

/* Each word a category or another group; the list has their keys, each once. */
static bool
read_groups(struct text t, struct value *out, struct arena *arena)
{
	if (!read_list(t, out, arena))
		return false;
	struct text *list = arena_alloc(arena, out->count * sizeof(*list));
	size_t count = 0;

	for (size_t i = 0; i < out->count; i++) {
		int64_t word = param_group(out->list[i]);
		size_t k = 0;

		if (word < 0)
			return false;
		list[count] = word_text((enum word)word, LANGUAGE_EN);
		while (!text_equal(list[k], list[count]))
			k++;
		count += k == count;
	}
	out->list = list;
	out->count = count;
	return true;
}

/* "50000 yuan, 80000 yuan, +20000 yuan": of the first heads, and of each more. */
static bool
read_sizes(struct text t, struct value *out, struct arena *arena)
{
	fen_t *first = arena_alloc(arena, (t.n + 1) * sizeof(*first));
	bool more = true;

	t = text_drop_end(
		t, " (for one, for two, for each more)|（1人、2人、每多1人）|(1人、2人、每多1人)");

	out->first = first;
	for (size_t n = 0; more; n++) {
		struct text word;

		more = wordlist_cut(&t, &word);
		if (!more && n > 0 && !text_begins(word, TEXT("+")))
			return false;
		word = text_drop_begin(word, more ? "" : "+|＋");
		if (!read_money(word, more ? &first[n] : &out->whole))
			return false;
		out->count = n;
	}
	return true;
}

/* "24", "30000 yuan", or by the size of the household. */
static bool
read_limit(struct text t, struct value *out, struct arena *arena)
{
	struct text times = t;

	(void)take_unit(&times, "倍");
	if (ratio_parse(times.p, times.n, &out->ratio))
		return true;
	out->amount = true;
	return read_sizes(t, out, arena);
}

/* "2,4", "第二季度、第四季度": each once, in order. */
static bool
read_quarters(struct text t, int64_t *out)
{
	bool more = true;

	*out = 0;
	while (more) {
		struct text word;

		more = wordlist_cut(&t, &word);
		int64_t quarter = grade_of(text_drop_end(text_drop_begin(word, "第"), "季度"));

		if (quarter == 0 || *out >> quarter != 0)
			return false;
		*out |= INT64_C(1) << quarter;
	}
	return true;
}

static bool
read_profile(struct text t, struct value *out, struct arena *arena)
{
	struct profile profile;

	if (!read_list(t, out, arena) || !profile_read(out->list, out->count, &profile, arena))
		return false;
	out->list = profile.term;
	out->first = profile.amount;
	out->count = profile.count;
	out->ratio = profile.share;
	return true;
}

/* Its size as a fraction, by which values of its kind compare. */
static struct ratio
size_of(const struct value *value)
{
	enum param_kind kind = param_kind(value->param);

	if (kind == PARAM_IS_RATIO || kind == PARAM_IS_SHARE || kind == PARAM_IS_PART ||
	    kind == PARAM_IS_LIMIT)
		return value->ratio;
	return ratio_whole(kind == PARAM_IS_ROUNDING ? value->rounding.unit : value->whole);
}

/* What stands before from, until and @. */
static bool
read_plain(enum param param, struct text t, bool bare, struct value *out, struct arena *arena)
{
	switch (param_kind(param)) {
	case PARAM_IS_AMOUNT:
		return read_amount(t, out);
	case PARAM_IS_MONEY:
		return read_money(t, &out->whole);
	case PARAM_IS_RATIO:
		(void)take_unit(&t, "倍");
		return ratio_parse(t.p, t.n, &out->ratio);
	case PARAM_IS_SHARE:
		return ratio_parse(t.p, t.n, &out->ratio);
	case PARAM_IS_PART: /* "0.20", or an amount by the month or year */
		out->amount = read_amount(t, out);
		return out->amount || ratio_parse(t.p, t.n, &out->ratio);
	case PARAM_IS_LIMIT:
		return read_limit(t, out, arena);
	case PARAM_IS_COUNT:
		return read_count(t, NULL, bare, &out->whole);
	case PARAM_IS_MONTH:
		return read_count(t, "月", true, &out->whole);
	case PARAM_IS_AGE:
		return read_count(t, " years|周岁|岁", bare, &out->whole);
	case PARAM_IS_MONTHS:
		return read_count(t, " months|个月", bare, &out->whole);
	case PARAM_IS_DAYS:
		return read_count(t, " days|日|天", bare, &out->whole);
	case PARAM_IS_WORKDAYS:
		return read_count(t, " workdays|个工作日", bare, &out->whole);
	case PARAM_IS_ROUNDING:
		return rounding_parse(t, &out->rounding);
	case PARAM_IS_LIST:
		return read_list(t, out, arena);
	case PARAM_IS_AGES:
		return read_ages(t, out, arena);
	case PARAM_IS_GRADES:
		return read_grades(t, out, arena);
	case PARAM_IS_MEMBERS:
		return read_words(t, WORDS_MEMBER, WORD_MEMBER_AT_HOME, WORD_MEMBER_DEAD, out,
				  arena);
	case PARAM_IS_CATEGORIES:
		return read_words(t, WORDS_CATEGORY, WORD_CATEGORY_DIBAO, WORD_CATEGORY_RIGID, out,
				  arena);
	case PARAM_IS_GROUPS:
		return read_groups(t, out, arena);
	case PARAM_IS_MODE:
		return read_mode(param, t, out, arena);
	case PARAM_IS_FLAG:
		out->whole = text_is_any(t, "yes|是");
		return out->whole == 1 || text_is_any(t, "no|否");
	case PARAM_IS_QUARTERS:
		return read_quarters(t, &out->whole);
	case PARAM_IS_PROFILE:
		return read_profile(t, out, arena);
	}
	return false;
}

/* Take "WORD DATE" off the end of *t, where it stands there. */
static enum value_fault
take_day(struct text *t, const char *word, day_t *out, struct text *at)
{
	struct text rest = *t;
	struct text date = take_last(&rest);
	struct text name = take_last(&rest);

	if (text_equal(date, text_of(word)))
		name = date;
	if (!text_equal(name, text_of(word)))
		return VALUE_OK;
	*at = date;
	if (!document_day(date, out))
		return VALUE_DATE;
	*t = rest;
	return VALUE_OK;
}

enum value_fault
value_take_days(struct text *t, day_t *from, day_t *until, struct text *at)
{
	enum value_fault fault = take_day(t, "until", until, at);

	return fault == VALUE_OK ? take_day(t, "from", from, at) : fault;
}

bool
value_cut_article(struct text written, struct text *value, struct text *article)
{
	size_t at = text_find(written, TEXT("@"));

	if (at == SIZE_MAX)
		return false;
	*value = text_trim((struct text){ written.p, at });
	*article = text_trim((struct text){ written.p + at + 1, written.n - at - 1 });
	if (text_begins(*article, TEXT("“")) && text_ends(*article, TEXT("”")))
		*article = text_drop_end(text_drop_begin(*article, "“"), "”");
	if (article->n >= 2 && article->p[0] == '"' && article->p[article->n - 1] == '"')
		*article = text_trim((struct text){ article->p + 1, article->n - 2 });
	return article->n > 0 && !text_is_any(*article, "第几条|article");
}

static enum value_fault
parse(enum param param, struct text written, bool bare, struct value *out, struct text *at,
      struct arena *arena)
{
	struct value value = { .set = true, .param = param, .from = DAY_NONE, .until = DAY_NONE };
	struct text rest;

	*at = written;
	if (!value_cut_article(written, &rest, &value.article))
		return VALUE_ARTICLE;
	enum value_fault fault = value_take_days(&rest, &value.from, &value.until, at);

	if (fault != VALUE_OK)
		return fault;
	*at = value.written = rest;
	if (!read_plain(param, rest, bare, &value, arena))
		return VALUE_FORM;
	if (!value.amount && !param_allows(param, size_of(&value)))
		return VALUE_RANGE;
	*out = value;
	return VALUE_OK;
}

enum value_fault
value_parse(enum param param, struct text written, struct value *out, struct text *at,
	    struct arena *arena)
{
	return parse(param, written, false, out, at, arena);
}

enum value_fault
value_parse_bound(enum param param, struct text written, struct value *out, struct text *at,
		  struct arena *arena)
{
	return parse(param, written, true, out, at, arena);
}

fen_t
value_limit(const struct value *value, size_t heads)
{
	fen_t all = value->count > 0
			    ? value->first[(heads < value->count ? heads : value->count) - 1]
			    : 0;

	return heads > value->count ? all + value->whole * (fen_t)(heads - value->count) : all;
}

bool
value_has_quarter(const struct value *value, int quarter)
{
	return (value->whole >> quarter & 1) != 0;
}

int
value_compare(const struct value *a, const struct value *b)
{
	return ratio_compare(size_of(a), size_of(b));
}

bool
value_holds(const struct value *value, day_t date)
{
	return value->from <= date && (value->until == DAY_NONE || date <= value->until);
}

bool
value_meets(const struct value *a, const struct value *b)
{
	return value_holds(a, b->from) || value_holds(b, a->from);
}

const struct value *
value_in_force(const struct value *value, size_t count, day_t date, size_t i)
{
	for (size_t at = 0; at < count; at++)
		if (value_holds(&value[at], date) && i-- == 0)
			return &value[at];
	return NULL;
}

struct text
value_source(const struct value *value, char buf[VALUE_SOURCE_SIZE])
{
	return document_cite(value->document, value->article, buf, VALUE_SOURCE_SIZE);
}
