/* A rule file in a place of its own: it loads whole, or every reason why not is reported. */
#include <string.h>

#include "fuzz.h"
#include "rule/law.h"
#include "rule/ruleset.h"

static const char place[] = "[place]\nname_zh = 样例\nname_en = Sample\n";

enum { TODAY = 20780 }; /* 2026-11-23 */

static void
use(const struct ruleset *rules)
{
	struct law law;

	ruleset_at(rules, TODAY, &law);
	FUZZ(law.date == TODAY);
	for (int param = 0; param < PARAM_COUNT; param++) {
		const struct value *value = &law.value[param];
		size_t count;
		const struct value *all = ruleset_values(rules, (enum param)param, &count);

		FUZZ(!value->set || (count > 0 && value_holds(value, TODAY)));
		for (size_t i = 0; i < count; i++)
			FUZZ(all[i].param == (enum param)param && all[i].article.n > 0 &&
			     all[i].document != NULL && all[i].line > 0);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char dir[256];
	struct diag diag = fuzz_diag(size % 2 == 0);
	struct diag check = fuzz_diag(true);

	strcpy(dir, fuzz_named_file("place.ini", place, sizeof(place) - 1));
	(void)fuzz_named_file("document.ini", data, size);
	*strrchr(dir, '/') = '\0';
	struct ruleset *rules = ruleset_open(dir, &diag);

	struct ruleset *checked = ruleset_check(dir, NULL, &check);

	FUZZ((checked != NULL) == (rules != NULL));
	ruleset_close(checked);
	FUZZ((rules == NULL) == (diag.count[DIAG_TROUBLE] > 0));
	if (rules != NULL)
		use(rules);
	ruleset_close(rules);
	return 0;
}
