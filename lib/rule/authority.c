#include "rule/authority.h"

#include "rule/spell.h"

bool
authority_parse(struct text key, struct text written, struct authority *out)
{
	struct text level;
	bool known = false;

	out->above = text_drop_end(key, ".*");
	for (enum param param = 0; param < PARAM_COUNT && !known; param++)
		known = param_within(param_key(param), out->above);
	if (!known || !value_cut_article(written, &level, &out->article))
		return false;
	out->level = place_level(text_drop_end(level, "以上"));
	return out->level != PLACE_LEVEL_NONE;
}

bool
authority_lets(const struct authority *authority, const struct value *value)
{
	return value->document->level <= authority->level ||
	       value->document->basis == BASIS_ILLUSTRATIVE;
}

/* Is the value set from too low a place, while the authority is in force? */
static bool
is_passed(const struct authority *authority, const struct value *value)
{
	const struct document *by = authority->document;

	return param_within(param_key(value->param), authority->above) &&
	       !authority_lets(authority, value) &&
	       (value->until == DAY_NONE || by->from <= value->until) &&
	       (by->until == DAY_NONE || value->from <= by->until);
}

bool
authority_check(const struct authority *authority, size_t authorities, const struct value *value,
		size_t values, struct diag *diag)
{
	bool good = true;

	for (size_t i = 0; i < authorities; i++) {
		for (size_t j = 0; j < values; j++) {
			char source[VALUE_SOURCE_SIZE];

			if (!is_passed(&authority[i], &value[j]))
				continue;
			diag_say(diag, DIAG_AUTHORITY_PASSED,
				 .at = { .file = value[j].document->file, .line = value[j].line },
				 .value = SPELL(&value[j], diag->language),
				 .one = text_of(param_key(value[j].param)),
				 .two = text_of(
					 place_level_name(authority[i].level, diag->language)),
				 .three = document_cite(authority[i].document, authority[i].article,
							source, sizeof(source)));
			good = false;
		}
	}
	return good;
}

/*
 * A count, of care gaps, is how a standard is measured, not the standard, and the month of a duty
 * is none; a choice of ours is named by itself.
 */
bool
authority_awaited(const struct authority *authority, const struct value *value)
{
	return value->set && document_payable(value->document->basis) &&
	       value->document->basis != BASIS_CHOICE &&
	       param_kind(value->param) != PARAM_IS_COUNT &&
	       param_kind(value->param) != PARAM_IS_MONTH &&
	       value->document->level == PLACE_NATION && authority->level != PLACE_NATION &&
	       value->document->from < authority->document->from;
}
