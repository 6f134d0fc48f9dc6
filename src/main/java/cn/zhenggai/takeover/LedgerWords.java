package cn.zhenggai.takeover;

import cn.zhenggai.rectification.Source;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.text.Folded;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words of single columns. */
final class LedgerWords {

    private static final Set<String> MAJOR = Set.of("重大", "重大隐患", "重大事故隐患", "ⅰ级", "i级", "1级", "一级", "重大安全隐患");
    private static final Set<String> GENERAL = Set.of("一般", "一般隐患", "一般事故隐患", "普通", "一般安全隐患");
    private static final Map<String, Source> SOURCES = Map.ofEntries(
            Map.entry("检查", Source.INSPECTION),
            Map.entry("督查", Source.INSPECTION),
            Map.entry("督导", Source.INSPECTION),
            Map.entry("日常检查", Source.INSPECTION),
            Map.entry("专项检查", Source.INSPECTION),
            Map.entry("联合检查", Source.JOINT),
            Map.entry("自查", Source.SELF_CHECK),
            Map.entry("学校自查", Source.SELF_CHECK),
            Map.entry("举报", Source.REPORT),
            Map.entry("投诉", Source.REPORT),
            Map.entry("移交", Source.REPORT),
            Map.entry("信访", Source.REPORT),
            Map.entry("批示", Source.INSTRUCTION),
            Map.entry("交办", Source.INSTRUCTION),
            Map.entry("上级交办", Source.INSTRUCTION));

    private LedgerWords() {}

    /** Empty for words that nobody has seen. */
    static Optional<Severity> severity(String text) {
        String word = Folded.of(text);
        return MAJOR.contains(word)
                ? Optional.of(Severity.MAJOR)
                : Optional.of(Severity.GENERAL).filter(usual -> GENERAL.contains(word));
    }

    /** Whatever is not known came up in an inspection; the word itself stays with the case. */
    static Source source(String text) {
        return SOURCES.getOrDefault(Folded.of(text), Source.INSPECTION);
    }

    /** That it is to be done the same day. */
    static boolean atOnce(String due) {
        return Set.of("立即", "当场", "当天", "当日", "立即整改", "即时").contains(Folded.of(due));
    }
}
