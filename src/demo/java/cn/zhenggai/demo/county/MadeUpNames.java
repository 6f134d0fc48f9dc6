package cn.zhenggai.demo.county;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Names that nobody famous bears, each given once; the same in every first start. */
class MadeUpNames {

    private static final String SURNAMES =
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝白崔康邱秦江史顾侯邵孟万段雷钱汤尹黎易常武乔贺赖龚文";
    private static final String[] HIS = {"建志国明文海永德立向家俊宏松启振学绍兆敬", "军平华峰林勇辉涛东良民忠成宁波安河堂山全"};
    private static final String[] HERS = {"晓雅淑慧丽玉秀春红佳思静雪桂若巧月素", "芳敏燕霞娟玲梅英萍兰云莹洁婷琳雯蓉珍"};
    private static final Set<String> FAMOUS =
            Set.of("刘德华", "刘志军", "王立军", "董文华", "董建华", "黄海波", "李永波", "徐海东", "张国华", "李敬东", "高晓松");

    private final Random random = new Random(20260918);
    private final Set<String> given = new HashSet<>(FAMOUS);

    String next() {
        String name;
        do {
            String[] halves = random.nextInt(100) < 56 ? HIS : HERS;
            name = pick(SURNAMES) + pick(halves[0]) + pick(halves[1]);
        } while (!given.add(name));
        return name;
    }

    private String pick(String characters) {
        int weighted = Math.min(random.nextInt(characters.length()), random.nextInt(characters.length()));
        return characters.substring(weighted, weighted + 1);
    }
}
