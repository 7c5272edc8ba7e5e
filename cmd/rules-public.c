/* jz-rules --public: what is made public of the rules (社会救助法第六十七条). */

#include "rule/publicpage.h"
#include "rules.h"
#include "table/outfile.h"

void
rules_public(struct tool *tool, const struct ruleset *rules, const struct law *law)
{
	struct publicpage page = { .rules = rules, .law = law };
	struct prose text = { .language = tool->diag.language };
	struct outfile *out = outfile_open(tool->output, &tool->diag);

	publicpage_write(&page, &text);
	if (out != NULL)
		outfile_text(out, (struct text){ text.p, text.n });
	tool->failed |= !tool_finish_file(tool, out);
	prose_free(&text);
	if (!tool->failed)
		tool_say(tool, "公开%zu项；未经核实、待采纳的%zu项没有公开",
			 "made public: %zu; unverified or not adopted, and left out: %zu",
			 page.shown, page.left);
}
