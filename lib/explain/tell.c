#include "explain/tell.h"

#include "base/num.h"
#include "register/cell.h"
#include "rule/spell.h"

struct text
tell_name(const struct telling *telling, size_t seat)
{
	return telling->walk->seat[seat].person->row.text[REGISTER_name];
}

struct text
tell_person(const struct telling *telling, size_t seat)
{
	return TELL(telling, "第{1}行 {2}", "line {1} {2}",
		    NUM_TEXT(telling->walk->seat[seat].person->row.line), tell_name(telling, seat));
}

struct text
tell_more(const struct telling *telling, struct text list, struct text more)
{
	return list.n == 0 ? more : TELL(telling, "{1}、{2}", "{1}, {2}", list, more);
}

/* ---- cells ---- */

struct text
tell_cell(const struct telling *telling, const struct person *person, int column)
{
	bool assumed = bits_has(person->assumed, column);

	return TELL(telling, assumed ? "第{1}行“{2}”（假定）" : "第{1}行“{2}”",
		    assumed ? "line {1} “{2}” (assumed)" : "line {1} “{2}”",
		    NUM_TEXT(person->row.line), record_heading(telling->reader, column));
}

struct text
tell_household_cell(const struct telling *telling, int column)
{
	const struct household *household = telling->walk->household;
	struct text heading = record_heading(telling->reader, column);

	if (household->line[column] > 0)
		return TELL(telling, "第{1}行“{2}”", "line {1} “{2}”",
			    NUM_TEXT(household->line[column]), heading);
	if (bits_has(household->assumed, column))
		return TELL(telling, "假定的“{1}”", "assumed “{1}”", heading);
	if (household->row.value[column] != BLANK)
		return TELL(telling, "上次审核意见 “{1}”", "last decision list “{1}”", heading);
	return TELL_SAME(telling, "“{1}”", heading);
}

static struct text
blank_of(const struct telling *telling, const struct column *column)
{
	static const char *const taken[][2] = {
		[BLANK_UNKNOWN] = { "空白（未知）", "blank (unknown)" },
		[BLANK_ZERO] = { "空白（视为0）", "blank (taken as 0)" },
		[BLANK_NOTHING] = { "空白（视为没有）", "blank (taken as none)" },
		[BLANK_AT_HOME] = { "空白（视为共同生活）", "blank (taken as at home)" },
		[BLANK_ABLE] = { "空白（视为有履行能力）", "blank (taken as able)" },
	};

	return text_of(taken[column->blank][telling->prose->language]);
}

struct text
tell_content(const struct telling *telling, const struct record *record, int column)
{
	const struct column *of = &schema_of(RECORD_REGISTER)->column[column];
	char buf[CELL_SIZE];

	if (cell_is_text(of))
		return record->text[column].n > 0 ? record->text[column] : blank_of(telling, of);
	if (record->value[column] == BLANK)
		return blank_of(telling, of);
	return arena_text(telling->parts,
			  cell_show(of, record->value[column], telling->prose->language, buf));
}

struct text
tell_count(const struct telling *telling, int column, int64_t count)
{
	static const struct {
		int column;
		const char *zh;
		const char *one;
		const char *many;
	} counted[] = {
		{ REGISTER_vehicles, "{1}辆", "{1} vehicle", "{1} vehicles" },
		{ REGISTER_dwellings, "{1}套", "{1} dwelling", "{1} dwellings" },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(counted); i++)
		if (counted[i].column == column)
			return TELL(telling, counted[i].zh,
				    count == 1 ? counted[i].one : counted[i].many, NUM_TEXT(count));
	return TELL_SAME(telling, "{1}", NUM_TEXT(count));
}

/* ---- rule values ---- */

struct text
tell_yearly(const struct telling *telling, const struct value *value)
{
	return value->yearly ? TELL_SAME(telling, "{1}", MONEY_TEXT(value->whole))
			     : TELL_SAME(telling, "{1} × 12", MONEY_TEXT(value->whole / 12));
}

struct text
tell_monthly(const struct telling *telling, const struct value *value)
{
	return value->yearly ? TELL_SAME(telling, "{1} ÷ 12", MONEY_TEXT(value->whole))
			     : TELL_SAME(telling, "{1}", MONEY_TEXT(value->whole / 12));
}

void
tell_stated(const struct telling *telling, const struct value *value)
{
	const struct document *document = value->document;
	enum language language = telling->prose->language;

	if (!value->set || document == NULL)
		return;
	struct text days = value->until == DAY_NONE
				   ? TELL(telling, "{1}起", "from {1}", DAY_TEXT(value->from))
				   : TELL(telling, "{1}起至{2}止", "from {1} until {2}",
					  DAY_TEXT(value->from), DAY_TEXT(value->until));

	prose_say(telling->prose,
		  telling->words ? "\n      依据 {1}＝ {3}：{4}{5}，{6}，{7}"
				 : "\n      依据 {1}（{2}）＝ {3}：{4}{5}，{6}，{7}，{8}:{9}",
		  telling->words ? "\n      by {1} = {3}: {4} {5}, {6}, {7}"
				 : "\n      by {1} ({2}) = {3}: {4} {5}, {6}, {7}, {8}:{9}",
		  text_of(param_label(value->param, language)), text_of(param_key(value->param)),
		  SPELL(value, language), document_name(document), value->article, days,
		  word_text(document_basis(document->basis), language), document->file,
		  NUM_TEXT(value->line));
}

void
tell_value(const struct telling *telling, enum param param)
{
	tell_stated(telling, &telling->walk->law->value[param]);
}

void
tell_values(const struct telling *telling, const struct walk_params *used)
{
	for (size_t i = 0; i < used->n; i++)
		tell_value(telling, used->param[i]);
}

/* ---- citations ---- */

static struct text
add_cite(const struct telling *telling, struct text list, const struct cite *cite)
{
	return list.n == 0 ? cite->text : TELL(telling, "{1}；{2}", "{1}; {2}", list, cite->text);
}

static struct text
in_brackets(const struct telling *telling, struct text cites)
{
	return cites.n == 0 ? cites : TELL(telling, "（{1}）", " ({1})", cites);
}

struct text
tell_ground(const struct telling *telling, enum ground ground, bool all)
{
	const struct cite *cite;
	struct text cites = TEXT_NONE;

	for (size_t i = 0; (cite = law_cite(telling->walk->law, ground, i)) != NULL; i++)
		if (i == 0 || all)
			cites = add_cite(telling, cites, cite);
	return in_brackets(telling, cites);
}

struct text
tell_grounds(const struct telling *telling, enum reason reason)
{
	const struct cite *before = NULL;
	struct text cites = TEXT_NONE;
	enum ground ground;

	for (size_t k = 0; (ground = reason_ground(reason, k)) != GROUND_NONE; k++) {
		const struct cite *cite = law_cite(telling->walk->law, ground, 0);

		if (cite == NULL || (before != NULL && text_equal(before->text, cite->text)))
			continue;
		cites = add_cite(telling, cites, cite);
		before = cite;
	}
	return in_brackets(telling, cites);
}

/* ---- dates ---- */

struct text
tell_month(const struct telling *telling, month_t month)
{
	int year;
	int of_year;

	if (month == MONTH_NONE)
		return TEXT_NONE;
	day_split(month_first(month), &year, &of_year, NULL);
	return TELL(telling, "{2}年{3}月", "{1}", MONTH_TEXT(month), NUM_TEXT(year),
		    NUM_TEXT(of_year));
}

/* ---- facts ---- */

struct text
tell_fact(const struct telling *telling, int fact)
{
	if (fact_is_rule(fact)) {
		enum param param = fact_param(fact);

		return TELL(telling, telling->words ? "政策数值 {1}" : "政策数值 {1}（rule:{2}）",
			    telling->words ? "the rule value {1}" : "the rule value {1} (rule:{2})",
			    text_of(param_label(param, telling->prose->language)),
			    text_of(param_key(param)));
	}
	const struct column *column =
		&schema_of(RECORD_REGISTER)->column[fact_column((enum fact)fact)];

	if (telling->words)
		return column_heading(column, telling->prose->language);
	return TELL(telling, "{1}（{2}）", "{1} ({2})", column->label, column->key);
}

struct text
tell_facts(const struct telling *telling, facts_t facts)
{
	struct text list = TEXT_NONE;
	int fact;

	while ((fact = bits_take(&facts)) >= 0)
		list = tell_more(telling, list, tell_fact(telling, fact));
	return list;
}
