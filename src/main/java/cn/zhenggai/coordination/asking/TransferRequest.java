package cn.zhenggai.coordination.asking;

import cn.zhenggai.coordination.RequestView;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** Why a school says that a hazard is not its to mend, and the answer. */
@Table("transfer_request")
public class TransferRequest {

    @Id
    private Long id;

    private long caseId;
    private int place;
    private String reason;
    private long askedBy;
    private String askedByName;
    private Instant askedAt;
    private Boolean granted;
    private String note;
    private String answeredByName;
    private Instant answeredAt;

    TransferRequest() {}

    TransferRequest(RectificationCase subject, int place, Actor by, Instant now, String reason) {
        caseId = subject.id();
        this.place = place;
        this.reason = reason.strip();
        askedBy = by.personId();
        askedByName = by.name();
        askedAt = now;
    }

    int place() {
        return place;
    }

    boolean open() {
        return answeredAt == null;
    }

    /** @param yes null when the case ended before anybody answered */
    void answered(Boolean yes, Actor by, Instant now, String why) {
        granted = yes;
        answeredByName = by == null ? "" : by.name();
        answeredAt = now;
        note = why == null || why.isBlank() ? null : why.strip();
    }

    public RequestView view(Actor reader) {
        return new RequestView(
                reason, reader.reads(askedByName), askedAt, granted, note, reader.reads(answeredByName), answeredAt);
    }
}
