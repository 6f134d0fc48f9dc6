package cn.zhenggai.funds;

import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.desk.Money;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** Money that came once for a case. It is never deleted: what was wrong about it is taken back. */
@Table("fund_allotment")
class Allotment {

    @Id
    private Long id;

    private long caseId;
    private CaseNumber caseNumber;
    private int place;
    private BigDecimal amount;
    private FundsSource source;
    private LocalDate allottedOn;
    private String document;
    private String note;
    private long allottedBy;
    private String allottedByName;
    private Instant allottedAt;
    private Long takenBackBy;
    private String takenBackByName;
    private Instant takenBackAt;
    private String takenBackReason;

    Allotment() {}

    Allotment(RectificationCase subject, int place, AllotmentEntry entry, Actor by, Instant now) {
        caseId = subject.id();
        caseNumber = subject.number();
        this.place = place;
        amount = entry.amount();
        source = entry.source();
        allottedOn = entry.on();
        document = written(entry.document());
        note = written(entry.note());
        allottedBy = by.personId();
        allottedByName = by.name();
        allottedAt = now;
    }

    int place() {
        return place;
    }

    BigDecimal amount() {
        return amount;
    }

    FundsSource source() {
        return source;
    }

    LocalDate allottedOn() {
        return allottedOn;
    }

    /** Not taken back. */
    boolean stands() {
        return takenBackAt == null;
    }

    /** Whether it says word for word the same, so that one of the two is written down twice. */
    boolean says(AllotmentEntry entry) {
        return amount.compareTo(entry.amount()) == 0
                && source == entry.source()
                && allottedOn.equals(entry.on())
                && Objects.equals(document, written(entry.document()))
                && Objects.equals(note, written(entry.note()));
    }

    void takenBack(String reason, Actor by, Instant now) {
        if (!stands()) {
            throw new IllegalStateException("Taken back already");
        }
        takenBackBy = by.personId();
        takenBackByName = by.name();
        takenBackAt = now;
        takenBackReason = reason.strip();
    }

    AllotmentView view(Names names) {
        return new AllotmentView(
                place,
                Money.plain(amount),
                source,
                allottedOn,
                document,
                note,
                names.show(allottedByName),
                allottedAt,
                names.show(takenBackByName),
                takenBackAt,
                takenBackReason);
    }

    private static String written(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
