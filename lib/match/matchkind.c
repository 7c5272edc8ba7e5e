#include "match/matchkind.h"

#include "base/num.h"
#include "register/column.h"
#include "table/ini.h"

enum { KEYS_SIZE = 256 };

static const struct {
	struct text key;
	struct text label;
	struct text english;
} fields[MATCH_FIELDS] = {
	[MATCH_NAME] = { TEXT_INIT("name"), TEXT_INIT("姓名"), TEXT_INIT("name") },
	[MATCH_ID_NUMBER] = { TEXT_INIT("id_number"), TEXT_INIT("证件号码"),
			      TEXT_INIT("identity number") },
	[MATCH_BIRTH_DATE] = { TEXT_INIT("birth_date"), TEXT_INIT("出生日期"),
			       TEXT_INIT("birth date") },
	[MATCH_SEX] = { TEXT_INIT("sex"), TEXT_INIT("性别"), TEXT_INIT("sex") },
	[MATCH_ON] = { TEXT_INIT("on"), TEXT_INIT("日期"), TEXT_INIT("date") },
	[MATCH_FROM] = { TEXT_INIT("from"), TEXT_INIT("开始"), TEXT_INIT("from") },
	[MATCH_UNTIL] = { TEXT_INIT("until"), TEXT_INIT("结束"), TEXT_INIT("until") },
	[MATCH_AMOUNT] = { TEXT_INIT("amount"), TEXT_INIT("金额"), TEXT_INIT("amount") },
	[MATCH_WHAT] = { TEXT_INIT("what"), TEXT_INIT("内容"), TEXT_INIT("what") },
};

static const struct text covers[MATCH_COVERS] = {
	[MATCH_PLACE] = TEXT_INIT("place"),
	[MATCH_COVER_FROM] = TEXT_INIT("from"),
	[MATCH_COVER_UNTIL] = TEXT_INIT("until"),
};

/* A kind while it is read. */
struct loading {
	struct ini ini;
	struct match_kind *kind;
	const struct ini_entry *entry; /* the one at hand */
	struct arena *arena;
	struct diag *diag;
	bool hits;
	bool paid;
	bool good;
};

static void
fault(struct loading *l, size_t line, enum diag_code code, struct text value, const char *allowed)
{
	diag_say(l->diag, code, .at = ini_where(&l->ini, line), .value = value,
		 .one = text_of(allowed));
	l->good = false;
}

static void
bad_key(struct loading *l, const char *allowed)
{
	fault(l, l->entry->line, DIAG_MATCH_KEY, l->entry->key, allowed);
}

static void
bad_word(struct loading *l, const char *allowed)
{
	fault(l, l->entry->line, DIAG_MATCH_WORD, l->entry->value, allowed);
}

static int
field_of(struct text key)
{
	for (int i = 0; i < MATCH_FIELDS; i++)
		if (text_equal(key, fields[i].key))
			return i;
	return -1;
}

/* ---- [match] ---- */

static void
take_fact(struct loading *l)
{
	if (text_equal(l->entry->value, TEXT("-")))
		return;
	l->kind->fact = column_by_key(schema_of(RECORD_REGISTER), l->entry->value);
	if (l->kind->fact < 0)
		bad_word(l, "register(5)");
}

static void
take_level_c(struct loading *l)
{
	l->kind->level_c = text_equal(l->entry->value, TEXT("yes"));
	if (!l->kind->level_c && !text_equal(l->entry->value, TEXT("no")))
		bad_word(l, "yes, no");
}

static void
take_match(struct loading *l)
{
	struct match_kind *kind = l->kind;
	const struct {
		struct text key;
		struct text *into;
	} texts[] = {
		{ TEXT("kind"), &kind->kind },
		{ TEXT("name_zh"), &kind->name[LANGUAGE_ZH] },
		{ TEXT("name_en"), &kind->name[LANGUAGE_EN] },
		{ TEXT("department"), &kind->department },
		{ TEXT("article"), &kind->article },
		{ TEXT("question_zh"), &kind->question[LANGUAGE_ZH] },
		{ TEXT("question_en"), &kind->question[LANGUAGE_EN] },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(texts); i++)
		if (text_equal(l->entry->key, texts[i].key)) {
			*texts[i].into = l->entry->value;
			return;
		}
	if (text_equal(l->entry->key, TEXT("fact")))
		take_fact(l);
	else if (text_equal(l->entry->key, TEXT("level_c")))
		take_level_c(l);
	else
		bad_key(l, "kind, name_zh, name_en, department, fact, article, level_c, "
			   "question_zh, question_en");
}

/* ---- [columns], [coverage], [change] ---- */

static void
take_column(struct loading *l)
{
	int field = field_of(l->entry->key);

	if (field < 0)
		bad_key(l, "name, id_number, birth_date, sex, on, from, until, amount, what");
	else if (text_has(l->entry->value, TEXT("｜")))
		bad_word(l, "姓名|户主姓名");
	else
		l->kind->heading[field] = l->entry->value;
}

static void
take_cover(struct loading *l)
{
	for (size_t i = 0; i < MATCH_COVERS; i++)
		if (text_equal(l->entry->key, covers[i])) {
			l->kind->cover[i] = l->entry->value;
			return;
		}
	bad_key(l, "place, from, until");
}

/* "from, until, amount": what makes a lead that was cleared come back. */
static void
take_change(struct loading *l)
{
	struct text rest = l->entry->value;

	if (!text_equal(l->entry->key, TEXT("columns"))) {
		bad_key(l, "columns");
		return;
	}
	while (rest.n > 0) {
		int field = field_of(text_trim(text_next(&rest, ',')));

		if (field < MATCH_ON || field == MATCH_WHAT) {
			bad_word(l, "on, from, until, amount");
			return;
		}
		l->kind->change[field] = true;
	}
}

/* ---- [hit] ---- */

/* "24 standards", "0.5 standards": exact. */
static bool
read_standards(struct text value, struct ratio *out)
{
	struct text number = text_trim(text_drop_end(value, "standards"));

	return number.n < value.n && ratio_parse(number.p, number.n, out) && out->num > 0;
}

/* "20000", "24 standards", or a rule key. */
static bool
read_limit(struct text value, struct match_hit *hit)
{
	int param = param_find(value);

	if (money_parse(value.p, value.n, &hit->fen) == MONEY_OK) {
		hit->limit = MATCH_YUAN;
		return true;
	}
	if (read_standards(value, &hit->standards)) {
		hit->limit = MATCH_STANDARDS;
		return true;
	}
	if (param < 0 || (param_kind((enum param)param) != PARAM_IS_MONEY &&
			  param_kind((enum param)param) != PARAM_IS_LIMIT))
		return false;
	hit->limit = MATCH_RULE;
	hit->param = (enum param)param;
	return true;
}

static bool
read_hit(struct text when, struct match_hit *hit)
{
	static const struct {
		struct text words;
		enum match_test test;
	} tests[] = {
		{ TEXT_INIT("has"), MATCH_HAS },
		{ TEXT_INIT("on<=month"), MATCH_BY },
		{ TEXT_INIT("on<month"), MATCH_BEFORE },
		{ TEXT_INIT("from<=month<=until"), MATCH_WITHIN },
	};
	struct text amount = TEXT("amount>");

	for (size_t i = 0; i < ARRAY_LENGTH(tests); i++)
		if (text_equal(when, tests[i].words)) {
			hit->test = tests[i].test;
			return true;
		}
	hit->test = MATCH_ABOVE;
	return text_begins(when, amount) && read_limit(text_trim(text_from(when, amount.n)), hit);
}

static void
take_hit(struct loading *l)
{
	bool paid = text_equal(l->entry->key, TEXT("paid"));

	if (!paid && !text_equal(l->entry->key, TEXT("when"))) {
		bad_key(l, "when, paid");
		return;
	}
	if (!read_hit(l->entry->value, paid ? &l->kind->paid : &l->kind->hit))
		bad_word(l, "has, on<=month, on<month, from<=month<=until, amount>20000, "
			    "amount>24 standards, amount>property.dibao.assets");
	l->hits |= !paid;
	l->paid |= paid;
}

/* ---- what must be there ---- */

static void
lacks(struct loading *l, const char *what)
{
	diag_say(l->diag, DIAG_MATCH_LACKS, .at = ini_where(&l->ini, 0), .one = text_of(what));
	l->good = false;
}

static void
check_columns(struct loading *l, const struct match_hit *hit)
{
	for (enum match_field i = MATCH_ON; i < MATCH_FIELDS; i++)
		if (matchkind_needs(hit, i) && l->kind->heading[i].n == 0)
			lacks(l, fields[i].key.p);
	for (enum match_field i = MATCH_ON; i < MATCH_FIELDS; i++)
		if (l->kind->change[i] && l->kind->heading[i].n == 0)
			lacks(l, fields[i].key.p);
}

static void
check(struct loading *l)
{
	const struct match_kind *kind = l->kind;
	const struct {
		struct text value;
		const char *key;
	} needed[] = {
		{ kind->kind, "kind" },
		{ kind->name[LANGUAGE_ZH], "name_zh" },
		{ kind->name[LANGUAGE_EN], "name_en" },
		{ kind->department, "department" },
		{ kind->question[LANGUAGE_ZH], "question_zh" },
		{ kind->question[LANGUAGE_EN], "question_en" },
		{ kind->heading[MATCH_ID_NUMBER], "id_number" },
		{ kind->heading[MATCH_NAME], "name" },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(needed); i++)
		if (needed[i].value.n == 0)
			lacks(l, needed[i].key);
	if (!l->hits)
		lacks(l, "when");
	check_columns(l, &kind->hit);
	if (l->paid)
		check_columns(l, &kind->paid);
}

static void
take_entry(struct loading *l)
{
	static const struct {
		struct text section;
		void (*take)(struct loading *l);
	} sections[] = {
		{ TEXT_INIT("match"), take_match },    { TEXT_INIT("columns"), take_column },
		{ TEXT_INIT("coverage"), take_cover }, { TEXT_INIT("hit"), take_hit },
		{ TEXT_INIT("change"), take_change },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(sections); i++)
		if (text_equal(l->entry->section, sections[i].section)) {
			sections[i].take(l);
			return;
		}
	fault(l, l->entry->line, DIAG_MATCH_KEY, l->entry->section,
	      "[match] [columns] [coverage] [hit] [change]");
}

const struct match_kind *
matchkind_read(const char *path, struct arena *arena, struct diag *diag)
{
	struct loading l = { .arena = arena, .diag = diag, .good = true };

	if (!ini_read(&l.ini, path, arena, diag))
		return NULL;
	l.kind = arena_alloc(arena, sizeof(*l.kind));
	l.kind->file = l.ini.file;
	l.kind->fact = -1;
	for (size_t i = 0; i < l.ini.count; i++) {
		l.entry = &l.ini.entry[i];
		take_entry(&l);
	}
	if (l.good)
		check(&l);
	if (!l.paid)
		l.kind->paid = l.kind->hit;
	return l.good ? l.kind : NULL;
}

struct text
matchkind_key(enum match_field field)
{
	return fields[field].key;
}

struct text
matchkind_label(enum match_field field, enum language language)
{
	return language == LANGUAGE_ZH ? fields[field].label : fields[field].english;
}

bool
matchkind_needs(const struct match_hit *hit, enum match_field field)
{
	switch (hit->test) {
	case MATCH_BY:
	case MATCH_BEFORE:
		return field == MATCH_ON;
	case MATCH_WITHIN:
		return field == MATCH_FROM || field == MATCH_UNTIL;
	case MATCH_ABOVE:
		return field == MATCH_AMOUNT;
	case MATCH_HAS:
		break;
	}
	return false;
}
