#include "learn/sites.h"

#include <stdint.h>
#include <string.h>

#include "mend/numeral.h"

enum {
	ROWS_LEAST = 8, /* that say what is usual */
	RARE = 6,       /* rows at most that have a name which is none */
	TIMES = 3,      /* so many times as many have the other */
	SURE_ROWS = 60, /* of a sheet in which nearly every name is met often */
	SURE_TIMES = 20,
	LETTERS = 16,
	MOST_OF = 5,
	MOST = 4,
};

/*
 * Characters that make names of places.  Two names that differ by one of them are two places in
 * most sheets.
 */
static const char common[] = "山水河江湖海溪沟坝坪坡坑塘池泉井洞湾港岛洲滩沙石岩峰岭岗冈坳垭口关桥"
			     "渡码头堰渠圩埠堤闸田土地园林木"
			     "树竹松柏杉桃李梅杏梨枣柳杨桑樟枫榆槐桂兰荷莲菊花草茶麻稻麦豆瓜果龙凤"
			     "虎马牛羊鹿鹤鸡狗鱼鸭雁鹰金银铜"
			     "铁玉珠宝红黄蓝白黑青绿紫天日月星云雷风雨雪春夏秋冬阳阴光明亮和平安宁"
			     "康乐福寿喜庆吉祥兴旺富强盛丰荣华"
			     "昌发达繁胜利解放建设团结联合民主友爱国卫革命永长远太仁义礼智信忠孝德"
			     "文武学校庙寺观庵塔亭楼阁府院堂屋"
			     "房庄家店铺街市场集镇乡村社区城门营屯寨堡墩台坛垴窝冲垅畈嘴角尾边沿面"
			     "背底腰脚坎方圆板圳碾磨窑厂矿盐锣鼓鼎香炉凉清泥砂源浦汀川州"
			     "桐椿楠梓棕笋藕葵蒲芦荆槽箐垣塬峁崖潭荡泊泾浜"
			     "丁王张刘陈赵周吴徐"
			     "孙胡朱高何郭罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾魏薛"
			     "叶阎余潘杜戴钟汪任姜范姚谭廖邹熊"
			     "陆郝孔崔毛邱秦史顾侯邵孟万段钱汤尹黎易常乔贺赖龚";

/* Of two of these each is a family's: 刘家村 and 李家村. */
static const char families[] =
	"丁王张刘陈赵周吴徐孙胡朱高何郭罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭"
	"吕苏卢蒋蔡贾魏薛叶阎余潘杜戴钟汪任姜范姚谭廖邹熊陆郝孔崔毛邱秦史顾侯"
	"邵孟万段钱汤尹黎易常乔贺赖龚李杨马石田方金白江黄柳向覃冉牟";

/* Characters that tell two places of one name apart. */
static const char apart[] = "东西南北中上下前后左右内外大小新老古高低深浅长短一二三四五六七八九十百"
			    "千双两单半第甲乙丙丁0123456789";

/* Characters of such names that sound alike, also where zh and z, ing and in are one. */
static const char *const alike[] = {
	"桥乔侨荞瞧",
	"塘唐糖堂棠溏",
	"溪西喜希锡息细席奚",
	"山三杉珊衫",
	"洲州周舟邹",
	"石实十拾时食",
	"林临琳邻凌陵岭零铃领灵",
	"坪平萍屏苹瓶",
	"村邨春存椿",
	"湾弯万挽",
	"河何禾荷和合",
	"江姜将蒋疆",
	"湖胡葫壶虎护户",
	"沟勾苟",
	"坝巴把霸",
	"坡泼破",
	"井景警晶京金今锦近进津",
	"泉全权",
	"洞动栋东冬董",
	"港岗刚冈钢岗",
	"滩摊谈檀潭谭坛",
	"岩言沿严炎颜盐雁燕",
	"峰丰枫风封凤冯",
	"渡杜度肚",
	"闸扎炸",
	"田天添",
	"园元原源圆袁垣员",
	"木目牧穆沐",
	"树书舒蜀",
	"竹祝朱诸珠猪",
	"松宋嵩",
	"柏百白",
	"杨羊阳洋扬样",
	"柳刘留流",
	"桃陶淘",
	"李里理礼利立力丽栗黎梨荔",
	"梅煤眉",
	"龙隆笼",
	"鹿路陆芦卢炉",
	"银尹应英迎营永颖",
	"铜同桐童潼",
	"花华滑化",
	"新兴星心信鑫幸",
	"民明名鸣",
	"红洪鸿宏虹弘",
	"黄皇凰煌",
	"青清庆轻",
	"安庵鞍",
	"寺四泗",
	"庙苗妙",
	"家佳加嘉",
	"庄桩壮",
	"店殿甸电",
	"寨塞",
	"堡宝保报",
	"关官观冠",
	"头投",
	"马麻码",
	"牛纽",
	"鸡基积吉",
	"鱼渔于余愚玉",
	"莲连联廉",
	"茶查岔",
	"油游友尤有",
	"沙砂莎杀",
	"沱陀坨",
	"墩敦屯",
	"岔茬",
	"垭丫鸭雅",
	"界街杰",
	"光广",
	"福富付复",
	"胜圣升盛生",
	"双霜",
	"建健剑涧",
	"高皋",
	"长常昌场厂",
	"大达",
	"向象祥乡香",
	"团湍",
	"文纹温",
	"武五伍吴舞",
	"水睡",
	"坑吭",
	"门们",
	"塔踏",
	"坎砍",
	"集及级",
	"镇真振正郑",
	"桂贵归",
	"枣早",
	"桑嗓",
	"榆俞",
	"槐怀",
	"樟张章漳",
	"樱鹰",
	"社射",
};

static const char ends[] =
	"村|社区|居委会|村委会|村民委员会|社区居委会|居民委员会|镇|乡|街道|办事处";

static struct text
name_of(const struct site *place)
{
	return (struct text){ place->name, place->n };
}

/* 3, ３, 三组: a number, or that of a group. */
static bool
is_figure(struct text name)
{
	size_t used;

	name = text_drop_end(name, "小组|组|队|社|屯|号");
	for (size_t at = 0; at < name.n; at += used) {
		uint32_t code = text_decode(name.p + at, name.n - at, &used);
		bool wide = code >= 0xFF10 && code <= 0xFF19;

		if (wide || (code >= '0' && code <= '9'))
			continue;
		used = numeral_span(text_from(name, at));
		if (used == 0)
			return false;
	}
	return name.n > 0;
}

/* The names of a village, and of a town. */
static const char *const levels[] = { "村|社区|居委会|村委会|委员会", "镇|乡|街道|办事处" };

/* A town among villages, or the other way round. */
static bool
is_of_another_level(const struct sites *sites, struct text name)
{
	for (size_t i = 0; i < ARRAY_LENGTH(levels); i++)
		if (text_ends_any(name, levels[i]) &&
		    sites_rows(sites, text_ends_any, levels[i]) <= RARE &&
		    sites_rows(sites, text_ends_any, levels[1 - i]) * MOST_OF >= sites->rows * MOST)
			return true;
	return false;
}

static size_t
find(const struct sites *sites, struct text name)
{
	size_t i = 0;

	if (sites->last < sites->count && text_equal(name_of(&sites->one[sites->last]), name))
		return sites->last;
	while (i < sites->count && !text_equal(name_of(&sites->one[i]), name))
		i++;
	return i;
}

uint16_t
sites_add(struct sites *sites, struct text name)
{
	if (name.n == 0 || name.n > SITE_NAME)
		return SITES_NONE;
	size_t i = find(sites, name);

	sites->rows++;
	sites->figures += is_figure(name);
	if (i == SITES) {
		sites->more = true;
		return SITES_NONE;
	}
	if (i == sites->count) {
		sites->count++;
		memcpy(sites->one[i].name, name.p, name.n);
		sites->one[i].n = name.n;
	}
	sites->one[i].rows++;
	sites->one[i].cells++;
	sites->last = i;
	return (uint16_t)i;
}

void
sites_carry(struct sites *sites, uint16_t which)
{
	if (which == SITES_NONE)
		return;
	sites->rows++;
	sites->one[which].rows++;
	sites->figures += is_figure(name_of(&sites->one[which]));
}

struct text
sites_name(const struct sites *sites, size_t which)
{
	return name_of(&sites->one[which]);
}

bool
sites_has(const struct sites *sites, struct text name)
{
	return name.n > 0 && find(sites, name) < sites->count;
}

size_t
sites_rows(const struct sites *sites, bool (*is)(struct text name, const char *words),
	   const char *words)
{
	size_t rows = 0;

	for (size_t i = 0; i < sites->count; i++)
		rows += is(name_of(&sites->one[i]), words) ? sites->one[i].rows : 0;
	return rows;
}

/* 白马村/大塘村: two villages in one cell. */
static bool
are_two(struct text name)
{
	for (size_t at = 0; at < name.n; at++)
		if (text_begins_any(text_from(name, at), "/|、|，|和") &&
		    text_ends_any((struct text){ name.p, at }, "村|社区") &&
		    text_ends_any(name, "村|社区"))
			return true;
	return false;
}

bool
sites_is_odd(const struct sites *sites, struct text name)
{
	if (name.n == 0 || sites->rows < ROWS_LEAST)
		return false;
	if (are_two(name))
		return true;
	if (text_is_any(name, "村|社区|镇|乡|街道|村委会|居委会|本村|本社区|本组|本居|本地|本镇|"
			      "同村")) /* whose is not said */
		return true;
	return is_figure(name) ? sites->figures * 2 < sites->rows
			       : is_of_another_level(sites, name);
}

/*
 * What is no village, but may stand among them: where people live together, or a place that has no
 * 村 behind its name.
 */
static const char places[] =
	"院|场|站|厂|校|所|园|中心|湾|坪|冲|岭|坝|寨|屯|庄|组|队|社|街|路|巷|区|里|苑|"
	"直|机关|镇|乡|街道|办事处|会|沟|洲|塘|河|山|坡|口|桥|湖|港|店|铺|集|坊|垸|圩|"
	"滩|田|井|坑|坳|岗|洞|塆|畈|垅|家|沱|头|村";

bool
sites_is_none(const struct sites *sites, struct text name)
{
	size_t own = find(sites, name);

	return own < sites->count && !sites->more && sites->one[own].cells <= 1 &&
	       sites->rows >= ROWS_LEAST && !text_ends_any(name, places) &&
	       sites_rows(sites, text_ends_any, levels[0]) + 1 >= sites->rows;
}

/* The characters of a name; LETTERS + 1 where it has more than LETTERS. */
static size_t
letters_of(struct text name, uint32_t letter[LETTERS])
{
	size_t count = 0;
	size_t used;

	for (size_t at = 0; at < name.n; at += used) {
		uint32_t code = text_decode(name.p + at, name.n - at, &used);

		if (count == LETTERS)
			return LETTERS + 1;
		letter[count++] = code;
	}
	return count;
}

static bool
is_in(const char *letters, uint32_t code)
{
	struct text rest = text_of(letters);
	size_t used;

	for (; rest.n > 0; rest = text_from(rest, used))
		if (text_decode(rest.p, rest.n, &used) == code)
			return true;
	return false;
}

static bool
sound_alike(uint32_t one, uint32_t other)
{
	for (size_t i = 0; i < ARRAY_LENGTH(alike); i++)
		if (is_in(alike[i], one) && is_in(alike[i], other))
			return true;
	return false;
}

/* How alike two names are. */
enum likeness { UNLIKE, MAYBE, SURE };

/* Of names of as many characters: one differs, or two have changed places. */
static enum likeness
compare_letters(const uint32_t *one, const uint32_t *other, size_t count)
{
	size_t first = 0;
	size_t last = count;

	while (first < count && one[first] == other[first])
		first++;
	while (last > first && one[last - 1] == other[last - 1])
		last--;
	if (last - first == 2 && one[first] == other[first + 1] && one[first + 1] == other[first])
		return SURE; /* 林枫村 */
	if (last - first != 1 || count < 3)
		return UNLIKE;
	if (sound_alike(one[first], other[first]))
		return SURE;
	if (is_in(apart, one[first]) || is_in(apart, other[first]))
		return UNLIKE;
	if (is_in(families, one[first]) && is_in(families, other[first]))
		return UNLIKE;
	bool place = is_in(common, one[first]);

	if (last == count && !is_in("村区镇乡道会", other[first]))
		return UNLIKE; /* 大石坝, 大石桥; but 枫林忖 */
	return place ? MAYBE : SURE;
}

/* Of a name that has one character more: which one is it? */
static enum likeness
compare_longer(const uint32_t *longer, const uint32_t *other, size_t count)
{
	size_t first = 0;

	while (first < count && longer[first] == other[first])
		first++;
	for (size_t i = first; i < count; i++)
		if (longer[i + 1] != other[i])
			return UNLIKE;
	/* 枫林村11组 is no 枫林村1组 */
	bool doubled = first > 0 && longer[first] == longer[first - 1] &&
		       !(longer[first] >= '0' && longer[first] <= '9');

	if (doubled)
		return SURE; /* 枫林林村 */
	return count < 3 || is_in(apart, longer[first]) || is_in(common, longer[first]) ? UNLIKE
											: SURE;
}

static enum likeness
compare(struct text name, struct text other)
{
	uint32_t one[LETTERS];
	uint32_t two[LETTERS];
	size_t n = letters_of(name, one);
	size_t m = letters_of(other, two);

	if (n > LETTERS || m > LETTERS)
		return UNLIKE;
	if (n == m)
		return compare_letters(one, two, n);
	if (n == m + 1)
		return compare_longer(one, two, m);
	return n + 1 == m && compare_longer(two, one, n) == SURE && n > 2 ? SURE : UNLIKE;
}

/* Has the name the end of a village, and the other that of a part of a town? */
static bool
is_of_other_kind(struct text name, struct text other)
{
	return text_ends_any(name, "村|村委会|村民委员会") &&
	       text_ends_any(other, "社区|居委会|居民委员会");
}

/* 枫林 or 枫林村委会 for 枫林村; 枫林社区 may be another place. */
static bool
is_by_end(struct text name, struct text other)
{
	struct text own = text_drop_end(other, ends);
	struct text bare = text_drop_end(name, ends);

	return own.n < other.n && !is_of_other_kind(name, other) &&
	       !is_of_other_kind(other, name) &&
	       text_equal(text_drop_end(bare, ends), text_drop_end(own, ends));
}

/* 柳溪镇枫林村 for 枫林村. */
static bool
is_of_town(struct text name, struct text other)
{
	return name.n > other.n && text_ends(name, other) &&
	       text_ends_any((struct text){ name.p, name.n - other.n }, levels[1]);
}

/* 枫林村3组 for 枫林村; few rows name a group. */
static bool
is_group(const struct sites *sites, struct text name, const struct site *other)
{
	size_t groups = 0;

	if (!text_begins(name, name_of(other)) || name.n == other->n)
		return false;
	for (size_t i = 0; i < sites->count; i++)
		groups += sites->one[i].n > other->n &&
					  text_begins(name_of(&sites->one[i]), name_of(other))
				  ? sites->one[i].rows
				  : 0;
	return groups * TIMES <= other->rows;
}

/* Is the name that few rows have the other one, miswritten? */
static bool
is_taken_for(const struct sites *sites, const struct site *own, const struct site *other)
{
	struct text name = name_of(own);
	bool same = is_by_end(name, name_of(other)) || is_of_town(name, name_of(other));
	size_t least = !same                            ? own->rows * TIMES
		       : text_ends_any(name, "村|社区") ? own->rows + 1
							: own->rows;

	if (own == other || other->rows < least)
		return false;
	if (same || is_group(sites, name, other))
		return true;
	enum likeness like = compare(name, name_of(other));

	return like == SURE || (like == MAYBE && own->rows == 1 && sites->rows >= SURE_ROWS &&
				other->rows >= SURE_TIMES);
}

struct text
sites_like(const struct sites *sites, struct text name)
{
	size_t own = find(sites, name);
	const struct site *best = NULL;

	if (own == sites->count || sites->more || sites->one[own].rows > RARE ||
	    sites->rows < ROWS_LEAST)
		return TEXT_NONE;
	for (size_t i = 0; i < sites->count; i++) {
		const struct site *other = &sites->one[i];

		if ((best == NULL || best->rows < other->rows) &&
		    is_taken_for(sites, &sites->one[own], other))
			best = other;
	}
	return best == NULL ? TEXT_NONE : name_of(best);
}
