/* Are the rule files sound, and what has the place still to do? */

#include "rule/authority.h"
#include "rule/spell.h"
#include "rule/unset.h"
#include "rules.h"

/* Our choices, until a document of the place adopts them. */
static void
say_choices(struct tool *tool, const struct law *law, const enum param *choice, size_t choices)
{
	for (size_t i = 0; i < choices; i++)
		tool_say(tool, "待采纳：%s（%s）＝%.*s，见choices(7)",
			 "to adopt: %s (%s) = %.*s, see choices(7)",
			 param_label(choice[i], tool->diag.language), param_key(choice[i]),
			 SHOW(SPELL(&law->value[choice[i]], tool->diag.language)));
}

/* What an older national document set, until those who now may set it have. */
static void
say_older(struct tool *tool, const struct ruleset *rules, const struct law *law)
{
	enum language language = tool->diag.language;

	for (enum param param = 0; param < PARAM_COUNT; param++) {
		const struct authority *authority = ruleset_authority(rules, law->date, param);
		const struct value *value = &law->value[param];
		char source[VALUE_SOURCE_SIZE];
		char by[VALUE_SOURCE_SIZE];

		if (authority == NULL || !authority_awaited(authority, value))
			continue;
		tool_say(tool,
			 "待制定：%s（%s）＝%.*s，仍按%.*s；应由%s以上制定（%.*"
			 "s），制定后写进规则文件",
			 "to be set: %s (%s) = %.*s is still that of %.*s; a %s or above sets it "
			 "(%.*s): enter it once it has",
			 param_label(param, language), param_key(param),
			 SHOW(SPELL(value, language)),
			 SHOW(document_cite(value->document, value->article, source,
					    sizeof(source))),
			 place_level_name(authority->level, language),
			 SHOW(document_cite(authority->document, authority->article, by,
					    sizeof(by))));
	}
}

/* What a document in force says shall be given, and no document says how much: Law of 2026 art. 20.
 */
static void
say_owed(struct tool *tool, const struct law *law)
{
	static const struct {
		enum param param;
		enum ground ground;
	} owed[] = {
		{ PARAM_SUPPLEMENT_ELDER, GROUND_SUPPLEMENT_ELDER },
		{ PARAM_SUPPLEMENT_MINOR, GROUND_SUPPLEMENT_MINOR },
		{ PARAM_SUPPLEMENT_DISABLED, GROUND_SUPPLEMENT_DISABLED },
		{ PARAM_SUPPLEMENT_ILL, GROUND_SUPPLEMENT_ILL },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(owed); i++) {
		const struct cite *cite = law_cite(law, owed[i].ground, 0);

		if (cite != NULL && !law->value[owed[i].param].set)
			tool_say(tool, "依规定应当给予，还没有设定：%s（%s），%.*s",
				 "to be given, and not set: %s (%s), by %.*s",
				 param_label(owed[i].param, tool->diag.language),
				 param_key(owed[i].param), SHOW(cite->text));
	}
}

void
rules_check(struct tool *tool)
{
	const struct document *const *document;
	enum param choice[PARAM_COUNT];
	struct law law;
	size_t places;
	struct ruleset *rules =
		ruleset_check(tool->rules_dir, tool_data(tool, "rules"), &tool->diag);

	if (rules == NULL)
		return;
	(void)ruleset_places(rules, &places);
	ruleset_at(rules, tool->date, &law);
	size_t choices = unset_choices(&law, choice);

	tool_say(tool, "%s：%zu级地区，%zu份文件，%zu个值，没有错误；没有设定%zu项，待采纳%zu项",
		 "%s: places: %zu, documents: %zu, values: %zu, no fault; not set: %zu, choices to "
		 "adopt: %zu",
		 tool->rules_dir, places, ruleset_documents(rules, &document),
		 ruleset_value_count(rules), unset_count(&law, NULL), choices);
	say_choices(tool, &law, choice, choices);
	say_older(tool, rules, &law);
	say_owed(tool, &law);
	ruleset_close(rules);
}
