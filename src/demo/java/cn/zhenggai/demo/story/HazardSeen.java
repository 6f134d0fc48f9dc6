package cn.zhenggai.demo.story;

import cn.zhenggai.demo.Sheet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** What can be wrong somewhere, in words with gaps: the place, what was seen, what was asked for and what was done. */
public record HazardSeen(
        String item,
        String stages,
        String months,
        String place,
        String description,
        String requirement,
        String measures) {

    static final int ANY_MONTH = 0;

    private static final Pattern GAP = Pattern.compile("\\{(.)}");
    private static final String OR = "\\|";
    private static final Map<String, String> WORDS = Map.of(
            "楼", "1号教学楼 2号教学楼 明德楼 启智楼 博学楼 综合楼 南教学楼 北教学楼 求实楼 思源楼",
            "宿", "1号宿舍楼 2号宿舍楼 男生宿舍楼 女生宿舍楼 学生公寓A栋 学生公寓B栋",
            "层", "一层 二层 三层 四层",
            "低", "一层 二层",
            "侧", "东侧 西侧 南侧 北侧",
            "数", "2 3 4 5 6",
            "多", "8 10 12 15 18 20");
    /** Where a stage has words of its own; the first letter is the stage. */
    private static final Map<String, String> OF_STAGE = Map.of(
            "幼楼", "主楼 教学楼 活动楼 综合楼 东教学楼 西教学楼",
            "幼层", "一层 二层 三层",
            "小年", "一年级 二年级 三年级 四年级 五年级 六年级",
            "初年", "七年级 八年级 九年级",
            "高年", "高一年级 高二年级 高三年级");

    static List<HazardSeen> all() {
        return Sheet.rows("findings").stream().map(HazardSeen::of).toList();
    }

    private static HazardSeen of(Map<String, String> row) {
        return new HazardSeen(
                row.get("item"),
                row.get("stages"),
                row.get("months"),
                row.get("place"),
                row.get("description"),
                row.get("requirement"),
                row.get("measures"));
    }

    boolean suits(String taught, int month) {
        boolean stage = stages.isBlank() || taught.chars().anyMatch(c -> stages.indexOf(c) >= 0);
        return stage
                && (month == ANY_MONTH
                        || months.isBlank()
                        || Sheet.words(months).contains(String.valueOf(month)));
    }

    public String category() {
        return item.substring(0, 1);
    }

    /** The same with every gap filled; one kind of gap is filled with one word throughout. */
    HazardSeen filled(String taught, Random random) {
        long seed = random.nextLong();
        String[] places = place.split(OR);
        return new HazardSeen(
                item,
                stages,
                months,
                fill(places[random.nextInt(places.length)], taught, seed),
                fill(description, taught, seed),
                fill(requirement, taught, seed),
                fill(measures, taught, seed));
    }

    private static String fill(String text, String taught, long seed) {
        return GAP.matcher(text).replaceAll(found -> {
            String gap = found.group(1);
            List<String> words =
                    Sheet.words(OF_STAGE.getOrDefault(taught.charAt(0) + gap, WORDS.getOrDefault(gap, "各班")));
            return words.get(new Random(seed + gap.hashCode() * 7919L).nextInt(words.size()));
        });
    }
}
