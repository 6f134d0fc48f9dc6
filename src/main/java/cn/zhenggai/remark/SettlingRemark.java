package cn.zhenggai.remark;

import cn.zhenggai.rectification.FindingTies;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.rectification.opening.Finding;
import cn.zhenggai.rectification.opening.OpeningCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bureau looks at an advice again: leaves it at that, comes back later, or orders what was advised. */
@Service
public class SettlingRemark {

    private static final int FARTHEST_DAYS = 366;
    private static final Map<String, String> FIELDS = Map.of("beforePhotos", "photos", "description", "note");

    private final ReadingRemarks reading;
    private final RemarkRights rights;
    private final Remarks remarks;
    private final OpeningCase opening;
    private final Clock clock;

    SettlingRemark(ReadingRemarks reading, RemarkRights rights, Remarks remarks, OpeningCase opening, Clock clock) {
        this.reading = reading;
        this.rights = rights;
        this.remarks = remarks;
        this.opening = opening;
        this.clock = clock;
    }

    /** @param note what was seen. @throws RemarkNotFound for one that is none of his business */
    @Transactional
    public Outcome<Long> settle(long id, Actor by, String note) {
        return held(id, by)
                .unless(held -> new Checks().text(note, "note", 1000).refusal())
                .map(held -> {
                    remarks.ended(id, RemarkState.SETTLED, note, null, by, BureauTime.now(clock));
                    return id;
                });
    }

    /** @param next the day of the next look */
    @Transactional
    public Outcome<Long> lookLater(long id, Actor by, LocalDate next) {
        return held(id, by).unless(held -> refusal(next)).map(held -> {
            remarks.lookedAgain(id, next);
            return id;
        });
    }

    /**
     * A case of its own, to be signed like every other.
     *
     * @param note how it looks now
     */
    @Transactional
    public Outcome<CaseNumber> order(long id, Actor by, String note, List<Long> photos) {
        return held(id, by)
                .then(held ->
                        opening.open(by, finding(held.remark(), note, photos)).at(FIELDS))
                .map(number -> {
                    remarks.ended(id, RemarkState.ORDERED, note, number, by, BureauTime.now(clock));
                    return number;
                });
    }

    private Outcome<ReadingRemarks.Held> held(long id, Actor by) {
        ReadingRemarks.Held held = reading.lock(id, by);
        if (!rights.mayMake(by)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        return rights.maySettle(by, held.remark())
                ? Outcome.done(held)
                : Outcome.refused(Refusal.conflict("remark.over"));
    }

    private Optional<Refusal> refusal(LocalDate next) {
        LocalDate today = BureauTime.today(clock);
        return new Checks()
                .that(next != null, "next", "required")
                .that(next == null || next.isAfter(today), "next", "remark.lookPast")
                .that(next == null || !next.isAfter(today.plusDays(FARTHEST_DAYS)), "next", "remark.lookFar")
                .refusal();
    }

    private Finding finding(Remark remark, String note, List<Long> photos) {
        return new Finding(
                remark.schoolId(),
                remark.itemCode(),
                Severity.GENERAL,
                Source.INSPECTION,
                remark.place(),
                note,
                null,
                remark.advice(),
                BureauTime.today(clock),
                null,
                false,
                null,
                photos,
                null,
                null,
                new FindingTies(null, null, null, null));
    }
}
