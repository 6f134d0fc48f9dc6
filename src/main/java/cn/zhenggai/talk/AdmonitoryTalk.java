package cn.zhenggai.talk;

import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One talk about a case. Each verb throws when the talk does not wait any more: the rights were asked before. */
@Table("admonitory_talk")
class AdmonitoryTalk {

    @Id
    private Long id;

    private long caseId;
    private CaseNumber caseNumber;
    private int place;
    private TalkState state;
    private String reason;
    private String decidedByName;
    private Instant decidedAt;
    private Instant heldAt;
    private String venue;
    private String talkers;
    private String attendees;
    private String said;
    private String promise;
    private String recordedByName;
    private Instant recordedAt;

    AdmonitoryTalk() {}

    /** @param by null when it came about by itself */
    AdmonitoryTalk(RectificationCase subject, int place, Actor by, String reason, Instant now) {
        caseId = subject.id();
        caseNumber = subject.number();
        this.place = place;
        state = TalkState.DECIDED;
        this.reason = reason;
        decidedByName = by == null ? null : by.name();
        decidedAt = now;
    }

    int place() {
        return place;
    }

    boolean waits() {
        return state == TalkState.DECIDED;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    void held(TalkEntry entry, Actor by, Instant now) {
        from(TalkState.HELD);
        heldAt = entry.heldAt();
        venue = entry.venue().strip();
        talkers = entry.talkers().strip();
        attendees = entry.attendees().strip();
        said = entry.said().strip();
        promise = entry.promise().strip();
        recordedByName = by.name();
        recordedAt = now;
    }

    void lapsed() {
        from(TalkState.LAPSED);
    }

    private void from(TalkState to) {
        if (state != TalkState.DECIDED) {
            throw new IllegalStateException("No way for a talk from " + state + " to " + to);
        }
        state = to;
    }

    TalkView view(Names names) {
        return new TalkView(
                place,
                state,
                reason,
                names.show(decidedByName),
                decidedAt,
                heldAt,
                venue,
                names.show(talkers),
                names.show(attendees),
                said,
                promise,
                names.show(recordedByName),
                recordedAt);
    }
}
