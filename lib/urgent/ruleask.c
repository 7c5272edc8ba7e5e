#include "urgent/ruleask.h"

#include <stdio.h>
#include <string.h>

#include "register/record.h"
#include "register/word.h"

/* One more of a list that is parted by ";", unless it has it or no room for it. */
static void
add(char *list, size_t size, struct text item)
{
	size_t used = strlen(list);

	if (!text_listed(text_of(list), ';', item) && used + item.n + 1 < size)
		(void)snprintf(list + used, size - used, "%s%.*s", used > 0 ? ";" : "", SHOW(item));
}

void
ruleask_law(const struct ruleset *rules, const struct law *today, int64_t on, struct law *law)
{
	*law = *today;
	if (rules == NULL || on == BLANK || on > today->date)
		return;
	ruleset_at(rules, (day_t)on, law);
	for (size_t i = 0; i < PARAM_COUNT; i++)
		if (!law->value[i].set)
			law->value[i] = today->value[i];
}

void
ruleask_lack(struct ruleask *ask, struct text fact)
{
	add(ask->missing, sizeof(ask->missing), fact);
}

const struct value *
ruleask_value(struct ruleask *ask, const struct law *law, enum param param)
{
	const struct value *value = &law->value[param];
	char rule[128];

	if (!value->set) {
		(void)snprintf(rule, sizeof(rule), "rule:%s", param_key(param));
		ruleask_lack(ask, text_of(rule));
		return value;
	}
	int64_t basis = document_basis(value->document->basis);

	ask->basis = basis > ask->basis ? basis : ask->basis;
	return value;
}

const struct value *
ruleask_source(struct ruleask *ask, const struct law *law, enum param param)
{
	const struct value *value = ruleask_value(ask, law, param);

	if (value->set)
		ruleask_cite(ask, VALUE_SOURCE(value));
	return value;
}

void
ruleask_cite(struct ruleask *ask, struct text source)
{
	add(ask->articles, sizeof(ask->articles), source);
}

struct text
ruleask_articles(const struct ruleask *ask, const struct law *law, reasons_t reasons, char *buf,
		 size_t size)
{
	size_t used = reason_articles(law, reasons, buf, size / 2).n;
	struct text sources = text_of(ask->articles);

	buf[used] = '\0';
	while (sources.n > 0)
		add(buf, size, text_next(&sources, ';'));
	return text_of(buf);
}
