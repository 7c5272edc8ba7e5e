#include "explain/tell.h"

#include <inttypes.h>

#include "register/cell.h"
#include "rule/spell.h"

void
tell_words(struct prose *prose, const char *zh, const char *en)
{
	prose_text(prose, text_of(prose->language == LANGUAGE_ZH ? zh : en));
}

struct text
tell_name(const struct telling *telling, size_t seat)
{
	return telling->walk->seat[seat].person->row.text[REGISTER_name];
}

void
tell_person(const struct telling *telling, size_t seat)
{
	prose_add(telling->prose, "第%zu行 %.*s", "line %zu %.*s",
		  telling->walk->seat[seat].person->row.line, SHOW(tell_name(telling, seat)));
}

/* ---- cells ---- */

void
tell_cell(const struct telling *telling, const struct person *person, int column)
{
	prose_add(telling->prose, "第%zu行“%.*s”", "line %zu “%.*s”", person->row.line,
		  SHOW(record_heading(telling->reader, column)));
	if ((person->assumed >> column & 1) != 0)
		tell_words(telling->prose, "（假定）", " (assumed)");
}

void
tell_household_cell(const struct telling *telling, int column)
{
	const struct household *household = telling->walk->household;
	bool assumed = (household->assumed >> column & 1) != 0;

	if (household->line[column] > 0)
		prose_add(telling->prose, "第%zu行", "line %zu ", household->line[column]);
	else if (assumed)
		tell_words(telling->prose, "假定的", "assumed ");
	else if (household->row.value[column] != BLANK)
		tell_words(telling->prose, "上次决定表 ", "last decision list ");
	prose_add(telling->prose, "“%.*s”", "“%.*s”",
		  SHOW(record_heading(telling->reader, column)));
}

static void
tell_blank(struct prose *prose, const struct column *column)
{
	static const char *const taken[][2] = {
		[BLANK_UNKNOWN] = { "空白（未知）", "blank (unknown)" },
		[BLANK_ZERO] = { "空白（视为0）", "blank (taken as 0)" },
		[BLANK_NOTHING] = { "空白（视为没有）", "blank (taken as none)" },
		[BLANK_AT_HOME] = { "空白（视为共同生活）", "blank (taken as at home)" },
		[BLANK_ABLE] = { "空白（视为有履行能力）", "blank (taken as able)" },
	};

	prose_text(prose, text_of(taken[column->blank][prose->language]));
}

void
tell_content(struct prose *prose, const struct record *record, int column)
{
	const struct column *of = &schema_of(RECORD_REGISTER)->column[column];
	bool text = cell_is_text(of);
	char buf[CELL_SIZE];

	if (text && record->text[column].n > 0)
		prose_text(prose, record->text[column]);
	else if (!text && record->value[column] != BLANK)
		prose_text(prose, cell_show(of, record->value[column], prose->language, buf));
	else
		tell_blank(prose, of);
}

/* ---- rule values ---- */

void
tell_yearly(struct prose *prose, const struct value *value)
{
	prose_money(prose, value->yearly ? value->whole : value->whole / 12);
	if (!value->yearly)
		prose_add(prose, " × 12", " × 12");
}

void
tell_monthly(struct prose *prose, const struct value *value)
{
	prose_money(prose, value->yearly ? value->whole : value->whole / 12);
	if (value->yearly)
		prose_add(prose, " ÷ 12", " ÷ 12");
}

void
tell_stated(const struct telling *telling, const struct value *value)
{
	const struct document *document = value->document;
	struct prose *prose = telling->prose;
	char day[DAY_SIZE];

	if (!value->set || document == NULL)
		return;
	struct text basis = word_text(document_basis(document->basis), prose->language);

	prose_add(prose, "\n      依据 %s（%s）＝ %.*s：",
		  "\n      by %s (%s) = %.*s: ", param_label(value->param, prose->language),
		  param_key(value->param), SHOW(SPELL(value, prose->language)));
	prose_text(prose, document_name(document));
	prose_add(prose, "%.*s，%s起", " %.*s, from %s", SHOW(value->article),
		  day_format(value->from, day));
	if (value->until != DAY_NONE)
		prose_add(prose, "至%s止", " until %s", day_format(value->until, day));
	prose_add(prose, "，%.*s，%.*s:%zu", ", %.*s, %.*s:%zu", SHOW(basis), SHOW(document->file),
		  value->line);
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

/* One more; *told counts those before it. */
static void
tell_cite(const struct telling *telling, const struct cite *cite, size_t *told)
{
	if ((*told)++ == 0)
		tell_words(telling->prose, "（", " (");
	else
		tell_words(telling->prose, "；", "; ");
	prose_text(telling->prose, cite->text);
}

void
tell_ground(const struct telling *telling, enum ground ground, bool all)
{
	const struct cite *cite;
	size_t told = 0;

	for (size_t i = 0; (cite = law_cite(telling->walk->law, ground, i)) != NULL; i++)
		if (i == 0 || all)
			tell_cite(telling, cite, &told);
	if (told > 0)
		tell_words(telling->prose, "）", ")");
}

void
tell_grounds(const struct telling *telling, enum reason reason)
{
	const struct cite *before = NULL;
	enum ground ground;
	size_t told = 0;

	for (size_t k = 0; (ground = reason_ground(reason, k)) != GROUND_NONE; k++) {
		const struct cite *cite = law_cite(telling->walk->law, ground, 0);

		if (cite == NULL || (before != NULL && text_equal(before->text, cite->text)))
			continue;
		tell_cite(telling, cite, &told);
		before = cite;
	}
	if (told > 0)
		tell_words(telling->prose, "）", ")");
}

/* ---- facts ---- */

void
tell_fact(struct prose *prose, enum fact fact)
{
	const struct column *column = &schema_of(RECORD_REGISTER)->column[fact_column(fact)];

	prose_add(prose, "%.*s（%.*s）", "%.*s (%.*s)", SHOW(column->label), SHOW(column->key));
}

void
tell_facts(struct prose *prose, facts_t facts)
{
	bool more = false;

	for (int fact = 0; fact < FACTS; fact++) {
		if ((facts >> fact & 1) == 0)
			continue;
		if (more)
			tell_words(prose, "、", ", ");
		more = true;
		tell_fact(prose, (enum fact)fact);
	}
}
