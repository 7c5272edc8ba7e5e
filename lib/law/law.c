#include "law/law.h"

#include "law/ruleset.h"

bool
law_require(const struct law *law, const struct ruleset *rules, const enum param *params,
	    size_t count, struct diag *diag)
{
	const char *dir = ruleset_place(rules);
	struct where where = { .file = text_of(dir) };
	char date[DAY_SIZE];
	bool good = true;

	for (size_t i = 0; i < count; i++) {
		if (law->value[params[i]].set)
			continue;
		diag_report(diag, DIAG_RULE_UNSET, &where,
			    text_of(param_label(params[i], diag->language)),
			    (const struct text[DIAG_ARGUMENTS]){
				    text_of(param_key(params[i])),
				    text_of(day_format(law->date, date)), text_of(dir) });
		good = false;
	}
	return good;
}

void
law_confirm(const struct law *law, struct diag *diag)
{
	const struct document *told[PARAM_COUNT];
	size_t count = 0;

	for (size_t i = 0; i < PARAM_COUNT; i++) {
		const struct document *document = law->value[i].document;
		size_t seen = 0;
		char through[DAY_SIZE];
		char date[DAY_SIZE];

		if (document == NULL || document->confirmed_through == DAY_NONE ||
		    law->date <= document->confirmed_through)
			continue;
		while (seen < count && told[seen] != document)
			seen++;
		if (seen < count)
			continue;
		told[count++] = document;
		diag_say(diag, DIAG_RULE_UNCONFIRMED, &(struct where){ .file = document->file },
			 document_name(document), day_format(document->confirmed_through, through),
			 day_format(law->date, date));
	}
}
