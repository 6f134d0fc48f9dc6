package cn.zhenggai.notice.draft;

import cn.zhenggai.notice.Notices;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.order.LineFacts;
import cn.zhenggai.rectification.order.PlacingCases;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays a draft on the desk of the one who may sign all its lines. */
@Component
class SeatingDraft {

    private final Notices notices;
    private final PlacingCases placing;

    SeatingDraft(Notices notices, PlacingCases placing) {
        this.notices = notices;
        this.placing = placing;
    }

    /**
     * @param lines in their order; at least one is a draft
     * @param leadSectionId null for the section with most of them
     */
    void seat(long noticeId, List<LineFacts> lines, Long leadSectionId) {
        long section = leadSectionId == null ? busiest(lines) : leadSectionId;
        Desk signatory = signatory(lines, section);
        notices.seat(noticeId, section, signatory);
        for (int i = 0; i < lines.size(); i++) {
            placing.place(lines.get(i).number(), noticeId, i + 1, signatory);
        }
    }

    private static Desk signatory(List<LineFacts> lines, long section) {
        boolean major = drafts(lines).stream().anyMatch(line -> line.severity() == Severity.MAJOR);
        return major ? Desk.of(Desk.Kind.DEPUTY, lines.get(0).bureauId()) : Desk.of(Desk.Kind.SECTION_HEAD, section);
    }

    /** With as many lines each, the one entered first. */
    private static long busiest(List<LineFacts> lines) {
        Map<Long, Long> counted = drafts(lines).stream()
                .map(LineFacts::sectionId)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counted.entrySet().stream()
                .max(Map.Entry.<Long, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    private static List<LineFacts> drafts(List<LineFacts> lines) {
        return lines.stream().filter(line -> line.state() == CaseState.DRAFT).toList();
    }
}
