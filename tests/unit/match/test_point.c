#include "match/point.h"

#include <string.h>

#include "unit.h"

static const unsigned char key_a[POINT_BYTES] = { 1, 2, 3 };
static const unsigned char key_b[POINT_BYTES] = { 1, 2, 4 };

/* What the town veils and the department veils again is what comes out the other way round. */
START_TEST(either_order_gives_the_same)
{
	struct point_scalar a;
	struct point_scalar b;
	struct point point;
	struct point one;
	struct point two;

	point_scalar(&a, key_a);
	point_scalar(&b, key_b);
	point_of(&point, TEXT("439921194711049028"));
	ck_assert(point_veil(&one, &a, &point));
	ck_assert_int_ne(point_compare(&one, &point), 0);
	ck_assert(point_veil(&two, &b, &point));
	ck_assert_int_ne(point_compare(&one, &two), 0);
	ck_assert(point_veil(&one, &b, &one));
	ck_assert(point_veil(&two, &a, &two));
	ck_assert_int_eq(point_compare(&one, &two), 0);
	point_of(&point, TEXT("43992119471104902X"));
	ck_assert(point_veil(&two, &a, &point));
	ck_assert(point_veil(&two, &b, &two));
	ck_assert_int_ne(point_compare(&one, &two), 0);
}
END_TEST

/* RFC 9496: the base point of A.1; what is no encoding of a point (A.3), and the point that hides
 * nothing. */
static const struct {
	const char *shown;
	bool parsed;
	bool good;
} encodings[] = {
	{ "e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76", true, true },
	{ "E2F2AE0A6ABC4E71A884A961C500515F58E30B6AA582DD8DB6A65945E08D2D76", true, true },
	{ "0000000000000000000000000000000000000000000000000000000000000000", true, false },
	{ "00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", true, false },
	{ "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", true, false },
	{ "0100000000000000000000000000000000000000000000000000000000000000", true, false },
	{ "e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d7", false, false },
	{ "e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d7g", false, false },
	{ "439921194711049028", false, false },
	{ "", false, false },
};

START_TEST(what_no_office_veiled_is_no_point)
{
	struct point_scalar scalar;
	struct point point;
	char shown[POINT_SIZE];

	point_scalar(&scalar, key_a);
	ck_assert_int_eq(point_parse(text_of(encodings[_i].shown), &point), encodings[_i].parsed);
	if (!encodings[_i].parsed)
		return;
	struct point out = point;

	ck_assert_int_eq(point_veil(&out, &scalar, &point), encodings[_i].good);
	ck_assert_int_eq(point_compare(&out, &point) == 0, !encodings[_i].good);
	if (_i == 0)
		ck_assert_str_eq(point_show(&point, shown), encodings[0].shown);
}
END_TEST

UNIT(NULL, NULL, either_order_gives_the_same, EACH(what_no_office_veiled_is_no_point, encodings));
