#ifndef JZ_LAW_BENEFIT_H
#define JZ_LAW_BENEFIT_H

#include "base/money.h"
#include "law/fact.h"
#include "law/reason.h"
#include "law/trait.h"
#include "rule/law.h"

/*
 * Amounts by the month, from the law and the facts alone.  Each is rounded once, by
 * payment.rounding, and no other figure here is rounded at all.
 */
struct benefit {
	struct ratio exact; /* fen, as computed */
	fen_t fen;          /* and rounded */
};

/* What an income leaves of the standard of so many heads; all by the year, income below. */
struct benefit benefit_gap(const struct law *law, fen_t standard, size_t heads, fen_t income);

/* A share of an amount by the year. */
struct benefit benefit_share(const struct law *law, struct ratio share, fen_t year);

/* So much by the year, of which the month is paid. */
struct benefit benefit_year(const struct law *law, struct ratio year);

/* By the year: a share of an amount, or what stands instead of a share. */
struct ratio benefit_part(const struct value *part, fen_t year);

/* The classes of people that have a supplement (社会救助暂行办法 art. 12). */
enum { BENEFIT_CLASSES = 4 };

struct benefit_class {
	struct ratio year;    /* fen; 0 where none fits */
	enum reason reason;   /* that goes with it */
	enum param condition; /* the rule value that says whom it fits */
	enum param value;     /* and that of its share */
	facts_t missing;      /* what could still raise it */
};

/* Of whom it is asked, and by what. */
struct benefit_whom {
	const struct person *person;
	int age; /* or TRAIT_AGE_UNKNOWN */
	const struct trait_grades *severe;
	const struct diseases *diseases;
};

/* The highest class that fits; standard by the year. */
struct benefit_class benefit_class(const struct law *law, const struct benefit_whom *whom,
				   fen_t standard);

/* The rule values that it looks at, of each class in turn. */
enum param benefit_class_condition(size_t at);
enum param benefit_class_value(size_t at);

/* The share of the minimum wage that a number of care gaps brings (大办发〔2021〕30号（六）). */
enum param benefit_band(const struct law *law, int64_t care_gaps);

/* What is not set and is needed to tell the band and its share; BLANK: of all bands. */
facts_t benefit_band_lacks(const struct law *law, int64_t care_gaps);

#endif
