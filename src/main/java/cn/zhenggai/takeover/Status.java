package cn.zhenggai.takeover;

import cn.zhenggai.shared.text.Folded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far a row says that its hazard had come. In words it is message {@code import.option.ledgers.status.<status>}. */
enum Status {
    CLOSED(
            "已销号", "销号", "完成", "已完成", "已整改", "已整改到位", "整改到位", "整改完毕", "整改完成", "已整改完成", "已办结", "办结", "已消除", "合格", "是",
            "√", "✓", "✔", "有", "已落实"),
    FIXED_ON_SITE("当场整改", "现场整改", "立行立改", "已当场整改"),
    INSPECTION("待复查", "已报待复查", "已报整改待复查", "待验收", "已报", "已上报整改", "已整改待复查", "复查中", "待销号审批"),
    WORK(
            "未完成", "整改中", "正在整改", "未整改", "未销号", "否", "×", "✗", "✘", "x", "无", "未", "没有", "逾期", "部分", "部分整改", "部分完成",
            "部分整改到位", "未整改到位", "限期整改", "待整改", "持续整改"),
    OUTSIDE("协调移送中", "移送中", "协调中", "已移送", "移交", "已移交", "已协调");

    private static final Map<String, Status> WORDS = new LinkedHashMap<>();

    static {
        for (Status status : values()) {
            status.spellings.forEach(word -> WORDS.put(folded(word), status));
        }
    }

    private final List<String> spellings;

    Status(String... spellings) {
        this.spellings = List.of(spellings);
    }

    /** What stands in brackets behind a word, as in 逾期(督办), changes nothing. Empty for words that nobody has seen. */
    static Optional<Status> of(String text) {
        String word = Folded.narrow(text).replaceAll("[(].*[)]\\s*$", "");
        return Optional.ofNullable(WORDS.get(folded(word)));
    }

    /** Marks such as √ are no letters; of them only the width is folded. */
    private static String folded(String word) {
        String letters = Folded.of(word);
        return letters.isEmpty() ? Folded.narrow(word).strip() : letters;
    }
}
