package cn.zhenggai.document;

import cn.zhenggai.rectification.CaseDeed;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a paper can tell: the record whose parts are the fields that its template may use. */
public enum PaperContent {
    CASE_FILE(CaseFile.class, Set.of()),
    VISIT(VisitPaper.class, Set.of("VISIT_RECORDED")),
    NOTICE(NoticePaper.class, Set.of("NOTICE_SIGNED")),
    RECEIPT(ReceiptPaper.class, Set.of("NOTICE_RECEIVED", "NOTICE_REFUSED")),
    OPINION(OpinionPaper.class, Set.of(CaseDeed.PASS.name(), CaseDeed.REJECT.name())),
    /** After any deed, and when a notice as a whole is taken back. */
    DECISION(DecisionPaper.class, deeds("NOTICE_WITHDRAWN"));

    private final Class<? extends Record> fields;
    private final Set<String> moments;

    PaperContent(Class<? extends Record> fields, Set<String> moments) {
        this.fields = fields;
        this.moments = moments;
    }

    private static Set<String> deeds(String beside) {
        return Stream.concat(Stream.of(CaseDeed.values()).map(CaseDeed::name), Stream.of(beside))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Something can be said at this moment. */
    boolean follows(String moment) {
        return moments.contains(moment);
    }

    public Class<? extends Record> fields() {
        return fields;
    }

    boolean of(Record content) {
        return fields == content.getClass();
    }
}
