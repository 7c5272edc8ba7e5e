#ifndef JZ_LAW_BENEFIT_H
#define JZ_LAW_BENEFIT_H

#include "base/money.h"
#include "law/walk.h"

/*
 * Amounts by the month, in fen.  Each is rounded once, by payment.rounding, and no other
 * figure here is rounded at all.
 */

/* A supplement for classes of people: shares of the standard summed over members. */
struct benefit_supplement {
	struct ratio share;
	reasons_t reasons;
	facts_t missing; /* what could still raise somebody's share */
};

/* standard * heads - income, both by the year; income must be below. */
fen_t benefit_gap(struct walk *walk, fen_t standard, size_t heads, fen_t income);

/* Add the highest class that fits one member (社会救助暂行办法 art. 12). */
void benefit_supplement_add(struct walk *walk, const struct seat *seat,
			    struct benefit_supplement *sum);
fen_t benefit_supplement(struct walk *walk, struct ratio share);

/* The share that a supplement's reason brings, and the rule value that says whom it fits. */
enum param benefit_share(enum reason reason);
enum param benefit_condition(enum reason reason);

/* An amount that a rule gives by the year, by the month. */
fen_t benefit_monthly(struct walk *walk, enum param param);

/* The share of the minimum wage that a number of care gaps brings. */
enum param benefit_band(struct walk *walk, int64_t care_gaps);

/* The care fee for a number of care gaps (大办发〔2021〕30号 art. 6; 民发〔2021〕43号 art. 22). */
fen_t benefit_care(struct walk *walk, int64_t care_gaps);

#endif
