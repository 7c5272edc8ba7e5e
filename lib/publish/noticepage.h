#ifndef JZ_PUBLISH_NOTICEPAGE_H
#define JZ_PUBLISH_NOTICEPAGE_H

#include "page/paper.h"
#include "publish/notice.h"
#include "rule/place.h"

/* When a notice is up, and who answers for it. */
struct notice_term {
	day_t from;
	day_t until;                /* DAY_NONE: no end is fixed */
	const struct place *office; /* NULL: the place does not say */
};

/* The style that paper->style needs for its tables. */
extern const char noticepage_style[];

/* A sheet for each village: text, or a page that stands alone. */
void noticepage_write(struct paper *paper, const struct notice *notice,
		      const struct notice_term *term);

/* The sentences above the list of a village, and below it; who answers for it, and the day. */
void noticepage_say_head(struct paper *paper, const struct notice *notice,
			 const struct notice_term *term);
void noticepage_say_sums(struct paper *paper, const struct notice_village *village);
void noticepage_sign(struct paper *paper, const struct notice_term *term);

#endif
