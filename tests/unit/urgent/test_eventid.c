#include "urgent/eventid.h"

#include "unit.h"

static const struct {
	const char *one, *two;
	bool same;
} pairs[] = {
	{ "E1", "e01", true },        { "E1", "E-1", true },
	{ "E1", "Ｅ　１", true },     { "水2026-1", "水2026—01", true },
	{ "E10", "E1", false },       { "E1", "F1", false },
	{ "2026-1", "20261", false }, { "2026-11", "2026-1-1", false },
	{ "E0", "E00", true },        { "E0", "E", false },
};

START_TEST(an_event_is_the_same_however_its_number_is_typed)
{
	ck_assert_msg((eventid_key(text_of(pairs[_i].one)) ==
		       eventid_key(text_of(pairs[_i].two))) == pairs[_i].same,
		      "%s %s", pairs[_i].one, pairs[_i].two);
}
END_TEST

UNIT(NULL, NULL, EACH(an_event_is_the_same_however_its_number_is_typed, pairs));
