#include "inspect/drawplan.h"

#include <string.h>

#include "base/num.h"
#include "base/prose.h"

enum { FOLD_SIZE = 1024, SHOWN_DIGITS = 16 };

/* "23, 2": how many stand in a stratum, and how many of them are drawn. */
static struct text
show_share(const struct draw_stratum *stratum, struct arena *arena)
{
	return prose_part(arena, LANGUAGE_EN, "", "{1}, {2}", NUM_TEXT(stratum->seats.rows),
			  NUM_TEXT(stratum->seats.seats));
}

/* ---- written ---- */

static void
put(struct outfile *file, const char *key, struct text value)
{
	outfile_text(file, text_of(key));
	outfile_text(file, TEXT(" = \""));
	outfile_text(file, value);
	outfile_text(file, TEXT("\"\n"));
}

void
drawplan_write(const struct drawplan *plan, struct drawlist *list, struct outfile *file)
{
	outfile_text(file, TEXT("[draw]\nrecipe = 1\n"));
	if (plan->name.n > 0)
		put(file, "name", plan->name);
	put(file, "date", DAY_TEXT(plan->date));
	put(file, "source", plan->source);
	put(file, "on", DAY_TEXT(plan->on));
	put(file, "stratum", drawlist_by_name(list->by, LANGUAGE_EN));
	if (list->rule != PARAM_COUNT)
		put(file, "rule", text_of(param_key(list->rule)));
	put(file, "list", text_of(list->digest));
	put(file, "rows", NUM_TEXT((int64_t)list->units));
	put(file, "size", NUM_TEXT(plan->size));
	outfile_text(file, TEXT("\n[strata]\n"));
	for (size_t i = 0; i < list->strata; i++) {
		outfile_text(file, list->stratum[i].name);
		outfile_text(file, TEXT(" = "));
		outfile_text(file, show_share(&list->stratum[i], &list->arena));
		outfile_text(file, TEXT("\n"));
	}
}

/* ---- read ---- */

/* What a key of [draw] must be. */
enum form { FORM_ANY, FORM_RECIPE, FORM_DAY, FORM_BY, FORM_RULE, FORM_DIGEST, FORM_NUMBER };

static const struct {
	const char *key;
	enum form form;
	bool may_lack;
} keys[] = {
	{ "recipe", FORM_RECIPE, false }, { "name", FORM_ANY, true },
	{ "date", FORM_DAY, false },      { "source", FORM_ANY, false },
	{ "on", FORM_DAY, false },        { "stratum", FORM_BY, false },
	{ "rule", FORM_RULE, true },      { "list", FORM_DIGEST, false },
	{ "rows", FORM_NUMBER, false },   { "size", FORM_NUMBER, false },
};

static const char *const wanted[][2] = {
	[FORM_ANY] = { "文字", "a text" },
	[FORM_RECIPE] = { "1（这一版只认这一种算法）",
			  "1, the one recipe that this version knows" },
	[FORM_DAY] = { "日期，如2026-12-01", "a date such as 2026-12-01" },
	[FORM_BY] = { "village或town", "village or town" },
	[FORM_RULE] = { "draw.tekun.share", "draw.tekun.share" },
	[FORM_DIGEST] = { "64位的校验码", "a digest of 64 digits" },
	[FORM_NUMBER] = { "整数", "a whole number" },
};

static bool
is_digest(struct text value)
{
	size_t n = 0;

	while (n < value.n && strchr("0123456789abcdef", value.p[n]) != NULL)
		n++;
	return n == value.n && n == DIGEST_SIZE - 1;
}

static bool
is_form(struct text value, enum form form)
{
	day_t day;
	int64_t number;

	switch (form) {
	case FORM_ANY:
		return value.n > 0;
	case FORM_RECIPE:
		return text_equal(value, TEXT("1"));
	case FORM_DAY:
		return day_parse(value.p, value.n, &day);
	case FORM_BY:
		return drawlist_by(value) != DRAW_BYS;
	case FORM_RULE:
		return text_equal(value, text_of(param_key(PARAM_DRAW_TEKUN_SHARE)));
	case FORM_DIGEST:
		return is_digest(value);
	case FORM_NUMBER:
		break;
	}
	return num_parse(value.p, value.n, INT32_MAX, &number);
}

static bool
check(const struct ini *ini, struct diag *diag)
{
	bool good = true;

	for (size_t i = 0; i < ARRAY_LENGTH(keys); i++) {
		const struct ini_entry *entry = ini_find(ini, "draw", keys[i].key);

		if (entry == NULL ? keys[i].may_lack : is_form(entry->value, keys[i].form))
			continue;
		diag_say(diag, DIAG_DRAW_ANNOUNCED,
			 .at = ini_where(ini, entry == NULL ? 0 : entry->line),
			 .value = text_of(keys[i].key),
			 .one = text_of(wanted[keys[i].form][diag->language]));
		good = false;
	}
	return good;
}

static int64_t
number_of(const struct ini *ini, const char *key)
{
	struct text value = ini_value(ini, "draw", key);
	int64_t number = 0;

	(void)num_parse(value.p, value.n, INT32_MAX, &number);
	return number;
}

static day_t
day_in(const struct ini *ini, const char *key)
{
	struct text value = ini_value(ini, "draw", key);
	day_t day = DAY_NONE;

	(void)day_parse(value.p, value.n, &day);
	return day;
}

bool
drawplan_read(struct drawplan *plan, const char *path, struct arena *arena, struct diag *diag)
{
	struct ini *ini = &plan->ini;

	if (!ini_read_headings(ini, path, arena, diag) || !check(ini, diag))
		return false;
	plan->name = ini_value(ini, "draw", "name");
	plan->date = day_in(ini, "date");
	plan->source = ini_value(ini, "draw", "source");
	plan->on = day_in(ini, "on");
	plan->by = drawlist_by(ini_value(ini, "draw", "stratum"));
	plan->rule = ini_find(ini, "draw", "rule") == NULL ? PARAM_COUNT : PARAM_DRAW_TEKUN_SHARE;
	plan->rows = number_of(ini, "rows");
	plan->size = number_of(ini, "size");
	plan->list = ini_value(ini, "draw", "list");
	return true;
}

/* ---- held against a list ---- */

struct text
drawplan_share(const struct drawplan *plan, struct text stratum)
{
	const struct ini *ini = &plan->ini;
	char folded[FOLD_SIZE];
	struct text key = text_fold(stratum, folded, sizeof(folded));

	for (size_t i = 0; i < ini->count; i++)
		if (text_equal(ini->entry[i].section, TEXT("strata")) &&
		    text_equal(ini->entry[i].key, key))
			return ini->entry[i].value;
	return TEXT_NONE;
}

static bool
hold_strata(const struct drawplan *plan, struct drawlist *list, struct diag *diag)
{
	for (size_t i = 0; i < list->strata; i++) {
		const struct draw_stratum *stratum = &list->stratum[i];
		struct text right = show_share(stratum, &list->arena);

		if (text_equal(drawplan_share(plan, stratum->name), right))
			continue;
		diag_say(diag, DIAG_DRAW_SEATS, .at = ini_where(&plan->ini, 0),
			 .one = stratum->name, .two = right);
		return false;
	}
	return true;
}

bool
drawplan_hold(const struct drawplan *plan, struct drawlist *list, struct diag *diag)
{
	if (!text_equal(plan->list, text_of(list->digest))) {
		diag_say(diag, DIAG_DRAW_CHANGED, .at = ini_where(&plan->ini, 0),
			 .one = { plan->list.p, SHOWN_DIGITS },
			 .two = { list->digest, SHOWN_DIGITS });
		return false;
	}
	return drawlist_share(list, (size_t)plan->size, 0, diag) && hold_strata(plan, list, diag);
}
