#include "priced.h"

#include <check.h>
#include <stdio.h>

#include "scratch.h"

struct priced priced;

void
priced_begin(void)
{
	scratch_begin(&scratch);
	priced.rules = ruleset_open(JZ_SOURCE_DIR "/rules/sample", &scratch.diag);
	ck_assert_ptr_nonnull(priced.rules);
	ruleset_at(priced.rules, day_of(2026, 12, 1), &priced.law);
	priced.price = (struct price){ .month = 2026 * 12 + 10 };
}

void
priced_end(void)
{
	price_free(&priced.price);
	ruleset_close(priced.rules);
	scratch_end(&scratch);
}

bool
priced_read(const char *row)
{
	char content[256];

	snprintf(content, sizeof(content), "month,cpi,food,scpi\n2026-10,9,9,9\n%s\n", row);
	scratch_write(&scratch, "i.csv", content);
	return price_read(&priced.price, scratch_path(&scratch, "i.csv"),
			  &(struct table_options){ 0 }, &scratch.diag);
}
