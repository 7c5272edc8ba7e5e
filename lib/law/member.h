#ifndef JZ_LAW_MEMBER_H
#define JZ_LAW_MEMBER_H

#include "law/walk.h"

/*
 * Step 1, who counts as a member of the household (民发〔2021〕57号 art. 7): fills in the walk's
 * seats, one for each listed person, and counts them.  What is not set and decides it comes back.
 */
facts_t member_seat(struct walk *walk);

#endif
