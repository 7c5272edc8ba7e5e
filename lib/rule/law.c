#include "rule/law.h"

#include <string.h>

#include "register/word.h"

bool
law_require(const struct law *law, const enum param *params, size_t count, struct diag *diag)
{
	struct where where = { .file = text_of(law->place) };
	bool good = true;

	for (size_t i = 0; i < count; i++) {
		if (law->value[params[i]].set)
			continue;
		diag_say(diag, DIAG_RULE_UNSET, .at = where,
			 .value = text_of(param_label(params[i], diag->language)),
			 .one = text_of(param_key(params[i])), .two = DAY_TEXT(law->date),
			 .three = text_of(law->place));
		good = false;
	}
	return good;
}

const struct cite *
law_cite(const struct law *law, enum ground ground, size_t i)
{
	return i == 0 ? law->cite[ground] : cite_in_force(law->cites, ground, law->date, i);
}

void
law_cite_add(const struct law *law, enum ground ground, char *buf, size_t size, size_t *used)
{
	const struct cite *cite = law_cite(law, ground, 0);

	if (cite == NULL || text_listed((struct text){ buf, *used }, ';', cite->text) ||
	    *used + cite->text.n + 1 > size)
		return;
	if (*used > 0)
		buf[(*used)++] = ';';
	memcpy(buf + *used, cite->text.p, cite->text.n);
	*used += cite->text.n;
}

struct text
law_articles(const struct law *law, const enum ground *ground, char *buf, size_t size)
{
	size_t used = 0;

	for (; *ground != GROUND_NONE; ground++)
		law_cite_add(law, *ground, buf, size, &used);
	return (struct text){ buf, used };
}

bool
law_pays_tiers(const struct law *law)
{
	const struct value *mode = &law->value[PARAM_PAYMENT_MODE];

	return mode->set && param_mode(PARAM_PAYMENT_MODE, TEXT("tiers")) == mode->whole;
}

bool
law_is_off(const struct law *law, int64_t category)
{
	const struct value *off = &law->value[PARAM_PROGRAMME_OFF];

	return off->set && (off->whole >> (category - WORD_CATEGORY_DIBAO) & 1) != 0;
}

void
law_confirm(const struct law *law, struct diag *diag)
{
	const struct document *told[PARAM_COUNT];
	size_t count = 0;

	for (size_t i = 0; i < PARAM_COUNT; i++) {
		const struct document *document = law->value[i].document;
		size_t seen = 0;

		if (document == NULL || document->confirmed_through == DAY_NONE ||
		    law->date <= document->confirmed_through)
			continue;
		while (seen < count && told[seen] != document)
			seen++;
		if (seen < count)
			continue;
		told[count++] = document;
		diag_say(diag, DIAG_RULE_UNCONFIRMED, .at = { .file = document->file },
			 .value = document_name(document),
			 .one = DAY_TEXT(document->confirmed_through), .two = DAY_TEXT(law->date));
	}
}
