#include "decide/remark.h"

/* The manual, jz-pay(1), names them. */
static const char *const words[REMARKS] = {
	[REMARK_SENT_AGAIN] =
		"再发|重发|补发|重新发|再次发|再付|重付|复核|核实|查实|查明|核对|健在|在世|活着|"
		"没有死亡|未死亡|有误|误报|误判|误认|误当|弄错|搞错|更正|again|looked into|alive|"
		"mistake|mistook|took him for|took her for|wrong|correct",
	[REMARK_ACCOUNT] = "代领|代收|代管|代持|委托|监护|共用|同一账号|同一账户|同一个账号|"
			   "同一个账户|同账号|同账户|同卡|同一张卡|分户|两户|account|guardian|"
			   "on behalf|collect|holds|two households",
	[REMARK_NAMESAKE] = "同名|重名|不同的人|不是同一|不是一个人|两人|两个人|两户|分户|另一户|"
			    "另一人|namesake|same name|one name|two households|another person|"
			    "not the same",
};

/* What turns them round. */
static const char no[] =
	"不再|不能|不得|不应|不予|不要|不可|不发|不补|停发|勿|未复核|未核|没有复核|"
	"没核|待复核|待核|尚未|do not|don't|not to be|must not|cannot|not yet";

bool
remark_speaks(struct text remark, enum remark_about about)
{
	return text_has_any(remark, words[about]) && !text_has_any(remark, no);
}
