package cn.zhenggai.remark;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A school says what it makes of an advice; until the bureau has looked it may say something else. */
@Service
public class AnsweringRemark {

    private static final int FARTHEST_DAYS = 366;

    private final ReadingRemarks reading;
    private final RemarkRights rights;
    private final Remarks remarks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnsweringRemark(
            ReadingRemarks reading,
            RemarkRights rights,
            Remarks remarks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reading = reading;
        this.rights = rights;
        this.remarks = remarks;
        this.events = events;
        this.clock = clock;
    }

    /** @throws RemarkNotFound for one that is none of his business */
    @Transactional
    public Outcome<Long> answer(long id, Actor by, AnswerToAdvice answer) {
        ReadingRemarks.Held held = reading.lock(id, by);
        if (!RemarkRights.answers(by)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        if (!rights.mayAnswer(by, held.remark())) {
            return Outcome.refused(Refusal.conflict("remark.over"));
        }
        return Outcome.unless(refusal(answer, BureauTime.today(clock)), () -> {
            remarks.answered(id, answer, by, BureauTime.now(clock));
            events.publishEvent(held.told(true));
            return id;
        });
    }

    private static Optional<Refusal> refusal(AnswerToAdvice answer, LocalDate today) {
        boolean planned = answer.answer() == RemarkAnswer.PLANNED;
        LocalDate until = answer.until();
        return new Checks()
                .that(answer.answer() != null, "answer", "required")
                .text(answer.note(), "note", 1000)
                .that(!planned || until != null, "until", "required")
                .that(
                        !planned
                                || until == null
                                || until.isAfter(today) && !until.isAfter(today.plusDays(FARTHEST_DAYS)),
                        "until",
                        "remark.untilOut")
                .refusal();
    }
}
